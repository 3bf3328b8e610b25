import Records
import Settings
import Statistics
import Summaries

/// How often a step of the funnel follows the one before, against how often it usually does, and with too little history
/// against the period before (docs/methods.md#steps-of-a-funnel).
enum FunnelChanges {
  static let id = "funnel_change"
  /// Requests of each step in either period.
  static let leastRequests = 10
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "a step of the funnel follows the one before for certain more or less often than usual: as `\(UsualChanges.id)`, φ̂ "
        + "of the period by its hours. With too little history, or where a step has more requests than the one before, it is held "
        + "against the period before: the ratio of both ratios, by Woolf's interval, variances times the φ̂ of both steps by the "
        + "hour",
      limit:
        "a margin of a quarter of the usual share, or of 0.1 point if that is larger; \(leastRequests) requests of the step "
        + "before. Against the period before: the ratio beyond 1.25 or below 0.8, its interval without 1; \(leastRequests) "
        + "requests of both steps in both periods. p holds up in the family",
      severity: "medium when less often, else info",
      evidence: UsualChanges.rule.text.evidence + ["before", "n_before"]),
    .tested(trials))

  static func trials(_ context: RuleContext) -> [HypothesisTest] {
    let steps = context.settings.actions.funnel
    guard context.input.comparison.kind.judgesChanges, let now = context.input.metrics.value else { return [] }
    return zip(steps, steps.dropFirst()).compactMap { previous, step in
      let figure = FigureID.funnel.step.rate.named(step)
      if context.hasUsual(figure) { return UsualChanges.certain(figure, rule: id, worse: .medium, context) }
      guard context.coverageAllowsVerdicts, let then = context.input.referenceMetrics.value else { return nil }
      let counts = [now, then].flatMap { [FunnelFigures.count(step, $0), FunnelFigures.count(previous, $0)] }
      let phi = overdispersion(step, previous, [now, then])
      guard counts.allSatisfy({ $0 >= leastRequests }),
        let ratio = OddsRatio(counts[0], to: counts[1], before: counts[2], to: counts[3], overdispersion: phi)
      else { return nil }
      return HypothesisTest(p: ratio.p) { significant in
        significant ? finding(step, previous, counts, ratio, phi, context) : nil
      }
    }
  }

  private static func finding(
    _ step: String, _ previous: String, _ counts: [Int], _ ratio: OddsRatio, _ phi: Double, _ context: RuleContext
  ) -> Finding? {
    let figure = FigureID.funnel.step.rate.named(step)
    let interval = ratio.interval()
    // A ratio below 1 is the bad side here.
    let verdict = CountVerdict.of(
      ratio: 1 / ratio.value, Interval(low: 1 / interval.high, high: 1 / interval.low), significant: true)
    guard verdict == .regressed || verdict == .improved else { return nil }
    let numbers: [(String, Double)] = [
      ("n_before", Double(counts[3])), ("n_after", Double(counts[1])), ("ci_low", interval.low),
      ("ci_high", interval.high), ("p", ratio.p), ("phi", phi),
    ]
    return Finding(
      rule: id, measure: figure, area: .business, severity: verdict == .regressed ? .medium : .info, verdict: verdict,
      fact: .funnelChanged(
        FunnelChange(
          figure, previous: previous, before: ShareParts(counts[2], of: counts[3]),
          after: ShareParts(counts[0], of: counts[1]), verdict: verdict,
          relation: context.input.comparison.relation, day: context.comparedDay)),
      evidence: context.cite("before", figure.of(.reference)) + context.cite("after", figure)
        + numbers.map { Evidence($0, Rounding.significant15($1)) })
  }

  /// φ̂ of the step among both steps, over the hours of the periods (docs/methods.md#over-dispersion).
  static func overdispersion(_ step: String, _ previous: String, _ periods: [PeriodMetrics]) -> Double {
    var estimate = Overdispersion()
    for metrics in periods {
      let (following, leading) = (metrics.answered[step] ?? [], metrics.answered[previous] ?? [])
      estimate.add(zip(following, leading).map { (bad: $0, total: $0 + $1) })
    }
    return estimate.value
  }
}
