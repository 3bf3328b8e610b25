/// What became of an error report, in the order in which statuses follow each other.
package enum ReportStatus: String, Sendable, CaseIterable {
  case new, investigating, confirmed
  case inProgress = "in_progress"
  case resolved
  case wontFix = "wont_fix"

  /// Nothing is left to be done (docs/figures.md).
  package var isClosed: Bool { self == .resolved || self == .wontFix }
}
