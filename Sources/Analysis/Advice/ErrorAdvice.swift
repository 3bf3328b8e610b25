import Records
import Summaries

/// The share of failed requests was beyond a limit for certain and may still be, or rose for certain: start with the path that stands
/// out, if one does.
enum ErrorAdvice {
  static let id = "reduce_errors"
  static let rule = RecommendationRule(
    RuleText(
      id,
      fires:
        "`threshold`, a worse `usual_change` or `rate_change` on failed requests, it has not recovered, and no incident whose cause is "
        + "recorded lies at the time that is told",
      severity: "critical beyond the critical limit, else high",
      evidence: ["after", "before", "path_share", "others_share"]),
    recommendations)
  private static let figure: FigureID = .requests.errorRate

  static func recommendations(_ context: RuleContext, _ findings: [Finding]) -> [Recommendation] {
    let reasons = findings.filter {
      $0.measure == figure && $0.severity >= .medium && ($0.kind == .limit || $0.verdict == .regressed)
    }
    guard !reasons.isEmpty, !Recovery.isOver(figure, findings), !Incidents.explain(reasons, context),
      let rate = context.value(figure)
    else { return [] }
    let path = PathGuard.failures(context.input).worst(context.input.metrics.value?.paths ?? [])
    return [
      Recommendation(
        rule: id, subject: "", priority: reasons.contains { $0.severity == .critical } ? .critical : .high,
        advice: stretch(reasons).map { .reduceErrors(ErrorReduction(rate: $0.rate, $0.span, path: path)) }
          ?? .reduceErrors(ErrorReduction(rate: rate, nil, path: path)),
        evidence: context.cite("after", figure) + context.cite("before", .requests.errorRate.of(.reference))
          + (path.map { [Evidence("path_share", $0.share), Evidence("others_share", $0.others)] } ?? []))
    ]
  }

  private static func stretch(_ reasons: [Finding]) -> (rate: Double, span: LocalSpan)? {
    for case .shareBeyond(let share) in reasons.map(\.fact) where share.of > 0 {
      return (Double(share.count) / Double(share.of), share.stretch)
    }
    return nil
  }
}
