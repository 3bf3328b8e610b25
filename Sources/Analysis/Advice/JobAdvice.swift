import Records
import Summaries

/// Jobs that fail, and jobs that no longer run.
enum JobAdvice {
  static let rule = RecommendationRule(
    RuleText(
      failureRule, missedRule,
      fires:
        "`\(failureRule)`: `\(FailingJobs.id)` beyond its limit, `\(JobStretches.id)` or a worse `\(JobRateChange.id)`, for at "
        + "most \(most) jobs; names the first failed run of what is told. `\(missedRule)`: `\(MissedJobRuns.id)`",
      severity: "`\(failureRule)` high where the job still fails, else medium; `\(missedRule)` medium",
      evidence: ["after", "jobs"]),
    recommendations)
  static let failureRule = "read_failure"
  static let missedRule = "find_missed_jobs"
  static let most = 3

  static func recommendations(_ context: RuleContext, _ findings: [Finding]) -> [Recommendation] {
    var told: Set<String> = []
    var advice: [Recommendation] = []
    for finding in findings where finding.severity >= .medium && finding.area == .jobs {
      if case .jobsMissed(let missed) = finding.fact {
        advice.append(
          Recommendation(
            rule: missedRule, subject: "", priority: .medium, advice: .findMissedJobs(missed),
            evidence: finding.evidence))
      } else if let name = finding.measure.dimensionName, told.count < most, told.insert(name).inserted,
        let failure = failure(of: name, finding.fact, context.input)
      {
        advice.append(
          Recommendation(
            rule: failureRule, subject: name, priority: finding.severity, advice: .readFailure(failure),
            evidence: context.cite("after", .jobs.byJob.failed.named(name))))
      }
    }
    return advice
  }

  /// The first failed run of the streak, the stretch or the period; of a streak whose beginning is not known the last.
  private static func failure(of name: String, _ fact: Fact, _ input: ReportInput) -> JobFailure? {
    guard let job = input.jobs.value?.jobs.first(where: { $0.name == name }) else { return nil }
    let failed: ArraySlice<JobSummary.RunOutcome>
    var isKnown = true
    switch fact {
    case .jobFailing(let failing):
      failed = job.outcomes.suffix(failing.runs)
      isKnown = !failing.mayBeOlder
    case .jobFailures: failed = JobStretches.stretch(of: job, input)?.runs ?? []
    default: failed = Jobs.ofPeriod(job, input.period)
    }
    let all = failed.filter(\.isFailed)
    guard let run = isKnown ? all.first : all.last else { return nil }
    let moment = Instant(microseconds: run.time)
    return JobFailure(
      name: name, firstOf: isKnown ? all.count : nil, at: LocalSpan(from: moment, to: moment, of: input.period),
      error: input.jobs.value?.errors.text(run.error))
  }
}
