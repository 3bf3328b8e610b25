import Records
import Summaries

/// A response time beyond the measure's own limit: start with the path that stands out by its slow requests, if one
/// does.
enum SpeedAdvice {
  static let id = "speed_up"
  static let rule = RecommendationRule(
    RuleText(
      id, fires: "`threshold` on a response time that has not recovered",
      severity: "critical beyond the critical limit, else high",
      evidence: Threshold.rule.text.evidence + ["path_share", "others_share"]),
    recommendations)
  static func speaks(of figure: FigureID) -> Bool { FigureID.requests.duration.all.contains(figure.base) }

  static func recommendations(_ context: RuleContext, _ findings: [Finding]) -> [Recommendation] {
    let reason = findings.first {
      $0.severity >= .medium && $0.kind == .limit && speaks(of: $0.measure)
        && !Recovery.isOver($0.measure, findings)
    }
    guard let reason, let excess = Excess(reason.measure, reason.fact) else { return [] }
    let path = PathGuard.slowness(context.input).worst(context.input.metrics.value?.paths ?? [])
    return [
      Recommendation(
        rule: id, subject: "", priority: reason.severity == .critical ? .critical : .high,
        advice: .speedUp(SpeedUp(excess, path: path)),
        evidence: reason.evidence
          + (path.map { [Evidence("path_share", $0.share), Evidence("others_share", $0.others)] } ?? []))
    ]
  }
}
