import Records
import Settings
import Testing

@testable import daybook

/// What the command line says of a period that cannot be reported yet.
@Suite struct RefusalTests {
  private static func open(_ id: String, _ zone: Zone, asOf: String, partial: Bool = false) throws -> (Period?, String?)
  {
    let schedule = Schedule(asOf: try #require(Instant(iso8601: asOf)), zone: zone, settle: Settings().report.settle)
    let whole =
      try Day(id).map { Period(day: $0, zone: zone) } ?? Period(week: try #require(Week(id)), zone: zone)
    do throws(Schedule.Refusal) { return (try schedule.opened(whole, partial: partial), nil) } catch {
      let failure = Failure(error)
      #expect(failure.code == .usage)
      return (nil, failure.lines.joined(separator: "\n"))
    }
  }

  @Test(
    "a period opens ten minutes after its end",
    arguments: [
      ("2026-11-19", "UTC", "2026-11-20T00:10:00Z"), ("2026-11-19", "UTC", "2027-01-01T00:00:00Z"),
      ("2026-11-19", "Europe/Moscow", "2026-11-19T21:10:00Z"), ("2026-W47", "UTC", "2026-11-23T00:10:00Z"),
    ])
  func closed(id: String, identifier: String, asOf: String) throws {
    let zone = try #require(Zone(identifier: identifier))
    for partial in [false, true] {
      let period = try #require(try Self.open(id, zone, asOf: asOf, partial: partial).0)
      #expect(period.id == id && !period.partial)
    }
  }

  @Test(
    "before that it is refused in words, or cut when a part was asked for",
    arguments: [
      (
        "2026-11-19", "UTC", "2026-11-20T00:09:59Z",
        "2026-11-19 is not over: it closes at 2026-11-20T00:10+00:00, and now is 2026-11-20T00:09+00:00. "
          + "Run again then, or give --partial for what there is."
      ),
      (
        "2026-11-19", "Europe/Moscow", "2026-11-19T12:00:00Z",
        "2026-11-19 is not over: it closes at 2026-11-20T00:10+03:00, and now is 2026-11-19T15:00+03:00. "
          + "Run again then, or give --partial for what there is."
      ),
      (
        "2026-W47", "America/New_York", "2026-11-20T12:00:00Z",
        "2026-W47 is not over: it closes at 2026-11-23T00:10-05:00, and now is 2026-11-20T07:00-05:00. "
          + "Run again then, or give --partial for what there is."
      ),
    ])
  func notOver(id: String, identifier: String, asOf: String, message: String) throws {
    let zone = try #require(Zone(identifier: identifier))
    let refused = try Self.open(id, zone, asOf: asOf)
    #expect(refused.1 == message)
    let cut = try #require(try Self.open(id, zone, asOf: asOf, partial: true).0)
    #expect(cut.partial && cut.id == id)
    #expect(cut.end <= (try #require(Instant(iso8601: asOf))))
  }

  @Test("a period that has not begun is refused, part or whole", arguments: [false, true])
  func notBegun(partial: Bool) throws {
    let zone = try #require(Zone(identifier: "Europe/Moscow"))
    let expected =
      "2026-11-19 has not begun: it starts at 2026-11-19T00:00+03:00, and now is 2026-11-19T00:00+03:00. "
      + "Name an earlier period, or check --as-of."
    #expect(try Self.open("2026-11-19", zone, asOf: "2026-11-18T21:00:00Z", partial: partial).1 == expected)
    #expect(try Self.open("2026-11-19", zone, asOf: "2026-11-18T21:00:01Z", partial: true).0 != nil)
  }
}
