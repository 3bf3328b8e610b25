/// Days of a longer period unlike those before (docs/methods.md#anomalies).
package struct UnusualDays: NamesCarrying, Hashable, Encodable, Sendable {
  package let figure: FigureID
  package let unit: Unit
  /// The one that is farthest from what was expected.
  package let span: LocalSpan
  /// Of that day, in `unit`.
  package let value: Double
  /// What would not have been unusual, in `unit`; counts are whole.
  package let low: Double
  package let high: Double
  package let isMore: Bool
  /// Of the period, beside it.
  package let otherDays: Int

  package init(
    _ figure: FigureID, _ unit: Unit, _ span: LocalSpan, value: Double, low: Double, high: Double, isMore: Bool,
    otherDays: Int = 0
  ) {
    self.figure = figure
    self.unit = unit
    self.span = span
    self.value = value
    self.low = low
    self.high = high
    self.isMore = isMore
    self.otherDays = otherDays
  }

  package func renamed(_ shown: (String) -> String) -> UnusualDays {
    UnusualDays(
      figure.renamed(shown), unit, span, value: value, low: low, high: high, isMore: isMore, otherDays: otherDays)
  }
}
