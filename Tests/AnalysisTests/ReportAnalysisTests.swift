import Analysis
import Records
import Settings
import Summaries
import TestSupport
import Testing

struct ReportAnalysisTests {
  @Test("no table at all: no figure, every section absent or left out, status unknown")
  func nothing() {
    let analysis = Sample.assess(ReportInput(Comparison(Sample.daily), asOf: Sample.asOf(Sample.daily)))
    #expect(analysis.figures.figures.isEmpty)
    #expect(analysis.findings.isEmpty && analysis.recommendations.map(\.advice) == [.checkSource])
    #expect(analysis.status == .unknown)
    #expect(analysis.coverage == nil)
    #expect(analysis.isIncomplete)
    #expect(Set(analysis.sections.map(\.section)) == Set(Section.allCases).subtracting([.checks, .jobs]))
    #expect(analysis.sections.contains(SectionState(.performance, .absent(table: "system_metrics"))))
    #expect(analysis.sections.contains(SectionState(.incidents, .absent(table: "incidents"))))
  }

  private func empty(_ period: Period) -> ReportInput {
    ReportInput(
      Comparison(period), asOf: Sample.asOf(period), metrics: .read(Sample.metrics(period, nil)),
      referenceMetrics: .read(Sample.metrics(Comparison(period).baseline, nil)),
      errors: .read(Sample.errors(period, since: nil, perDay: { _ in 0 })), comments: .read(CommentSummary()),
      incidents: .read(IncidentSummary()), deployments: .read(DeploymentSummary()), health: .read(HealthSummary()),
      scenarios: .read(ScenarioSummary()), feedback: .read(FeedbackSummary()), users: .read(UserSummary()))
  }

  @Test(
    "tables without rows: counts are 0, rates are missing, sections quiet, status unknown",
    arguments: [Sample.daily, Sample.weekly])
  func emptyDatabase(period: Period) {
    let analysis = Sample.assess(empty(period))
    #expect(analysis.value("reports.new") == 0 && analysis.value("incidents.started") == 0)
    #expect(analysis.reason("requests.count") == .notRecorded)
    #expect(analysis.reason("health.pass_rate") == .noRows)
    #expect(analysis.reason("availability.uptime") == .notRecorded)
    #expect(analysis.reason("coverage.share") == .noRows)
    #expect(analysis.coverage == nil)
    #expect(analysis.sections.allSatisfy { $0.state == .quiet })
    #expect(analysis.findings.isEmpty && analysis.recommendations.map(\.advice) == [.checkSource])
    #expect(analysis.status == .unknown)
    #expect(analysis.isIncomplete)
  }

  @Test("everything failed: every figure says so, status unknown, incomplete")
  func everythingFailed() {
    let input = ReportInput(
      Comparison(Sample.daily), asOf: Sample.asOf(Sample.daily), metrics: .failed(reason: "r"),
      referenceMetrics: .failed(reason: "r"), errors: .failed(reason: "r"), comments: .failed(reason: "r"),
      incidents: .failed(reason: "r"), deployments: .failed(reason: "r"), health: .failed(reason: "r"),
      scenarios: .failed(reason: "r"), feedback: .failed(reason: "r"), users: .failed(reason: "r"))
    let analysis = Sample.assess(input)
    #expect(analysis.figures.figures.allSatisfy { $0.state == .missing(.failed) })
    #expect(analysis.figures["requests.count"] != nil && analysis.figures["reports.new"] != nil)
    #expect(analysis.findings("section_failed").count == 9)
    #expect(Set(analysis.findings.map(\.id)).count == analysis.findings.count)
    #expect(analysis.status == .unknown && analysis.isIncomplete)
  }

  @Test("figures of an absent table are not made")
  func absentFamilies() {
    let analysis = Sample.assess(Sample.quiet())
    for family: FigureFamily in [.incidents, .deployments, .health, .scenarios, .feedback, .users] {
      #expect(analysis.figures.figures.allSatisfy { $0.id.family != family })
    }
  }

  @Test("a reference that could not be read is told, the period's own figures stay")
  func failedReference() {
    var input = Sample.quiet()
    input.referenceMetrics = .failed(reason: "database is locked")
    let analysis = Sample.assess(input)
    #expect(analysis.value("requests.count") == 10_000)
    #expect(analysis.reason("reference.requests.count") == .failed)
    #expect(analysis.isIncomplete)
  }

  @Test("less than half of the hours: unknown, unless a measure is critical")
  func poorCoverage() {
    var input = Sample.quiet()
    input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(10_000, errors: 10), gaps: 13))
    #expect(Sample.assess(input).status == .unknown)
    input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(10_000, errors: 10, p95: 9), gaps: 13))
    #expect(Sample.assess(input).status == .critical)
    input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(10_000, errors: 10), gaps: 12))
    #expect(Sample.assess(input).status == .attention)
  }

  @Test("error reports alone are enough to judge by")
  func reportsOnly() {
    let input = ReportInput(
      Comparison(Sample.daily), asOf: Sample.asOf(Sample.daily),
      errors: .read(Sample.errors(Sample.daily, now: Sample.counts(new: 1), before: Sample.counts(new: 1))))
    #expect(Sample.assess(input).status == .good)
  }

  @Test("sections: filled by rows, named as the database names the table")
  func sections() {
    var settings = Settings()
    settings.source.tables["incidents"] = [RowSource(table: "outages")]
    let analysis = Sample.assess(Sample.quiet(), settings)
    #expect(analysis.sections.contains(SectionState(.errors, .filled)))
    #expect(analysis.sections.contains(SectionState(.performance, .filled)))
    #expect(analysis.sections.contains(SectionState(.business, .quiet)))
    #expect(analysis.sections.contains(SectionState(.incidents, .absent(table: "outages"))))
  }

  @Test("from nothing to seven requests: counts, no percentage, no verdict")
  func zeroToSeven() {
    var input = Sample.quiet()
    input.referenceMetrics = .read(
      Sample.metrics(Comparison(Sample.daily).baseline, nil, types: ["cpu_usage": Sample.values(9, mean: 0.1)]))
    input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(7)))
    let analysis = Sample.assess(input)
    #expect(analysis.value("reference.requests.count") == 0 && analysis.value("requests.count") == 7)
    #expect(
      analysis.findings("rate_change").map(\.fact) == [
        .notCompared(MissingComparison("requests.error_rate", .fewRequests(0)))
      ])
  }
}
