import Records
import Settings
import Summaries
import Testing

@testable import Analysis

/// What is told of jobs, of one job of the week 2026-W47 whose runs are 15 minutes apart.
@Suite struct JobRulesTests {
  private static let runs = 672

  /// - Parameters:
  ///   - failed: whether the run of that number failed, of this week and the week before.
  ///   - older: whether there were runs before both.
  private static func input(
    _ failed: (Int) -> Bool, before: (Int) -> Bool = { _ in false }, older: Bool = false, missed: [MissedJob] = []
  ) -> ReportInput {
    let comparison = Comparison(Sample.weekly)
    func outcomes(_ period: Period, _ failed: (Int) -> Bool) -> [JobSummary.RunOutcome] {
      (0..<runs).map { number in
        JobSummary.RunOutcome(
          time: period.start.adding(seconds: Int64(number) * 900).microseconds, isFailed: failed(number))
      }
    }
    func counts(_ outcomes: [JobSummary.RunOutcome]) -> JobSummary.RunCounts {
      var counts = JobSummary.RunCounts()
      counts.runs = outcomes.count
      counts.failed = outcomes.count { $0.isFailed }
      counts.succeeded = counts.runs - counts.failed
      return counts
    }
    let (then, now) = (outcomes(comparison.baseline, before), outcomes(comparison.current, failed))
    var job = JobSummary.Job(name: "sync")
    (job.outcomes, job.hasOlderOutcomes) = (then + now, older)
    (job.referenceCounts, job.counts) = (counts(then), counts(now))
    var summary = JobSummary()
    (summary.jobs, summary.missed, summary.missedCount) = ([job], missed, missed.count)
    summary.firstRun = comparison.baseline.start
    (summary.all.counts, summary.all.referenceCounts) = (job.counts, job.referenceCounts)
    return ReportInput(
      comparison, asOf: Sample.asOf(Sample.weekly), jobs: .read(summary),
      origins: [Origin(id: .table(.jobs), query: "SELECT 1", bounds: [], rows: 2 * runs)])
  }

  private static func analysis(
    _ failed: (Int) -> Bool, before: (Int) -> Bool = { _ in false }, older: Bool = false, missed: [MissedJob] = []
  ) -> ReportAnalysis { Sample.assess(input(failed, before: before, older: older, missed: missed)) }

  @Test("a database of jobs only has a state, and no section but theirs")
  func state() {
    let analysis = Self.analysis { _ in false }
    #expect(analysis.status == .good && analysis.findings.isEmpty && analysis.recommendations.isEmpty)
    #expect(analysis.sections == [SectionState(.jobs, .filled)])
    #expect(analysis.figures[.jobs.failureShare]?.value == 0)
  }

  @Test("without a run the state is unknown, and it is the jobs that are asked for")
  func nothing() {
    var input = Self.input { _ in false }
    input.jobs = .read(JobSummary())
    let analysis = Sample.assess(input)
    #expect(analysis.status == .unknown && analysis.sections == [SectionState(.jobs, .quiet)])
    #expect(analysis.recommendations.map(\.advice) == [.restoreSource(AffectedSource("jobs"))])
  }

  @Test("since when jobs are known is told where it is not the whole reference")
  func firstRun() {
    var input = Self.input { _ in false }
    #expect(Sample.assess(input).firstJobRun == nil)
    guard case .read(var summary) = input.jobs else { return }
    let first = input.comparison.baseline.start.adding(seconds: 7200)
    summary.firstRun = first
    input.jobs = .read(summary)
    #expect(Sample.assess(input).firstJobRun == first)
  }

  @Test("a share of failed runs that rose for certain is told with its counts, and the first failure is to be read")
  func rateChange() throws {
    let analysis = Self.analysis({ $0 % 20 == 7 }, before: { $0 % 100 == 7 })
    let finding = try #require(analysis.findings.first)
    guard case .shareChanged(let change) = finding.fact else {
      Issue.record("no change of a share")
      return
    }
    #expect(finding.rule == "job_rate_change" && finding.severity == .medium && finding.verdict == .regressed)
    #expect(change.partsBefore == ShareParts(7, of: 672) && change.partsAfter == ShareParts(34, of: 672))
    #expect(change.low > 0.02 && change.high < 0.07)
    #expect(analysis.status == .attention)
    guard case .readFailure(let failure)? = analysis.recommendations.first?.advice else {
      Issue.record("no failure to read")
      return
    }
    #expect(failure.firstOf == 34 && failure.at.start == Sample.weekly.start.adding(seconds: 7 * 900))
  }

  @Test("with too many hours missing no change is judged, and the report says of which period and how many")
  func missingHours() {
    let gaps = Array(Sample.weekly.days[0].hourStarts.prefix(9))
    var input = Self.input({ $0 % 20 == 7 }, before: { $0 % 100 == 7 })
    input.otherCoverage = Coverage(gaps: gaps, hours: 168, source: .jobs)
    let analysis = Sample.assess(input)
    #expect(!analysis.findings.contains { $0.rule == "job_rate_change" })
    #expect(analysis.lowCoverage == LowCoverage(period: 159.0 / 168, baseline: nil))
  }

