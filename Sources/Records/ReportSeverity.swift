/// How severe the application calls an error report or an incident, the worst first.
package enum ReportSeverity: String, Sendable, CaseIterable {
  case critical, high, medium, low

  /// What distorts a period so much that others are not measured by it.
  package static let grave: Set<String> = [critical.rawValue, high.rawValue]
}
