/// A stretch in which a check did not pass, as somebody recorded it.
package struct Outage: Hashable, Encodable, Sendable {
  package let start: Instant
  /// Nil while it was not over by the period's end; never before `start`.
  package let end: Instant?
  /// What was recorded of it; nil for nothing.
  package let message: String?

  package init(from start: Instant, to end: Instant?, message: String? = nil) {
    self.start = start
    self.end = end.map { max(start, $0) }
    self.message = message
  }
}
