/// What is recorded of one job beside its figures.
package struct JobRecord: Hashable, Encodable, Sendable {
  /// As stored: hostile until escaped; `unnamed` for runs without a name.
  package let name: String
  /// As recorded of its last failed run of the period; nil for none.
  package let lastError: String?
  /// Of those that touch the period the one with most runs, of equal ones the last; nil for none.
  package let longest: FailureStreak?
  /// The one that was not over at the period's end; nil where the last run succeeded.
  package let current: FailureStreak?

  /// What runs without a name stand under.
  package static let unnamed = "(none)"

  package init(name: String, lastError: String?, longest: FailureStreak?, current: FailureStreak?) {
    self.name = name
    self.lastError = lastError
    self.longest = longest
    self.current = current
  }
}
