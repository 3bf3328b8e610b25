import Records

/// The hours by which a period's silences are judged: from 63 days before the first of them began, or from the first row
/// of all, to the end of the period (docs/methods.md#missing-hours).
struct HourWindow {
  /// For each hour of a local day the rows, up to 7; nil for hours that are not judged.
  typealias Rows = [UInt8?]

  let period: Period
  let storedZone: Zone
  let firstRow: Instant
  let events: [CalendarEvent]
  /// Silences that began more days before the period are not judged.
  var longest = Int.max

  private static let reach: Int64 = 63 * 86_400
  /// Nobody waits for what fell silent ten years before, and a date may be of any year.
  private static let mostDays = 3660

  /// - Parameters:
  ///   - hasRows: whether rows came in each hour of the period; nil for hours that are not judged.
  ///   - rows: the rows of a local day's hours.
  /// - Returns: the hours that are judged; none when no hour of the period is empty.
  func hours<Failure: Error>(
    hasRows: [[Bool?]], rows: (DaySpan) throws(Failure) -> Rows
  ) throws(Failure) -> [RecordedHour] {
    let starts = period.days.flatMap(\.hourStarts)
    let judged = zip(starts, hasRows.joined()).filter { $0.1 != nil && !isCut($0.0) }
    guard let empty = judged.first(where: { $0.1 == false && $0.0.adding(seconds: 3600) > firstRow }) else { return [] }
    let firstDay = period.zone.day(containing: firstRow)
    var earlier: [(span: DaySpan, rows: Rows)] = []
    func begin() -> DaySpan { earlier.last?.span ?? period.days[0] }
    func addDay() throws(Failure) {
      let span = DaySpan(begin().day.adding(-1), in: period.zone)
      earlier.append((span, try rows(span)))
    }
    var silence = empty.0
    if empty.0 == judged.first?.0 {
      var last: Instant?
      while last == nil, begin().day > firstDay, earlier.count <= min(longest, Self.mostDays) {
        try addDay()
        last = earlier.last.flatMap { day in Array(zip(day.span.hourStarts, day.rows)).last { ($0.1 ?? 0) > 0 }?.0 }
      }
      guard earlier.count <= longest else { return [] }
      silence = last?.adding(seconds: 3600) ?? begin().start
    }
    // From the hour of the first row.
    let start = max(
      silence.adding(seconds: -Self.reach), Instant(microseconds: firstRow.microseconds - 3_599_999_999))
    while begin().start > start, begin().day > firstDay { try addDay() }
    var counts = Array(earlier.reversed().map(\.rows).joined())
    for (day, known) in zip(period.days, hasRows) {
      counts += zip(known, try rows(day)).map { hasRows, rows in
        hasRows.flatMap { $0 ? max(1, rows ?? 0) : 0 }
      }
    }
    let calendar = HourCalendar(zone: period.zone, storedZone: storedZone, events: events)
    return zip(calendar.hours(of: earlier.reversed().map(\.span) + period.days), counts).compactMap { hour, rows in
      guard let rows, hour.start >= start, !isCut(hour.start) else { return nil }
      var hour = hour
      hour.rows = rows
      return hour
    }
  }

  /// Whether an unfinished period ends within the hour: it may still get its rows.
  private func isCut(_ start: Instant) -> Bool { period.partial && start.adding(seconds: 3600) > period.end }
}
