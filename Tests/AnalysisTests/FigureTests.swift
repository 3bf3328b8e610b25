import Analysis
import Records
import Settings
import Statistics
import Summaries
import TestSupport
import Testing

struct FigureTests {
  @Test("every figure with a value is finite, rounded to 15 digits, and each one without says why")
  func wellFormed() {
    for period in [Sample.daily, Sample.weekly] {
      let analysis = Sample.assess(Sample.quiet(period))
      #expect(analysis.figures.figures.count > 50)
      for figure in analysis.figures.figures {
        if let value = figure.value {
          #expect(value.isFinite && value == Rounding.significant15(value))
          #expect(figure.state == .exact)
        } else {
          guard case .missing = figure.state else {
            Issue.record("\(figure.id) has neither value nor reason")
            continue
          }
        }
        for parent in figure.parents { #expect(analysis.figures[parent] != nil, "\(figure.id) from \(parent)") }
      }
    }
  }

  @Test("requests of the period and its reference")
  func requests() {
    let analysis = Sample.assess(Sample.quiet())
    #expect(analysis.value("requests.count") == 10_000)
    #expect(analysis.value("requests.throughput") == Rounding.significant15(10_000.0 / 86_400))
    #expect(analysis.value("requests.error_rate") == 0.001)
    #expect(analysis.value("requests.duration.p95") == 0.5)
    #expect(analysis.value("reference.requests.count") == 10_000)
    #expect(analysis.value("reference.requests.error_rate") == 0.001)
    #expect(analysis.figures["reference.requests.client_errors"] == nil)
    #expect(analysis.figures["requests.count"]?.origins == [Sample.requestOrigin(.current)])
    #expect(analysis.figures["reference.requests.count"]?.origins == [Sample.requestOrigin(.reference)])
    #expect(analysis.figures["requests.error_rate"]?.parents == ["requests.errors", "requests.with_status"])
  }

  @Test(
    "quantiles wait for enough rows",
    arguments: [(19, false, false), (20, true, false), (99, true, false), (100, true, true)])
  func guards(count: Int, hasP95: Bool, hasP99: Bool) {
    var input = Sample.quiet()
    input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(count)))
    let analysis = Sample.assess(input)
    #expect((analysis.value("requests.duration.p95") != nil) == hasP95)
    #expect((analysis.value("requests.duration.p99") != nil) == hasP99)
    if !hasP95 { #expect(analysis.reason("requests.duration.p95") == .tooFewRows) }
    #expect(analysis.value("requests.duration.max") == 1)
    #expect(analysis.figures["requests.duration.p95"]?.n == count)
  }

