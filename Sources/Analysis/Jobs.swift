import Records
import Summaries

/// What the outcomes of jobs tell: failed runs in a row, and what is recorded of them.
enum Jobs {
  /// Named jobs, those with most failed runs first, of equal ones those with most runs.
  static func worstFirst(_ input: ReportInput) -> [JobSummary.Job] {
    (input.jobs.value?.jobs ?? []).sorted { a, b in
      if a.counts.failed != b.counts.failed { return a.counts.failed > b.counts.failed }
      return a.counts.runs != b.counts.runs ? a.counts.runs > b.counts.runs : a.name.precedes(b.name)
    }
  }

  static func records(_ input: ReportInput) -> [JobRecord] {
    worstFirst(input).map { job in
      let streaks = streaks(of: job, touching: input.period)
      let failed = ofPeriod(job, input.period).last { $0.isFailed }
      return JobRecord(
        name: job.name, lastError: failed.flatMap { input.jobs.value?.errors.text($0.error) },
        longest: streaks.max { a, b in a.runs != b.runs ? a.runs < b.runs : a.last < b.last },
        current: streaks.last { $0.isOpen })
    }
  }

  /// Nil where the whole reference is known, and where coverage tells of the first row already.
  static func firstRun(_ input: ReportInput) -> Instant? {
    // What is removed is told.
    guard !input.unkeptTables.contains(.jobs), let first = input.jobs.value?.firstRun,
      first > input.comparison.baseline.start,
      input.otherCoverage?.source != .jobs || first < input.period.start
    else { return nil }
    return first
  }

  /// In the order of time.
  static func ofPeriod(_ job: JobSummary.Job, _ period: Period) -> ArraySlice<JobSummary.RunOutcome> {
    let first = job.outcomes.firstIndex { $0.time >= period.start.microseconds } ?? job.outcomes.endIndex
    return job.outcomes[first...]
  }

  /// Failed runs in a row of which the last lies in the period, in the order of time.
  static func streaks(of job: JobSummary.Job, touching period: Period) -> [FailureStreak] {
    var streaks: [FailureStreak] = []
    var start: Int?
    func add(_ first: Int, _ end: Int) {
      let last = Instant(microseconds: job.outcomes[end - 1].time)
      guard last >= period.start else { return }
      streaks.append(
        FailureStreak(
          runs: end - first, first: Instant(microseconds: job.outcomes[first].time), last: last,
          isOpen: end == job.outcomes.count, mayBeOlder: first == 0 && job.hasOlderOutcomes))
    }
    for (index, outcome) in job.outcomes.enumerated() {
      if outcome.isFailed {
        start = start ?? index
      } else if let first = start {
        add(first, index)
        start = nil
      }
    }
    if let start { add(start, job.outcomes.count) }
    return streaks
  }
}
