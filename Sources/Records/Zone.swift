import Foundation

/// An IANA time zone: which instants a local day and its hours are.
package struct Zone: Hashable, Sendable {
  package let identifier: String
  private let calendar: Calendar

  /// Nil when Foundation's built-in zone data does not know the name.
  package init?(identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    self.identifier = identifier
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    calendar.locale = Locale(identifier: "en_US_POSIX")
    self.calendar = calendar
  }

  package static let utc = Zone(identifier: "UTC")!

  package static func == (a: Zone, b: Zone) -> Bool { a.identifier == b.identifier }
  package func hash(into hasher: inout Hasher) { hasher.combine(identifier) }

  /// The first instant of the local day; after midnight where a clock change skips it.
  package func start(of day: Day) -> Instant {
    // Foundation's calendar is the Julian one before 15 October 1582, whose days are others. Clocks did not change yet.
    if day.number < Self.firstOfFoundation { return instantBeforeClocks(day, second: 0) }
    // Most days are far from any clock change: an offset costs much less than a calendar. Clocks never changed twice in three days.
    let midnight = Instant(seconds: Int64(day.number) * 86_400)
    let before = offset(at: midnight.adding(seconds: -Self.farFromMidnight))
    if before == offset(at: midnight.adding(seconds: Self.farFromMidnight)) {
      return midnight.adding(seconds: -Int64(before))
    }
    let (year, month, dayOfMonth) = day.components
    let noon = DateComponents(year: year, month: month, day: dayOfMonth, hour: 12)
    return instant(calendar.startOfDay(for: date(noon)))
  }

  package func day(containing instant: Instant) -> Day {
    let local = instant.adding(seconds: Int64(offset(at: instant)))
    return Day(number: Int(floorDivide(local.microseconds, 86_400_000_000)))
  }

  /// The instant a local clock showed this time; in a gap the instant after it, when ambiguous the first.
  package func instant(_ day: Day, hour: Int, minute: Int, second: Int) -> Instant {
    if day.number < Self.firstOfFoundation {
      return instantBeforeClocks(day, second: (hour * 60 + minute) * 60 + second)
    }
    let (year, month, dayOfMonth) = day.components
    let parts = DateComponents(year: year, month: month, day: dayOfMonth, hour: hour, minute: minute, second: second)
    return instant(date(parts))
  }

  /// Seconds east of UTC at that instant.
  package func offset(at instant: Instant) -> Int {
    calendar.timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.wholeSeconds)))
  }

  /// Whether the local clock has shown this time before: it was set back less than so long ago.
  package func isRepeated(_ instant: Instant) -> Bool {
    let back = offset(at: instant.adding(seconds: -10_800)) - offset(at: instant)
    guard back > 0 else { return false }
    return offset(at: instant.adding(seconds: Int64(-back))) - offset(at: instant) == back
  }

  /// Hour of the local clock (0 to 23) at that instant.
  package func clockHour(at instant: Instant) -> Int {
    let local = instant.adding(seconds: Int64(offset(at: instant)))
    return Int(local.microseconds - floorDivide(local.microseconds, 86_400_000_000) * 86_400_000_000) / 3_600_000_000
  }

  /// ISO 8601 in local time with the offset, to the minute: `2026-11-01T01:00-04:00`.
  package func label(_ instant: Instant) -> String { LocalHour(instant, in: self).description }

  /// Farther than any local midnight is from that of UTC.
  private static let farFromMidnight: Int64 = 36 * 3600

  /// 1600-01-01.
  private static let firstOfFoundation = Day.number(year: 1600, month: 1, day: 1)

  private func instantBeforeClocks(_ day: Day, second: Int) -> Instant {
    let local = Instant(seconds: Int64(day.number) * 86_400 + Int64(second))
    return local.adding(seconds: -Int64(offset(at: local)))
  }

  /// A Gregorian calendar finds an instant for every date and clock time, those of a gap too.
  private func date(_ parts: DateComponents) -> Date { calendar.date(from: parts) ?? .distantPast }

  private func instant(_ date: Date) -> Instant {
    Instant(seconds: Int64(Int(held: date.timeIntervalSince1970.rounded())))
  }
}

extension Zone: EncodedAsText {
  package var description: String { identifier }
}
