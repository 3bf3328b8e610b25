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
            open: counts.unresolvedCritical, new: new, settled: counts.newCritical - new,
            closedSince: counts.criticalClosedSince, named: named(context))),
        evidence: context.cite("after", open) + [Evidence("new", Double(counts.newCritical))])
    ]
  }

  /// Each title of a module once, those that are still open as read before others: of several reports their number, where all
  /// are known, the age of the oldest, and what is the same of all.
  static func named(_ context: RuleContext, where isWanted: (ErrorReport) -> Bool = { _ in true }) -> [OpenCritical] {
    let open = context.input.errors.value?.newestOpen ?? []
    let known = open.filter { $0.severity == ErrorReport.critical }
    let critical = known.filter(isWanted)
    // Of more than are listed, others may have the same title.
    let isWhole = known.count >= context.input.errors.value?.current.unresolvedCritical ?? 0
    var groups: [(title: String, module: String, reports: [ErrorReport])] = []
    for report in critical {
      if let index = groups.firstIndex(where: { $0.title == report.title && $0.module == report.module }) {
        groups[index].reports.append(report)
      } else {
        groups.append((report.title, report.module, [report]))
      }
    }
    let ranked =
      groups.filter { $0.reports.contains { !$0.isClosed } } + groups.filter { $0.reports.allSatisfy(\.isClosed) }
    return ranked.prefix(mostNamed).map { group in
      let oldest = group.reports.map(\.createdAt).min() ?? context.input.period.end
      return OpenCritical(
        title: group.title, module: group.module, age: context.input.period.end.seconds(since: oldest),
        count: isWhole ? group.reports.count : 1, status: shared(group.reports.map(\.status)) ?? "",
        assignee: shared(group.reports.map(\.assignee)) ?? .unknown)
    }
  }

  /// What all are; nil when they differ.
  private static func shared<Value: Hashable>(_ values: [Value]) -> Value? {
    Set(values).count == 1 ? values.first : nil
  }
}
