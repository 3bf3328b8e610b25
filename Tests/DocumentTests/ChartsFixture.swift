import Analysis
import Records
import TestSupport

/// Assessments with the figures the charts read, as docs/figures.md names them.
struct ChartsFixture {
  var period: Period
  var book = FigureSet()
  var findings: [Finding] = []
  var gaps: [Instant] = []
  var deployments: [Deployment] = []
  var incidents: [Incident] = []
  var steps: [RequestStep] = []
  var stepsBefore: [RequestStep] = []
  var firstReportDay: Day?
  var checks: [CheckRecord] = []
  var jobs: [JobRecord] = []
  var jobSteps: [JobStep] = []
  var groups: [GroupedMeasure] = []

  static let moscow = Zone(identifier: "Europe/Moscow")!
  static let berlin = Zone(identifier: "Europe/Berlin")!

  init(day: String, zone: Zone = moscow, cutAt: Instant? = nil) {
    period = Period(day: Day(day)!, zone: zone, cutAt: cutAt)
  }
  init(week: String, zone: Zone = moscow) { period = Period(week: Week(week)!, zone: zone) }

  var analysis: ReportAnalysis {
    ReportAnalysis(
      comparison: Comparison(period), asOf: period.end.adding(seconds: 600), figures: book,
      findings: findings, recommendations: [], status: .good, sections: [],
      coverage: Coverage(
        gaps: gaps, hours: period.days.flatMap(\.hourStarts).count,
        empty: gaps.map { Coverage.EmptySpan(start: $0, end: $0.adding(seconds: 3600), hours: 1, why: .missing) }),
      rejections: [],
      newestOpenErrors: [], incidents: incidents, deployments: deployments, feedbackComments: [], origins: [],
      measures: [
        Measure(
          name: "response_time", figure: "requests.duration.p95", source: "request_duration", aggregate: .p95,
          unit: .seconds, better: .lower, warning: 2, critical: 5, section: .performance),
        Measure(
          name: "error_rate", figure: "requests.error_rate", source: "request_duration", aggregate: .share,
          unit: .fraction, better: .lower, warning: 0.01, critical: 0.05, section: .performance),
      ], requestSteps: steps, requestStepsBefore: stepsBefore, firstReportDay: firstReportDay, checks: checks,
      outages: checks.flatMap { check in
        check.outages.map { outage in
          OutageGroup(
            check: check.name, span: LocalSpan(from: outage.start, to: outage.end, of: period), shortest: 600,
            longest: 600, message: outage.message)
        }
      }, jobs: jobs, jobSteps: jobSteps, groups: groups)
  }

  mutating func add(_ name: String, _ dimension: String?, _ value: Double?, _ unit: Unit) {
    let id = FigureID(name, dimension)
    book.add(
      value.map { Figure(id, $0, unit: unit, n: 100) } ?? Figure(missing: id, .noRows, unit: unit))
  }

  /// One that is down at the end, one with a short outage and a silence, seven without anything.
  mutating func addChecks() {
    let start = period.start
    func hour(_ hours: Int64) -> Instant { start.adding(seconds: hours * 3600) }
    var down = CheckCounts()
    (down.passed, down.failed, down.watchedSeconds, down.downSeconds, down.outages) = (980, 20, 604_800, 10_000, 1)
    (down.timed, down.meanResponse) = (980, 0.2)
    var earlier = CheckCounts()
    (earlier.timed, earlier.meanResponse) = (900, 0.1)
    func slots(_ mean: Double) -> [CheckSlot] {
      (0..<168).map { CheckSlot(start: hour($0), seconds: 3600, passed: 6, timed: 6, responseSum: 6 * mean) }
    }
    var good = CheckCounts()
    (good.passed, good.watchedSeconds) = (1000, 604_800)
    checks =
      [
        CheckRecord(
          name: "database", now: down, before: earlier, slots: slots(0.2),
          outages: [Outage(from: hour(165), to: nil, message: "ETIMEDOUT")]),
        CheckRecord(
          name: "website", now: down, outages: [Outage(from: hour(40), to: hour(41))],
          maintenance: [hour(80)..<hour(81)], silences: [hour(100)..<hour(120)]),
      ] + (1...7).map { CheckRecord(name: "router \($0)", now: good) }
    for check in checks { add("health.by_check.pass_rate", check.name, check.now.passRate, .fraction) }
  }

