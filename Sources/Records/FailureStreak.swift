/// Failed runs of a job in a row; canceled ones between them neither count nor end it.
package struct FailureStreak: Hashable, Encodable, Sendable {
  /// At least 1.
  package let runs: Int
  /// When the first of them ended.
  package let first: Instant
  /// When the last of them ended.
  package let last: Instant
  /// No run has succeeded since, up to the period's end.
  package let isOpen: Bool
  /// Nothing is known of the run before the first: it may have begun earlier.
  package let mayBeOlder: Bool

  package init(runs: Int, first: Instant, last: Instant, isOpen: Bool, mayBeOlder: Bool = false) {
    self.runs = runs
    self.first = first
    self.last = last
    self.isOpen = isOpen
    self.mayBeOlder = mayBeOlder
  }
}
