import Records
import Summaries

/// Certificates, domains and licences that end soon, or did lately, seen from the period's end.
///
/// What has been over for longer than 30 days is no news: the table of the section has it.
enum Expiries {
  static let rule = FindingRule(
    RuleText(
      urgentRule, soonRule,
      fires:
        "`\(urgentRule)`: something in the table of expiries ends within \(Int(Expiry.urgent)) days of the period's end, "
        + "or ended less than \(Int(Expiry.soon)) days before it; `\(soonRule)`: it ends within \(Int(Expiry.soon)) days. "
        + "One finding of each tells of all", severity: "`\(urgentRule)` critical, `\(soonRule)` medium",
      evidence: ["after"]),
    .judged(findings))
  static let urgentRule = "expiring_now"
  static let soonRule = "expiring"

  static func findings(_ context: RuleContext) -> [Finding] {
    guard let expiries = context.input.expiries.value else { return [] }
    let end = context.input.period.end
    return [
      finding(urgentRule, .critical, .expiries.urgent, expiries.urgent(at: end), context),
      finding(soonRule, .medium, .expiries.soon, expiries.soon(at: end), context),
    ].compactMap(\.self)
  }

  private static func finding(
    _ rule: String, _ severity: Severity, _ measure: FigureID, _ list: [Expiry], _ context: RuleContext
  ) -> Finding? {
    if list.isEmpty { return nil }
    let period = context.input.period
    return Finding(
      rule: rule, measure: measure, area: .checks, severity: severity,
      fact: .expiring(Expiring(list, from: period.end, in: period.zone)), evidence: context.cite("after", measure))
  }
}
