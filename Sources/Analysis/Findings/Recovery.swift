import Records
import Settings
import Summaries

/// Measures whose limit was crossed for a while, and of which no stretch or run beyond the warning limit begins in the
/// last third of the period any more: the fault ended (docs/methods.md#recovery).
enum Recovery {
  static let id = "recovered"
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "a limit was crossed for a while (`\(Threshold.id)`), and no stretch or run beyond the warning limit begins in the last "
        + "third of the period: the fault ended",
      limit: "the measure's warning limit, else its critical one", severity: "info"),
    .following(findings))

  static func findings(_ context: RuleContext, _ crossed: [Finding]) -> [Finding] {
    crossed.compactMap { finding in
      guard finding.severity >= .medium, finding.fact.span != nil,
        let limited = context.limited(finding.measure), !isStillBeyond(limited, context.input.period)
      else { return nil }
      return Finding(
        rule: id, measure: finding.measure, area: finding.area, severity: .info,
        fact: .recovered(
          LimitRecovery(
            finding.measure,
            last: last(limited, limited.measure.warning == nil ? .critical : .warning, context.input.period))),
        evidence: [])
    }
  }

  /// Whether the measure's fault ended in the period.
  static func isOver(_ figure: FigureID, _ findings: [Finding]) -> Bool {
    findings.contains { $0.kind == .recovery && $0.measure == figure }
  }

  private static func isStillBeyond(_ limited: LimitedMeasure, _ period: Period) -> Bool {
    let last = period.start.adding(seconds: Int64(period.seconds * 2 / 3))
    // A measure without a warning limit is beyond it from the critical one on.
    return isBeyond(limited, limited.measure.warning == nil ? .critical : .warning, from: last, period)
  }

  /// The last stretch or run beyond the limit; nil when there is none.
  static func last(_ limited: LimitedMeasure, _ level: Fact.LimitLevel, _ period: Period) -> LocalSpan? {
    let (measure, days) = (limited.measure, limited.days)
    switch measure.watch {
    case .stretches(let allowed):
      return Stretches(measure: measure, allowed: allowed, days: days, period: period).last(level)
    case .readings: return ReadingRuns(measure: measure, days: days, period: period).last(level)
    case .value: return nil
    }
  }

  /// Whether a stretch or run beyond the limit begins at the instant or later.
  private static func isBeyond(
    _ limited: LimitedMeasure, _ level: Fact.LimitLevel, from first: Instant, _ period: Period
  ) -> Bool {
    let (measure, days) = (limited.measure, limited.days)
    switch measure.watch {
    case .stretches(let allowed):
      return Stretches(measure: measure, allowed: allowed, days: days, period: period).worst(level, from: first) != nil
    case .readings:
      return ReadingRuns(measure: measure, days: days, period: period).longest(level, from: first) != nil
    case .value: return true
    }
  }
}
