import Records
import Summaries

/// Critical error reports: those open at the end of the period by name, and how many came in.
///
/// Only new ones ask for attention; what was open before is told, and that is all.
enum CriticalReports {
  static let rule = FindingRule(
    RuleText(
      newRule, backlogRule,
      fires:
        "`\(newRule)`: an error report of severity critical was created in the period; `\(backlogRule)`: none was, and "
        + "one is open at its end. Both name the first \(mostNamed) of those open",
      severity: "`\(newRule)` high, `\(backlogRule)` low", evidence: ["after", "new"]),
    .judged(findings))
  static let newRule = "new_critical"
  static let backlogRule = "unresolved_critical"
  /// All that are open at the period's end.
  static let open: FigureID = .reports.unresolvedCritical
  static let mostNamed = 3

  static func findings(_ context: RuleContext) -> [Finding] {
    guard let counts = context.input.errors.value?.current,
      counts.unresolvedCritical > 0 || counts.newCritical > 0
    else { return [] }
    let new = counts.unresolvedCritical - counts.oldCritical
    return [
      Finding(
        rule: counts.newCritical > 0 ? newRule : backlogRule, measure: open,
        area: .errors, severity: counts.newCritical > 0 ? .high : .low,
        fact: .criticals(
          CriticalErrors(
            open: counts.unresolvedCritical, new: new, settled: counts.newCritical - new, named: named(context))),
        evidence: context.cite("after", open) + [Evidence("new", Double(counts.newCritical))])
    ]
  }

  static func named(_ context: RuleContext, where isWanted: (ErrorReport) -> Bool = { _ in true }) -> [OpenCritical] {
    let open = context.input.errors.value?.newestOpen ?? []
    return open.filter { $0.severity == ErrorReport.critical && isWanted($0) }.prefix(mostNamed).map { report in
      OpenCritical(
        title: report.title, module: report.module, age: context.input.period.end.seconds(since: report.createdAt))
    }
  }
}
