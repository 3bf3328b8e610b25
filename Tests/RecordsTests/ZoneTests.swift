import Foundation
import Records
import Testing

@Suite struct ZoneTests {
  @Test(
    "a local day has the hours its clocks showed",
    arguments: [
      ("UTC", "2026-03-29", "2026-03-29T00:00:00Z", 24.0), ("Europe/Moscow", "2026-11-19", "2026-11-18T21:00:00Z", 24),
      ("Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00Z", 23),
      ("Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00Z", 25),
      ("America/New_York", "2026-03-08", "2026-03-08T05:00:00Z", 23),
      ("America/New_York", "2026-11-01", "2026-11-01T04:00:00Z", 25),
      ("Australia/Lord_Howe", "2026-10-04", "2026-10-03T13:30:00Z", 23.5),
      ("Australia/Lord_Howe", "2026-04-05", "2026-04-04T13:00:00Z", 24.5),
      // Midnight itself is skipped in Cairo and shown twice in Havana.
      ("Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00Z", 23),
      ("America/Havana", "2026-11-01", "2026-11-01T04:00:00Z", 25),
      ("Asia/Kathmandu", "2026-01-01", "2025-12-31T18:15:00Z", 24),
    ])
  func days(identifier: String, text: String, start: String, hours: Double) throws {
    let zone = try #require(Zone(identifier: identifier))
    let span = DaySpan(try #require(Day(text)), in: zone)
    #expect(span.start.description == start)
    #expect(span.end.seconds(since: span.start) == hours * 3600)
    #expect(span.hourStarts.count == Int(hours.rounded(.up)))
    #expect(span.hourStarts.first == span.start)
    #expect(span.contains(span.start) && !span.contains(span.end))
    #expect(zone.day(containing: span.start) == span.day)
    #expect(zone.day(containing: Instant(microseconds: span.end.microseconds - 1)) == span.day)
    #expect(zone.day(containing: span.end) == span.day.adding(1))
  }

  @Test(
    "the days of two years meet without gap or overlap, and an instant lies in the day of its local clock",
    arguments: ["Europe/Moscow", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "America/Havana", "UTC"])
  func partition(identifier: String) throws {
    let zone = try #require(Zone(identifier: identifier))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: identifier))
    let first = try #require(Day("2025-12-25"))
    for offset in 0..<740 {
      let span = DaySpan(first.adding(offset), in: zone)
      #expect(span.start < span.end && span.end == zone.start(of: span.day.adding(1)))
      let (year, month, day) = span.day.components
      let noon = calendar.date(from: DateComponents(year: year, month: month, day: day, hour: 12))!
      #expect(Double(span.start.wholeSeconds) == calendar.startOfDay(for: noon).timeIntervalSince1970)
      let inside = span.start.adding(seconds: Int64(offset * 7919 % 82_000))
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour], from: Date(timeIntervalSince1970: Double(inside.wholeSeconds)))
      #expect(zone.day(containing: inside).components == (parts.year!, parts.month!, parts.day!))
      #expect(zone.clockHour(at: inside) == parts.hour!)
    }
  }

  @Test(
    "a label is local time to the minute with its offset",
    arguments: [
      ("UTC", "2026-11-19T21:00:59Z", "2026-11-19T21:00+00:00"),
      ("Europe/Moscow", "2026-11-19T21:00:00Z", "2026-11-20T00:00+03:00"),
      ("America/New_York", "2026-11-01T05:30:00Z", "2026-11-01T01:30-04:00"),
      ("America/New_York", "2026-11-01T06:30:00Z", "2026-11-01T01:30-05:00"),
      ("America/St_Johns", "2026-01-01T00:00:00Z", "2025-12-31T20:30-03:30"),
      ("Asia/Kolkata", "1969-12-31T23:59:59.999999Z", "1970-01-01T05:29+05:30"),
    ])
  func labels(identifier: String, instant: String, label: String) throws {
    #expect(try #require(Zone(identifier: identifier)).label(try #require(Instant(iso8601: instant))) == label)
  }

  @Test("a clock time that was skipped is the instant behind the gap, one shown twice the first of both")
  func skippedAndTwice() throws {
    let zone = try #require(Zone(identifier: "America/New_York"))
    let spring = zone.instant(try #require(Day("2026-03-08")), hour: 2, minute: 0, second: 0)
    #expect(zone.label(spring) == "2026-03-08T03:00-04:00")
    let autumn = zone.instant(try #require(Day("2026-11-01")), hour: 1, minute: 30, second: 0)
    #expect(zone.label(autumn) == "2026-11-01T01:30-04:00")
  }

  @Test(
    "an instant whose clock time was shown before",
    arguments: [
      ("Europe/Berlin", "2026-10-25T00:59:59Z", false), ("Europe/Berlin", "2026-10-25T01:00:00Z", true),
      ("Europe/Berlin", "2026-10-25T01:59:59Z", true), ("Europe/Berlin", "2026-10-25T02:00:00Z", false),
      ("Europe/Berlin", "2026-03-29T01:30:00Z", false), ("Australia/Lord_Howe", "2026-04-04T15:00:00Z", true),
      ("Australia/Lord_Howe", "2026-04-04T15:30:00Z", false), ("UTC", "2026-10-25T01:30:00Z", false),
    ])
  func repeated(identifier: String, instant: String, isRepeated: Bool) throws {
    let zone = try #require(Zone(identifier: identifier))
    #expect(zone.isRepeated(try #require(Instant(iso8601: instant))) == isRepeated)
  }

  @Test("unknown names are refused, equal names are equal zones")
  func names() {
    for name in ["", "Europe/Moskow", "Mars/Base", "25:00"] { #expect(Zone(identifier: name) == nil) }
    #expect(Zone(identifier: "UTC") == .utc)
    #expect(Zone(identifier: "Europe/Moscow") != .utc)
  }
}
