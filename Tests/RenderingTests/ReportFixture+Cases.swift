import Analysis
import Records

extension ReportFixture {
  private static let moscow = Zone(identifier: "Europe/Moscow")!

  private static func instant(_ text: String) -> Instant { Instant(iso8601: text)! }

  /// A week in which much happened.
  static var richWeek: ReportFixture {
    var week = ReportFixture(Period(week: Week("2026-W46")!, zone: moscow))
    week.status = .critical
    week.coverage = Coverage(
      gaps: [instant("2026-11-14T22:00:00Z"), instant("2026-11-14T23:00:00Z")], hours: 168)
    week.rejections = [Rejection(source: "request_duration", reason: .negativeDuration, count: 12)]
    week.revision = 2
    week.addMetrics()
    week.addReports()
    week.addOperations()
    week.sections = Section.allCases.map { .init($0, .filled) }
    week.sections += [
      .init(.users, .absent(table: "auth_user")), .init(.errors, .quiet),
      .init(.system, .failed(table: "health_checks", reason: "no such column: status")),
    ]
    week.findings = [
      Finding(
        rule: "rate_change", measure: "requests.error_rate", severity: .high, verdict: .regressed,
        fact: .shareChanged(
          "requests.error_rate", before: 0.0039, after: 0.0142, low: 0.0081, high: 0.0126, verdict: .regressed),
        evidence: [Evidence("p", 0.000_1), Evidence("ci_high", .infinity)]),
      Finding(
        rule: "threshold", measure: "requests.duration.p95", severity: .medium, verdict: nil,
        fact: .beyondLimit(
          "requests.duration.p95", value: 2.137, limit: 2, unit: .seconds, level: .warning, rises: true),
        evidence: [Evidence("after", 2.137, figure: "requests.duration.p95")]),
      Finding(
        rule: "count_change", measure: "reports.new", severity: .info, verdict: .notEnoughData,
        fact: .countChanged("reports.new", before: 68, after: 66, low: 0.7, high: 1.4, verdict: .notEnoughData),
        evidence: []),
      Finding(
        rule: "incidents", measure: "incidents.started", severity: .critical, verdict: nil,
        fact: .incidents([
          IncidentLength(title: "Payments are not confirmed", severity: "critical", seconds: 12_600, isOpen: false)
        ]), evidence: []),
      Finding(
        rule: "unresolved_critical", measure: "reports.unresolved_critical", severity: .low, verdict: nil,
        fact: .criticals(
          open: 2, new: 0, settled: 0,
          named: [OpenCritical(title: "Нельзя изменить адрес доставки", module: "delivery", age: 216_000)]),
        evidence: []),
      Finding(
        rule: "deployments", measure: "deployments.count", severity: .info, verdict: nil,
        fact: .deployments(["2.4.0"], rolledBack: []), evidence: []),
    ]
    week.recommendations = [
      Recommendation(
        rule: "reduce_errors", subject: "", priority: .high,
        advice: .reduceErrors(
          rate: 0.0142, nil, path: PathShare(path: "/api/products/{id}/", share: 0.037, others: 0.004)),
        evidence: [])
    ]
    week.chart("errors-by-category", "32 reports about functionality, limit 10")
    week.chart("response-time", "p95 response time 2.14 s: above the limit of 2 s")
    week.notes = ["The picture “activity” could not be drawn."]
    return week
  }

  private mutating func addMetrics() {
    add("requests.count", 16_946, before: 17_066)
    add("requests.throughput", 0.028_019, .perSecond, before: 0.028_218)
    add("requests.error_rate", 0.014_163, .fraction, before: 0.003_867)
    add("requests.slow", 956, before: 424)
    add("requests.duration.mean", 0.584, .seconds, before: 0.424)
    add("requests.duration.p95", 2.137, .seconds, before: 1.41)
    missing("requests.duration.p99", .tooFewRows, .seconds)
    for (path, count, total) in [("/products/search/", 1561.0, 3322.0), ("/catalog/кофе/", 280, 45.6)] {
      add("requests.by_path.count", path, count)
      add("requests.by_path.total", path, total, .seconds)
      add("requests.by_path.mean", path, total / count, .seconds)
      add("requests.by_path.p95", path, 3 * total / count, .seconds)
      add("requests.by_path.error_rate", path, 0.0186, .fraction)
      add("requests.by_path.chatty", path, 64)
    }
    add("requests.actions.count", "/checkout/", 563)
    add("requests.actions.error_rate", "/checkout/", 0.0355, .fraction)
    add("availability.uptime", 0.9995, .fraction, before: 1)
    add("resources.cpu_usage.mean", 0.518, .fraction, before: 0.476)
    add("business.revenue.sum", 1_047_326.51, .money("RUB"), before: 1_028_637.15)
    add("business.orders.sum", 486, before: 474)
    add("users.new", 35, before: 33)
    add("resources.active_users.mean", 68.33, before: 70)
    add("custom.email_queue_length.count", 332)
    add("custom.email_queue_length.mean", 3.651, .label("messages"))
    add("custom.email_queue_length.max", 13, .label("messages"))
    add("security.denied", 447, before: 35)
  }

