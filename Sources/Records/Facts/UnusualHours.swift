/// Hours unlike those of the weeks before (docs/methods.md#anomalies).
package struct UnusualHours: NamesCarrying, Hashable, Encodable, Sendable {
  package let figure: FigureID
  package let unit: Unit
  /// From the first of them to the last; hours between may be as usual.
  package let span: LocalSpan
  /// The one that is farthest from what was expected.
  package let hour: LocalSpan
  /// Of that hour, in `unit`.
  package let value: Double
  /// What would not have been unusual, in `unit`; counts are whole.
  package let low: Double
  package let high: Double
  package let isMore: Bool
  /// Of the period, beside these.
  package let otherTimes: Int
  /// When an hour was at least as unusual not long before; nil where none was.
  package let again: Day?

  package init(
    _ figure: FigureID, _ unit: Unit, _ span: LocalSpan, hour: LocalSpan, value: Double, low: Double, high: Double,
    isMore: Bool, otherTimes: Int = 0, again: Day? = nil
  ) {
    self.figure = figure
    self.unit = unit
    self.span = span
    self.hour = hour
    self.value = value
    self.low = low
    self.high = high
    self.isMore = isMore
    self.otherTimes = otherTimes
    self.again = again
  }

  package func renamed(_ shown: (String) -> String) -> UnusualHours {
    UnusualHours(
      figure.renamed(shown), unit, span, hour: hour, value: value, low: low, high: high, isMore: isMore,
      otherTimes: otherTimes, again: again)
  }
}
