import Records
import Statistics
import Summaries

/// Stretches of the period in which the failed runs of a job crowd (docs/methods.md#failures-that-crowd).
enum JobStretches {
  static let id = "job_failures_crowd"
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "the failed runs of a job crowd in a stretch of the period: at least half of them lie in it, far more than chance "
        + "would put there, and they are not those of `\(FailingJobs.id)`",
      limit:
        "\(CrowdSearch.leastFailed) failed runs; at most half of its runs and of the period; p of two proportions, inside "
        + "and outside, times the number of stretches below \(CrowdSearch.level)",
      severity: "medium", evidence: ["after", "failed", "runs"]),
    .judged(findings))

  struct Stretch {
    let failed: Int
    let runs: ArraySlice<JobSummary.RunOutcome>
    let since: ArraySlice<JobSummary.RunOutcome>
  }

  static func findings(_ context: RuleContext) -> [Finding] {
    let period = context.input.period
    return Jobs.worstFirst(context.input).compactMap { job in
      guard let stretch = stretch(of: job, context.input), let first = stretch.runs.first, let last = stretch.runs.last
      else { return nil }
      let figure = FigureID.jobs.byJob.failed.named(job.name)
      return Finding(
        rule: id, measure: figure, area: .jobs, severity: .medium,
        fact: .jobFailures(
          JobFailures(
            name: job.name, inside: ShareParts(stretch.failed, of: stretch.runs.count),
            since: ShareParts(stretch.since.count { $0.isFailed }, of: stretch.since.count),
            span: LocalSpan(
              from: Instant(microseconds: first.time), to: Instant(microseconds: last.time), of: period),
            days: period.days.count)),
        evidence: context.cite("after", figure) + [
          Evidence("failed", Double(stretch.failed)), Evidence("runs", Double(stretch.runs.count)),
        ])
    }
  }

  static func stretch(of job: JobSummary.Job, _ input: ReportInput) -> Stretch? {
    let outcomes = Jobs.ofPeriod(job, input.period)
    guard let crowd = CrowdSearch.crowd(outcomes.map(\.isFailed)) else { return nil }
    let first = outcomes.startIndex + crowd.runs.lowerBound
    let end = outcomes.startIndex + crowd.runs.upperBound
    let seconds = Double(outcomes[end - 1].time - outcomes[first].time) / 1e6
    guard 2 * seconds <= input.period.seconds else { return nil }
    // What has not ended is told as that.
    if let streak = FailingJobs.streak(of: job, input), 2 * streak.runs >= crowd.failed { return nil }
    return Stretch(failed: crowd.failed, runs: outcomes[first..<end], since: outcomes[end...])
  }
}
