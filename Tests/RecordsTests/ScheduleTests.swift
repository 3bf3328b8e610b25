import Records
import Testing

@Suite struct ScheduleTests {
  @Test(
    "what is due is the period before the one that as-of lies in, in the report's zone",
    arguments: [
      (.daily, "UTC", "2026-11-20T00:00:00Z", "2026-11-19", "2026-11-20"),
      (.daily, "Europe/Moscow", "2026-11-19T21:00:00Z", "2026-11-19", "2026-11-20"),
      (.daily, "Europe/Moscow", "2026-11-19T20:59:59Z", "2026-11-18", "2026-11-19"),
      (.daily, "America/New_York", "2026-11-20T01:00:00Z", "2026-11-18", "2026-11-19"),
      (.daily, "UTC", "2027-01-01T03:00:00Z", "2026-12-31", "2027-01-01"),
      (.weekly, "UTC", "2026-11-22T23:59:59Z", "2026-W46", "2026-W47"),
      (.weekly, "UTC", "2026-11-23T00:00:00Z", "2026-W47", "2026-W48"),
      (.weekly, "UTC", "2027-01-04T00:00:00Z", "2026-W53", "2027-W01"),
    ] as [(ReportKind, String, String, String, String)])
  func due(kind: ReportKind, zone: String, asOf: String, due: String, current: String) throws {
    let schedule = Schedule(
      asOf: try #require(Instant(iso8601: asOf)), zone: try #require(Zone(identifier: zone)), settle: 600)
    #expect(schedule.due(kind).id == due)
    #expect(schedule.current(kind).id == current)
    #expect(!schedule.due(kind).partial && !schedule.current(kind).partial)
  }

  @Test(
    "what is due is refused until it has settled",
    arguments: [0, 600, 86_400])
  func settling(settle: Int) throws {
    let midnight = try #require(Instant(iso8601: "2026-11-20T00:00:00Z"))
    let closes = midnight.adding(seconds: Int64(settle))
    let day = Period(day: try #require(Day("2026-11-19")), zone: .utc)
    let before = Schedule(asOf: closes.adding(seconds: -1), zone: .utc, settle: settle)
    #expect(throws: Schedule.Refusal.self) { try before.opened(day, partial: false) }
    #expect(try before.opened(day, partial: true).partial)
    #expect(try Schedule(asOf: closes, zone: .utc, settle: settle).opened(day, partial: false) == day)
  }

  @Test("a day that a zone's clocks passed over is refused")
  func passedOver() throws {
    let zone = try #require(Zone(identifier: "Pacific/Apia"))
    let day = Period(day: try #require(Day("2011-12-30")), zone: zone)
    let schedule = Schedule(asOf: try #require(Instant(iso8601: "2026-11-20T00:00:00Z")), zone: zone, settle: 600)
    let refusal = #expect(throws: Schedule.Refusal.self) { try schedule.opened(day, partial: true) }
    #expect(refusal?.reason == .passedOver)
  }
}