  /// A cart, and who goes on from it.
  mutating func addFunnel() {
    for (step, count, rate, before) in [
      ("Cart", 4_310, nil, 4_290), ("Checkout", 1_206, 0.28, 1_760), ("Order", 980, 0.81, 1_430),
    ]
      as [(String, Double, Double?, Double)]
    {
      add("funnel.step.count", step, count, .count)
      add("reference.funnel.step.count", step, before, .count)
      if let rate { add("funnel.step.rate", step, rate, .fraction) }
    }
  }

  /// Hours of requests of a daily report: `count`, `p95` and `rate` by the hour's index.
  mutating func addHours(
    of period: Period, prefix: String = "", count: (Int) -> Double, p95: (Int) -> Double?, rate: (Int) -> Double?
  ) {
    for (index, start) in period.days[0].hourStarts.filter({ $0 < period.end }).enumerated() {
      let hour = period.zone.label(start)
      add(prefix + "requests.count", hour, count(index), .count)
      add(prefix + "requests.duration.p95", hour, p95(index), .seconds)
      add(prefix + "requests.duration.mean", hour, p95(index).map { $0 * 0.4 }, .seconds)
      add(prefix + "requests.error_rate", hour, rate(index), .fraction)
      let number = Int(count(index))
      let step = RequestStep(
        from: start, to: start.adding(seconds: 3600), count: number, withStatus: rate(index) == nil ? 0 : number,
        failed: Int((rate(index) ?? 0) * count(index)), p95: p95(index))
      if prefix.isEmpty { steps.append(step) } else { stepsBefore.append(step) }
    }
  }

  /// Steps of three hours of a weekly report and the week before it, in a zone whose days all have 24 hours.
  mutating func addSteps(count: (Int) -> Int, failed: (Int) -> Int, p95: (Int) -> Double?) {
    func steps(_ period: Period, _ failed: (Int) -> Int) -> [RequestStep] {
      (0..<56).map { index in
        RequestStep(
          from: period.start.adding(seconds: Int64(index * 10_800)),
          to: period.start.adding(seconds: Int64(index * 10_800 + 10_800)), count: count(index),
          withStatus: count(index), failed: failed(index), p95: count(index) < 20 ? nil : p95(index))
      }
    }
    self.steps = steps(period, failed)
    stepsBefore = steps(Comparison(period).baseline) { _ in 1 }
  }

  /// 84 days of requests of a weekly report, and the two weeks' error rates.
  mutating func addDays(count: (Int) -> Double?, p95: (Int) -> Double?, rate: (Int) -> Double?) {
    let last = period.days[6].day
    for index in 0..<84 {
      let day = last.adding(index - 83)
      add("requests.count", day.description, count(index), .count)
      add("requests.duration.p95", day.description, p95(index), .seconds)
      add("requests.duration.mean", day.description, p95(index).map { $0 * 0.4 }, .seconds)
      if index >= 77 { add("requests.error_rate", day.description, rate(index), .fraction) }
      if (70..<77).contains(index) {
        add("reference.requests.error_rate", day.description, rate(index), .fraction)
      }
    }
  }

  /// The error report table: by category, and `days` days by severity.
  mutating func addReports(categories: [(String, Double, Double?)], days: Int, perDay: (Int) -> [Double]) {
    add("reports.new", nil, categories.reduce(0) { $0 + $1.1 }, .count)
    for (name, value, before) in categories {
      add("reports.by_category", name, value, .count)
      if let before { add("reference.reports.by_category", name, before, .count) }
    }
    let last = period.days[period.days.count - 1].day
    var open = 12.0
    for index in 0..<days {
      let day = last.adding(index + 1 - days).description
      let counts = perDay(index)
      for (name, value) in zip(["critical", "high", "medium", "low", "other"], counts) {
        add("reports.new_" + name, day, value, .count)
      }
      let new = counts.reduce(0, +)
      let resolved = min(open + new, Double(index * 7 % 9))
      open += new - resolved
      add("reports.new", day, new, .count)
      add("reports.resolved", day, resolved, .count)
      add("reports.backlog", day, open, .count)
    }
  }

  mutating func addWeekdayHours(_ count: (Int, Int) -> Double) {
    for weekday in 1...7 {
      for hour in 0..<24 {
        add("reports.weekday_hours", "\(weekday)T\(hour < 10 ? "0" : "")\(hour)", count(weekday, hour), .count)
      }
    }
  }

