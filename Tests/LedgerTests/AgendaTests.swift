import Records
import Testing

@testable import Ledger

@Suite struct AgendaTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var asOf: String
    var zone = "UTC"
    var kinds = [ReportKind.daily]
    /// The latest closed period of each kind, by its name.
    var closed: [String: String] = [:]
    var catchUp = 35
    var due: [String]
    var passedOver: [String] = []
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "the first night reports yesterday", asOf: "2026-11-20T01:00:00Z", due: ["2026-11-19 latest"]),
    Case(
      name: "until the day has settled, the one before is the latest", asOf: "2026-11-20T00:09:59Z",
      due: ["2026-11-18 latest"]),
    Case(
      name: "a night that did its work has nothing more to do", asOf: "2026-11-20T23:00:00Z",
      closed: ["daily": "2026-11-19"], due: []),
    Case(
      name: "missed nights come first, the oldest before the others", asOf: "2026-11-20T01:00:00Z",
      closed: ["daily": "2026-11-16"], due: ["2026-11-17 missed", "2026-11-18 missed", "2026-11-19 latest"]),
    Case(
      name: "what lies too far back is passed over", asOf: "2026-11-20T01:00:00Z", closed: ["daily": "2026-11-14"],
      catchUp: 3, due: ["2026-11-16 missed", "2026-11-17 missed", "2026-11-18 missed", "2026-11-19 latest"],
      passedOver: ["2026-11-15"]),
    Case(
      name: "a week follows its last day, and a month of the same end the week", asOf: "2026-06-01T01:00:00Z",
      kinds: ReportKind.all,
      closed: ["daily": "2026-05-30", "weekly": "2026-W21", "monthly": "2026-04", "quarterly": "2026-Q1"],
      due: ["2026-05-31 latest", "2026-W22 latest", "2026-05 latest"]),
    Case(
      name: "a quarter ends the year, week 53 goes on", asOf: "2027-01-01T01:00:00Z", kinds: ReportKind.all,
      closed: ["daily": "2026-12-30", "weekly": "2026-W52", "monthly": "2026-11", "quarterly": "2026-Q3"],
      due: ["2026-12-31 latest", "2026-12 latest", "2026-Q4 latest"]),
    Case(
      name: "week 53 is reported once it is over", asOf: "2027-01-04T01:00:00Z", kinds: [.weekly],
      closed: ["weekly": "2026-W52"], due: ["2026-W53 latest"]),
    Case(
      name: "after week 53 comes week 1", asOf: "2027-01-11T01:00:00Z", kinds: [.weekly],
      closed: ["weekly": "2026-W53"], due: ["2027-W01 latest"]),
    Case(
      name: "a day of 23 hours is over an hour earlier", asOf: "2026-03-29T22:10:00Z", zone: "Europe/Berlin",
      closed: ["daily": "2026-03-28"], due: ["2026-03-29 latest"]),
    Case(
      name: "a day of 25 hours is not over after 24", asOf: "2026-10-25T22:30:00Z", zone: "Europe/Berlin",
      closed: ["daily": "2026-10-24"], due: []),
    Case(
      name: "a day of 25 hours is over after 25", asOf: "2026-10-25T23:10:00Z", zone: "Europe/Berlin",
      closed: ["daily": "2026-10-24"], due: ["2026-10-25 latest"]),
    Case(
      name: "a day that the clocks passed over is not missed", asOf: "2011-12-31T20:00:00Z", zone: "Pacific/Apia",
      closed: ["daily": "2011-12-28"], due: ["2011-12-29 missed", "2011-12-31 latest"]),
    Case(
      name: "with the clock set back nothing is due", asOf: "2026-11-18T01:00:00Z", closed: ["daily": "2026-11-19"],
      due: []),
    Case(
      name: "a kind that was switched on later begins with its latest", asOf: "2026-11-20T01:00:00Z",
      kinds: [.daily, .weekly], closed: ["daily": "2026-11-19"], due: ["2026-W46 latest"]),
    Case(name: "no kind, nothing due", asOf: "2026-11-20T01:00:00Z", kinds: [], due: []),
  ]

  @Test("what is due follows from what is closed and the time", arguments: cases)
  func due(_ given: Case) throws {
    let agenda = try Self.agenda(given)
    #expect(agenda.due.map { "\($0.period.id) \($0.reason)" } == given.due)
    #expect(agenda.passedOver.map(\.id) == given.passedOver)
    #expect(agenda.isFirst == given.closed.isEmpty)
    let zone = try #require(Zone(identifier: given.zone))
    for next in agenda.next {
      #expect(next.at > Instant(iso8601: given.asOf)!, "\(next.period.id)")
      #expect(next.period.zone == zone)
    }
  }

  @Test("a closed period that ends in the future shows that the clock was set back")
  func future() throws {
    let agenda = try Self.agenda(
      Case(name: "", asOf: "2026-11-18T01:00:00Z", closed: ["daily": "2026-11-19"], due: []))
    #expect(agenda.future == Instant(iso8601: "2026-11-20T00:00:00Z"))
    let usual = try Self.agenda(Case(name: "", asOf: "2026-11-20T01:00:00Z", closed: ["daily": "2026-11-19"], due: []))
    #expect(usual.future == nil)
  }

  @Test("night after night for three years, every period of every kind is due exactly once")
  func once() throws {
    for zone in ["UTC", "Europe/Berlin", "America/New_York"] {
      var closed: [ReportKind: ClosedPeriod] = [:]
      var seen: [String: Int] = [:]
      let zone = try #require(Zone(identifier: zone))
      var random = UInt64(7)
      for night in 0..<(3 * 365) {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // Every third night the machine is off.
        if random >> 33 % 3 == 0 { continue }
        let day = Day("2025-11-01")!.adding(night)
        let asOf = zone.instant(day, hour: 1, minute: 15, second: 0)
        let agenda = Agenda(
          Schedule(asOf: asOf, zone: zone, settle: 600), kinds: ReportKind.all, closed: closed, catchUp: 35)
        for entry in agenda.due {
          seen["\(entry.period.kind)/\(entry.period.id)", default: 0] += 1
          let period = entry.period
          if let before = closed[period.kind] { #expect(before.end == period.start, "\(period.id)") }
          closed[period.kind] = ClosedPeriod(kind: period.kind, name: period.id, end: period.end, revision: 1)
        }
        #expect(agenda.passedOver.isEmpty)
      }
      #expect(seen.values.allSatisfy { $0 == 1 })
      #expect(seen.keys.count { $0.hasPrefix("daily/") } > 1080)
      #expect(seen.keys.count { $0.hasPrefix("weekly/") } >= 155)
    }
  }

  private static func agenda(_ given: Case) throws -> Agenda {
    let zone = try #require(Zone(identifier: given.zone))
    var closed: [ReportKind: ClosedPeriod] = [:]
    for (id, name) in given.closed {
      let kind = try #require(ReportKind.all.first { $0.id == id })
      let span = try #require(kind.span(named: name))
      let period = kind.period(containing: span.days[0], in: zone)
      closed[kind] = ClosedPeriod(kind: kind, name: name, end: period.end, revision: 1)
    }
    let asOf = try #require(Instant(iso8601: given.asOf))
    return Agenda(
      Schedule(asOf: asOf, zone: zone, settle: 600), kinds: given.kinds, closed: closed,
      catchUp: given.catchUp)
  }
}
