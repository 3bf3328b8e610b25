import Analysis
import Records
import Summaries
import TestSupport
import Testing

/// "0 of n could be read" is no "none".
struct UnreadableRowsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let table: SourceTable
    let section: Section
    let figure: FigureID
    let plant: @Sendable (inout ReportInput, [Rejection]) -> Void
    var testDescription: String { table.id }

    /// - Parameter empty: what is read of a table without rows, put in its `place` with the `rejections`.
    init<Summary: Sendable>(
      _ table: SourceTable, _ section: Section, _ figure: FigureID, _ empty: Summary,
      _ place: any WritableKeyPath<ReportInput, TableResult<Summary>> & Sendable,
      _ rejections: any WritableKeyPath<Summary, [Rejection]> & Sendable
    ) {
      (self.table, self.section, self.figure) = (table, section, figure)
      plant = { input, found in
        var summary = empty
        summary[keyPath: rejections] = found
        input[keyPath: place] = .read(summary)
      }
    }
  }

  static let tables = [
    Case(
      .reports, .errors, "reports.new", Sample.errors(Sample.daily, since: nil, perDay: { _ in 0 }), \.errors,
      \.rejections),
    Case(.incidents, .incidents, "incidents.started", IncidentSummary(), \.incidents, \.rejections),
    Case(.deployments, .deployments, "deployments.count", DeploymentSummary(), \.deployments, \.rejections),
    Case(.health, .checks, "health.checks", HealthSummary(), \.health, \.rejections),
    Case(.scenarios, .system, "scenarios.runs", ScenarioSummary(), \.scenarios, \.rejections),
    Case(.feedback, .feedback, "feedback.count", FeedbackSummary(), \.feedback, \.rejections),
    Case(.users, .users, "users.new", UserSummary(), \.users, \.rejections),
  ]

  @Test("a table none of whose rows has a readable time is not known to be empty", arguments: tables)
  func table(found: Case) {
    for (rows, isLost) in [(50, true), (51, false)] {
      var input = Sample.quiet()
      found.plant(&input, [Rejection(source: .table(found.table), reason: .unreadableTime, count: 50)])
      input.origins.removeAll { $0.id == .table(found.table) }
      input.origins.append(Origin(id: .table(found.table), query: "", bounds: [], rows: rows))
      let analysis = Sample.assess(input)
      #expect(analysis.reason(found.figure.name) == (isLost ? .failed : nil))
      #expect(analysis.value(found.figure.name) == (isLost ? nil : 0))
      let failures = analysis.sections.compactMap { state -> String? in
        if case .failed(_, let reason) = state.state, state.section == found.section { reason } else { nil }
      }
      #expect(failures == (isLost ? ["none of its 50 rows has a time that can be read"] : []))
      #expect(analysis.recommendations("repair_rows").count == 1)
    }
  }

  @Test(
    "a metric type of which no row can be used is not known to be absent",
    arguments: [
      ("request_duration", Section.performance, "requests.count"), ("cpu_usage", .system, "resources.cpu_usage.mean"),
      ("active_users", .users, "resources.active_users.mean"), ("revenue", .business, "business.revenue.sum"),
    ])
  func type(name: String, section: Section, figure: String) {
    var input = Sample.quiet()
    input.metrics = .read(
      Sample.metrics(
        Sample.daily, nil, types: [name == "revenue" ? "active_users" : "revenue": Sample.values(24)],
        rejections: [Rejection(source: .metricType(name), reason: .notANumber, count: 144)]))
    let analysis = Sample.assess(input)
    #expect(analysis.reason(figure) == .failed)
    #expect(
      analysis.sections.contains(
        SectionState(section, .failed(table: "system_metrics", reason: "no row of \(name) can be used"))))
  }

  /// What a metric type has without a usable row, by why its rows were rejected.
  @Test(
    "only rows that stand in no figure of their type leave its count unknown",
    arguments: Rejection.Reason.allCases.map { reason in
      let losing: Set<Rejection.Reason> = [.unreadableTime, .notANumber, .negativeDuration, .outOfRange]
      return (reason, losing.contains(reason))
    })
  func everyReason(reason: Rejection.Reason, isLost: Bool) {
    for scope in ["", "reference."] {
      var input = Sample.quiet()
      let period = scope.isEmpty ? Sample.daily : Comparison(Sample.daily).baseline
      let metrics = Sample.metrics(
        period, nil, types: ["revenue": Sample.values(24)],
        rejections: [Rejection(source: .metricType("request_duration"), reason: reason, count: 144)])
      if scope.isEmpty { input.metrics = .read(metrics) } else { input.referenceMetrics = .read(metrics) }
      let analysis = Sample.assess(input)
      for name in ["requests.count", "requests.throughput"] {
        #expect(analysis.value(scope + name) == (isLost ? nil : 0), "\(scope)\(name)")
      }
      for name in ["requests.count", "requests.throughput", "requests.duration.mean", "requests.errors"] {
        #expect(analysis.reason(scope + name) != nil || analysis.value(scope + name) == 0)
        #expect((analysis.reason(scope + name) == .failed) == isLost, "\(scope)\(name)")
      }
    }
  }

  @Test("rows of which none has a readable time did arrive: repair them, do not look for them")
  func arrived() {
    let input = ReportInput(
      Comparison(Sample.daily), asOf: Sample.asOf(Sample.daily),
      metrics: .read(
        Sample.metrics(
          Sample.daily, nil,
          rejections: [Rejection(source: .metricType("request_duration"), reason: .unreadableTime, count: 9)])))
    let analysis = Sample.assess(input)
    #expect(analysis.status == .unknown)
    #expect(analysis.recommendations.map(\.rule) == ["repair_rows"])
  }

  @Test("of the time before a table's first report nothing is known", arguments: [(6, true), (7, false), (8, false)])
  func young(days: Int, isYoung: Bool) {
    var input = Sample.quiet()
    let counts = Sample.counts(new: 5, categories: [("ui", 5)])
    input.errors = .read(Sample.errors(Sample.daily, now: counts, since: Sample.day.adding(-days)))
    let analysis = Sample.assess(input)
    #expect(analysis.value("reference.reports.new") == (isYoung ? nil : 0))
    #expect(analysis.reason("reference.reports.by_category", "ui") == (isYoung ? .noRows : nil))
    #expect(analysis.value("reports.new") == 5)
  }
}