  @Test("one request: every figure that can be has a value")
  func oneRequest() {
    var input = Sample.quiet()
    input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(1)))
    let analysis = Sample.assess(input)
    #expect(analysis.value("requests.count") == 1)
    #expect(analysis.value("requests.duration.mean") == 0.2)
    #expect(analysis.value("requests.error_rate") == 0)
    #expect(analysis.value("availability.uptime") == 1)
  }

  @Test("requests without any status have no error rate, and none is invented")
  func withoutStatus() {
    var input = Sample.quiet()
    input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(500, withStatus: 0, withQueries: 0)))
    let analysis = Sample.assess(input)
    #expect(analysis.value("requests.with_status") == 0)
    for name in [
      "requests.errors", "requests.error_rate", "requests.client_errors", "requests.chatty", "security.denied",
    ] {
      #expect(analysis.reason(name) == .noSuchField, "\(name)")
    }
    #expect(analysis.findings("rate_change").isEmpty)
  }

  @Test("no request while other rows came is zero; no row at all is missing; a type never met was not recorded")
  func absence() {
    var input = Sample.quiet()
    input.metrics = .read(
      Sample.metrics(Sample.daily, nil, types: ["cpu_usage": Sample.values(10, mean: 0.4)], units: ["cpu_usage": "%"]))
    var analysis = Sample.assess(input)
    #expect(analysis.value("requests.count") == 0)
    #expect(analysis.value("requests.throughput") == 0)
    #expect(analysis.reason("requests.duration.mean") == .noRows)
    #expect(analysis.reason("requests.error_rate") == .noRows)

    input.metrics = .read(Sample.metrics(Sample.daily, nil))
    analysis = Sample.assess(input)
    #expect(analysis.reason("requests.count") == .noRows)
    #expect(analysis.reason("resources.cpu_usage.mean") == .notRecorded)

    input.referenceMetrics = .read(Sample.metrics(Comparison(Sample.daily).baseline, nil))
    input.origins = []
    analysis = Sample.assess(input)
    #expect(analysis.reason("requests.count") == .notRecorded)
  }

  @Test("figures cite only queries that were run")
  func origins() {
    var input = Sample.quiet()
    input.origins.removeAll { $0.id == Sample.requestOrigin(.reference) }
    let known = Set(input.origins.map(\.id))
    let analysis = Sample.assess(input)
    #expect(analysis.figures.figures.allSatisfy { known.isSuperset(of: $0.origins) })
    #expect(analysis.figures["reports.new"]?.origins == [.table(.reports)])
    #expect(analysis.figures["reference.requests.count"]?.origins == [])
  }

  @Test("the daily series has each hour of the period, 25 of them where clocks go back")
  func hours() {
    let zone = Zone(identifier: "America/New_York")!
    let period = Period(day: Day(year: 2026, month: 11, day: 1)!, zone: zone)
    let input = ReportInput(
      Comparison(period), asOf: Sample.asOf(period), metrics: .read(Sample.metrics(period, Sample.requests(100))))
    let analysis = Sample.assess(input)
    let labels = analysis.figures.series("requests.count").map(\.id.dimension)
    #expect(labels.count == 25)
    #expect(labels.contains("2026-11-01T01:00-04:00") && labels.contains("2026-11-01T01:00-05:00"))
  }

  @Test("the weekly series has 84 days, from history and from the week's own rows")
  func days() {
    var input = Sample.quiet(Sample.weekly)
    input.history = History(requestDays: [
      .init(day: Sample.weekly.days[0].day.adding(-1), durations: Sample.values(19, mean: 0.3, p95: 0.9)),
      .init(day: Sample.weekly.days[0].day.adding(-2), durations: Sample.values(20, mean: 0.3, p95: 0.9)),
    ])
    let analysis = Sample.assess(input)
    let counts = analysis.figures.series("requests.count")
    #expect(counts.count == 84)
    #expect(counts.last?.id.dimension == "2026-11-22" && counts.last?.value == 10_000)
    #expect(counts.last?.origins == [Sample.requestOrigin(.current)])
    #expect(analysis.value("requests.count", "2026-11-15") == 19)
    #expect(analysis.reason("requests.duration.p95", "2026-11-15") == .tooFewRows)
    #expect(analysis.value("requests.duration.p95", "2026-11-14") == 0.9)
    #expect(analysis.figures["requests.count", "2026-11-14"]?.origins == [Sample.requestOrigin(.reference)])
    #expect(analysis.reason("requests.count", "2026-11-13") == .noRows)
    #expect(analysis.figures.series("requests.error_rate").count == 7)
    #expect(analysis.figures.series("reference.requests.error_rate").count == 7)
    #expect(analysis.figures.series("requests.hourly.count").count == 168)
  }

  /// Checks of the day: time, name, status, response time.
  static func health(_ rows: [[SampleCells.Cell]]) -> HealthSummary {
    HealthFold.summary(
      rows.map(SampleCells.init),
      from: ReadPlan(Comparison(Sample.daily), asOf: Sample.asOf(Sample.daily), measures: [], masks: true))
  }

  @Test("uptime counts buckets with a good request; checks are counted by themselves")
  func uptime() {
    var metrics = Sample.metrics(Sample.daily, Sample.requests(10))
    var good = RequestBucket()
    good.count = 2
    good.good = 1
    var bad = RequestBucket()
    bad.count = 3
    metrics.buckets = [good, bad, RequestBucket(), bad]
    var input = Sample.quiet()
    input.metrics = .read(metrics)
    #expect(Sample.assess(input).value("availability.uptime") == Rounding.significant15(1.0 / 3))

    input.health = .read(
      Self.health(Array(repeating: ["2026-11-19 00:00:59", "db", "PASS", nil], count: 288)))
    let analysis = Sample.assess(input)
    #expect(analysis.value("availability.uptime") == Rounding.significant15(1.0 / 3))
    #expect(analysis.figures["availability.uptime"]?.n == 3 && analysis.value("health.checks") == 288)
  }

  @Test("units: percent are fractions, connections are a number, anything else keeps its label")
  func units() {
    var input = Sample.quiet()
    input.metrics = .read(
      Sample.metrics(
        Sample.daily, nil,
        types: [
          "cpu_usage": Sample.values(5, mean: 0.5), "memory_usage": Sample.values(5, mean: 4096),
          "disk_usage": Sample.values(5, mean: 40, last: 41), "database_connections": Sample.values(5, mean: 7, max: 9),
          "revenue": Sample.values(4, mean: 250), "orders_count": Sample.values(4, mean: 2),
          "queue_length": Sample.values(3, mean: 2), "request_latency": Sample.values(3, mean: 0.25),
        ],
        units: [
          "cpu_usage": "%", "memory_usage": "MB", "database_connections": "connections", "revenue": "RUB",
          "queue_length": "jobs", "request_latency": "ms",
        ]))
    let analysis = Sample.assess(input)
    #expect(analysis.figures["resources.cpu_usage.mean"]?.unit == .fraction)
    #expect(analysis.figures["resources.memory_usage.mean"]?.unit == .bytes)
    #expect(analysis.figures["resources.disk_usage.last"]?.unit == .label(""))
    #expect(analysis.figures["resources.database_connections.max"]?.unit == .count)
    #expect(analysis.value("business.revenue.sum") == 1000)
    #expect(analysis.figures["business.revenue.sum"]?.unit == .money("RUB"))
    #expect(analysis.value("business.average_order") == 125)
    #expect(analysis.value("custom.queue_length.count") == 3)
    #expect(analysis.figures["custom.queue_length.mean"]?.unit == .label("jobs"))
    #expect(analysis.figures["custom.request_latency.max"]?.unit == .seconds)
    #expect(analysis.figures["custom.cpu_usage.mean"] == nil)
    // 41 of an unknown unit is not compared with a limit of .8.
    #expect(analysis.findings("threshold").isEmpty)
  }

  @Test("orders are read from `orders` when `orders_count` is never met, and no order has no average")
  func orders() {
    var input = Sample.quiet()
    input.metrics = .read(
      Sample.metrics(
        Sample.daily, nil, types: ["revenue": Sample.values(1, mean: 5), "orders": Sample.values(1, mean: 0)]))
    let analysis = Sample.assess(input)
    #expect(analysis.value("business.orders.sum") == 0)
    #expect(analysis.reason("business.average_order") == .noRows)
    #expect(analysis.figures["business.orders.sum"]?.n == 1)
  }

  @Test("at most fifty other metric types, by name")
  func otherTypes() {
    var types: [String: ValueSummary] = [:]
    for index in 100..<160 { types["kind\(index)"] = Sample.values(1) }
    var input = Sample.quiet()
    input.metrics = .read(Sample.metrics(Sample.daily, nil, types: types))
    let names = Sample.assess(input).figures.figures.map(\.id.name).filter { $0.hasPrefix("custom.") }
    #expect(names.count == 200)
    #expect(names.contains("custom.kind149.mean") && !names.contains("custom.kind150.mean"))
  }

  @Test("ten paths, largest first as read; quantiles and shares by the same guards")
  func paths() {
    let paths = (0..<12).map {
      PathSummary(path: "/p\($0)/", requests: Sample.requests($0 == 0 ? 19 : 40, errors: 4, chatty: 5))
    }
    var metrics = Sample.metrics(Sample.daily, Sample.requests(500), paths: paths)
    metrics.actions = [PathSummary(path: "/checkout/", requests: Sample.requests(8, errors: 2))]
    var input = Sample.quiet()
    input.metrics = .read(metrics)
    let analysis = Sample.assess(input)
    #expect(analysis.figures.series("requests.by_path.count").map(\.id.dimension) == (0..<10).map { "/p\($0)/" })
    #expect(analysis.value("requests.by_path.total", "/p1/") == 8)
    #expect(analysis.reason("requests.by_path.p95", "/p0/") == .tooFewRows)
    #expect(analysis.value("requests.by_path.error_rate", "/p1/") == 0.1)
    #expect(analysis.value("requests.by_path.chatty", "/p1/") == 5)
    #expect(analysis.value("requests.actions.error_rate", "/checkout/") == 0.25)
    #expect(analysis.figures["requests.actions.total", "/checkout/"] == nil)
  }

  @Test("paths, the others and requests without a path are all requests", arguments: [0, 1, 10, 12], [0, 41])
  func allRequests(named: Int, withoutPath: Int) throws {
    let paths = (0..<named).map { PathSummary(path: "/p\($0)/", requests: Sample.requests(40 + $0)) }
    let all = paths.reduce(withoutPath) { $0 + $1.requests.durations.count }
    var metrics = Sample.metrics(Sample.daily, all > 0 ? Sample.requests(all) : nil, paths: paths)
    metrics.withoutPath = withoutPath
    var input = Sample.quiet()
    input.metrics = .read(metrics)
    let analysis = Sample.assess(input)
    let parts = ["requests.by_path.count.other", "requests.by_path.without_path"].map {
      FigureID(printed: $0).flatMap { analysis.figures[$0]?.value }
    }
    #expect((parts[0] != nil) == (named > 10) && (parts[1] != nil) == (withoutPath > 0))
    let told = analysis.figures.series("requests.by_path.count").compactMap(\.value).reduce(0, +)
    #expect(told + parts.compactMap(\.self).reduce(0, +) == Double(all))
    if all > 0 { #expect(analysis.value("requests.count") == Double(all)) }
  }

  @Test("error reports: totals, breakdowns with their reference, series, weekday hours")
  func reports() {
    var input = Sample.quiet(Sample.weekly)
    let now = Sample.counts(
      new: 9, categories: [("ui", 5), ("data", 4)], modules: (0..<12).map { ("m\($0)", 12 - $0) }, critical: 2)
    input.errors = .read(
      Sample.errors(Sample.weekly, now: now, before: Sample.counts(new: 7, categories: [("ui", 7)])))
    input.comments = .read(CommentSummary())
    let analysis = Sample.assess(input)
    #expect(analysis.value("reports.new") == 9 && analysis.value("reference.reports.new") == 7)
    #expect(analysis.value("reports.unresolved_critical") == 2)
    #expect(analysis.value("reference.reports.by_category", "ui") == 7)
    #expect(analysis.value("reference.reports.by_category", "data") == 0)
    #expect(analysis.figures.series("reports.by_module").count == 10)
    #expect(analysis.figures.series("reports.new").count == 84)
    #expect(analysis.value("reports.new_low", "2026-11-22") == 5)
    #expect(analysis.value("reports.new_critical", "2026-11-22") == 0)
    #expect(analysis.figures.series("reports.weekday_hours").count == 168)
    #expect(analysis.figures["reports.weekday_hours", "1T08"] != nil)
    #expect(analysis.value("reports.comments") == 0)
    #expect(analysis.value("security.reports") == 0)
  }

  @Test(
    "incidents: a median needs six resolved ones",
    arguments: [(0, nil, nil), (5, nil, 500), (6, 350, 600)] as [(Int, Double?, Double?)])
  func incidents(resolved: Int, median: Double?, longest: Double?) {
    var incidents = IncidentSummary()
    incidents.resolved = resolved
    incidents.resolveSeconds = (0..<resolved).map { Double($0 + 1) * 100 }
    var input = Sample.quiet()
    input.incidents = .read(incidents)
    let analysis = Sample.assess(input)
    #expect(analysis.value("incidents.resolve.median") == median)
    #expect(analysis.value("incidents.resolve.max") == longest)
    if median == nil {
      #expect(analysis.reason("incidents.resolve.median") == (resolved == 0 ? .noRows : .tooFewRows))
    }
  }

  @Test("operations: deployments, health, scenarios, feedback, users")
  func operations() {
    var input = Sample.quiet()
    var deployments = DeploymentSummary()
    deployments.rolledBack = 1
    input.deployments = .read(deployments)
    input.health = .read(
      Self.health(["PASS", "PASS", "ERROR", "PASS"].map { ["2026-11-19 00:00:59", "db", .text($0), nil] }))
    var scenarios = ScenarioSummary()
    var scenario = ScenarioSummary.Scenario(name: "buy")
    scenario.succeeded = 1
    scenario.failed = 3
    scenarios.scenarios = [scenario]
    input.scenarios = .read(scenarios)
    var feedback = FeedbackSummary()
    feedback.count = 4
    feedback.referenceCount = 0
    input.feedback = .read(feedback)
    var users = UserSummary()
    users.total = 12
    input.users = .read(users)
    let analysis = Sample.assess(input)
    #expect(analysis.value("deployments.rolled_back") == 1)
    #expect(analysis.value("health.pass_rate") == 0.75 && analysis.value("health.by_check.pass_rate", "db") == 0.75)
    #expect(analysis.reason("health.by_check.response", "db") == .noSuchField)
    #expect(analysis.value("scenarios.by_scenario.success_rate", "buy") == 0.25)
    #expect(analysis.reason("feedback.rating.mean") == .noSuchField)
    #expect(analysis.reason("reference.feedback.rating.mean") == .noRows)
    #expect(analysis.value("feedback.by_rating", "5") == 0)
    #expect(analysis.value("users.total") == 12 && analysis.value("users.new") == 0)
  }

  @Test("a sum too large for a number is missing, not infinite")
  func overflow() {
    var input = Sample.quiet()
    input.metrics = .read(
      Sample.metrics(Sample.daily, nil, types: ["revenue": Sample.values(2, mean: 1.7e308)]))
    #expect(Sample.assess(input).reason("business.revenue.sum") == .failed)
  }

  @Test("a figure of the settings and one of the database may not meet under one name: the settings win")
  func names() {
    var settings = Settings()
    settings.measures.append(
      Measure(
        name: "a.count", figure: "custom.a.count", source: "a", aggregate: .avg, unit: .count, better: .lower,
        section: .system))
    var metrics = Sample.metrics(Sample.daily, nil, types: ["a": Sample.values(2)])
    metrics.measures = ["a.count": MeasureResult(value: 7.5, n: 2)]
    var input = Sample.quiet()
    input.metrics = .read(metrics)
    #expect(Sample.assess(input, settings).value("custom.a.count") == 7.5)
  }

  @Test(
    "the settings' own measures: guards by aggregate, zero for a count of nothing, reasons otherwise",
    arguments: [
      (.p95, MeasureResult(value: 4, n: 19), true, nil, .tooFewRows),
      (.p95, MeasureResult(value: 4, n: 20), true, 4, nil),
      (.p99, MeasureResult(value: 4, n: 99), true, nil, .tooFewRows),
      (.avg, MeasureResult(value: 4, n: 1), true, 4, nil), (.count, nil, true, 0, nil),
      (.avg, nil, true, nil, .noSuchField),
      (.count, nil, false, nil, .notRecorded),
    ] as [(Measure.Aggregate, MeasureResult?, Bool, Double?, MissingReason?)])
  func ownMeasures(
    aggregate: Measure.Aggregate, result: MeasureResult?, hasRows: Bool, value: Double?, reason: MissingReason?
  ) {
    var settings = Settings()
    settings.measures = [
      Measure(
        name: "queue", figure: "custom.queue", source: "queue_length", aggregate: aggregate, unit: .count,
        better: .lower, section: .system)
    ]
    var metrics = Sample.metrics(Sample.daily, nil, types: hasRows ? ["queue_length": Sample.values(30)] : [:])
    metrics.measures["queue"] = result
    var input = Sample.quiet()
    input.metrics = .read(metrics)
    let analysis = Sample.assess(input, settings)
    #expect(analysis.value("custom.queue") == value)
    #expect(analysis.reason("custom.queue") == reason)
  }
}
