import Analysis
import Records
import Settings
import Summaries
import TestSupport
import Testing

/// Every state other than good has something to do, and a cause has one advice.
struct EveryStateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rules: [String]
    let state: ReportAnalysis.Status
    let change: @Sendable (inout ReportInput) -> Void

    init(
      _ name: String, _ rules: [String], _ state: ReportAnalysis.Status = .attention,
      _ change: @escaping @Sendable (inout ReportInput) -> Void
    ) {
      testDescription = name
      self.rules = rules
      self.state = state
      self.change = change
    }
  }

  private static func edit(_ change: @escaping @Sendable (inout PeriodMetrics) -> Void)
    -> @Sendable (inout ReportInput) -> Void
  {
    { input in
      guard var metrics = input.metrics.value else { return }
      change(&metrics)
      input.metrics = .read(metrics)
    }
  }

  /// The last reading of a type.
  private static func level(_ type: String, _ value: Double) -> @Sendable (inout ReportInput) -> Void {
    edit { metrics in
      metrics.types[type] = Sample.values(24, mean: value)
      metrics.units[type] = "percent"
    }
  }

  /// Readings beyond both limits, one in five minutes from that hour on.
  private static func readings(
    _ type: String, at hour: Int64, count: Int64 = 12
  ) -> @Sendable (inout ReportInput) -> Void {
    edit { metrics in
      metrics.types[type] = Sample.values(288, mean: 0.5)
      metrics.units[type] = "percent"
      let beyond = (0..<count).map {
        LimitReading(
          Sample.daily.start.adding(seconds: hour * 3600 + $0 * 300), isBeyondWarning: true, isBeyondCritical: true)
      }
      metrics.watched[type] = [WatchedDay(span: Sample.daily.days[0], readings: beyond)]
    }
  }

  /// Buckets of ten rows; in an hour from that hour on nine of each are beyond both limits.
  private static func stretch(_ measure: String, at hour: Int) -> @Sendable (inout ReportInput) -> Void {
    edit { metrics in
      var buckets = Array(repeating: LimitBucket(rows: 10), count: 288)
      for index in hour * 12..<(hour + 1) * 12 {
        buckets[index] = LimitBucket(rows: 10, beyondWarning: 9, beyondCritical: 9)
      }
      metrics.watched[measure] = [WatchedDay(span: Sample.daily.days[0], buckets: buckets)]
    }
  }

  private static func incident(
    _ severity: String, from start: Int64, to end: Int64?
  ) -> @Sendable (inout ReportInput) -> Void {
    { input in
      let period = input.period
      var incidents = IncidentSummary()
      incidents.started = 1
      incidents.open = end == nil ? 1 : 0
      incidents.list = [
        Incident(
          id: "1", title: "Down", severity: severity, status: "x", startedAt: period.start.adding(seconds: start),
          detectedAt: nil, acknowledgedAt: nil, resolvedAt: end.map { period.start.adding(seconds: $0) }, rootCause: nil
        )
      ]
      input.incidents = .read(incidents)
    }
  }

  private static func criticals(open: Int, new: Int, newOpen: Int) -> @Sendable (inout ReportInput) -> Void {
    { input in
      var counts = Sample.counts(new: new, critical: open)
      (counts.newCritical, counts.oldCritical) = (new, open - newOpen)
      input.errors = .read(Sample.errors(Sample.daily, now: counts, before: Sample.counts(new: new)))
    }
  }

  static let cases: [Case] = [
    Case("disk nearly full", ["bring_back"], .critical, level("disk_usage", 0.97)),
    Case("processor busy", ["bring_back"], .critical, readings("cpu_usage", at: 20)),
    Case("memory nearly full", ["bring_back"], .critical, readings("memory_usage", at: 20)),
    Case("slow", ["speed_up"], .critical) {
      $0.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(10_000, p95: 6)))
    },
    Case("failing", ["reduce_errors"], .critical) {
      $0.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(10_000, errors: 3000)))
    },
    Case("failing more than before", ["reduce_errors"]) {
      $0.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(100_000, errors: 500)))
      $0.referenceMetrics = .read(
        Sample.metrics(Comparison(Sample.daily).baseline, Sample.requests(100_000, errors: 100)))
    },
    Case(
      "a critical incident that is open", ["resolve_incidents"], .critical, incident("critical", from: 3600, to: nil)),
    Case(
      "a critical incident that is over", ["review_incidents"], .critical, incident("critical", from: 3600, to: 7200)),
    Case("another incident that is open", ["resolve_incidents"], .attention, incident("low", from: -90_000, to: nil)),
    Case("another incident that is over", [], .good, incident("high", from: 3600, to: 7200)),
    Case("an incident that was over when the day began", [], .good, incident("critical", from: -7200, to: 0)),
    Case("a new critical error", ["resolve_criticals"], .attention, criticals(open: 1, new: 1, newOpen: 1)),
    Case(
      "a new critical error, closed again", ["review_criticals"], .attention, criticals(open: 0, new: 1, newOpen: 0)),
    Case("a critical error that was open before", ["resolve_criticals"], .good, criticals(open: 2, new: 0, newOpen: 0)),
    Case("more error reports than before", ["review_reports"]) {
      let few = Sample.counts(new: 2, categories: [("a", 1), ("b", 1)])
      let many = Sample.counts(new: 40, categories: (0..<20).map { ("c\($0)", 2) })
      $0.errors = .read(Sample.errors(Sample.daily, now: many, before: few))
    },
    Case("a category that grew, and is crowded", ["review_reports"]) {
      let few = Sample.counts(new: 2, categories: [("ui", 2)])
      let many = Sample.counts(new: 40, categories: [("ui", 40)])
      $0.errors = .read(Sample.errors(Sample.daily, now: many, before: few))
    },
    Case("hours without data", ["restore_collection"]) {
      $0.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(10_000, errors: 10), gaps: 5))
    },
    Case("most hours without data", ["restore_collection"], .unknown) {
      $0.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(10_000, errors: 10), gaps: 20))
    },
    Case("nothing at all", ["check_source"], .unknown) { input in
      input = ReportInput(Comparison(input.period), asOf: input.asOf)
    },
    Case("values that cannot be used", ["repair_rows"]) {
      $0.metrics = .read(
        Sample.metrics(
          Sample.daily, Sample.requests(10_000, errors: 10),
          rejections: [Rejection(source: .metricType("request_duration"), reason: .notANumber, count: 2000)]))
    },
    Case("a table that cannot be read", ["repair_section"]) { $0.incidents = .failed(reason: "no column started_at") },
    Case("metrics that cannot be read", ["repair_section"], .attention) {
      $0.metrics = .failed(reason: "no column value")
    },
  ]

  @Test("what is closed as read is not to be resolved: only the rest is counted and named")
  func closedSince() {
    var input = Sample.quiet()
    var counts = Sample.counts(new: 3, critical: 2, newCritical: 1)
    counts.criticalClosedSince = 1
    var errors = Sample.errors(Sample.daily, now: counts, before: Sample.counts(new: 3))
    errors.newestOpen = ["resolved", "new", "confirmed"].enumerated().map { index, status in
      ErrorReport(
        id: "\(index)", title: status, category: "ui", severity: "critical", module: "m", status: status,
        createdAt: Sample.daily.end.adding(seconds: -3600))
    }
    input.errors = .read(errors)
    let named = ["new", "confirmed"].map { OpenCritical(title: $0, module: "m", age: 3600, status: $0) }
    #expect(
      Sample.assess(input).recommendations("resolve_criticals").map(\.advice)
        == [.resolveCriticals(OpenCriticals(count: 2, named: named))])
    counts.criticalClosedSince = 3
    errors.current = counts
    input.errors = .read(errors)
    #expect(Sample.assess(input).recommendations.map(\.advice) == [.reviewCriticals(1)])
  }

  @Test("every state other than good has something to do, once a cause", arguments: cases)
  func advice(_ found: Case) {
    var input = Sample.quiet()
    found.change(&input)
    let analysis = Sample.assess(input)
    #expect(analysis.status == found.state)
    #expect(analysis.recommendations.map(\.rule) == found.rules)
  }

  @Test(
    "measures of one's own: the limits of the settings, the more severe of two about the same rows")
  func ownMeasures() {
    var settings = Settings()
    func own(_ name: String, _ aggregate: Measure.Aggregate, warning: Double?, critical: Double?) -> Measure {
      Measure(
        name: name, figure: FigureID("custom.\(name)"), source: "queue", aggregate: aggregate, unit: .label("jobs"),
        better: .lower, warning: warning, critical: critical, section: .system)
    }
    settings.measures = [
      own("queue_sum", .sum, warning: 10, critical: nil), own("queue_last", .last, warning: 10, critical: 20),
    ]
    var input = Sample.quiet()
    Self.edit { metrics in
      metrics.types["queue"] = Sample.values(24, mean: 30)
      metrics.units["queue"] = "jobs"
      metrics.measures = ["queue_sum": .init(value: 30, n: 24), "queue_last": .init(value: 30, n: 24)]
    }(&input)
    let found = Sample.assess(input, settings).recommendations
    #expect(
      found.map(\.advice) == [
        .bringBack(
          Excess(
            "custom.queue_last", Crossing(limit: 20, unit: .label("jobs"), level: .critical, rises: true), value: 30))
      ])
  }
}
