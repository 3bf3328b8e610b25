import Records
import Summaries

/// Jobs that ran regularly before the period and not in it.
enum MissedJobRuns {
  static let id = "job_missed"
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "jobs that ran before did not run in the period, which is not all holidays or maintenance of the calendar; one finding names them",
      limit:
        "\(MissedJob.regularRuns) runs in the period that it is compared with or, of a day, a run on each of the seven days "
        + "before",
      severity: "medium", evidence: ["jobs"]),
    .judged(findings))

  static func findings(_ context: RuleContext) -> [Finding] {
    let missed = (context.input.jobs.value?.missed ?? []).filter(\.isRegular)
    // Where nothing ran at all, that is told.
    guard !missed.isEmpty, !context.isQuiet(since: context.input.period.start),
      (context.input.jobs.value?.all.counts.runs ?? 0) > 0
    else { return [] }
    return [
      Finding(
        rule: id, measure: .jobs.runs, area: .jobs, severity: .medium, fact: .jobsMissed(told(missed, context)),
        evidence: [Evidence("jobs", Double(missed.count))])
    ]
  }

  private static func told(_ missed: [MissedJob], _ context: RuleContext) -> MissedJobs {
    MissedJobs(
      missed.map { job in
        MissedJobs.Missed(
          name: job.name, runsBefore: job.runsBefore,
          last: LocalSpan(from: job.last, to: job.last, of: context.input.period))
      })
  }
}
