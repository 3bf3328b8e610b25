import Analysis
import Charting
import Records
import TestSupport
import Testing
import Wording

@testable import Document

@Suite("The score card's tiles")
struct TileTests {
  private func tiles(_ fixture: ChartsFixture) -> [Tile] {
    let identity = ReportIdentity(name: "Shop", tool: "Daybook 0", revision: 1, errorLink: nil)
    return Composer(fixture.analysis, words: English(), identity: identity).compose().tiles
  }

  private func badDay() -> ChartsFixture {
    var fixture = ChartsFixture.badDay()
    fixture.add("requests.error_rate", nil, 0.0522, .fraction)
    fixture.add("reference.requests.error_rate", nil, 0.0081, .fraction)
    fixture.add("requests.duration.p95", nil, 2.114, .seconds)
    fixture.add("requests.count", nil, 42_000, .count)
    fixture.add("reference.requests.count", nil, 42_000, .count)
    return fixture
  }

  @Test("a tone says only what a finding judged")
  func tones() {
    let tiles = tiles(badDay())
    #expect(
      tiles.map(\.figure.name) == [
        "requests.count", "requests.error_rate", "requests.duration.p95", "reports.new",
      ])
    #expect(tiles.map(\.tone) == [.neutral, .bad, .warning, .neutral])
    #expect(tiles.map(\.judgement) == ["no real change", "worse", "above 2\u{A0}s", ""])
  }

  @Test(
    "a limit that was crossed for a while is judged with its time, lest the day's value stand beside the wrong claim")
  func stretch() {
    var fixture = badDay()
    let start = fixture.period.start
    fixture.findings = [
      Finding(
        rule: "threshold", measure: "requests.error_rate", area: .performance, severity: .critical, verdict: nil,
        fact: .shareBeyond(
          ShareBeyond(
            "requests.error_rate", count: 107, of: 273,
            Crossing(limit: 0.05, unit: .fraction, level: .critical, rises: true),
            LocalSpan(from: start.adding(seconds: 42_000), to: start.adding(seconds: 47_100), of: fixture.period))),
        evidence: [])
    ]
    let tile = tiles(fixture).first { $0.figure.name == "requests.error_rate" }
    #expect(tile?.judgement == "above 5\u{A0}% 11:40–13:05" && tile?.tone == .bad)
    #expect(tile?.trend?.threshold == 0.05)
  }

  @Test("a daily report's requests go by the hour, its reports by the day, with the limit that is crossed or the first")
  func trends() {
    let trends = tiles(badDay()).map(\.trend)
    #expect(trends.map { $0?.values.count } == [24, 24, 24, 28])
    #expect(trends.map { $0?.threshold } == [nil, 0.01, 2, nil])
    #expect(trends.map { $0?.span } == ["24 hours", "24 hours", "24 hours", "28 days"])
  }

  @Test("an hour without data is a gap in every line, though its count reads 0")
  func gap() {
    var fixture = badDay()
    fixture.gaps = [fixture.period.days[0].hourStarts[3]]
    let trends = tiles(fixture).map(\.trend)
    #expect(trends.prefix(3).allSatisfy { $0?.values[3] == nil && $0?.values[4] != nil })
  }

  @Test("a week's lines show the fortnight; a series that begins later is shorter, a single value no line")
  func week() {
    var fixture = ChartsFixture.week()
    for name in ["requests.count", "requests.error_rate", "requests.duration.p95", "business.revenue.sum"] {
      fixture.add(name, nil, 1, .count)
    }
    for day in fixture.period.days.suffix(5) { fixture.add("business.revenue.sum", day.day.description, 3, .count) }
    let trends = tiles(fixture).map(\.trend)
    #expect(trends.map { $0?.values.count } == [14, 14, 14, 14, 5])
    #expect(trends.map { $0?.span } == ["14 days", "14 days", "14 days", "14 days", "5 days"])
    fixture.add("availability.uptime", nil, 1, .fraction)
    fixture.add("availability.uptime", fixture.period.days[6].day.description, 1, .fraction)
    #expect(tiles(fixture).first { $0.figure.name == "availability.uptime" }?.trend == nil)
  }
}
