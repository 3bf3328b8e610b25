import Records
import Summaries

/// Rows per hour in memory, and the days a rule asked for.
final class RecordedRows {
  let zone: Zone
  /// Starts of hours with rows.
  private var counts: [Instant: UInt8] = [:]
  private(set) var asked: [Day] = []
  private(set) var first: Instant?

  init(zone: Zone = .utc) { self.zone = zone }

  func set(_ hour: Instant, _ rows: Int) {
    counts[hour] = rows > 0 ? UInt8(min(rows, 7)) : nil
    if rows > 0 { first = min(first ?? hour, hour) }
  }

  /// Every hour from `start` to before `end`.
  func fill(from start: String, to end: String, _ rows: (Instant) -> Int = { _ in 60 }) {
    var hour = Instant(iso8601: start)!
    while hour < Instant(iso8601: end)! {
      set(hour, rows(hour))
      hour = hour.adding(seconds: 3600)
    }
  }

  func rows(_ day: DaySpan) -> [UInt8] {
    asked.append(day.day)
    return known(day)
  }

  private func known(_ day: DaySpan) -> [UInt8] { day.hourStarts.map { counts[$0] ?? 0 } }

  func coverage(
    _ period: Period, storedZone: Zone = .utc, firstRow: Instant? = nil, calendar: [CalendarEvent] = []
  ) -> Coverage {
    CoverageRule(period: period, storedZone: storedZone, firstRow: firstRow ?? first, calendar: calendar)
      .coverage(hasRows: period.days.map { known($0).map { $0 > 0 } }, rows: rows)
  }

  func coverage(_ day: String, calendar: [CalendarEvent] = []) -> Coverage {
    coverage(Period(day: Day(day)!, zone: zone), calendar: calendar)
  }
}
