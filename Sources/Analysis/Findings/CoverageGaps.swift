import Records
import Summaries

/// Hours in which no row came though some were to be expected.
///
/// From four on the report counts as incomplete.
enum CoverageGaps {
  static let id = "coverage"
  static let rule = FindingRule(
    RuleText(
      id, fires: "in an hour no row came though some were to be expected",
      limit: "one hour; from \(incomplete) hours on the report is incomplete", severity: "medium",
      evidence: ["gaps", "share"]),
    .judged(findings))
  static let incomplete = 4
  private static let figure: FigureID = .coverage.gaps

  static func findings(_ context: RuleContext) -> [Finding] {
    guard let coverage = CoverageFigures.coverage(context.input), !coverage.gaps.isEmpty else { return [] }
    return [
      Finding(
        rule: id, measure: figure, area: .system, severity: .medium,
        completeness: coverage.gaps.count >= incomplete ? .broken : .kept,
        fact: .gaps(MissingHours(hours: coverage.gaps.count, of: coverage.hours, source: coverage.source)),
        evidence: context.cite("gaps", figure) + context.cite("share", .coverage.share))
    ]
  }
}
