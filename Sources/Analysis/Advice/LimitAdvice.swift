import Records
import Settings

/// Any other measure beyond its limit; of several about the same metric type the most severe.
enum LimitAdvice {
  static let id = "bring_back"
  static let rule = RecommendationRule(
    RuleText(
      id,
      fires:
        "`threshold` on any other figure that has not recovered; of several about rows of one metric type, requests "
        + "excepted, the most severe",
      severity: "critical beyond the critical limit, else medium", evidence: Threshold.rule.text.evidence),
    recommendations)

  static func recommendations(_ context: RuleContext, _ findings: [Finding]) -> [Recommendation] {
    var told: Set<String> = []
    return findings.compactMap { finding in
      let figure = finding.measure
      guard finding.severity >= .medium, let excess = Excess(figure, finding.fact), figure != .requests.errorRate,
        !SpeedAdvice.speaks(of: figure), !Recovery.isOver(figure, findings),
        told.insert(cause(of: figure, context)).inserted
      else { return nil }
      return Recommendation(
        rule: id, subject: figure.description, priority: finding.severity == .critical ? .critical : .medium,
        advice: .bringBack(excess), evidence: finding.evidence)
    }
  }

  /// Measures of requests look at different requests each; of other types all look at the same rows.
  private static func cause(of figure: FigureID, _ context: RuleContext) -> String {
    let measure = context.limited(figure)?.measure
    guard let measure, measure.source != "request_duration" else { return figure.description }
    return measure.source + (figure.dimensionName.map { "{\($0)}" } ?? "")
  }
}