  mutating func addHourlyCounts(_ count: (Int) -> Double?) {
    for (index, start) in period.days.flatMap(\.hourStarts).enumerated() {
      add("requests.hourly.count", period.zone.label(start), count(index), .count)
    }
  }
}

extension ChartsFixture {
  /// A Thursday on which 2.4.0 made everything slower.
  static func badDay() -> ChartsFixture {
    var fixture = ChartsFixture(day: "2026-11-19")
    func load(_ hour: Int) -> Double {
      900 + 2_600 * Double(max(0, 12 - abs(hour - 14))) / 12 + Double(hour * 37 % 11) * 20
    }
    func slow(_ hour: Int) -> Double { 0.52 + load(hour) / 9_000 + Double(hour * 13 % 7) * 0.01 }
    fixture.addHours(
      of: fixture.period, count: load, p95: { slow($0) * ((12...17).contains($0) ? 2.6 : 1) },
      rate: { (12...17).contains($0) ? 0.052 : 0.004 + Double($0 * 7 % 5) * 0.001 })
    fixture.addHours(
      of: Comparison(fixture.period).baseline, prefix: "reference.", count: { load($0) * 0.93 },
      p95: { slow($0) * 0.97 },
      rate: { 0.003 + Double($0 * 3 % 4) * 0.001 })
    fixture.addReports(
      categories: [
        ("performance", 14, 3), ("functionality", 6, 7), ("integration", 4, 2), ("ui", 3, 4), ("data", 1, nil),
      ], days: 28,
      perDay: { day in [Double(day % 9 / 8), Double(day * 5 % 3), Double(day * 7 % 4), Double(day % 3), 0] })
    fixture.addWeekdayHours { weekday, hour in
      weekday < 6 && (9...18).contains(hour) ? Double((weekday * 7 + hour * 5) % 6) : Double((weekday + hour) % 13 / 12)
    }
    let noon = fixture.period.start.adding(seconds: 12 * 3600 + 600)
    fixture.deployments = [
      Deployment(version: "2.4.0", deployedAt: noon, environment: nil, author: nil, rolledBackAt: nil)
    ]
    fixture.incidents = [
      Incident(
        id: "1", title: "Checkout slow", severity: "high", status: "resolved", startedAt: noon.adding(seconds: 2400),
        detectedAt: nil, acknowledgedAt: nil, resolvedAt: noon.adding(seconds: 5 * 3600 + 1800), rootCause: nil)
    ]
    fixture.findings = [
      Finding(
        rule: "rate_change", measure: "requests.error_rate", area: .performance, severity: .high, verdict: .regressed,
        fact: .shareChanged(
          ShareChange(
            "requests.error_rate", before: 0.0081, after: 0.0522, low: 0.04, high: 0.05, verdict: .regressed,
            relation: .previousWeek)),
        evidence: []),
      Finding(
        rule: "limit", measure: "requests.duration.p95", area: .performance, severity: .medium, verdict: nil,
        fact: .valueBeyond(
          ValueBeyond(
            "requests.duration.p95", value: 2.114, Crossing(limit: 2, unit: .seconds, level: .warning, rises: true))),
        evidence: []),
      Finding(
        rule: "count_change", measure: "requests.count", area: .performance, severity: .info, verdict: .noChange,
        fact: .countChanged(
          CountChange(
            "requests.count", before: 41_000, after: 42_000, low: 0.98, high: 1.07, verdict: .noChange,
            relation: .previousWeek)), evidence: []),
    ]
    return fixture
  }

