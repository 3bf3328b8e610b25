import Analysis
import Charting
import Records
import TestSupport
import Testing
import Wording

@testable import Document

@Suite struct ChartsTests {
  static func compose(_ fixture: ChartsFixture) -> [ReportChart] {
    ReportCharts.compose(fixture.analysis, words: English())
  }

  static func chart(_ fixture: ChartsFixture, _ name: String) throws -> ReportChart {
    try #require(compose(fixture).first { $0.name == name })
  }

  static func panels(_ chart: ReportChart) throws -> [Panel] {
    guard case .panels(let panels) = chart.chart.content else {
      Issue.record("\(chart.name) is empty")
      return []
    }
    return panels
  }

  static func lines(_ panel: Panel) -> [LineMark] {
    panel.marks.compactMap { if case .line(let line) = $0 { line } else { nil } }
  }

  static func sentence(_ chart: ReportChart) -> String? {
    if case .empty(let sentence) = chart.chart.content { sentence } else { nil }
  }

  @Test("every picture has its words in every language and kind of report", arguments: ReportKind.all)
  func words(kind: ReportKind) {
    for words in [English() as any Words, Russian()] {
      for name in ReportCharts.names {
        #expect(words.chart(name, in: kind) != nil, "\(words.language): \(name)")
      }
    }
  }

