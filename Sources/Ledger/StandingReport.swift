package import Records

/// The latest report of a kind, as monitoring sees it.
package struct StandingReport: Hashable, Sendable {
  /// Of its period.
  package let end: Instant
  /// Share of its hours with rows, 0 to 1; nil when none were to be expected.
  package let coverage: Double?
  package let findings: [Severity: Int]
}
