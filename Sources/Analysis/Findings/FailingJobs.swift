import Records
import Summaries

/// Jobs whose last run of the period failed.
enum FailingJobs {
  static let id = "job_failing"
  static let rule = FindingRule(
    RuleText(
      id, fires: "the last run of a job in the period failed",
      limit:
        "\(leastRuns) failed runs in a row that are less likely than \(level) by the share of its other runs that failed, "
        + "or no run that succeeded for \(leastHours) h; else it is but watched",
      severity: "high beyond that limit, else low", evidence: ["after", "runs"]),
    .judged(findings))
  static let leastRuns = 3
  static let leastHours = 24
  /// Of a streak by chance: ((f + 1) ÷ (n + 2))^runs, of the other n runs f failed.
  static let level = 0.01

  static func findings(_ context: RuleContext) -> [Finding] {
    Jobs.worstFirst(context.input).compactMap { job in
      guard let streak = streak(of: job, context.input) else { return nil }
      let figure = FigureID.jobs.byJob.failed.named(job.name)
      let error = job.outcomes.last.flatMap { context.input.jobs.value?.errors.text($0.error) }
      return Finding(
        rule: id, measure: figure, area: .jobs,
        severity: isLasting(streak, of: job, context.input.period) ? .high : .low,
        fact: .jobFailing(
          FailingJob(
            name: job.name, runs: streak.runs, span: LocalSpan(from: streak.first, to: nil, of: context.input.period),
            mayBeOlder: streak.mayBeOlder, error: error)),
        evidence: context.cite("after", figure) + [Evidence("runs", Double(streak.runs))])
    }
  }

  /// The one that is not over; nil where the last run succeeded.
  static func streak(of job: JobSummary.Job, _ input: ReportInput) -> FailureStreak? {
    Jobs.streaks(of: job, touching: input.period).last { $0.isOpen }
  }

  private static func isLasting(_ streak: FailureStreak, of job: JobSummary.Job, _ period: Period) -> Bool {
    if period.end.seconds(since: streak.first) >= Double(leastHours) * 3600 { return true }
    let others = job.outcomes.dropLast(streak.runs)
    let share = Double(others.count { $0.isFailed } + 1) / Double(others.count + 2)
    return streak.runs >= leastRuns && repeatElement(share, count: streak.runs).reduce(1, *) < level
  }
}