  @Test(
    "A daily report has seven charts, a weekly one the history, outages where they are recorded, and hours if some are empty"
  )
  func names() {
    let daily = [
      "errors-by-category", "errors-per-day", "response-time", "requests-per-day", "error-rate", "backlog", "activity",
    ]
    #expect(ChartsTests.compose(.badDay()).map(\.name) == daily)
    #expect(
      ChartsTests.compose(.week()).map(\.name) == ["uptime-per-check", "response-per-check"] + daily + [
        "request-history", "coverage",
      ])
  }

  @Test("Figures the database does not have give no chart")
  func absent() {
    #expect(ChartsTests.compose(ChartsFixture(day: "2026-11-19")).isEmpty)
    #expect(ChartsTests.compose(ChartsFixture(week: "2026-W47")).isEmpty)
    var fixture = ChartsFixture(day: "2026-11-19")
    for start in fixture.period.days[0].hourStarts {
      let id = FigureID("requests.count", fixture.period.zone.label(start))
      fixture.book.add(Figure(missing: id, .notRecorded, unit: .count))
    }
    #expect(ChartsTests.compose(fixture).isEmpty)
  }

  @Test("Figures that are there without anything in them give a sentence")
  func quiet() throws {
    let charts = ChartsTests.compose(.quiet())
    let sentences = Dictionary(uniqueKeysWithValues: charts.map { ($0.name, ChartsTests.sentence($0)) })
    #expect(sentences["requests-per-day"] == "No requests were recorded in this period.")
    #expect(sentences["response-time"] == "No requests were recorded in this period.")
    #expect(sentences["errors-by-category"] == "No new error reports on this day.")
    #expect(sentences["errors-per-day"] == "No new error reports in these days.")
    #expect(sentences["activity"] == "No new error reports in these days.")
    #expect(
      charts.allSatisfy {
        !$0.altText.contains(". ") && $0.altText.hasSuffix(".") && !$0.altText.hasSuffix("..")
      })
  }

  @Test("The title states the finding about the chart's measure; no news leaves the plain name")
  func titles() throws {
    let fixture = ChartsFixture.badDay()
    #expect(
      try ChartsTests.chart(fixture, "error-rate").title == "Failed requests rose from 0.81\u{A0}% to 5.22\u{A0}%")
    #expect(
      try ChartsTests.chart(fixture, "response-time").title
        == "p95 response time: 2.11\u{A0}s (limit 2\u{A0}s)")
    #expect(try ChartsTests.chart(fixture, "requests-per-day").title == "Requests per hour")
    let chart = try ChartsTests.chart(fixture, "error-rate")
    #expect(chart.chart.title == chart.title)
    #expect(
      chart.chart.subtitle
        == "Requests with status 500 or above by hour · Thursday 19 November 2026 · Europe/Moscow")
  }

  @Test(
    "The title speaks of what is drawn: reports where the verdict is on events, categories that have a bar, lines",
    arguments: [
      ("errors-per-day", [change("reports.events", 7, 20)], "New error reports: 28, up from 16"),
      // Fewer events, more reports: nothing is said.
      ("errors-per-day", [change("reports.events", 20, 7)], "New error reports per day"),
      (
        "errors-by-category", [change("reports.by_category{performance}", 2, 15)],
        "Performance error reports: 15, up from 2"
      ),
      ("errors-by-category", [change("reports.by_category{nowhere}", 45, 8)], "New error reports by category"),
      ("response-time", [limit("requests.duration.p50")], "Response time"),
      ("response-time", [limit("requests.duration.mean")], "Response time"),
      ("requests-per-day", [limit("requests.throughput")], "Requests per hour"),
    ] as [(String, [Finding], String)])
  func drawn(name: String, findings: [Finding], title: String) throws {
    var fixture = ChartsFixture.badDay()
    fixture.add("reference.reports.new", nil, 16, .count)
    fixture.findings = findings
    let chart = try ChartsTests.chart(fixture, name)
    #expect(chart.title == title && chart.chart.title == title)
  }

  static func change(_ measure: String, _ before: Int, _ after: Int) -> Finding {
    let parts = measure.split(separator: "{")
    let figure = FigureID(String(parts[0]), parts.count > 1 ? String(parts[1].dropLast()) : nil)
    let verdict: Verdict = after > before ? .regressed : .improved
    return Finding(
      rule: "x", measure: figure, area: .performance, severity: .medium, verdict: verdict,
      fact: .countChanged(
        CountChange(
          figure, before: before, after: after, low: nil, high: nil, verdict: verdict, relation: .previousWeek)),
      evidence: [])
  }

  static func limit(_ figure: FigureID) -> Finding {
    Finding(
      rule: "threshold", measure: figure, area: .performance, severity: .medium, verdict: nil,
      fact: .valueBeyond(
        ValueBeyond(figure, value: 3, Crossing(limit: 2, unit: .seconds, level: .warning, rises: true))), evidence: [])
  }

  @Test("Limits are drawn for the line they belong to, and for none that is not drawn")
  func limitsOfTheLine() throws {
    func rules(_ figure: FigureID) throws -> Int {
      var analysis = ChartsFixture.badDay().analysis
      analysis.measures = [
        Measure(
          name: "m", figure: figure, source: "request_duration", aggregate: .avg, unit: .seconds, better: .lower,
          warning: 1, critical: 2, section: .performance)
      ]
      let chart = try #require(
        ReportCharts.compose(analysis, words: English()).first { $0.name == "response-time" })
      return try ChartsTests.panels(chart)[0].marks.count { if case .rule = $0 { true } else { false } }
    }
    #expect(try rules("requests.duration.p95") == 2)
    #expect(try rules("requests.duration.mean") == 0)
    #expect(try rules("requests.duration.p50") == 0)
  }

  @Test("The day's hours carry its steps, in order, with the day before behind them")
  func dailyLines() throws {
    let panel = try #require(ChartsTests.panels(ChartsTests.chart(.badDay(), "response-time")).first)
    let lines = ChartsTests.lines(panel)
    #expect(lines.map(\.style) == [.previous, .current])
    let fixture = ChartsFixture.badDay()
    #expect(lines[1].samples.map(\.y) == fixture.steps.map(\.p95))
    #expect(lines[1].samples.map(\.x) == (0..<24).map(Double.init))
    #expect(lines[1].samples.map(\.until) == (1...24).map(Double.init))
    #expect(lines[0].label == "12\u{A0}Nov")
    let rules = panel.marks.compactMap { if case .rule(let at, _, let label) = $0 { "\(at) \(label)" } else { nil } }
    #expect(rules == ["2.0 warning from 2\u{A0}s", "5.0 critical from 5\u{A0}s"])
    #expect(panel.marks.contains { if case .version(_, "2.4.0") = $0 { true } else { false } })
  }

  @Test("A line is named at its highest step, not at its last hour")
  func namedAtTheExtreme() throws {
    let fixture = ChartsFixture.badDay()
    let highest = try #require(fixture.steps.compactMap(\.p95).max())
    let hour = try #require(fixture.steps.firstIndex { $0.p95 == highest })
    let line = try #require(
      ChartsTests.lines(ChartsTests.panels(ChartsTests.chart(fixture, "response-time"))[0]).last)
    #expect(line.labelPlace == .at(Double(hour) + 0.5) && line.label.hasPrefix("p95 "))
  }

  @Test("A day of 25 hours has 25 slots, and its ticks show the clock")
  func longDay() throws {
    let panel = try #require(ChartsTests.panels(ChartsTests.chart(.longDay(), "requests-per-day")).first)
    guard case .span(0, 25, let sets) = panel.x else {
      Issue.record("not 25 hours: \(panel.x)")
      return
    }
    #expect(sets[0].map(\.at) == [0, 4, 7, 10, 13, 16, 19, 22, 25])
    #expect(sets[0].map(\.label) == ["00:00", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00", "24:00"])
    let line = try #require(ChartsTests.lines(panel).last)
    #expect(line.samples.count == 25)
    // The night without rows is a gap and no zero.
    #expect(line.samples[3...6].allSatisfy { $0.y == nil } && line.samples[2].y == 300 && line.samples[7].y == 300)
    #expect(panel.marks.contains(.gap(from: 3, to: 7, label: "no data")))
  }

  @Test("Too few requests for a quantile are called so, not no data")
  func tooFew() throws {
    var fixture = ChartsFixture(day: "2026-11-19")
    fixture.addHours(
      of: fixture.period, count: { [4, 5, 20].contains($0) ? 7 : 50 }, p95: { [4, 5, 20].contains($0) ? nil : 0.3 },
      rate: { _ in 0 })
    let panel = try #require(ChartsTests.panels(ChartsTests.chart(fixture, "response-time")).first)
    #expect(panel.marks.contains(.gap(from: 4, to: 6, label: "too few requests")))
    #expect(panel.marks.contains(.gap(from: 20, to: 21, label: "")))
    // Durations below a second are shown in milliseconds.
    #expect(ChartsTests.lines(panel).first?.label == "p95 300\u{A0}ms")
  }

  @Test("An unfinished day shows the whole day's axis and says that it is unfinished")
  func partial() throws {
    let start = ChartsFixture.moscow.start(of: Day("2026-11-19")!)
    var fixture = ChartsFixture(day: "2026-11-19", cutAt: start.adding(seconds: 9 * 3600))
    fixture.addHours(of: fixture.period, count: { _ in 10 }, p95: { _ in 0.4 }, rate: { _ in 0 })
    let chart = try ChartsTests.chart(fixture, "requests-per-day")
    let panel = try #require(ChartsTests.panels(chart).first)
    #expect(ChartsTests.lines(panel).last?.samples.count == 9)
    guard case .span(0, 24, _) = panel.x else {
      Issue.record("not a whole day: \(panel.x)")
      return
    }
    #expect(chart.chart.subtitle.contains("unfinished"))
  }

  @Test("A week lies over the week before in steps of three hours, Monday to Sunday")
  func week() throws {
    let fixture = ChartsFixture.week()
    let panel = try #require(ChartsTests.panels(ChartsTests.chart(fixture, "response-time")).first)
    let lines = ChartsTests.lines(panel)
    #expect(lines[1].samples.map(\.y) == fixture.steps.map(\.p95))
    #expect(lines[0].samples.map(\.y) == fixture.stepsBefore.map(\.p95))
    #expect(lines[1].samples.map(\.x) == (0..<56).map { Double($0) / 8 })
    guard case .band(let names) = panel.x else {
      Issue.record("no weekdays")
      return
    }
    #expect(names == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    // One hour of the step is missing, and no more is hatched.
    #expect(panel.marks.contains(.gap(from: 2 + 2.0 / 24, to: 2 + 3.0 / 24, label: "no data")))
  }

  @Test("Where the steps lie beyond a limit for longer than the finding tells, the title goes by the steps")
  func titleOfTheSteps() throws {
    var fixture = ChartsFixture.week()
    let start = fixture.period.start.adding(seconds: 2 * 86_400 + 27_000)
    fixture.findings = [
      Finding(
        rule: "threshold", measure: "requests.duration.p95", area: .performance, severity: .medium,
        fact: .quantileBeyond(
          QuantileBeyond(
            "requests.duration.p95", count: 33, of: 273,
            Crossing(limit: 2, unit: .seconds, level: .warning, rises: true),
            LocalSpan(from: start, to: start.adding(seconds: 20_000), of: fixture.period))), evidence: [])
    ]
    #expect(
      try ChartsTests.chart(fixture, "response-time").title.replacing("\u{A0}", with: " ")
        == "p95 up to 3.8 s Wed 18 Nov, 03:00 – Thu 19 Nov, 12:00, limit 2 s")
  }

  @Test("Weekends of a month are shaded from Saturday's start to Sunday's end")
  func weekends() {
    let days = (1...30).map { Day("2026-11-\($0 < 10 ? "0" : "")\($0)")! }
    let shades = days.weekends.compactMap { mark -> [Double]? in
      if case .shade(let from, let to, _, _) = mark { [from, to] } else { nil }
    }
    #expect(shades == [[0, 1], [6, 8], [13, 15], [20, 22], [27, 29]])
  }

  @Test("What a chart is drawn from is a table: as many texts in every row as columns", arguments: [true, false])
  func data(isWeek: Bool) {
    for chart in ChartsTests.compose(isWeek ? .week() : .badDay()) {
      let data = chart.data
      #expect(data?.rows.isEmpty == false, "\(chart.name)")
      #expect(data?.rows.allSatisfy { $0.count == data?.columns.count } == true, "\(chart.name)")
    }
  }

  @Test("The history has durations and counts in panels of their own, with the lost days as a gap in both")
  func history() throws {
    let panels = try ChartsTests.panels(ChartsTests.chart(.week(), "request-history"))
    #expect(panels.map(\.heading) == ["Response time", "Requests"])
    #expect(panels[0].marks.contains(.gap(from: 30, to: 33, label: "no data")))
    #expect(panels[1].marks.contains(.gap(from: 30, to: 33, label: "")))
    #expect(ChartsTests.lines(panels[0]).map(\.samples.count) == [84, 84])
  }

  @Test("The heat map of a week hatches the hour without rows, and colours by class")
  func activity() throws {
    let panel = try #require(ChartsTests.panels(ChartsTests.chart(.week(), "activity")).first)
    guard case .cells(let cells)? = panel.marks.first else {
      Issue.record("no cells")
      return
    }
    #expect(cells.count == 168)
    #expect(cells.filter { $0.level == nil } == [HeatCell(column: 2, row: 2, level: nil)])
    #expect(cells.compactMap(\.level).max() == 5)
    #expect(try ChartsTests.chart(.week(), "activity").altText.contains("no data Wed 02:00"))
  }

  @Test(
    "Every chart of every fixture can be laid out, and its alternative text is one line",
    arguments: [ChartsFixture.badDay(), .week(), .longDay(), .quiet()])
  func layouts(fixture: ChartsFixture) {
    for chart in ChartsTests.compose(fixture) {
      let picture = layout(chart.chart, measuring: FixedAdvance())
      #expect(picture.orders.count > 3 && !picture.plots.isEmpty, "\(chart.name)")
      #expect(!chart.altText.contains("\n") && chart.altText.count <= 350 && !chart.title.isEmpty)
    }
  }

  @Test("rows of checks: those first of which something is to be seen, five at least, and how many there are")
  func checks() throws {
    let chart = try #require(Self.compose(.week()).first { $0.name == "uptime-per-check" })
    guard case .panels(let panels) = chart.chart.content, case .band(let names) = panels[0].y,
      case .rows(let rows) = panels[0].marks[0]
    else {
      Issue.record("no rows")
      return
    }
    #expect(names == ["database", "website", "router 1", "router 2", "router 3"] && rows.count == 5)
    #expect(chart.chart.subtitle.contains("5 of 9 checks"))
    #expect(rows[0].isBad && rows[0].value == "98 %" && rows[0].stretches.last?.to == 7)
    #expect(rows[1].stretches.map(\.kind) == [.ground, .unknown, .plain, .bad])
    #expect(chart.chart.key.map(\.label) == ["down", "maintenance", "no checks"])
    #expect(chart.altText.contains("database down since") && chart.data?.rows.count == 5)
    var without = ChartsFixture.week()
    without.checks = without.checks.map { CheckRecord(name: $0.name, now: CheckCounts()) }
    #expect(!Self.compose(without).contains { $0.name == "uptime-per-check" })
  }

  @Test("responses of checks: the one that changed most heads the picture, the mean of each step is drawn")
  func responses() throws {
    let chart = try #require(Self.compose(.week()).first { $0.name == "response-per-check" })
    guard case .grid(let panels, _) = chart.chart.content, case .line(let line) = panels[0].marks[1] else {
      Issue.record("no lines")
      return
    }
    #expect(chart.title == "database: 200 ms, was 100 ms" && panels.map(\.heading) == ["database", "website"])
    #expect(
      line.samples.map { ($0.y ?? 0) * 1000 }.map { $0.rounded() } == Array(repeating: 200, count: 7)
        && line.label == "200 ms")
    #expect(chart.data?.rows.count == 7 && chart.data?.rows[0][1] == "200 ms")
  }
}
