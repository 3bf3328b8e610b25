import Records
import Settings
import Summaries

/// Which rule set the state: of the most severe findings the one that says most of how it was for users.
enum StateReasons {
  /// Nil when all is well.
  static func reason(_ status: ReportAnalysis.Status, _ context: RuleContext, _ findings: [Finding]) -> StateReason? {
    switch status {
    case .good: nil
    case .unknown: unknown(context.input)
    case .critical, .attention:
      worst(findings).map { finding in
        let last = last(finding, context)
        return .finding(told(finding.fact), isOver: isOver(finding, last, context), last: last)
      }
    }
  }

  /// A share of failed requests before all else, then what is still open, then the order of the findings.
  static func worst(_ findings: [Finding]) -> Finding? {
    let severity = findings.map(\.severity).max()
    let worst = findings.filter { $0.severity == severity }
    return worst.first { $0.measure == .requests.errorRate && $0.kind == .limit } ?? worst.first
  }

  /// Of several incidents the one that weighs most.
  private static func told(_ fact: Fact) -> Fact {
    guard case .incidents(let incidents) = fact else { return fact }
    let critical = incidents.list.filter(\.isCritical)
    let worst = critical.isEmpty ? incidents.list : critical
    return .incidents(IncidentLengths(Array((worst.filter(\.isOpen) + worst).prefix(1))))
  }

  private static func unknown(_ input: ReportInput) -> StateReason {
    guard let coverage = CoverageFigures.coverage(input), !coverage.gaps.isEmpty else { return .nothingRecorded }
    return .missingHours(MissingHours(hours: coverage.gaps.count, of: coverage.hours, source: coverage.source))
  }

  /// The last time the limit was crossed, or the incident that is told; nil where neither is known.
  private static func last(_ finding: Finding, _ context: RuleContext) -> LocalSpan? {
    if case .incidents(let told) = told(finding.fact) { return told.list.first?.span }
    guard finding.fact.span != nil, let crossing = finding.fact.crossing,
      let limited = context.limited(finding.measure)
    else { return nil }
    return Recovery.last(limited, crossing.level, context.input.period)
  }

  /// Whether the limit was not crossed again behind the last time, or every critical incident is resolved.
  private static func isOver(_ finding: Finding, _ last: LocalSpan?, _ context: RuleContext) -> Bool? {
    guard case .incidents(let incidents) = finding.fact else {
      return last.map { $0.isOver(by: context.input.period.end) }
    }
    let critical = incidents.list.filter(\.isCritical)
    return !(critical.isEmpty ? incidents.list : critical).contains(where: \.isOpen)
  }
}
