/// On which days of a longer period a limit was crossed for a while.
package struct BeyondDays: Hashable, Encodable, Sendable {
  /// At least one, in ascending order.
  package let days: [Day]
  /// Days of the period.
  package let of: Int
  /// When the last of those times ended; nil when it was not over at the period's end.
  package let lastEnd: LocalSpan?

  package init(_ days: [Day], of: Int, lastEnd: LocalSpan?) {
    self.days = days
    self.of = of
    self.lastEnd = lastEnd
  }
}
