import Records
import Summaries

/// Checks with an outage that is not over at the period's end.
enum DownChecks {
  static let id = "check_down"
  static let rule = FindingRule(
    RuleText(
      id, fires: "an outage of a check is not over at the period's end; one finding a check",
      severity: "critical", evidence: ["after", "before"]),
    .judged(findings))

  static func findings(_ context: RuleContext) -> [Finding] {
    context.checks.all.compactMap { check in down(check, context).map { finding($0, context) } }
  }

  static func down(_ check: CheckRecord, _ context: RuleContext) -> CheckDown? {
    guard let open = check.open else { return nil }
    let period = context.input.period
    return CheckDown(
      check: check.name, span: LocalSpan(from: open.start, to: nil, of: period),
      seconds: period.end.seconds(since: open.start), message: open.message,
      lastPassed: check.lastPassed.flatMap { $0 <= open.start ? LocalSpan(from: $0, to: $0, of: period) : nil })
  }

  private static func finding(_ down: CheckDown, _ context: RuleContext) -> Finding {
    let share: FigureID = .health.byCheck.passRate.named(down.check)
    return Finding(
      rule: id, measure: share, area: .checks, severity: .critical, fact: .checkDown(down),
      evidence: context.cite("after", share) + context.cite("before", share.of(.reference)))
  }
}
