import Analysis
import Records
import Settings
import Summaries
import TestSupport
import Testing

/// docs/methods.md#state: what each rule makes of a day or week that is otherwise quiet.
struct StateTests {
  /// What is planted, the state it gives, and the rules that asked for it.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var state: ReportAnalysis.Status
    var rules: [String]
    var plant: @Sendable (inout ReportInput) -> Void

    init(
      _ name: String, _ state: ReportAnalysis.Status, _ rules: [String],
      _ plant: @escaping @Sendable (inout ReportInput) -> Void
    ) {
      testDescription = name
      self.state = state
      self.rules = rules
      self.plant = plant
    }

    init(_ name: String, _ state: ReportAnalysis.Status, _ plant: @escaping @Sendable (inout ReportInput) -> Void) {
      self.init(name, state, [], plant)
    }
  }

  private static let noon = Sample.daily.start.adding(seconds: 43_200)

  private static func edit(_ input: inout ReportInput, _ change: (inout PeriodMetrics) -> Void) {
    guard var metrics = input.metrics.value else { return }
    change(&metrics)
    input.metrics = .read(metrics)
  }

  /// Buckets of 10 requests all day, with these failures from noon on.
  private static func failures(_ counts: [Int], of rows: Int = 10) -> @Sendable (inout ReportInput) -> Void {
    { input in
      edit(&input) { metrics in
        var buckets = Array(repeating: LimitBucket(rows: rows), count: 288)
        for (index, count) in counts.enumerated() {
          buckets[144 + index] = LimitBucket(rows: rows, beyondWarning: count, beyondCritical: count)
        }
        metrics.watched["error_rate"] = [WatchedDay(span: Sample.daily.days[0], buckets: buckets)]
      }
    }
  }

  /// Slow requests in buckets of 10 from noon on: beyond the warning limit, beyond the critical one.
  private static func slow(_ warning: Int, _ critical: Int, buckets count: Int) -> @Sendable (inout ReportInput) -> Void
  {
    { input in
      edit(&input) { metrics in
        var buckets = Array(repeating: LimitBucket(rows: 10), count: 288)
        for index in 144..<144 + count {
          buckets[index] = LimitBucket(rows: 10, beyondWarning: warning, beyondCritical: critical)
        }
        metrics.watched["response_time"] = [WatchedDay(span: Sample.daily.days[0], buckets: buckets)]
      }
    }
  }

  /// Readings of the processor every so many seconds from noon on: `w` beyond the warning, `c` beyond both limits.
  private static func processor(_ pattern: String, every seconds: Int64) -> @Sendable (inout ReportInput) -> Void {
    { input in
      edit(&input) { metrics in
        metrics.types["cpu_usage"] = Sample.values(pattern.count, mean: 0.5)
        metrics.units["cpu_usage"] = "percent"
        metrics.watched["cpu_usage"] = [
          WatchedDay(
            span: Sample.daily.days[0],
            readings: pattern.enumerated().map { index, letter in
              LimitReading(
                noon.adding(seconds: Int64(index) * seconds), isBeyondWarning: letter != ".",
                isBeyondCritical: letter == "c")
            })
        ]
      }
    }
  }

  private static func disk(_ last: Double) -> @Sendable (inout ReportInput) -> Void {
    { input in
      edit(&input) { metrics in
        metrics.types["disk_usage"] = Sample.values(24, mean: 0.5, last: last)
        metrics.units["disk_usage"] = "percent"
      }
    }
  }

  private static func incident(
    _ severity: String, from start: Int64, to end: Int64?
  ) -> @Sendable (inout ReportInput) -> Void {
    { input in
      var incidents = IncidentSummary()
      incidents.list = [
        Incident(
          id: "1", title: "Payments down", severity: severity, status: "new",
          startedAt: Sample.daily.start.adding(seconds: start), detectedAt: nil, acknowledgedAt: nil,
          resolvedAt: end.map { Sample.daily.start.adding(seconds: $0) }, rootCause: nil)
      ]
      input.incidents = .read(incidents)
    }
  }

  private static func reports(critical: Int, new: Int) -> @Sendable (inout ReportInput) -> Void {
    { input in
      let counts = Sample.counts(new: 3, critical: critical, newCritical: new)
      input.errors = .read(
        Sample.errors(input.period, now: counts, before: Sample.counts(new: 3), perDay: { _ in 0 }))
    }
  }

  static let cases: [Case] = [
    Case("nothing happened", .good) { _ in },
    Case("two fifths failing for 20 minutes", .critical, ["threshold"], failures([5, 6, 4, 5])),
    Case("all failing for 15 minutes", .critical, ["threshold"], failures([10, 10, 10])),
    Case("a tenth failing for an hour", .attention, ["threshold"], failures(Array(repeating: 1, count: 12))),
    Case("all failing for ten minutes: two buckets are no stretch", .good, failures([10, 10])),
    Case("four requests at night, all failed: too few", .good, failures([1, 1, 1, 1], of: 1)),
    Case("a twelfth for ten buckets: bursts of nothing certain", .good, failures([1, 0, 0, 2, 0, 1, 0, 0, 1, 0])),
    Case("slow beyond the critical limit for half an hour", .critical, ["threshold"], slow(6, 6, buckets: 6)),
    Case("slow beyond the warning limit for an hour", .attention, ["threshold"], slow(5, 0, buckets: 12)),
    Case(
      "slow beyond the warning limit for 20 minutes: warnings need 30", .attention, ["threshold"],
      slow(5, 0, buckets: 4)),
    Case("slow for ten minutes", .good, slow(9, 9, buckets: 2)),
    Case(
      "a processor at its critical limit for 15 minutes", .critical, ["threshold"], processor("..cccc..", every: 300)),
    Case("two readings beyond are no run", .good, processor("..cc..", every: 3600)),
    Case("three readings within ten minutes are too short", .good, processor(".ccc.", every: 300)),
    Case("three hourly readings span two hours", .critical, ["threshold"], processor("ccc", every: 3600)),
    Case("a warning of 25 minutes", .good, processor(".wwwwww.", every: 300)),
    Case("a warning of 30 minutes", .attention, ["threshold"], processor(".wwwwwww.", every: 300)),
    Case(
      "a warning of an hour with a critical reading inside", .attention, ["threshold"],
      processor("wwwwwcwwwwwww", every: 300)),
    Case("a run that one good reading breaks", .good, processor("cc.cc.cc.cc", every: 300)),
    Case("the disk ends beyond its critical limit", .critical, ["threshold"], disk(0.96)),
    Case("the disk ends beyond its warning limit", .attention, ["threshold"], disk(0.9)),
    Case("the disk ends below", .good, disk(0.7)),
    Case(
      "a critical incident of the day", .critical, ["critical_incident"], incident("critical", from: 3600, to: 7200)),
    Case(
      "a critical incident since last week", .critical, ["critical_incident"],
      incident("critical", from: -600_000, to: nil)),
    Case(
      "a critical incident that ended in the day", .critical, ["critical_incident"],
      incident("Critical", from: -60, to: 60)),
    Case("a critical incident over at its very start", .good, incident("critical", from: -60, to: 0)),
    Case("a high incident open at the end", .attention, ["open_incident"], incident("high", from: 3600, to: nil)),
    Case("a high incident that ended", .good, incident("high", from: 3600, to: 7200)),
    Case("critical reports known for weeks", .good, reports(critical: 3, new: 0)),
    Case("a new critical report", .attention, ["new_critical"], reports(critical: 0, new: 1)),
    Case("a table that could not be read", .attention, ["section_failed"]) { $0.feedback = .failed(reason: "r") },
    Case("one in a hundred rows rejected", .attention, ["rejected_rows"]) { input in
      edit(&input) {
        $0.rejections = [Rejection(source: .metricType("request_duration"), reason: .notANumber, count: 200)]
      }
    },
    Case("an error rate that rose for certain, within its limits", .attention, ["rate_change"]) { input in
      input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(100_000, errors: 500)))
      input.referenceMetrics = .read(
        Sample.metrics(Comparison(Sample.daily).baseline, Sample.requests(100_000, errors: 100)))
    },
    Case("reports that rose at .05 only are to be watched", .good) { input in
      input.errors = .read(
        Sample.errors(Sample.daily, now: Sample.counts(new: 7), before: Sample.counts(), perDay: { _ in 0 }))
    },
    Case("half of the hours without rows", .unknown, ["coverage"]) { input in
      input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(10_000, errors: 10), gaps: 13))
    },
    Case("nothing recorded at all", .unknown) { $0 = ReportInput(Comparison($0.period), asOf: $0.asOf) },
    Case("a critical incident outweighs unknown", .critical, ["critical_incident"]) { input in
      input = ReportInput(Comparison(input.period), asOf: input.asOf)
      incident("critical", from: 3600, to: 7200)(&input)
    },
  ]

  @Test("the state, and the rules that decided", arguments: cases)
  func state(planted: Case) {
    var input = Sample.quiet()
    planted.plant(&input)
    let analysis = Sample.assess(input)
    #expect(analysis.status == planted.state)
    let deciding = analysis.findings.filter { $0.severity >= .medium }.map(\.rule)
    #expect(deciding == planted.rules)
  }

  @Test("a week is as bad as the worst of its days")
  func week() {
    var quiet = Sample.quiet(Sample.weekly)
    #expect(Sample.assess(quiet).status == .good)
    let spans = Sample.weekly.days
    Self.edit(&quiet) { metrics in
      let calm = Array(repeating: LimitBucket(rows: 10), count: 288)
      var bad = calm
      for index in 0..<3 { bad[index] = LimitBucket(rows: 10, beyondWarning: 9, beyondCritical: 9) }
      metrics.watched["error_rate"] = spans.enumerated().map {
        WatchedDay(span: $0.element, buckets: $0.offset == 3 ? bad : calm)
      }
    }
    let analysis = Sample.assess(quiet)
    #expect(analysis.status == .critical)
    let span = analysis.findings("threshold").first?.fact.span
    #expect(span?.start == spans[3].start && span?.namesDays == true)
  }

  @Test("a stretch does not cross midnight, a run of readings neither")
  func midnight() {
    var input = Sample.quiet(Sample.weekly)
    let spans = Sample.weekly.days
    Self.edit(&input) { metrics in
      var (evening, morning) = (
        Array(repeating: LimitBucket(rows: 10), count: 288), Array(repeating: LimitBucket(rows: 10), count: 288)
      )
      for index in [286, 287] { evening[index] = LimitBucket(rows: 10, beyondWarning: 9, beyondCritical: 9) }
      for index in [0, 1] { morning[index] = LimitBucket(rows: 10, beyondWarning: 9, beyondCritical: 9) }
      metrics.watched["error_rate"] = [
        WatchedDay(span: spans[0], buckets: evening), WatchedDay(span: spans[1], buckets: morning),
      ]
      metrics.types["cpu_usage"] = Sample.values(9, mean: 0.5)
      metrics.units["cpu_usage"] = "percent"
      func readings(_ start: Instant) -> [LimitReading] {
        [0, 300].map { LimitReading(start.adding(seconds: $0), isBeyondWarning: true, isBeyondCritical: true) }
      }
      metrics.watched["cpu_usage"] = [
        WatchedDay(span: spans[0], readings: readings(spans[0].end.adding(seconds: -600))),
        WatchedDay(span: spans[1], readings: readings(spans[1].start)),
      ]
    }
    #expect(Sample.assess(input).findings("threshold").isEmpty)
  }

  @Test("what an unfinished period breaks off is no five minutes", arguments: [("12:02:00", 0), ("12:05:00", 1)])
  func unfinished(time: String, stretches: Int) {
    let period = Period(day: Sample.day, zone: .utc, cutAt: Instant(iso8601: "2026-11-19T\(time)Z")!)
    var input = Sample.quiet(period)
    Self.edit(&input) { metrics in
      var buckets = Array(repeating: LimitBucket(rows: 10), count: 145)
      for index in 142...144 { buckets[index] = LimitBucket(rows: 10, beyondWarning: 9, beyondCritical: 9) }
      metrics.watched["error_rate"] = [WatchedDay(span: period.days[0], buckets: buckets)]
    }
    let told = Sample.assess(input).findings("threshold").filter { $0.severity == .critical }
    #expect(told.count == stretches)
    #expect(told.allSatisfy { $0.fact.span?.end == period.end })
  }

  @Test("what is told: which measure, from when to when, how many of how many, which limit")
  func told() throws {
    var input = Sample.quiet()
    Self.failures([0, 4, 0, 4, 4, 5, 3, 4, 0, 4, 4, 3, 4, 5, 4, 4, 3])(&input)
    let finding = try #require(Sample.assess(input).findings("threshold").first)
    guard case .shareBeyond(let share) = finding.fact else {
      Issue.record("no stretch")
      return
    }
    #expect(share.figure == "requests.error_rate" && share.count == 55 && share.of == 160)
    #expect(share.crossing == Crossing(limit: 0.05, unit: .fraction, level: .critical, rises: true))
    #expect(
      share.stretch.start == Self.noon.adding(seconds: 300) && share.stretch.end == Self.noon.adding(seconds: 17 * 300))
    #expect(finding.evidence.first { $0.name == "beyond" }?.value == 55)
    #expect(finding.evidence.first { $0.name == "rows" }?.value == 160)
    #expect((finding.evidence.first { $0.name == "ci999_low" }?.value ?? 0) > 0.05)
  }

  @Test("a measure of the user's own, better when higher: rows that miss it are counted against one minus the limit")
  func higherIsBetter() throws {
    let measure = Measure(
      name: "paid", figure: "custom.paid", source: "checkout", aggregate: .share,
      filter: .compare(field: "ok", .equal, .number(1)),
      unit: .fraction, better: .higher, warning: 0.9, critical: 0.5, section: .business)
    var settings = Settings()
    settings.measures = [measure]
    var input = Sample.quiet()
    Self.edit(&input) { metrics in
      metrics.types["checkout"] = Sample.values(2880)
      metrics.measures["paid"] = MeasureResult(value: 0.97, n: 2880)
      var buckets = Array(repeating: LimitBucket(rows: 10), count: 288)
      for index in 100..<112 { buckets[index] = LimitBucket(rows: 10, beyondWarning: 4, beyondCritical: 4) }
      metrics.watched["paid"] = [WatchedDay(span: Sample.daily.days[0], buckets: buckets)]
    }
    let finding = try #require(Sample.assess(input, settings).findings("threshold").first)
    guard case .shareBeyond(let share) = finding.fact else {
      Issue.record("no stretch")
      return
    }
    #expect(share.count == 72 && share.of == 120)
    #expect(share.crossing == Crossing(limit: 0.9, unit: .fraction, level: .warning, rises: false))
  }
}
