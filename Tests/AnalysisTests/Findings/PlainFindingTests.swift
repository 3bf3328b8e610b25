import Analysis
import Records
import Settings
import Summaries
import TestSupport
import Testing

struct PlainFindingTests {
  @Test(
    "a quiet day has nothing above info to tell, a good status, and is complete",
    arguments: [Sample.daily, Sample.weekly])
  func quiet(period: Period) {
    let analysis = Sample.assess(Sample.quiet(period))
    #expect(analysis.findings.allSatisfy { $0.severity == .info })
    #expect(analysis.recommendations.isEmpty)
    #expect(analysis.status == .good)
    #expect(!analysis.isIncomplete)
  }

  @Test(
    "open criticals are told by name; only new ones are an alarm",
    arguments: [
      (open: 0, new: 0, settled: 0, nil), (open: 5, new: 0, settled: 0, .low), (open: 5, new: 1, settled: 0, .high),
      (open: 0, new: 0, settled: 2, .high),
    ] as [(open: Int, new: Int, settled: Int, severity: Severity?)])
  func criticals(open: Int, new: Int, settled: Int, severity: Severity?) {
    var counts = Sample.counts(new: 3, critical: open)
    (counts.newCritical, counts.oldCritical) = (new + settled, open - new)
    var errors = Sample.errors(Sample.daily, now: counts, before: Sample.counts(new: 3))
    errors.newestOpen = (0..<open).map { index in
      ErrorReport(
        id: "\(index)", title: "T\(index)", category: "ui", severity: "critical", module: "m", status: "new",
        createdAt: Sample.daily.end.adding(seconds: -3600 * Int64(index + 1)))
    }
    var input = Sample.quiet()
    input.errors = .read(errors)
    let analysis = Sample.assess(input)
    let named = (0..<min(3, open)).map {
      OpenCritical(title: "T\($0)", module: "m", age: 3600 * Double($0 + 1), status: "new")
    }
    let rule = new + settled > 0 ? "new_critical" : "unresolved_critical"
    #expect(analysis.findings(rule).map(\.severity) == (severity.map { [$0] } ?? []))
    #expect(
      analysis.findings(rule).map(\.fact)
        == (severity == nil ? [] : [.criticals(CriticalErrors(open: open, new: new, settled: settled, named: named))]))
    #expect(analysis.status == (severity == .high ? .attention : .good))
  }

  @Test("deployments are told by version, once each, with those taken back; they alarm nobody")
  func deployments() {
    var summary = DeploymentSummary()
    let start = Sample.daily.start
    summary.list = ([("2.4.0", 7200), ("2.4.1", nil), ("2.4.1", nil)] as [(String, Int64?)]).enumerated().map {
      index, found in
      Deployment(
        version: found.0, deployedAt: start.adding(seconds: Int64(index) * 3600), environment: nil, author: nil,
        notes: "New cart",
        rolledBackAt: found.1.map { start.adding(seconds: $0) })
    }
    var input = Sample.quiet()
    input.deployments = .read(summary)
    let analysis = Sample.assess(input)
    func at(_ hour: Int64) -> LocalSpan {
      LocalSpan(from: start.adding(seconds: hour * 3600), to: start.adding(seconds: hour * 3600), of: Sample.daily)
    }
    #expect(
      analysis.findings("deployments").map(\.fact) == [
        .deployments(
          DeployedVersions([
            DeployedVersion("2.4.0", at: at(0), note: "New cart", isRolledBack: true),
            DeployedVersion("2.4.1", at: at(1), note: "New cart"),
          ]))
      ])
    #expect(analysis.status == .good)
  }

  @Test("incidents are told with their lengths, critical ones first")
  func incidents() {
    func incident(_ title: String, _ severity: String, _ start: Int64, _ end: Int64?) -> Incident {
      Incident(
        id: title, title: title, severity: severity, status: "x",
        startedAt: Sample.daily.start.adding(seconds: start), detectedAt: nil, acknowledgedAt: nil,
        resolvedAt: end.map { Sample.daily.start.adding(seconds: $0) }, rootCause: "A key had expired", resolution: "",
        affectedServices: ["payments", "web"], assignee: .named("m.orlova"))
    }
    func told(_ title: String, _ severity: String, seconds: Double?, _ start: Int64, _ end: Int64?) -> IncidentLength {
      IncidentLength(
        title: title, severity: severity, seconds: seconds, isOpen: end == nil,
        span: LocalSpan(
          from: Sample.daily.start.adding(seconds: start), to: end.map { Sample.daily.start.adding(seconds: $0) },
          of: Sample.daily),
        service: "payments", cause: "A key had expired", assignee: .named("m.orlova"))
    }
    var summary = IncidentSummary()
    summary.list = [
      incident("a", "low", -3600, 3600), incident("b", "Critical", 0, 12_600), incident("c", "high", 82_800, nil),
      incident("d", "low", 3600, 1800),
    ]
    var input = Sample.quiet()
    input.incidents = .read(summary)
    let findings = Sample.assess(input).findings("critical_incident")
    #expect(findings.map(\.severity) == [.critical])
    #expect(
      findings.map(\.fact) == [
        .incidents(
          IncidentLengths([
            told("b", "Critical", seconds: 12_600, 0, 12_600), told("a", "low", seconds: 7200, -3600, 3600),
            told("c", "high", seconds: 3600, 82_800, nil), told("d", "low", seconds: nil, 3600, 1800),
          ]))
      ])
  }

  @Test("a crowded category has more than ten new reports", arguments: [(10, false), (11, true)])
  func crowded(count: Int, told: Bool) {
    var input = Sample.quiet()
    let counts = Sample.counts(new: count, categories: [("ui", count)])
    input.errors = .read(Sample.errors(Sample.daily, now: counts, before: counts))
    let findings = Sample.assess(input).findings("crowded_category")
    #expect(findings.map(\.fact) == (told ? [.crowdedCategory(CategoryCrowd("ui", count: count, limit: 10))] : []))
  }

  @Test(
    "hours without rows: told from one, incomplete from four",
    arguments: [(0, nil, false), (1, .medium, false), (3, .medium, false), (4, .medium, true)]
      as [(Int, Severity?, Bool)])
  func gaps(hours: Int, severity: Severity?, incomplete: Bool) {
    var input = Sample.quiet()
    input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(10_000, errors: 10), gaps: hours))
    let analysis = Sample.assess(input)
    #expect(analysis.findings("coverage").first?.severity == severity)
    #expect(analysis.isIncomplete == incomplete)
    #expect(analysis.status == (hours == 0 ? .good : .attention))
    #expect(analysis.value("coverage.gaps") == Double(hours))
  }

  @Test("a silent metric type and a silent table: told, incomplete, with advice")
  func silent() {
    var input = Sample.quiet()
    var metrics = Sample.metrics(Sample.daily, Sample.requests(10_000, errors: 10))
    metrics.silentTypes = [SilentType(name: "cpu_usage", hours: 5, of: 24)]
    input.metrics = .read(metrics)
    var settings = Settings()
    settings.source.tables["health_checks"] = [RowSource(table: "probes")]
    input.silentTables = [.health]
    let analysis = Sample.assess(input, settings)
    #expect(
      (analysis.findings("silent_type") + analysis.findings("silent_table")).map(\.fact) == [
        .typeSilent(SilentMetricType("cpu_usage", hours: 5, of: 24)), .tableSilent(SilentTable("probes")),
      ])
    #expect(analysis.status == .attention && analysis.isIncomplete)
    #expect(analysis.value("coverage.silent", "cpu_usage") == 5)
    #expect(
      analysis.recommendations("restore_source").map(\.advice) == [
        .restoreSource(AffectedSource("cpu_usage")), .restoreSource(AffectedSource("probes")),
      ])
  }

  @Test("without metrics the hours are told by checks or error reports")
  func otherCoverage() {
    var input = ReportInput(
      Comparison(Sample.daily), asOf: Sample.asOf(Sample.daily),
      errors: .read(Sample.errors(Sample.daily, now: Sample.counts(new: 1), before: Sample.counts(new: 1))))
    let gaps = Array(Sample.daily.days[0].hourStarts.prefix(5))
    input.otherCoverage = Coverage(gaps: gaps, hours: 24, source: .checks, noneExpected: 2)
    let analysis = Sample.assess(input)
    #expect(analysis.findings("coverage").map(\.fact) == [.gaps(MissingHours(hours: 5, of: 24, source: .checks))])
    #expect(analysis.value("coverage.with_rows") == 17 && analysis.value("coverage.none_expected") == 2)
    #expect(abs((analysis.value("coverage.share") ?? 0) - 17.0 / 22) < 1e-14)
    #expect(analysis.coverage == input.otherCoverage)
  }

  @Test(
    "nothing in the period: unknown with exit code 1, but good where nothing was to be expected",
    arguments: [(24, ReportAnalysis.Status.good), (23, .unknown)])
  func nothingExpected(noneExpected: Int, status: ReportAnalysis.Status) {
    var metrics = Sample.metrics(Sample.daily, nil)
    metrics.coverage = Coverage(
      gaps: [], hours: 24, tooLittleHistory: 24 - noneExpected, noneExpected: noneExpected)
    let input = ReportInput(
      Comparison(Sample.daily), asOf: Sample.asOf(Sample.daily), metrics: .read(metrics),
      referenceMetrics: .read(Sample.metrics(Comparison(Sample.daily).baseline, nil)))
    let analysis = Sample.assess(input)
    #expect(analysis.status == status)
    #expect(analysis.isIncomplete == (status == .unknown))
    #expect(analysis.recommendations.map(\.advice) == (status == .unknown ? [.checkSource] : []))
  }

  @Test("rejected rows: told and incomplete from 1 % of a type", arguments: [(9, false), (10, true)])
  func rejected(count: Int, told: Bool) {
    var input = Sample.quiet()
    input.metrics = .read(
      Sample.metrics(
        Sample.daily, Sample.requests(990, errors: 1),
        rejections: [
          Rejection(source: .metricType("request_duration"), reason: .notANumber, count: count - 4),
          Rejection(source: .metricType("request_duration"), reason: .negativeDuration, count: 4),
          Rejection(source: .metricType("request_duration"), reason: .afterAsOf, count: 500),
        ]))
    let analysis = Sample.assess(input)
    #expect(analysis.findings("rejected_rows").count == (told ? 1 : 0))
    #expect(analysis.isIncomplete == told)
    #expect(analysis.value("coverage.rejected", "request_duration") == Double(count))
    #expect(analysis.rejections.count == 3)
    if told {
      #expect(
        analysis.findings("rejected_rows").first?.fact
          == .rejectedRows(UnusableRows(source: .metricType("request_duration"), rejected: 10, of: 1000)))
    }
  }

  @Test("rejected reports are measured against the rows that answered")
  func rejectedReports() {
    var errors = Sample.errors(Sample.daily)
    errors.rejections = [Rejection(source: .table(.reports), reason: .unreadableTime, count: 2)]
    var input = Sample.quiet()
    input.errors = .read(errors)
    input.origins = [Origin(id: .table(.reports), query: "", bounds: [], rows: 201)]
    #expect(!Sample.assess(input).isIncomplete)
    input.origins = [Origin(id: .table(.reports), query: "", bounds: [], rows: 200)]
    #expect(Sample.assess(input).isIncomplete)
  }

  @Test(
    "unreadable times are measured against all rows of a table, bad values against its rows of the period",
    arguments: [
      (times: 10, values: 0, rows: 1001, told: nil), (times: 10, values: 0, rows: 1000, told: "10 of 1000"),
      (times: 0, values: 1, rows: 5000, told: nil), (times: 0, values: 2, rows: 5000, told: "2 of 150"),
      (times: 60, values: 1, rows: 5000, told: "61 of 5000"), (times: 3, values: 2, rows: 5000, told: "2 of 150"),
    ] as [(times: Int, values: Int, rows: Int, told: String?)])
  func rejectedRowsOfTables(times: Int, values: Int, rows: Int, told: String?) {
    var feedback = FeedbackSummary()
    feedback.count = 150
    feedback.rejections = [
      Rejection(source: .table(.feedback), reason: .unreadableTime, count: times),
      Rejection(source: .table(.feedback), reason: .unusableValue, count: values),
    ].filter { $0.count > 0 }
    var input = Sample.quiet()
    input.feedback = .read(feedback)
    input.origins += [Origin(id: .table(.feedback), query: "", bounds: [], rows: rows)]
    let analysis = Sample.assess(input)
    let facts = analysis.findings("rejected_rows").map { finding in
      if case .rejectedRows(let rows) = finding.fact, rows.source == .table(.feedback) {
        "\(rows.rejected) of \(rows.of)"
      } else {
        "other"
      }
    }
    #expect(facts == (told.map { [$0] } ?? []))
    #expect(analysis.isIncomplete == (told != nil))
    #expect(analysis.value("coverage.rejected", "feedback") == Double(times + values))
    #expect(analysis.rejections == feedback.rejections)
  }

  @Test("rows that came while it was read are no rows from the future", arguments: [(599, false), (600, true)])
  func later(seconds: Int, isTold: Bool) {
    var input = Sample.quiet()
    var metrics = Sample.metrics(Sample.daily, Sample.requests(10_000, errors: 10))
    metrics.rejections = [
      Rejection(
        source: .metricType("cpu_usage"), reason: .afterAsOf, count: 3,
        latest: input.asOf.adding(seconds: Int64(seconds)))
    ]
    input.metrics = .read(metrics)
    #expect(Sample.assess(input).rejections.isEmpty == !isTold)
  }

  @Test("a table and a metric type of one name share the figure, and nothing is lost")
  func sharedName() {
    var users = UserSummary()
    users.rejections = [Rejection(source: .table(.users), reason: .unreadableTime, count: 3)]
    var input = Sample.quiet()
    input.users = .read(users)
    input.metrics = .read(
      Sample.metrics(
        Sample.daily, Sample.requests(990, errors: 1),
        rejections: [Rejection(source: .table(.users), reason: .notANumber, count: 4)]))
    #expect(Sample.assess(input).value("coverage.rejected", "users") == 7)
    #expect(Sample.assess(input).rejections.count == 2)
  }

  @Test("a table that could not be read is told, its figures say failed, and the report is incomplete")
  func failed() {
    var input = Sample.quiet()
    input.incidents = .failed(reason: "no column started_at")
    let analysis = Sample.assess(input)
    #expect(
      analysis.findings("section_failed").map(\.fact)
        == [.sectionFailed(UnreadSection(section: .incidents, reason: "no column started_at"))])
    #expect(analysis.reason("incidents.started") == .failed)
    #expect(
      analysis.sections.contains(
        SectionState(.incidents, .failed(table: "incidents", reason: "no column started_at"))))
    #expect(analysis.isIncomplete)
    #expect(analysis.status == .attention)
  }

  @Test("findings come most severe first")
  func order() {
    var input = Sample.quiet()
    let counts = Sample.counts(new: 30, categories: [("ui", 30)], critical: 1)
    input.errors = .read(Sample.errors(Sample.daily, now: counts, before: counts))
    input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(1000, errors: 300, p95: 9), gaps: 1))
    let severities = Sample.assess(input).findings.map(\.severity)
    #expect(severities == severities.sorted(by: >))
    #expect(Set(severities).count > 2)
  }
}
