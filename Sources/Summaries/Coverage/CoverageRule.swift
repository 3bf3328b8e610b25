package import Records

/// Which hours of a period are covered, and why the others have no rows (docs/methods.md#missing-hours).
package struct CoverageRule: Sendable {
  private let period: Period
  private let storedZone: Zone
  private let source: Coverage.CoverageSource
  private let firstRow: Instant?
  private let habitsBegin: Instant?
  private let calendar: [CalendarEvent]

  /// - Parameters:
  ///   - storedZone: the zone of stored times.
  ///   - source: the rows that tell.
  ///   - firstRow: the time of the first row of all; nil when there is none.
  ///   - begins: the first row that the source still holds, where it has removed earlier ones: hours before it tell no habit.
  ///   - calendar: days on which no row is missed, or that tell no habit.
  package init(
    period: Period, storedZone: Zone, source: Coverage.CoverageSource = .metrics, firstRow: Instant?,
    begins: Instant? = nil, calendar: [CalendarEvent] = []
  ) {
    self.calendar = calendar
    habitsBegin = [firstRow, begins].compactMap(\.self).max()
    self.period = period
    self.storedZone = storedZone
    self.source = source
    self.firstRow = firstRow
  }

  /// - Parameters:
  ///   - hasRows: for each day of the period, for each of its hours, whether rows came.
  ///   - rows: how many rows came in each hour of a local day, up to 7. Asked only where an hour of the period is empty.
  package func coverage<Failure: Error>(
    hasRows: [[Bool]], rows: (DaySpan) throws(Failure) -> [UInt8]
  ) throws(Failure) -> Coverage {
    let (judged, silentDays) = try judge(hasRows, rows)
    var gaps: [Instant] = []
    var counts: [Coverage.Emptiness: Int] = [:]
    var empty: [Coverage.EmptySpan] = []
    var hours = 0
    var seconds = period.seconds
    for (day, hasRows) in zip(period.days, hasRows) {
      for (start, hasRows) in zip(day.hourStarts, hasRows) {
        hours += 1
        let end = min(start.adding(seconds: 3600), day.end)
        if hasRows {
          // The hour of the first row counts from that row on.
          if let firstRow { seconds -= min(max(0, firstRow.seconds(since: start)), end.seconds(since: start)) }
          continue
        }
        let isUnrecorded = firstRow.map { end <= $0 } ?? true
        let isCut = period.partial && start.adding(seconds: 3600) > period.end
        let emptiness = isUnrecorded || isCut ? .notYetRecorded : judged[start] ?? .noneExpected
        counts[emptiness, default: 0] += 1
        let joined = empty.last.map { $0.end == start && $0.why == emptiness } ?? false ? empty.removeLast() : nil
        empty.append(
          Coverage.EmptySpan(
            start: joined?.start ?? start, end: end, hours: 1 + (joined?.hours ?? 0), why: emptiness))
        if emptiness == .missing { gaps.append(start) }
        switch emptiness {
        case .missing, .notYetRecorded, .noneExpected: seconds -= end.seconds(since: start)
        case .tooLittleHistory, .repeated: break
        }
      }
    }
    return Coverage(
      gaps: gaps, hours: hours, source: source, notYetRecorded: counts[.notYetRecorded] ?? 0,
      tooLittleHistory: counts[.tooLittleHistory] ?? 0, noneExpected: counts[.noneExpected] ?? 0,
      repeated: counts[.repeated] ?? 0, firstRow: firstRow.flatMap { period.contains($0) ? $0 : nil },
      silentDays: silentDays, seconds: seconds, empty: empty)
  }

  /// What the silences make of the period's empty hours, and the habit that speaks for them.
  private func judge<Failure: Error>(
    _ hasRows: [[Bool]], _ rows: (DaySpan) throws(Failure) -> [UInt8]
  ) throws(Failure) -> (hours: [Instant: Coverage.Emptiness], silentDays: Int?) {
    guard let habitsBegin else { return ([:], nil) }
    let window = HourWindow(
      period: period, storedZone: storedZone, firstRow: habitsBegin, events: calendar)
    let hours = try window.hours(hasRows: hasRows) { day throws(Failure) in try rows(day) }
    var judged: [Instant: Coverage.Emptiness] = [:]
    var silentDays: Int?
    for silence in SilenceRule.ofAll.silences(in: hours, zone: period.zone) {
      for number in silence.missing { judged[hours[number].start] = .missing }
      for number in silence.unjudged { judged[hours[number].start] = .tooLittleHistory }
      for number in silence.hours where hours[number].isRepeated { judged[hours[number].start] = .repeated }
      if case .habit(let days) = silence.verdict, silence.expected.contains(where: { hours[$0].start >= period.start })
      {
        silentDays = max(silentDays ?? 0, days)
      }
    }
    return (judged, silentDays)
  }
}
