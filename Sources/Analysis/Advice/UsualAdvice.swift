import Records
import Summaries

/// Figures that stand worse than usual for certain, where no other advice speaks of them.
enum UsualAdvice {
  static let id = "look_into"
  static let rule = RecommendationRule(
    RuleText(
      id,
      fires:
        "a worse `\(UsualChanges.id)` of medium severity on anything but failed requests, error reports and occurrences; of response times one, and "
        + "none where `threshold` tells of the same figure",
      severity: "medium", evidence: UsualChanges.rule.text.evidence + ["path_share", "others_share"]),
    recommendations)

  static func recommendations(_ context: RuleContext, _ findings: [Finding]) -> [Recommendation] {
    OneCause.folded(findings).compactMap { finding in
      let figure = finding.measure
      guard case .unusual(let change) = finding.fact, finding.rule == UsualChanges.id, finding.verdict == .regressed,
        finding.severity >= .medium, figure != .requests.errorRate, ![.reports, .occurrences].contains(figure.family),
        !findings.contains(where: { $0.measure == figure && $0.kind == .limit })
      else { return nil }
      let isOfSpeed = SpeedAdvice.speaks(of: figure) || figure == .requests.slowRate
      let path = isOfSpeed ? PathGuard.slowness(context.input).worst(context.input.metrics.value?.paths ?? []) : nil
      return Recommendation(
        rule: id, subject: figure.description, priority: .medium, advice: .lookInto(UnusualFigure(change, path: path)),
        evidence: finding.evidence
          + (path.map { [Evidence("path_share", $0.share), Evidence("others_share", $0.others)] } ?? []))
    }
  }
}
