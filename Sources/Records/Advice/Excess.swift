/// A measure beyond its limit, as advice speaks of it.
package struct Excess: NamesCarrying, Hashable, Encodable, Sendable {
  package let figure: FigureID
  package let crossing: Crossing
  /// The figure's value, in the crossing's unit; nil where the limit was crossed for a while only.
  package let value: Double?
  /// From when to when; nil for the whole period.
  package let span: LocalSpan?
  /// Single readings were beyond, of which the figure may be the mean.
  package let isOfReadings: Bool

  package init(
    _ figure: FigureID, _ crossing: Crossing, value: Double? = nil, span: LocalSpan? = nil, isOfReadings: Bool = false
  ) {
    self.figure = figure
    self.crossing = crossing
    self.value = value
    self.span = span
    self.isOfReadings = isOfReadings
  }

  /// Nil for facts about something else than a limit.
  package init?(_ measure: FigureID, _ fact: Fact) {
    guard let limit = fact.limit else { return nil }
    let value = if case .valueBeyond(let fact) = fact { fact.value as Double? } else { nil as Double? }
    let isOfReadings = if case .readingsBeyond = fact { true } else { false }
    self.init(measure, limit.crossing, value: value, span: limit.span, isOfReadings: isOfReadings)
  }

  package func renamed(_ shown: (String) -> String) -> Excess {
    Excess(figure.renamed(shown), crossing, value: value, span: span, isOfReadings: isOfReadings)
  }
}
