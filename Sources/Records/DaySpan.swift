/// A local day as instants: [start, end).
///
/// 23 or 25 hours long where the clocks change.
package struct DaySpan: Hashable, Sendable {
  package let day: Day
  package let start: Instant
  package let end: Instant

  package init(_ day: Day, in zone: Zone) {
    self.day = day
    start = zone.start(of: day)
    end = zone.start(of: day.adding(1))
  }

  /// The one that holds an instant.
  ///
  /// Where clocks went back past midnight it need not be the day that they showed then.
  package init(containing instant: Instant, in zone: Zone) {
    let shown = DaySpan(zone.day(containing: instant), in: zone)
    self =
      instant < shown.start
      ? DaySpan(shown.day.adding(-1), in: zone)
      : instant >= shown.end ? DaySpan(shown.day.adding(1), in: zone) : shown
  }

  private init(day: Day, start: Instant, end: Instant) {
    self.day = day
    self.start = start
    self.end = end
  }

  /// The part before `limit`; nil when there is none.
  package func before(_ limit: Instant) -> DaySpan? {
    start < limit ? DaySpan(day: day, start: start, end: min(end, limit)) : nil
  }

  /// The part from `limit` on; nil when there is none.
  package func after(_ limit: Instant) -> DaySpan? {
    limit < end ? DaySpan(day: day, start: max(start, limit), end: end) : nil
  }

  /// Starts of the day's hours, counted from its start; the last may be shorter than an hour.
  package var hourStarts: [Instant] {
    stride(from: start.microseconds, to: end.microseconds, by: 3_600_000_000).map(Instant.init(microseconds:))
  }

  package func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }
}
