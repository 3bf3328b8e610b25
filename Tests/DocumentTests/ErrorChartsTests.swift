import Analysis
import Charting
import Records
import TestSupport
import Testing
import Wording

@testable import Document

/// Charts of failed requests, incidents and error reports.
@Suite struct ErrorChartsTests {
  @Test("Incidents stand by their titles: a critical one is solid, any other a bracket")
  func incidents() throws {
    var fixture = ChartsFixture.badDay()
    let noon = fixture.period.start.adding(seconds: 12 * 3600)
    fixture.incidents = [("Payments are lost", "Critical"), ("Orders late", "low")].map { title, severity in
      Incident(
        id: title, title: title, severity: severity, status: "", startedAt: noon, detectedAt: nil,
        acknowledgedAt: nil, resolvedAt: nil, rootCause: nil)
    }
    let panel = try #require(ChartsTests.panels(ChartsTests.chart(fixture, "response-time")).first)
    let spans = panel.marks.compactMap { if case .span(let span) = $0 { span } else { nil } }
    #expect(
      spans == [
        SpanMark(from: 12, to: 24, .severe, label: "Payments are lost"),
        SpanMark(from: 12, to: 24, .minor, label: "Orders late"),
      ])
  }

  private static func failed(_ fixture: ChartsFixture) throws -> (panel: Panel, bars: [Bar], key: [KeyEntry]) {
    let chart = try ChartsTests.chart(fixture, "error-rate")
    let panel = try ChartsTests.panels(chart)[0]
    let bars = panel.marks.compactMap { if case .bars(let bars) = $0 { bars } else { nil } }.flatMap(\.self)
    return (panel, bars, chart.chart.key)
  }

  @Test("Failed requests are counts, so that 2 of 15 requests are as small as 2; their share is a colour from 100 on")
  func failedRequests() throws {
    var fixture = ChartsFixture.badDay()
    let hours = fixture.period.days[0].hourStarts
    fixture.steps = hours.enumerated().map { index, start in
      let (count, failed) = [3: (15, 2), 12: (300, 75), 13: (400, 6), 14: (500, 2)][index] ?? (200, 0)
      return RequestStep(
        from: start, to: start.adding(seconds: 3600), count: count, withStatus: count, failed: failed, p95: 1)
    }
    let (_, bars, key) = try Self.failed(fixture)
    #expect(bars.map(\.total).max() == 75 && bars[3].total == 2)
    #expect([3, 12, 13, 14].map { bars[$0].parts[0].ink } == [.muted, .bad, .warning, .muted])
    #expect(
      key.map(\.label) == [
        "5 % of requests or more", "1 % of requests or more", "below 1 %, or of fewer than 100 requests",
      ])
  }

  @Test("A step without a single request is hatched and called so, as no failure among none is no zero")
  func withoutRequests() throws {
    var fixture = ChartsFixture.badDay()
    fixture.steps[4] = RequestStep(
      from: fixture.steps[4].start, to: fixture.steps[4].end, count: 0, withStatus: 0, failed: 0, p95: nil)
    let panel = try Self.failed(fixture).panel
    #expect(panel.marks.contains(.gap(from: 4, to: 5, label: "no requests")))
  }

  @Test("The stretch that the title names stands in the plot, with its number of all, and colours its steps")
  func stretch() throws {
    var fixture = ChartsFixture.badDay()
    let start = fixture.period.start.adding(seconds: 42_000)
    fixture.findings = [
      Finding(
        rule: "threshold", measure: "requests.error_rate", area: .performance, severity: .critical,
        fact: .shareBeyond(
          ShareBeyond(
            "requests.error_rate", count: 107, of: 273,
            Crossing(limit: 0.05, unit: .fraction, level: .critical, rises: true),
            LocalSpan(from: start, to: start.adding(seconds: 5100), of: fixture.period))), evidence: [])
    ]
    let (panel, bars, _) = try Self.failed(fixture)
    let from = 42_000.0 / 3600
    #expect(
      panel.marks.contains(
        .span(
          SpanMark(
            from: from, to: 47_100.0 / 3600, .window(.bad), label: "11:40–13:05: 107 of 273", brief: "107 of 273"))))
    #expect((11...13).allSatisfy { bars[$0].parts[0].ink == .bad })
    let chart = try ChartsTests.chart(fixture, "error-rate")
    #expect(chart.altText.contains("107 of 273 requests failed 11:40–13:05") && chart.altText.count <= 350)
  }

  @Test("Nine categories and the others, whose reference is theirs")
  func categories() throws {
    let panel = try #require(ChartsTests.panels(ChartsTests.chart(.week(), "errors-by-category")).first)
    guard case .band(let names) = panel.y, case .bars(let bars) = panel.marks[0],
      case .references(let references) = panel.marks[1]
    else {
      Issue.record("not lying bars")
      return
    }
    #expect(names.count == 10 && names.last == "Other")
    #expect(bars.map(\.total) == [40, 20, 13, 10, 8, 6, 5, 5, 4, 4 + 3 + 3])
    #expect(references.last?.value == 33)
    #expect(bars.map(\.label).first == "40")
  }

  @Test("The category of what fits no other stands last, however large; the row of the title is in colour")
  func categoryOfTheTitle() throws {
    var fixture = ChartsFixture(day: "2026-11-19")
    fixture.addReports(
      categories: [("other", 20, 3), ("ui", 8, 45), ("data", 6, 5)], days: 28, perDay: { _ in [0, 1, 0, 0, 0] })
    fixture.findings = [ChartsTests.change("reports.by_category{ui}", 45, 8)]
    let panel = try #require(ChartsTests.panels(ChartsTests.chart(fixture, "errors-by-category")).first)
    guard case .band(let names) = panel.y, case .bars(let bars) = panel.marks[0] else {
      Issue.record("not lying bars")
      return
    }
    #expect(names.count == 3 && names.first == "User interface" && bars.map(\.total) == [8, 6, 20])
    #expect(bars.map(\.label) == ["8, was 45", "6", "20"])
    #expect(bars.map { $0.parts[0].ink } == [.series(1), .muted, .muted])
  }

  @Test("Where the title tells events, the bars are said to be reports with their repeats")
  func repeats() throws {
    var fixture = ChartsFixture.badDay()
    let category = try #require(fixture.analysis.figures.series(.reports.byCategory).first?.id.dimension)
    let subtitle = try ChartsTests.chart(fixture, "errors-by-category").chart.subtitle
    #expect(!subtitle.contains("repeats included"))
    let events = FigureID.reports.eventsByCategory.named(category)
    fixture.findings = [
      Finding(
        rule: "category_change", measure: events, area: .errors, severity: .medium, verdict: .regressed,
        fact: .unusual(
          UsualChange(
            events, usual: 0.4, now: 6, unit: .count, size: .ratio(15, low: 3, high: 60), verdict: .regressed,
            kind: .daily, basis: .init(periods: 8, weekday: 5, since: nil))), evidence: [])
    ]
    let told = try ChartsTests.chart(fixture, "errors-by-category").chart
    #expect(told.subtitle.contains(", repeats included") && told.title.contains("usual 0.4"))
  }

  @Test("The days of the period are stacked by severity, those before are grey but for what is critical")
  func perDay() throws {
    let fixture = ChartsFixture.week()
    let panel = try #require(ChartsTests.panels(ChartsTests.chart(fixture, "errors-per-day")).first)
    guard case .bars(let bars)? = panel.marks.last else {
      Issue.record("no bars")
      return
    }
    #expect(bars.count == 84)
    let last = fixture.period.days[6].day
    let totals = (0..<84).map { fixture.book["reports.new", last.adding($0 - 83).description]?.value }
    #expect(bars.map(\.total) == totals.map { $0! })
    #expect(bars.prefix(77).allSatisfy { $0.parts.map(\.ink) == [.critical, .past] })
    #expect(bars.suffix(7).allSatisfy { $0.parts.map(\.ink) == [.critical, .high, .medium, .low] })
    // The severity nobody used has no colour in the key.
    #expect(
      try ChartsTests.chart(fixture, "errors-per-day").chart.key.map(\.label)
        == ["critical", "high", "medium", "low", "other days, all but critical"])
  }

  @Test(
    "Before the first error report of all there are no data, and no zeros", arguments: ["errors-per-day", "backlog"])
  func beforeTheFirstReport(name: String) throws {
    var fixture = ChartsFixture.week()
    fixture.firstReportDay = fixture.period.days[0].day.adding(-60)
    let chart = try ChartsTests.chart(fixture, name)
    let panel = try #require(ChartsTests.panels(chart).first)
    #expect(panel.marks.contains(.gap(from: 0, to: 17, label: "no data")))
    let bars = panel.marks.compactMap { if case .bars(let bars) = $0 { bars } else { nil } }.flatMap(\.self)
    #expect(bars.count == 67 && bars.allSatisfy { $0.from >= 17 })
    #expect(chart.data?.rows[16].dropFirst().allSatisfy(\.isEmpty) == true)
  }
}
