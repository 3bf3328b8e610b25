/// A measure beyond its limit, as advice speaks of it.
public struct Excess: Hashable, Sendable {
  public let figure: FigureID
  public let crossing: Crossing
  /// The figure's value, in the crossing's unit; nil where the limit was crossed for a while only.
  public let value: Double?
  /// From when to when; nil for the whole period.
  public let span: LocalSpan?
  /// Single readings were beyond, of which the figure may be the mean.
  public let isOfReadings: Bool

  public init(
    _ figure: FigureID, _ crossing: Crossing, value: Double? = nil, span: LocalSpan? = nil, isOfReadings: Bool = false
  ) {
    self.figure = figure
    self.crossing = crossing
    self.value = value
    self.span = span
    self.isOfReadings = isOfReadings
  }

  /// Nil for facts about something else than a limit.
  public init?(_ measure: FigureID, _ fact: Fact) {
    guard let crossing = fact.crossing else { return nil }
    switch fact {
    case .beyondLimit(_, let value, _, _, _, _): self.init(measure, crossing, value: value)
    case .readingsBeyond: self.init(measure, crossing, span: fact.span, isOfReadings: true)
    default: self.init(measure, crossing, span: fact.span)
    }
  }
}
