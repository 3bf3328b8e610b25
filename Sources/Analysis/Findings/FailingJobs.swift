import Records
import Summaries

/// Jobs whose last run of the period failed.
enum FailingJobs {
  static let id = "job_failing"
  static let rule = FindingRule(
    RuleText(
      id, fires: "the last run of a job in the period failed",
      limit:
        "\(leastRuns) failed runs in a row, or none that succeeded for \(leastHours) h, for more than a line to watch",
      severity: "high beyond that limit, else low", evidence: ["after", "runs"]),
    .judged(findings))
  static let leastRuns = 3
  static let leastHours = 24

  static func findings(_ context: RuleContext) -> [Finding] {
    Jobs.worstFirst(context.input).compactMap { job in
      guard let streak = streak(of: job, context.input) else { return nil }
      let figure = FigureID.jobs.byJob.failed.named(job.name)
      let error = job.outcomes.last.flatMap { context.input.jobs.value?.errors.text($0.error) }
      return Finding(
        rule: id, measure: figure, area: .jobs, severity: isLasting(streak, context.input.period) ? .high : .low,
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

  private static func isLasting(_ streak: FailureStreak, _ period: Period) -> Bool {
    streak.runs >= leastRuns || period.end.seconds(since: streak.first) >= Double(leastHours) * 3600
  }
}
