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
        "the share of failed runs of one job rose or fell for certain: as `\(RateChange.id)`, variances times the φ̂ of its "
        + "own runs; jobs without a failed run in either period are not tested",
      limit:
        "a margin of 0.1 point or a quarter of the share before, whichever is larger; \(Incomparable.leastRequests) runs "
        + "that succeeded or failed in both periods",
      severity: "medium when worse, else info",
      evidence: ["before", "after", "n_before", "n_after", "ci_low", "ci_high", "margin", "p", "phi"]),
    .tested(trials))

  static func trials(_ context: RuleContext) -> [HypothesisTest] {
    guard context.input.comparison.kind.judgesChanges, context.coverageAllowsVerdicts else { return [] }
    return Jobs.worstFirst(context.input).compactMap { job in
      let (now, then) = (job.counts, job.referenceCounts)
      guard min(now.judged, then.judged) >= Incomparable.leastRequests, now.failed + then.failed > 0 else { return nil }
      let comparison = ProportionComparison(
        before: Proportion(then.failed, of: then.judged), after: Proportion(now.failed, of: now.judged),
        overdispersion: overdispersion(job, context.input.comparison))
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

  /// φ̂ of failed runs over five-minute buckets of both periods (docs/methods.md#over-dispersion).
  private static func overdispersion(_ job: JobSummary.Job, _ comparison: Comparison) -> Double {
    var estimate = Overdispersion()
    for period in [comparison.baseline, comparison.current] {
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
