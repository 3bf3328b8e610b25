import Records
import Summaries

/// Critical error reports that are open at the end of the period and as read: urgent when one came in the period.
///
/// Those that came and are closed are to be looked at once more.
enum CriticalAdvice {
  static let rule = RecommendationRule(
    RuleText(
      resolveRule, reviewRule,
      fires:
        "`\(resolveRule)`: error reports of severity critical are open at the end and not closed as read; `\(reviewRule)`: none "
        + "of these, and some were created in the period",
      severity: "`\(resolveRule)` critical when one was created in the period, else medium; `\(reviewRule)` medium",
      evidence: ["after"]),
    recommendations)
  static let resolveRule = "resolve_criticals"
  static let reviewRule = "review_criticals"

  static func recommendations(_ context: RuleContext, _ findings: [Finding]) -> [Recommendation] {
    guard let counts = context.input.errors.value?.current,
      findings.contains(where: { $0.kind == .newErrors || $0.kind == .standingErrors })
    else { return [] }
    let open = counts.unresolvedCritical - counts.criticalClosedSince
    guard open > 0 else {
      guard counts.newCritical > 0 else { return [] }
      return [
        Recommendation(
          rule: reviewRule, subject: "", priority: .medium, advice: .reviewCriticals(counts.newCritical),
          evidence: context.cite("after", CriticalReports.open))
      ]
    }
    return [
      Recommendation(
        rule: resolveRule, subject: "", priority: counts.newCritical > 0 ? .critical : .medium,
        advice: .resolveCriticals(OpenCriticals(count: open, named: CriticalReports.named(context) { !$0.isClosed })),
        evidence: context.cite("after", CriticalReports.open))
    ]
  }
}
