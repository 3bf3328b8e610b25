import Records
import Statistics
import Summaries

/// The share of failed requests of the period against that of its reference (docs/methods.md#two-shares).
///
/// Verdicts by Newcombe's interval of the difference and a margin of 0.1 point or 25 % of the reference, whichever is
/// larger: improved or regressed when the interval clears the margin and the test holds up in the report's family, no
/// change when it lies inside, else not enough data.
enum RateChange {
  static let id = "rate_change"
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "requests with a status were recorded and too little history tells their usual share: the share of failed requests against that of the period before, by Newcombe's "
        + "interval, p by Fisher below 5 expected (with φ̂ > 1 the larger of it and pooled z), else pooled z, variances "
        + "times φ̂. Worse or better when the whole interval clears the margin and p holds up in the family, no real "
        + "change when it lies inside. Without a verdict and with "
        + "fewer than \(Incomparable.leastRequests) requests in either period: too few requests; without rows before: too "
        + "little history",
      limit: "a margin of 0.1 point or a quarter of the rate before, whichever is larger",
      severity: "high when worse, else info",
      evidence: ["before", "after", "n_before", "n_after", "ci_low", "ci_high", "margin", "p", "phi"]),
    .tested(trials))
  private static let after: FigureID = .requests.errorRate
  private static let before: FigureID = .requests.errorRate.of(.reference)

  static func trials(_ context: RuleContext) -> [HypothesisTest] {
    guard context.input.comparison.kind.judgesChanges, !context.hasUsual(after),
      let now = context.input.metrics.value?.requests, now.withStatus > 0,
      context.input.referenceMetrics.failure == nil
    else { return [] }
    let earlier = context.input.referenceMetrics.value
    guard let then = earlier?.requests, then.withStatus > 0 else {
      let why: Incomparable = earlier?.types.isEmpty ?? true ? .littleHistory : .fewRequests(0)
      return [HypothesisTest(p: nil) { _ in notCompared(why, context.cite("after", after)) }]
    }
    let comparison = ProportionComparison(
      before: Proportion(then.serverErrors, of: then.withStatus),
      after: Proportion(now.serverErrors, of: now.withStatus),
      overdispersion: context.errorOverdispersion)
    return [HypothesisTest(p: comparison.p) { finding(comparison, significant: $0, context) }]
  }

  /// 0.1 point, or a quarter of the rate before.
  static func margin(before: Double) -> Double { max(0.001, before / 4) }

  private static func finding(
    _ comparison: ProportionComparison, significant: Bool, _ context: RuleContext
  ) -> Finding {
    let interval = comparison.interval()
    let margin = margin(before: comparison.before.value)
    let verdict = verdict(interval, margin: margin, significant: significant)
    let evidence =
      context.cite("before", before) + context.cite("after", after) + [
        Evidence("n_before", Double(comparison.before.trials)), Evidence("n_after", Double(comparison.after.trials)),
        Evidence("ci_low", Rounding.significant15(interval.low)),
        Evidence("ci_high", Rounding.significant15(interval.high)), Evidence("margin", Rounding.significant15(margin)),
        Evidence("p", Rounding.significant15(comparison.p)),
        Evidence("phi", Rounding.significant15(comparison.overdispersion)),
      ]
    if !context.coverageAllowsVerdicts { return notCompared(.missingHours, evidence) }
    let fewest = min(comparison.before.trials, comparison.after.trials)
    if verdict == .notEnoughData, fewest < Incomparable.leastRequests {
      return notCompared(.fewRequests(fewest), evidence)
    }
    return Finding(
      rule: id, measure: after, area: .performance, severity: verdict == .regressed ? .high : .info, verdict: verdict,
      fact: .shareChanged(
        ShareChange(
          after, before: Rounding.significant15(comparison.before.value),
          after: Rounding.significant15(comparison.after.value), low: Rounding.significant15(interval.low),
          high: Rounding.significant15(interval.high), verdict: verdict,
          relation: context.input.comparison.relation, day: context.comparedDay)),
      evidence: evidence)
  }

  private static func notCompared(_ why: Incomparable, _ evidence: [Evidence]) -> Finding {
    Finding(
      rule: id, measure: after, area: .performance, severity: .info, verdict: .notEnoughData,
      fact: .notCompared(MissingComparison(after, why)),
      evidence: evidence)
  }

  static func verdict(_ interval: Interval, margin: Double, significant: Bool) -> Verdict {
    if significant && interval.low > margin { return .regressed }
    if significant && interval.high < -margin { return .improved }
    return interval.lies(from: -margin, to: margin) ? .noChange : .notEnoughData
  }
}