  private mutating func addReports() {
    add("reports.new", 66, before: 68)
    add("reports.events", 54, before: 55)
    add("reports.backlog", 58, before: 68)
    add("reports.unresolved_critical", 2, before: 6)
    for (name, count, before) in [("functionality", 32.0, 10.0), ("ui", 8, 45), ("(none)", 1, 0)] {
      add("reports.by_category", name, count, before: before)
    }
    for (name, count) in [("low", 24.0), ("odd", 22), ("critical", 5)] { add("reports.by_severity", name, count) }
    for (name, count) in [("resolved", 40.0), ("wont_fix", 6), ("new", 10)] { add("reports.by_status", name, count) }
    openErrors = [
      ErrorReport(
        id: "e6700b82", title: "Menu covers the search field", category: "ui", severity: "medium", module: "search",
        status: "new", createdAt: Self.instant("2026-11-15T18:33:00Z")),
      ErrorReport(
        id: "a/../b", title: "Нельзя изменить адрес доставки", category: "functionality", severity: "critical",
        module: "delivery", status: "confirmed", createdAt: Self.instant("2026-11-13T11:15:00Z")),
    ]
  }

  private mutating func addOperations() {
    add("incidents.started", 1, before: 0)
    add("incidents.open", 0)
    missing("incidents.resolve.median", .tooFewRows, .seconds)
    add("deployments.count", 2, before: 2)
    add("security.reports", 6)
    add("feedback.count", 25, before: 26)
    add("feedback.rating.mean", 3.62, .label("of 5"), before: 4.27)
    incidents = [
      Incident(
        id: "1", title: "Payments are not confirmed", severity: "critical", status: "resolved",
        startedAt: Self.instant("2026-11-11T05:50:00Z"), detectedAt: nil, acknowledgedAt: nil,
        resolvedAt: Self.instant("2026-11-11T09:20:00Z"), rootCause: "A key of the provider had expired")
    ]
    deployments = [
      Deployment(
        version: "2.4.0", deployedAt: Self.instant("2026-11-10T07:20:00Z"), environment: "production",
        author: "i.petrov", rolledBackAt: nil)
    ]
    comments = [
      FeedbackComment(
        createdAt: Self.instant("2026-11-15T07:20:00Z"), rating: 4, category: "support",
        comment: "Очень вкусный кофе, but the page with the map of shops takes long to open on my telephone")
    ]
  }

  /// A day on which all is well.
  static var quietDay: ReportFixture {
    var day = ReportFixture(Period(day: Day("2026-11-19")!, zone: .utc))
    day.coverage = Coverage(gaps: [], hours: 24)
    day.add("requests.count", 10_000, before: 10_000)
    day.add("requests.error_rate", 0.001, .fraction, before: 0.001)
    day.add("reports.new", 0, before: 0)
    day.sections = [
      .init(.errors, .quiet), .init(.performance, .filled), .init(.incidents, .quiet), .init(.deployments, .quiet),
      .init(.feedback, .quiet),
    ]
    return day
  }

  /// A database with none of the tables.
  static var nothing: ReportFixture {
    var day = ReportFixture(Period(day: Day("2026-11-19")!, zone: .utc, cutAt: instant("2026-11-19T14:00:00Z")))
    day.status = .unknown
    day.sections = [
      .init(.errors, .absent(table: "pilot_error_reports")), .init(.performance, .absent(table: "system_metrics")),
      .init(.feedback, .absent(table: "user_feedback")),
    ]
    return day
  }

