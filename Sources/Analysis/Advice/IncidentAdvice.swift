import Records
import Summaries

/// Incidents that are open, and critical ones that are over.
enum IncidentAdvice {
  static let rule = RecommendationRule(
    RuleText(
      openRule, reviewRule,
      fires: "`\(openRule)`: incidents are open at the end; `\(reviewRule)`: incidents of severity critical are over",
      severity:
        "`\(openRule)` critical when one is of severity critical, else high; `\(reviewRule)` critical when requests "
        + "failed beyond the critical limit in one whose cause is recorded, else medium",
      evidence: ["open", "after"]),
    recommendations)
  static let openRule = "resolve_incidents"
  static let reviewRule = "review_incidents"

  static func recommendations(_ context: RuleContext, _ findings: [Finding]) -> [Recommendation] {
    let lengths = Incidents.lengths(context)
    let open = lengths.filter(\.isOpen)
    let over = lengths.filter { !$0.isOpen && $0.isCritical }
    var advice: [Recommendation] = []
    if !open.isEmpty {
      advice.append(
        Recommendation(
          rule: openRule, subject: "", priority: open.contains(where: \.isCritical) ? .critical : .high,
          advice: .resolveIncidents(IncidentLengths(open)), evidence: context.cite("open", .incidents.open)))
    }
    if !over.isEmpty {
      advice.append(
        Recommendation(
          rule: reviewRule, subject: "", priority: isCause(findings, context) ? .critical : .medium,
          advice: .reviewIncidents(IncidentLengths(over)),
          evidence: context.cite("after", .incidents.started)))
    }
    return advice
  }

  /// Of requests that failed beyond a critical limit.
  private static func isCause(_ findings: [Finding], _ context: RuleContext) -> Bool {
    Incidents.explain(
      findings.filter { $0.measure == .requests.errorRate && $0.severity == .critical && $0.kind == .limit }, context)
  }
}
