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
    if isUnknown(context.input) { return .unknown }
    return worst >= .medium ? .attention : .good
  }

  private static func isUnknown(_ input: ReportInput) -> Bool {
    let coverage = CoverageFigures.coverage(input)
    if let share = coverage?.share, share < leastCoverage { return true }
    return !hasRecords(input) && coverage?.isNoActivityExpected != true
  }

  /// Whether a metric row, a check, a run of a scenario or a job, or an error report came in the period.
  private static func hasRecords(_ input: ReportInput) -> Bool {
    (ComparedMetrics.current(input)?.hasRows ?? false)
      || (input.health.value?.checks.contains { $0.total > 0 } ?? false)
      || !(input.scenarios.value?.scenarios.isEmpty ?? true)
      || (input.jobs.value?.all.counts.runs ?? 0) > 0
      || (input.errors.value?.current.new ?? 0) > 0
  }
}