  @Test("a share that fell is told as better, one that chance explains is not told")
  func betterAndUnclear() {
    #expect(Self.analysis({ $0 % 100 == 7 }, before: { $0 % 20 == 7 }).findings.map(\.verdict) == [.improved])
    #expect(Self.analysis({ $0 % 60 == 7 }, before: { $0 % 100 == 7 }).findings.isEmpty)
  }

  @Test("failures that crowd are told from the first to the last, with what came since")
  func stretch() throws {
    let analysis = Self.analysis({ (300..<360).contains($0) ? $0 % 3 == 0 : $0 == 600 }, before: { $0 % 31 == 3 })
    let finding = try #require(analysis.findings.first { $0.rule == "job_failures_crowd" })
    guard case .jobFailures(let failures) = finding.fact else {
      Issue.record("no stretch")
      return
    }
    #expect(failures.inside == ShareParts(20, of: 58) && failures.since == ShareParts(1, of: 314))
    #expect(failures.span.start == Sample.weekly.start.adding(seconds: 300 * 900))
    #expect(failures.span.end == Sample.weekly.start.adding(seconds: 357 * 900))
    #expect(analysis.reason == .finding(finding.fact, isOver: nil))
  }

  /// Failed runs in a row at the end; severity, the runs told, whether it may have begun earlier.
  static let streaks: [(runs: Int, older: Bool, severity: Severity, told: Int, mayBeOlder: Bool)] = [
    (1, false, .low, 1, false), (2, true, .low, 2, false), (3, false, .high, 3, false), (672, true, .high, 672, false),
    (1344, false, .high, 1344, false), (1344, true, .high, 1344, true),
  ]

  @Test("a job whose last run failed is told with the runs in a row", arguments: streaks.indices)
  func failing(number: Int) throws {
    let (count, older, severity, told, mayBeOlder) = Self.streaks[number]
    let analysis = Self.analysis(
      { $0 >= Self.runs - count }, before: { $0 >= 2 * Self.runs - count }, older: older)
    let finding = try #require(analysis.findings.first { $0.rule == "job_failing" })
    guard case .jobFailing(let failing) = finding.fact else {
      Issue.record("no streak")
      return
    }
    #expect(finding.severity == severity && failing.runs == told && failing.mayBeOlder == mayBeOlder)
    #expect(failing.span.end == nil && !analysis.findings.contains { $0.rule == "job_failures_crowd" })
    #expect(analysis.jobs.first?.current?.runs == told && (analysis.status == .attention) == (severity == .high))
    let isAdvised = analysis.recommendations.contains { $0.rule == "read_failure" }
    #expect(isAdvised == (severity == .high))
  }

  @Test("three failed runs in a row of a job that fails often are watched, of one that seldom does they ask for a look")
  func streakByChance() {
    func severity(every: Int) -> Severity? {
      let analysis = Self.analysis({ $0 >= Self.runs - 3 || $0 % every == 0 }, before: { $0 % every == 0 })
      return analysis.findings.first { $0.rule == "job_failing" }?.severity
    }
    #expect(severity(every: 2) == .low && severity(every: 20) == .high)
  }

  @Test("a run that succeeded ends a streak")
  func endOfStreak() {
    var job = JobSummary.Job(name: "sync")
    job.outcomes = [false, true, true, false, true].enumerated().map { number, isFailed in
      JobSummary.RunOutcome(time: Sample.weekly.start.adding(seconds: Int64(number)).microseconds, isFailed: isFailed)
    }
    let streaks = Jobs.streaks(of: job, touching: Sample.weekly)
    #expect(streaks.map(\.runs) == [2, 1] && streaks.map(\.isOpen) == [false, true])
  }

  @Test("jobs that ran regularly and did not run are one finding and one thing to do")
  func missed() {
    func job(_ name: String, isRegular: Bool) -> MissedJob {
      MissedJob(name: name, runsBefore: 7, last: Sample.weekly.start, isRegular: isRegular)
    }
    let analysis = Self.analysis(
      { _ in false }, missed: [job("a", isRegular: true), job("b", isRegular: true), job("c", isRegular: false)])
    #expect(analysis.findings.map(\.rule) == ["job_missed"] && analysis.status == .attention)
    var settings = Settings()
    let input = Self.input({ _ in false }, missed: [job("a", isRegular: true)])
    let days = Sample.weekly.days.map(\.day)
    settings.calendar = [CalendarEvent("Holiday", from: days[0], to: days[5], .holiday)]
    #expect(Sample.assess(input, settings).findings("job_missed").count == 1)
    settings.calendar = [CalendarEvent("Holiday", from: days[0], to: days[6], .holiday)]
    #expect(Sample.assess(input, settings).findings("job_missed").isEmpty)
    #expect(analysis.recommendations.map(\.rule) == ["find_missed_jobs"] && analysis.missedJobs.count == 3)
    #expect(Self.analysis({ _ in false }, missed: [job("c", isRegular: false)]).findings.isEmpty)
  }
}
