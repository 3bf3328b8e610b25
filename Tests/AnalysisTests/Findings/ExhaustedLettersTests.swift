import Records
import Settings
import Summaries
import TestSupport
import Testing

@testable import Analysis

/// Dead letters that nothing will deliver, and what to do about business that got worse.
@Suite struct ExhaustedLettersTests {
  private func input(_ table: SourceTable, _ rows: [[SampleCells.Cell]]) -> ReportInput {
    let comparison = Comparison(Sample.daily)
    let plan = ReadPlan(comparison, asOf: Sample.asOf(Sample.daily), measures: [], masks: true)
    var fold = BusinessFold(table, TableRequest(plan, storedZone: .utc, timeColumn: "created_at"))
    for row in rows { fold.add(SampleCells(row)) }
    var input = ReportInput(comparison, asOf: Sample.asOf(Sample.daily))
    input.panels = fold.panels(timeColumn: "created_at", []).map { ($0.panel, .read($0.summary)) }
    return input
  }

  private static let old: [[SampleCells.Cell]] = [
    ["2026-11-05 00:00:00", "mail", 5.0, 5.0], ["2026-11-06 00:00:00", "mail", 5.0, 5.0],
    ["2026-11-07 00:00:00", "payments", 5.0, 5.0], ["2026-11-08 00:00:00", "payments", 1.0, 5.0],
  ]

  @Test("those of long ago are watched, and with new ones ask for attention", arguments: [false, true])
  func severity(hasNew: Bool) throws {
    let new: [[SampleCells.Cell]] = hasNew ? [["2026-11-19 10:00:00", "mail", 0.0, 5.0]] : []
    let analysis = Analyst.assess(input(.deadLetters, Self.old + new), settings: Settings())
    let finding = try #require(analysis.findings.first { $0.rule == ExhaustedLetters.id })
    #expect(finding.severity == (hasNew ? .medium : .low) && finding.area == .system)
    #expect(
      finding.fact
        == .deadLetters(DeadLetters(waiting: hasNew ? 5 : 4, exhausted: 3, queue: "mail", ofQueue: 2, days: 15)))
    let advice = try #require(analysis.recommendations.first { $0.rule == PanelAdvice.deliverRule })
    #expect(advice.priority == finding.severity)
  }

  @Test("none that is exhausted is no finding, and one queue alone is not named")
  func quiet() throws {
    let waiting: [[SampleCells.Cell]] = [["2026-11-05 00:00:00", "mail", 4.0, 5.0]]
    #expect(
      !Analyst.assess(input(.deadLetters, waiting), settings: Settings()).findings.contains {
        $0.rule == ExhaustedLetters.id
      })
    let one = Analyst.assess(input(.deadLetters, [Self.old[0]]), settings: Settings())
    #expect(
      one.findings.map(\.fact).contains(
        .deadLetters(DeadLetters(waiting: 1, exhausted: 1, queue: nil, ofQueue: 0, days: 15))))
  }

  @Test("orders that fell for certain are to be looked into")
  func orders() throws {
    func day(_ day: String, _ count: Int) -> [[SampleCells.Cell]] {
      (0..<count).map { [.text("\(day) 10:00:\($0 % 60 < 10 ? "0" : "")\($0 % 60)"), 5.0, "EUR", "completed"] }
    }
    let analysis = Analyst.assess(
      input(.orders, day("2026-11-01", 1) + day("2026-11-12", 100) + day("2026-11-19", 40)), settings: Settings())
    let orders = try #require(analysis.panels.first { $0.panel.standard == .orders }).total
    #expect(analysis.findings.first { $0.measure == orders }?.verdict == .regressed)
    let advice = try #require(analysis.recommendations.first { $0.rule == PanelAdvice.reviewRule })
    #expect(advice.advice == .reviewPanel(PanelReview(orders, before: 100, after: 40)) && advice.priority == .medium)
    // Of sellers and products only groups are figures.
    let sellers = try #require(analysis.panels.first { $0.panel.standard == .sellers })
    #expect(analysis.figures[sellers.total] == nil)
    #expect(analysis.status == .attention)
  }
}
