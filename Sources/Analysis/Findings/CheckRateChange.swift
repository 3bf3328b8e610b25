import Records
import Statistics
import Summaries

/// The share of checks passed of the period against what it usually is, check by check (docs/methods.md#checks).
///
/// With too little history against that of the period before, as `RateChange` judges failed requests, φ̂ of the slots of
/// both periods. Told only where it moved for certain, and not of checks with outages, which tell it themselves. The checks are a family of tests of their own: how many monitors
/// there are moves no verdict on requests.
enum CheckRateChange {
  static let id = "check_rate_change"
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "a check without outages in the period passed more or less often than usual, for certain: as "
        + "`\(UsualChanges.id)`, by the share that failed, φ̂ of the period by its hours. With too little history it is held "
        + "against the period before, as `\(RateChange.id)`, φ̂ by the hours of both. The checks are a family of tests of their own",
      limit: "a margin of 0.1 point or a quarter of the other failed share, whichever is larger",
      severity: "high when worse, else info",
      evidence: UsualChanges.rule.text.evidence + ["before", "n_before"]),
    .judged { TestFamily.findings([trials($0)])[0] })

  static func trials(_ context: RuleContext) -> [HypothesisTest] {
    guard context.input.comparison.kind.judgesChanges else { return [] }
    return context.checks.all.compactMap { check in
      let figure = FigureID.health.byCheck.passRate.named(check.name)
      if context.hasUsual(figure) { return UsualChanges.certain(figure, rule: id, worse: .high, context) }
      return context.coverageAllowsVerdicts ? trial(check, context) : nil
    }
  }

  private static func trial(_ check: CheckRecord, _ context: RuleContext) -> HypothesisTest? {
    let (now, then) = (check.now, check.before)
    guard now.judged > 0, then.judged > 0, now.failed + then.failed > 0, now.outages == 0 else { return nil }
    var spread = Overdispersion()
    for slots in [check.slots, check.slotsBefore] { spread.add(slots.map { (bad: $0.failed, total: $0.judged) }) }
    let comparison = ProportionComparison(
      before: Proportion(then.failed, of: then.judged), after: Proportion(now.failed, of: now.judged),
      overdispersion: spread.value)
    return HypothesisTest(p: comparison.p) { finding(check.name, comparison, significant: $0, context) }
  }

  private static func finding(
    _ check: String, _ comparison: ProportionComparison, significant: Bool, _ context: RuleContext
  ) -> Finding? {
    let failed = comparison.interval()
    let margin = RateChange.margin(before: comparison.before.value)
    let verdict = RateChange.verdict(failed, margin: margin, significant: significant)
    guard verdict == .regressed || verdict == .improved else { return nil }
    let id: FigureID = .health.byCheck.passRate.named(check)
    return Finding(
      rule: Self.id, measure: id, area: .checks, severity: verdict == .regressed ? .high : .info, verdict: verdict,
      fact: .shareChanged(
        ShareChange(
          id, before: Rounding.significant15(1 - comparison.before.value),
          after: Rounding.significant15(1 - comparison.after.value), low: Rounding.significant15(-failed.high),
          high: Rounding.significant15(-failed.low), verdict: verdict, relation: context.input.comparison.relation,
          day: context.comparedDay)),
      evidence: context.cite("before", id.of(.reference)) + context.cite("after", id) + [
        Evidence("n_before", Double(comparison.before.trials)), Evidence("n_after", Double(comparison.after.trials)),
        Evidence("p", Rounding.significant15(comparison.p)),
        Evidence("phi", Rounding.significant15(comparison.overdispersion)),
      ])
  }
}
