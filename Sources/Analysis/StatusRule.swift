import Records
import Summaries

/// The state of the service in one word: the first that applies (docs/methods.md#state).
///
/// Critical: a finding of severity critical. Unknown: less than half of the hours covered, or nothing recorded in the
/// period, unless no row was to be expected in any hour. Attention: a finding of high or medium severity. Else good.
enum StatusRule {
  static let leastCoverage = 0.5

  static func status(_ context: RuleContext, _ findings: [Finding]) -> ReportAnalysis.Status {
    let worst = findings.map(\.severity).max() ?? .info
    if worst == .critical { return .critical }
    if isUnknown(context) { return .unknown }
    return worst >= .medium ? .attention : .good
  }

  private static func isUnknown(_ context: RuleContext) -> Bool {
    let input = context.input
    let coverage = CoverageFigures.coverage(input)
    if let share = coverage?.share, share < leastCoverage { return true }
    return !hasRecords(context) && coverage?.isNoActivityExpected != true
  }

  /// Whether anything came in the period by which the state can be told.
  private static func hasRecords(_ context: RuleContext) -> Bool {
    let input = context.input
    return [
      ComparedMetrics.current(input)?.hasRows ?? false,
      context.checks.all.contains { $0.now.judged > 0 || !$0.outages.isEmpty },
      (input.jobs.value?.all.counts.runs ?? 0) > 0, !(input.scenarios.value?.scenarios.isEmpty ?? true),
      (input.errors.value?.current.new ?? 0) > 0, (input.errorEvents.value?.count ?? 0) > 0,
      !(input.incidents.value?.list.isEmpty ?? true),
      context.panels.contains { ($0.part?.current.rows ?? 0) > 0 || !($0.listing?.rows.isEmpty ?? true) },
    ].contains(true)
  }
}
