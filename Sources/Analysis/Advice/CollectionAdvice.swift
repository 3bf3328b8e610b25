import Records
import Summaries

/// Metric rows stopped arriving: for so long that the report is incomplete, or that it can give no verdicts.
enum CollectionAdvice {
  static let rule = "restore_collection"

  static func recommendations(_ judgement: Judgement, _ findings: [Finding]) -> [Recommendation] {
    guard let coverage = judgement.material.metrics.value?.coverage, !coverage.gaps.isEmpty else { return [] }
    let hours = coverage.gaps.count
    guard hours >= CoverageGaps.incomplete || coverage.share < Judgement.neededCoverage else { return [] }
    return [
      Recommendation(
        rule: rule, subject: "", priority: hours >= CoverageGaps.incomplete ? .high : .medium,
        advice: .restoreCollection(hours: hours),
        evidence: judgement.cite("gaps", "coverage.gaps") + judgement.cite("share", "coverage.share"))
    ]
  }
}
