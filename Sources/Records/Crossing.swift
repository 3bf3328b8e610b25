/// A limit and the side of it on which a measure stood.
public struct Crossing: Hashable, Sendable {
  /// In `unit`: the measure's own limit from the settings.
  public let limit: Double
  public let unit: Unit
  public let level: Fact.Level
  /// Larger is worse: the measure stood above.
  public let rises: Bool

  public init(limit: Double, unit: Unit, level: Fact.Level, rises: Bool) {
    self.limit = limit
    self.unit = unit
    self.level = level
    self.rises = rises
  }
}

extension Fact {
  /// The limit that was crossed; nil for facts about something else.
  public var crossing: Crossing? {
    switch self {
    case .beyondLimit(_, _, let limit, let unit, let level, let rises):
      Crossing(limit: limit, unit: unit, level: level, rises: rises)
    case .shareBeyond(_, _, _, let crossing, _), .quantileBeyond(_, _, _, let crossing, _),
      .readingsBeyond(_, _, let crossing, _):
      crossing
    default: nil
    }
  }

  /// From when to when it was so; nil for facts about the whole period.
  public var span: LocalSpan? {
    switch self {
    case .shareBeyond(_, _, _, _, let span), .quantileBeyond(_, _, _, _, let span), .readingsBeyond(_, _, _, let span):
      span
    default: nil
    }
  }
}
