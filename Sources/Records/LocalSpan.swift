/// From when to when something was so, as people of one zone tell it.
package struct LocalSpan: Hashable, Encodable, Sendable {
  package let start: Instant
  /// Nil when it was not over at the period's end.
  ///
  /// Never before `start`.
  package let end: Instant?
  package let zone: Zone
  /// The day the reader has in mind: its times are told without a date.
  ///
  /// Nil when the report is about several days.
  package let home: Day?

  package init(from start: Instant, to end: Instant?, of period: Period) {
    self.start = start
    self.end = end.map { max(start, $0) }
    zone = period.zone
    home = period.kind.isOfOneDay ? period.days[0].day : nil
  }

  /// Whether it ended earlier.
  package func isOver(by instant: Instant) -> Bool { end.map { $0 < instant } ?? false }

  package var firstDay: Day { zone.day(containing: start) }
  /// The day before, when it ended at midnight; the first day when it is not over.
  package var lastDay: Day {
    guard let end, end > start else { return firstDay }
    return zone.day(containing: Instant(microseconds: end.microseconds - 1))
  }
  /// From midnight to midnight.
  package var isOfWholeDays: Bool {
    end.map { $0 > start && start == zone.start(of: firstDay) && $0 == zone.start(of: lastDay.adding(1)) } ?? false
  }
  /// Whether a time needs its date.
  package var namesDays: Bool { firstDay != home || lastDay != home }
}
