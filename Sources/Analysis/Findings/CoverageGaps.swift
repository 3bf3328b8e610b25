import Records
import Summaries

/// Hours in which no row came though some were to be expected. From four on the report counts as incomplete.
enum CoverageGaps {
  static let rule = "coverage"
  static let incomplete = 4
  private static let figure: FigureID = "coverage.gaps"

  static func findings(_ judgement: Judgement) -> [Finding] {
    guard let coverage = CoverageFigures.coverage(judgement.material), !coverage.gaps.isEmpty else { return [] }
    return [
      Finding(
        rule: rule, measure: figure, severity: .medium, verdict: nil,
        fact: .gaps(hours: coverage.gaps.count, of: coverage.hours, source: coverage.source),
        evidence: judgement.cite("gaps", figure) + judgement.cite("share", "coverage.share"))
    ]
  }
}