  /// What may stand in a database that strangers can write to.
  static let hostileTexts = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>", "](javascript:alert(1)) ![x](http://e.com/x.png)",
    "| a | b |\n| --- | --- |", "# Heading\n- item\r\n1. item", "- item", "1. item", "12) item", "+ item", "> quote",
    "===", "---", "***", "`code` ```fence", "**bold** _italic_ ~~gone~~ $x^2$", "&lt;b&gt; &#60; &amp;amp;",
    "\\| \\` \\\\", "http://evil.example/a www.evil.example mail@evil.example @team #1", "{{title}} {{{x}}} {% raw %}",
    "\u{1B}[31mred\u{1B}[0m \u{1B}]0;title\u{7} \u{9B}2J \u{8}\u{8}", "gpj.\u{202E}exe\u{202C} \u{2066}x\u{2069}",
    "zero\u{200B}width\u{FEFF}\u{AD}\u{2060}joiners 1\u{200D}", "tab\there\u{B}\u{C}\u{85}\u{2028}\u{2029}\u{0}end",
    "a" + String(repeating: "\u{301}", count: 500), String(repeating: "W", count: 10_000),
    String(repeating: "漢字", count: 100), "👩‍👩‍👧 ok ☎️", "Subject: x\r\nBcc: y@z.example", "-- ",
    "  blanks   everywhere  ", "", "@media", ":smile: ::: note",
  ]

  /// Hostile in every place that a database fills.
  static var hostile: ReportFixture {
    var day = ReportFixture(Period(day: Day("2026-11-19")!, zone: .utc))
    day.name = "Shop <b>|*x*\nSubject: y\u{202E}"
    day.errorLink = "https://shop.example.com/errors/{id}/with/a/rather/long/way/down/to/the/very/last/one"
    day.status = .attention
    let noon = instant("2026-11-19T12:00:00Z")
    day.add("reports.new", 40, .count, before: 4)
    for (index, text) in hostileTexts.enumerated() {
      day.add("reports.by_category", text + " \(index)", Double(index + 1))
      day.add("requests.by_path.count", text + " \(index)", Double(index + 1))
      day.openErrors.append(
        ErrorReport(
          id: text, title: text, category: text, severity: text, module: text, status: text, createdAt: noon))
      day.comments.append(FeedbackComment(createdAt: noon, rating: nil, category: text, comment: text))
      day.deployments.append(
        Deployment(version: text, deployedAt: noon, environment: text, author: text, rolledBackAt: nil))
      day.incidents.append(
        Incident(
          id: text, title: text, severity: text, status: text, startedAt: noon, detectedAt: nil, acknowledgedAt: nil,
          resolvedAt: nil, rootCause: text))
      day.rejections.append(Rejection(source: text, reason: .notANumber, count: 1))
      day.findings.append(
        Finding(
          rule: "crowded_category", measure: FigureID("reports.by_category", text), severity: .low, verdict: nil,
          fact: .crowdedCategory(text, count: 12, limit: 10), evidence: []))
      day.recommendations.append(
        Recommendation(
          rule: "reduce_queries", subject: text, priority: .low,
          advice: .reduceQueries(path: text, chatty: 12, of: 12), evidence: []))
      day.findings.append(
        Finding(
          rule: "incidents", measure: FigureID("incidents.started", text), severity: .low, verdict: nil,
          fact: .incidents([IncidentLength(title: text, severity: text, seconds: 60, isOpen: true)]), evidence: []))
      day.findings.append(
        Finding(
          rule: "unresolved_critical", measure: FigureID("reports.unresolved_critical", text), severity: .low,
          verdict: nil,
          fact: .criticals(
            open: 1, new: 0, settled: 0, named: [OpenCritical(title: text, module: text, age: 60)]), evidence: []))
      day.findings.append(
        Finding(
          rule: "deployments", measure: FigureID("deployments.count", text), severity: .info, verdict: nil,
          fact: .deployments([text], rolledBack: [text]), evidence: []))
    }
    day.sections = [.errors, .performance, .incidents, .deployments, .feedback].map { .init($0, .filled) }
    day.sections.append(.init(.users, .failed(table: "auth_user", reason: "no such column: <b>|\n# x")))
    day.sections.append(.init(.system, .absent(table: "health | <checks>")))
    return day
  }
}
