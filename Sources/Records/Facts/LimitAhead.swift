/// A level that moves towards its limit, and when it reaches it if it goes on as it did (docs/methods.md#forecasts).
package struct LimitAhead: NamesCarrying, Hashable, Encodable, Sendable {
  /// What of a day's readings the level is.
  package enum DailyReading: String, Hashable, Encodable, Sendable { case last, mean, peak, low }

  package let figure: FigureID
  package let reading: DailyReading
  /// On the period's last day, in the limit's unit: that of an ordinary day.
  package let level: Double
  /// Of the period, as its tables have it, in the limit's unit.
  package let value: Double
  /// A day, in the limit's unit; below 0 where it falls.
  package let slope: Double
  package let crossing: Crossing
  /// Days from the period's last day on; above 0.
  package let days: Double
  /// The ends of the 95 % range.
  package let soonest: Double
  /// Nil where that is more than a year off.
  package let latest: Double?
  /// Until a day as far off the line as the farthest of those known reaches the limit, not below 0; nil where that is no
  /// earlier than the range says.
  package let earliest: Double?
  /// The period's last day.
  package let day: Day

  package init(
    _ figure: FigureID, _ reading: DailyReading, value: Double, level: Double, slope: Double, _ crossing: Crossing,
    days: Double,
    soonest: Double, latest: Double?, earliest: Double? = nil, from day: Day
  ) {
    self.figure = figure
    self.reading = reading
    self.value = value
    self.level = level
    self.slope = slope
    self.crossing = crossing
    self.days = days
    self.soonest = soonest
    self.latest = latest
    self.earliest = earliest
    self.day = day
  }

  package var reached: Day { day.adding(Int(held: days.rounded())) }

  /// The first day on which a burst like the largest would reach it; nil where that is not before the range begins.
  package var burstDay: Day? {
    let first = { (days: Double) in Int(held: days.rounded()) }
    return earliest.flatMap { first($0) < first(soonest) ? day.adding(max(1, first($0))) : nil }
  }

  package func renamed(_ shown: (String) -> String) -> LimitAhead {
    LimitAhead(
      figure.renamed(shown), reading, value: value, level: level, slope: slope, crossing, days: days, soonest: soonest,
      latest: latest, earliest: earliest, from: day)
  }
}
