import Records

/// Where nothing else is to be done although the state asks for it: what was beyond its limit and is no longer.
enum PastAdvice {
  static let id = "look_back"
  static let rule = RecommendationRule(
    RuleText(
      id, fires: "`threshold` and `recovered` on a figure, and nothing else of medium priority or more",
      severity: "medium", evidence: Threshold.rule.text.evidence),
    isLastResort: true, recommendations)

  static func recommendations(_ context: RuleContext, _ findings: [Finding]) -> [Recommendation] {
    findings.compactMap { finding in
      guard finding.severity >= .medium, let span = finding.fact.span, Recovery.isOver(finding.measure, findings) else {
        return nil
      }
      return Recommendation(
        rule: id, subject: finding.measure.description, priority: .medium,
        advice: .lookBack(PastExcess(finding.measure, span)), evidence: finding.evidence)
    }
  }
}
