/// What rows are counted by.
package enum NamedThing: Sendable, CaseIterable {
  case category, module, severity, status, check, scenario, job, path, incident, outage, expiry, deployment, group,
    errorKind

  /// Columns with more names than this keep the largest only.
  package static let most = 16_384
}
