import Analysis
import Records
import Settings
import Summaries
import TestSupport
import Testing

struct AssessmentTests {
  @Test("no table at all: no figure, every section absent, status unknown")
  func nothing() {
    let assessment = Sample.assess(Material(Comparison(Sample.daily), asOf: Sample.asOf(Sample.daily)))
    #expect(assessment.figures.figures.isEmpty)
    #expect(assessment.findings.isEmpty && assessment.recommendations.map(\.advice) == [.checkSource])
    #expect(assessment.status == .unknown)
    #expect(assessment.coverage == nil)
    #expect(assessment.isIncomplete)
    #expect(Set(assessment.sections.map(\.section)) == Set(Section.allCases))
    #expect(assessment.sections.contains(SectionState(.performance, .absent(table: "system_metrics"))))
    #expect(assessment.sections.contains(SectionState(.incidents, .absent(table: "incidents"))))
  }

  private func empty(_ period: Period) -> Material {
    Material(
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
    let assessment = Sample.assess(empty(period))
    #expect(assessment.value("reports.new") == 0 && assessment.value("incidents.started") == 0)
    #expect(assessment.reason("requests.count") == .notRecorded)
    #expect(assessment.reason("health.pass_rate") == .noRows)
    #expect(assessment.reason("availability.uptime") == .noRows)
    #expect(assessment.reason("coverage.share") == .noRows)
    #expect(assessment.coverage == nil)
    #expect(assessment.sections.allSatisfy { $0.state == .quiet })
    #expect(assessment.findings.isEmpty && assessment.recommendations.map(\.advice) == [.checkSource])
    #expect(assessment.status == .unknown)
    #expect(assessment.isIncomplete)
  }

  @Test("everything failed: every figure says so, status unknown, incomplete")
  func everythingFailed() {
    let material = Material(
      Comparison(Sample.daily), asOf: Sample.asOf(Sample.daily), metrics: .failed(reason: "r"),
      referenceMetrics: .failed(reason: "r"), errors: .failed(reason: "r"), comments: .failed(reason: "r"),
      incidents: .failed(reason: "r"), deployments: .failed(reason: "r"), health: .failed(reason: "r"),
      scenarios: .failed(reason: "r"), feedback: .failed(reason: "r"), users: .failed(reason: "r"))
    let assessment = Sample.assess(material)
    #expect(assessment.figures.figures.allSatisfy { $0.state == .missing(.failed) })
    #expect(assessment.figures["requests.count"] != nil && assessment.figures["reports.new"] != nil)
    #expect(assessment.findings("section_failed").count == 9)
    #expect(Set(assessment.findings.map(\.id)).count == assessment.findings.count)
    #expect(assessment.status == .unknown && assessment.isIncomplete)
  }

  @Test("figures of an absent table are not made")
  func absentFamilies() {
    let assessment = Sample.assess(Sample.quiet())
    for family: FigureFamily in [.incidents, .deployments, .health, .scenarios, .feedback, .users] {
      #expect(assessment.figures.figures.allSatisfy { $0.id.family != family })
    }
  }

  @Test("a reference that could not be read is told, the period's own figures stay")
  func failedReference() {
    var material = Sample.quiet()
    material.referenceMetrics = .failed(reason: "database is locked")
    let assessment = Sample.assess(material)
    #expect(assessment.value("requests.count") == 10_000)
    #expect(assessment.reason("reference.requests.count") == .failed)
    #expect(assessment.isIncomplete)
  }

  @Test("less than half of the hours: unknown, unless a measure is critical")
  func poorCoverage() {
    var material = Sample.quiet()
    material.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(10_000, errors: 10), gaps: 13))
    #expect(Sample.assess(material).status == .unknown)
    material.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(10_000, errors: 10, p95: 9), gaps: 13))
    #expect(Sample.assess(material).status == .critical)
    material.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(10_000, errors: 10), gaps: 12))
    #expect(Sample.assess(material).status == .attention)
  }

  @Test("error reports alone are enough to judge by")
  func reportsOnly() {
    let material = Material(
      Comparison(Sample.daily), asOf: Sample.asOf(Sample.daily),
      errors: .read(Sample.errors(Sample.daily, now: Sample.counts(new: 1), before: Sample.counts(new: 1))))
    #expect(Sample.assess(material).status == .good)
  }

  @Test("sections: filled by rows, named as the database names the table")
  func sections() {
    var settings = Settings()
    settings.source.tables["incidents"] = .init(name: "outages")
    let assessment = Sample.assess(Sample.quiet(), settings)
    #expect(assessment.sections.contains(SectionState(.errors, .filled)))
    #expect(assessment.sections.contains(SectionState(.performance, .filled)))
    #expect(assessment.sections.contains(SectionState(.business, .quiet)))
    #expect(assessment.sections.contains(SectionState(.incidents, .absent(table: "outages"))))
  }

  @Test("from nothing to seven requests: counts, no percentage, no verdict")
  func zeroToSeven() {
    var material = Sample.quiet()
    material.referenceMetrics = .read(
      Sample.metrics(Comparison(Sample.daily).baseline, nil, types: ["cpu_usage": Sample.values(9, mean: 0.1)]))
    material.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(7)))
    let assessment = Sample.assess(material)
    #expect(assessment.value("reference.requests.count") == 0 && assessment.value("requests.count") == 7)
    #expect(
      assessment.findings("rate_change").map(\.fact) == [
        .notCompared(MissingComparison("requests.error_rate", .fewRequests(0)))
      ])
  }
}
