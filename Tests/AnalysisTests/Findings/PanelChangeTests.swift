import Records
import Settings
import Summaries
import TestSupport
import Testing

@testable import Analysis

/// What changes of the settings' panels tell.
@Suite struct PanelChangeTests {
  /// A row a minute from midnight on: so many on each day, of a share so many of them with 1.
  private func input(
    _ aggregate: OwnPanel.PanelAggregate, _ better: Direction?, before: (rows: Int, ones: Int),
    after: (rows: Int, ones: Int), isCompared: Bool = true, firstDay: String = "2026-11-01"
  ) -> ReportInput {
    let comparison = Comparison(Sample.daily)
    let plan = ReadPlan(comparison, asOf: Sample.asOf(Sample.daily), measures: [], masks: true)
    let panel = OwnPanel(
      id: "sales", titles: ["en": "Sales", "ru": "Продажи"], source: RowSource(.query("")), columns: [:],
      aggregate: aggregate, unit: aggregate == .share ? .fraction : .count, better: better, isCompared: isCompared)
    var fold = PanelFold(
      panel, TableRequest(plan, storedZone: .utc, timeColumn: "time"), offered: ["time", "value"])
    fold.add(SampleCells([.text("\(firstDay) 10:00:00"), 1.0]))
    for (day, rows, ones) in [("2026-11-12", before.rows, before.ones), ("2026-11-19", after.rows, after.ones)] {
      let start = DaySpan(Day(day)!, in: .utc).start
      for row in 0..<rows {
        fold.add(SampleCells([.text(start.adding(seconds: Int64(60 * row)).stored), row < ones ? 1.0 : 0.0]))
      }
    }
    var input = ReportInput(comparison, asOf: Sample.asOf(Sample.daily))
    input.panels = [(panel, .read(fold.summary("Sales", timeColumn: "time")))]
    return input
  }

  private func finding(_ input: ReportInput) -> Finding? {
    Analyst.assess(input, settings: Settings()).findings.first { $0.rule == PanelChange.id }
  }

  @Test(
    "a number of rows is worse or better by what the panel says is good",
    arguments: [
      (Direction.higher, 100, 40, Verdict.regressed, Severity.medium), (.higher, 40, 100, .improved, .info),
      (.lower, 100, 40, .improved, .info), (.lower, 40, 100, .regressed, .medium),
      (.higher, 5, 3, .notEnoughData, .info),
      (.higher, 2000, 2010, .noChange, .info),
    ])
  func counts(better: Direction, before: Int, after: Int, verdict: Verdict, severity: Severity) throws {
    let input = input(.count, better, before: (before, 0), after: (after, 0))
    let finding = try #require(self.finding(input))
    #expect(finding.verdict == verdict && finding.severity == severity)
    #expect(finding.id == "panel_change:panel.sales" && finding.area == .business)
    #expect(Analyst.assess(input, settings: Settings()).status == (severity == .medium ? .attention : .good))
  }

  @Test(
    "a share is worse or better by what the panel says is good",
    arguments: [
      (Direction.higher, 180, 120, Verdict.regressed), (.higher, 120, 180, .improved), (.lower, 120, 180, .regressed),
      (.higher, 100, 98, .notEnoughData),
    ])
  func shares(better: Direction, before: Int, after: Int, verdict: Verdict) throws {
    let finding = try #require(self.finding(input(.share, better, before: (200, before), after: (200, after))))
    #expect(finding.verdict == verdict)
    guard case .shareChanged(let change) = finding.fact else { return #expect(Bool(false)) }
    #expect(change.before == Double(before) / 200 && change.after == Double(after) / 200)
  }

  @Test("without a direction, a comparison or a test nothing is judged")
  func unjudged() {
    #expect(finding(input(.count, nil, before: (100, 0), after: (40, 0))) == nil)
    #expect(finding(input(.count, .higher, before: (100, 0), after: (40, 0), isCompared: false)) == nil)
    #expect(finding(input(.sum, .higher, before: (100, 100), after: (40, 40))) == nil)
    #expect(finding(input(.avg, .higher, before: (100, 100), after: (40, 0))) == nil)
  }

  @Test("what began after the period before cannot be compared")
  func young() throws {
    let finding = try #require(
      self.finding(input(.count, .higher, before: (0, 0), after: (40, 0), firstDay: "2026-11-18")))
    #expect(finding.fact == .notCompared(MissingComparison(finding.measure, .littleHistory)))
    let analysis = Analyst.assess(
      input(.count, .higher, before: (0, 0), after: (40, 0), firstDay: "2026-11-18"), settings: Settings())
    #expect(analysis.figures[finding.measure.of(.reference)]?.state == .missing(.noRows))
  }

  @Test("what the database has deleted since is not compared")
  func deleted() throws {
    var input = input(.count, .higher, before: (100, 0), after: (40, 0))
    guard case .read(var summary) = input.panels[0].result else { return #expect(Bool(false)) }
    summary.keptSince = Sample.daily.start
    input.panels[0].result = .read(summary)
    let finding = try #require(self.finding(input))
    #expect(finding.fact == .notCompared(MissingComparison(finding.measure, .littleHistory)))
  }

  @Test("a panel that could not be read is told in its section, and the report is incomplete")
  func failed() throws {
    var input = input(.count, .higher, before: (1, 0), after: (1, 0))
    input.panels[0].result = .failed(reason: "query at d.yaml:1:1: interrupted")
    let analysis = Analyst.assess(input, settings: Settings())
    #expect(analysis.isIncomplete && analysis.figures[analysis.panels[0].total]?.state == .missing(.failed))
    #expect(
      analysis.sections.contains(
        SectionState(.business, .failed(table: "Sales", reason: "query at d.yaml:1:1: interrupted"))))
    let finding = try #require(analysis.findings.first { $0.rule == FailedSections.id })
    #expect(finding.measure == analysis.panels[0].total)
  }

  @Test("pictures have names of their own whatever ids and units are called")
  func names() {
    var input = input(.count, nil, before: (1, 0), after: (1, 0))
    let result = input.panels[0].result
    input.panels = ["a", "a_groups", "a__groups", "b"].map { id in
      (OwnPanel(id: id, titles: [:], source: RowSource(.query("")), columns: [:]), result)
    }
    #expect(
      ShownPanel.all(input, language: "en").map(\.name) == [
        "panel-a", "panel-a-groups-2", "panel-a-groups-3", "panel-b",
      ])
  }
}
