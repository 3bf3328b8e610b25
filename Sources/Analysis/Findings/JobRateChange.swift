import Records
import Statistics
import Summaries

/// The share of failed runs of each job against that of its reference (docs/methods.md#two-shares).
///
/// As `RateChange`, with φ̂ of the job's own five-minute buckets; only changes that hold up are told.
enum JobRateChange {
  static let id = "job_rate_change"
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "the share of failed runs of one job is for certain higher or lower than usual: as `\(UsualChanges.id)`, φ̂ of the "
        + "period by its own runs. With too little history it is held against the period before, as `\(RateChange.id)`, variances "
        + "times the φ̂ of its own runs. Jobs without a failed run, now and then, are not tested",
      limit:
        "a margin of 0.1 point or a quarter of the other share, whichever is larger; \(Incomparable.leastRequests) runs "
        + "that succeeded or failed in the period, and in the one before where that is compared",
      severity: "medium when worse, else info",
      evidence: UsualChanges.rule.text.evidence + ["before", "n_before"]),
    .tested(trials))

  static func trials(_ context: RuleContext) -> [HypothesisTest] {
    guard context.input.comparison.kind.judgesChanges else { return [] }
    return Jobs.worstFirst(context.input).compactMap { job in
      let figure = FigureID.jobs.byJob.failureShare.named(job.name)
      if context.hasUsual(figure) { return UsualChanges.certain(figure, rule: id, worse: .medium, context) }
      guard context.coverageAllowsVerdicts else { return nil }
      let (now, then) = (job.counts, job.referenceCounts)
      guard min(now.judged, then.judged) >= Incomparable.leastRequests, now.failed + then.failed > 0 else { return nil }
      let comparison = ProportionComparison(
        before: Proportion(then.failed, of: then.judged), after: Proportion(now.failed, of: now.judged),
        overdispersion: bursts(job, in: [context.input.comparison.baseline, context.input.period]))
      return HypothesisTest(p: comparison.p) { significant in
        significant ? finding(job.name, comparison, context) : nil
      }
    }
  }

  private static func finding(
    _ name: String, _ comparison: ProportionComparison, _ context: RuleContext
  ) -> Finding? {
    let figure = FigureID.jobs.byJob.failureShare.named(name)
    let (before, after) = (comparison.before, comparison.after)
    let (interval, margin) = (comparison.interval(), RateChange.margin(before: before.value))
    let verdict = RateChange.verdict(interval, margin: margin, significant: true)
    guard verdict == .regressed || verdict == .improved else { return nil }
    let numbers: [(String, Double)] = [
      ("n_before", Double(before.trials)), ("n_after", Double(after.trials)), ("ci_low", interval.low),
      ("ci_high", interval.high), ("margin", margin), ("p", comparison.p), ("phi", comparison.overdispersion),
    ]
    return Finding(
      rule: id, measure: figure, area: .jobs, severity: verdict == .regressed ? .medium : .info, verdict: verdict,
      fact: .shareChanged(
        ShareChange(
          figure, before: Rounding.significant15(before.value), after: Rounding.significant15(after.value),
          low: Rounding.significant15(interval.low), high: Rounding.significant15(interval.high), verdict: verdict,
          relation: context.input.comparison.relation, day: context.comparedDay,
          partsBefore: ShareParts(before.successes, of: before.trials),
          partsAfter: ShareParts(after.successes, of: after.trials))),
      evidence: context.cite("before", figure.of(.reference)) + context.cite("after", figure)
        + numbers.map { Evidence($0, Rounding.significant15($1)) })
  }

  /// φ̂ of failed runs over five-minute buckets of the periods, each around its own share (docs/methods.md#over-dispersion).
  static func bursts(_ job: JobSummary.Job, in periods: [Period]) -> Double {
    var estimate = Overdispersion()
    for period in periods {
      let start = period.start.microseconds
      var buckets: [(bad: Int, total: Int)] = []
      var latest = Int64.min
      for outcome in job.outcomes where period.contains(Instant(microseconds: outcome.time)) {
        let bucket = (outcome.time - start) / 300_000_000
        if bucket != latest { buckets.append((0, 0)) }
        latest = bucket
        buckets[buckets.count - 1].total += 1
        if outcome.isFailed { buckets[buckets.count - 1].bad += 1 }
      }
      estimate.add(buckets)
    }
    return estimate.value
  }
}
