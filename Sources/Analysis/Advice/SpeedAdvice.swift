import Records
import Summaries

/// A response time beyond the measure's own limit: start with the path that stands out by its slow requests, if one
/// does.
enum SpeedAdvice {
  static let rule = "speed_up"
  private static let figures = "requests.duration."

  static func speaks(of figure: FigureID) -> Bool { figure.name.hasPrefix(figures) }

  static func recommendations(_ judgement: Judgement, _ findings: [Finding]) -> [Recommendation] {
    let reason = findings.first {
      $0.severity >= .medium && $0.fact.crossing != nil && speaks(of: $0.measure)
        && !Recovery.isOver($0.measure, findings)
    }
    guard let reason, let excess = Excess(reason.measure, reason.fact) else { return [] }
    let path = PathGuard.slowness(judgement.material).worst(judgement.material.metrics.value?.paths ?? [])
    return [
      Recommendation(
        rule: rule, subject: "", priority: reason.severity == .critical ? .critical : .high,
        advice: .speedUp(excess, path: path),
        evidence: reason.evidence
          + (path.map { [Evidence("path_share", $0.share), Evidence("others_share", $0.others)] } ?? []))
    ]
  }
}
