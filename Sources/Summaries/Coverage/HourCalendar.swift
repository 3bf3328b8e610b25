import Records

/// The hours of local days with what the clocks say of them.
struct HourCalendar {
  private let zone: Zone
  private let storedZone: Zone
  private let events: [CalendarEvent]

  private static let memory: Int64 = 28 * 86_400

  init(zone: Zone, storedZone: Zone, events: [CalendarEvent] = []) {
    self.events = events
    self.zone = zone
    self.storedZone = storedZone
  }

  /// The hours of successive days, in order, without rows.
  func hours(of days: [DaySpan]) -> [RecordedHour] {
    guard let first = days.first else { return [] }
    var changed = lastChange(before: first.start)
    var offset = zone.offset(at: first.start)
    var hours: [RecordedHour] = []
    for day in days {
      // Within a day clocks change once at most: equal at both ends, they did not.
      let isSteady = zone.offset(at: day.start) == offset && zone.offset(at: day.end) == offset
      let folds = storedZone.offset(at: day.start.adding(seconds: -10_800)) > storedZone.offset(at: day.end)
      let kind = day.day.weekday > 5 ? 24 : 0
      let event = event(on: day.day)
      for start in day.hourStarts {
        if !isSteady {
          let current = zone.offset(at: start)
          if current != offset { changed = start }
          offset = current
        }
        let (local, universal) = (start.wholeSeconds + Int64(offset), start.wholeSeconds)
        hours.append(
          RecordedHour(
            start: start, slot: kind + Self.clockHour(local), universalSlot: kind + Self.clockHour(universal),
            isAfterClockChange: changed.map { start < $0.adding(seconds: Self.memory) } ?? false,
            isRepeated: folds && storedZone.isRepeated(start), event: event))
      }
    }
    return hours
  }

  /// Of several one in which nobody waits for rows.
  private func event(on day: Day) -> CalendarEvent.Marking? {
    let all = events.filter { $0.contains(day) }
    return (all.first(where: \.isQuiet) ?? all.first)?.kind
  }

  /// The day before the first hour on which the offset became what it is then; nil where that is four weeks ago or more.
  private func lastChange(before instant: Instant) -> Instant? {
    let offset = zone.offset(at: instant)
    return (1...28).lazy.map { instant.adding(seconds: -86_400 * $0) }
      .first { zone.offset(at: $0) != offset }?.adding(seconds: 86_400)
  }

  private static func clockHour(_ seconds: Int64) -> Int { Int(((seconds % 86_400) + 86_400) % 86_400) / 3600 }
}
