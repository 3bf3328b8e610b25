import Records
import Summaries

/// The state of the service in one word: the first that applies.
///
/// Critical: a critical finding, or a measure beyond its critical limit. Unknown: neither metric rows nor error reports
/// to judge by, or less than half of the hours covered. Attention: a finding of high or medium severity. Else good.
enum StatusRule {
  static let leastCoverage = 0.5

  static func status(_ judgement: Judgement, _ findings: [Finding]) -> Assessment.Status {
    if findings.contains(where: isCritical) { return .critical }
    if isUnknown(judgement.material) { return .unknown }
    return findings.contains { $0.severity >= .medium } ? .attention : .good
  }

  private static func isCritical(_ finding: Finding) -> Bool {
    if case .beyondLimit(_, _, _, _, .critical, _) = finding.fact { return true }
    return finding.severity == .critical
  }

  private static func isUnknown(_ material: Material) -> Bool {
    let hasMetrics = MetricSide.current(material)?.hasRows ?? false
    let hasReports = material.errors.value?.firstDay != nil
    if !hasMetrics && !hasReports { return true }
    return CoverageFigures.coverage(material).map { $0.share < leastCoverage } ?? false
  }
}
