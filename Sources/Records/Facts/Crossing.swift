/// A limit and the side of it on which a measure stood.
package struct Crossing: Hashable, Encodable, Sendable {
  /// In `unit`: the measure's own limit from the settings.
  package let limit: Double
  package let unit: Unit
  package let level: Fact.LimitLevel
  /// Larger is worse: the measure stood above.
  package let rises: Bool

  package init(limit: Double, unit: Unit, level: Fact.LimitLevel, rises: Bool) {
    self.limit = limit
    self.unit = unit
    self.level = level
    self.rises = rises
  }
}
