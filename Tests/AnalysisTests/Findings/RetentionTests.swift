import Records
import Settings
import Summaries
import TestSupport
import Testing

@testable import Analysis

@Suite("What the database no longer has is not compared with") struct RetentionTests {
  private static let week = Comparison(Sample.weekly)

  /// 100 runs of a job, 30 failed, of which the week before had but 20 left.
  private static var input: ReportInput {
    var input = ReportInput(week, asOf: Sample.asOf(Sample.weekly))
    var job = JobSummary.Job(name: "sync")
    job.counts.runs = 100
    job.counts.failed = 30
    job.counts.succeeded = 70
    job.referenceCounts.runs = 100
    job.referenceCounts.succeeded = 100
    var summary = JobSummary()
    summary.jobs = [job]
    summary.all = job
    summary.all.name = ""
    summary.firstRun = week.baseline.start
    summary.missed = [
      MissedJob(name: "mail", runsBefore: 50, last: week.baseline.end.adding(seconds: -60), isRegular: true)
    ]
    summary.missedCount = 1
    input.jobs = .read(summary)
    return input
  }

  private func retention(_ since: Instant, _ table: SourceTable = .jobs) -> Retention {
    Retention(table, holder: "n8n", kept: .seconds(86_400), since: since)
  }

  @Test("where rows of the reference may be gone there is neither verdict nor number of it")
  func withheld() {
    var input = Self.input
    let rules = { (analysis: ReportAnalysis) in Set(analysis.findings.map(\.rule)) }
    let whole = Sample.assess(input)
    #expect(rules(whole).isSuperset(of: [JobRateChange.id, MissedJobRuns.id]) && whole.retentions.isEmpty)
    #expect(whole.figures[.jobs.runs.of(.reference)]?.value == 100)
    input.retentions = [retention(Self.week.baseline.start.adding(seconds: 9 * 3600))]
    let cut = Sample.assess(input)
    #expect(rules(cut).isDisjoint(with: [JobRateChange.id, MissedJobRuns.id]))
    #expect(cut.figures[.jobs.runs.of(.reference)]?.state == .missing(.notKept))
    #expect(cut.figures[.jobs.byJob.failureShare.named("sync").of(.reference)]?.state == .missing(.notKept))
    #expect(cut.figures[.jobs.failureShare.of(.reference)]?.value == nil && cut.figures[.jobs.runs]?.value == 100)
    #expect(cut.retentions == input.retentions && cut.firstJobRun == nil)
  }

  @Test("a twentieth of the reference may be gone: that is told, and both are compared")
  func twentieth() {
    var input = Self.input
    input.retentions = [retention(Self.week.baseline.start.adding(seconds: 8 * 3600))]
    let analysis = Sample.assess(input)
    #expect(analysis.retentions == input.retentions && analysis.figures[.jobs.runs.of(.reference)]?.value == 100)
    #expect(analysis.findings.contains { $0.rule == JobRateChange.id })
  }

  @Test("what the report has no need of, and tables that are not there, are not spoken of")
  func harmless() {
    var input = Self.input
    input.retentions = [retention(Self.week.baseline.start), retention(Sample.weekly.end, .requests)]
    let analysis = Sample.assess(input)
    #expect(analysis.retentions.isEmpty && analysis.figures[.jobs.runs.of(.reference)]?.value == 100)
  }

  @Test("checks are not compared with counts that may be gone")
  func checks() {
    var input = ReportInput(Self.week, asOf: Sample.asOf(Sample.weekly))
    input.healthCounts = .read(HealthSummary())
    #expect(input.unkeptTables.isEmpty)
    input.retentions = [retention(Sample.weekly.start, .healthCounts), retention(Sample.weekly.start, .requests)]
    #expect(input.unkeptTables == [.healthCounts])
    input.metrics = .read(Sample.metrics(Sample.weekly, Sample.requests(100)))
    #expect(input.unkeptTables == [.healthCounts, .requests, .metrics])
  }
}