  /// A week at the end of twelve, with three days lost and weekends quiet.
  static func week() -> ChartsFixture {
    var fixture = ChartsFixture(week: "2026-W47")
    fixture.addChecks()
    func isLost(_ day: Int) -> Bool { (30..<33).contains(day) }
    func load(_ day: Int) -> Double { (day % 7 > 4 ? 41_000 : 96_000) + Double(day * 31 % 17) * 500 }
    fixture.addDays(
      count: { isLost($0) ? nil : load($0) },
      p95: { isLost($0) ? nil : 0.62 + Double($0 * 13 % 11) * 0.02 + ($0 > 79 ? 0.7 : 0) },
      rate: { 0.004 + Double($0 * 7 % 5) * 0.001 + ($0 > 79 ? 0.009 : 0) })
    fixture.addReports(
      categories: (1...12).map { ("category \($0) of the customer's own making", Double(40 / $0), Double($0)) },
      days: 84,
      perDay: { day in [Double(day * 7 % 3), Double(day * 5 % 4), Double(day * 3 % 6), Double(day * 11 % 5), 0] })
    fixture.addHourlyCounts { hour in
      hour == 50 ? 0 : 900 + 5_000 * Double(max(0, 10 - abs(hour % 24 - 14))) / (hour / 24 > 4 ? 25 : 10)
    }
    fixture.addSteps(
      count: { [40, 60, 300, 500, 520, 480, 300, 90][$0 % 8] }, failed: { (19...25).contains($0) ? 30 : $0 % 3 },
      p95: { (17...27).contains($0) ? 2.6 + Double($0 % 4) * 0.4 : 0.9 })
    fixture.gaps = [fixture.period.days[2].hourStarts[2]]
    fixture.deployments = [
      Deployment(
        version: "2.4.0", deployedAt: fixture.period.start.adding(seconds: 2 * 86_400 + 40_000), environment: nil,
        author: nil, rolledBackAt: nil)
    ]
    return fixture
  }

  /// Two jobs of a week and nothing else: one fails on Thursday, the other never.
  static func jobs() -> ChartsFixture {
    var fixture = ChartsFixture(week: "2026-W47")
    let failed = [1, 3, 1, 21, 0, 3, 2]
    fixture.jobSteps = zip(fixture.period.days, failed).map { day, failed in
      JobStep(start: day.start, end: day.end, runs: 88, failed: failed, failedOfWorst: max(0, failed - 1))
    }
    fixture.jobs = ["Sync orders", "Newsletter"].map { JobRecord(name: $0, lastError: nil, longest: nil, current: nil) }
    let figures: [(String, String?, Double, Unit)] = [
      ("jobs.runs", nil, 616, .count), ("jobs.failed", nil, 31, .count), ("jobs.duration.mean", nil, 4.3, .seconds),
      ("jobs.by_job.runs", "Sync orders", 592, .count), ("jobs.by_job.failed", "Sync orders", 30, .count),
      ("jobs.by_job.failure_share", "Sync orders", 0.0507, .fraction),
      ("reference.jobs.by_job.failure_share", "Sync orders", 0.009, .fraction),
      ("jobs.by_job.mean", "Sync orders", 4.3, .seconds), ("jobs.by_job.runs", "Newsletter", 24, .count),
      ("jobs.by_job.failed", "Newsletter", 0, .count), ("jobs.by_job.failure_share", "Newsletter", 0, .fraction),
      ("jobs.by_job.mean", "Newsletter", 57, .seconds), ("reference.jobs.by_job.mean", "Newsletter", 44, .seconds),
    ]
    for (name, dimension, value, unit) in figures { fixture.add(name, dimension, value, unit) }
    fixture.addFunnel()
    fixture.add("occurrences.count", nil, 37, .count)
    let last = fixture.period.days[6].day
    for day in 0..<84 where day > 20 {
      fixture.add(
        "occurrences.count", last.adding(day - 83).description, Double(day * 7 % 6 + (day > 76 ? 3 : 0)), .count)
    }
    return fixture
  }

  /// Autumn clock change in Berlin, a night without rows, an hour with too few requests, one of a minute's latency.
  static func longDay() -> ChartsFixture {
    var fixture = ChartsFixture(day: "2026-10-25", zone: berlin)
    fixture.addHours(
      of: fixture.period, count: { (3..<7).contains($0) ? 0 : 300 },
      p95: { (3..<7).contains($0) ? nil : $0 == 20 ? 64.2 : 0.21 + Double($0 * 5 % 7) * 0.02 },
      rate: { (3..<7).contains($0) ? nil : 0 })
    fixture.addHours(
      of: Comparison(fixture.period).baseline, prefix: "reference.", count: { _ in 280 }, p95: { _ in 0.24 },
      rate: { _ in 0 })
    fixture.gaps = Array(fixture.period.days[0].hourStarts[3..<7])
    return fixture
  }

  /// Every table is there, nothing happened.
  static func quiet() -> ChartsFixture {
    var fixture = ChartsFixture(day: "2026-11-19")
    fixture.addHours(of: fixture.period, count: { _ in 0 }, p95: { _ in nil }, rate: { _ in nil })
    fixture.addReports(categories: [], days: 28, perDay: { _ in [0, 0, 0, 0, 0] })
    fixture.addWeekdayHours { _, _ in 0 }
    return fixture
  }
}
