import Charting
import Records
import TestSupport

@testable import Document

extension ReportFixture {
  private static func instant(_ text: String) -> Instant { Instant(iso8601: text)! }

  /// A week in which much happened: one of everything a document can hold.
  static var richWeek: ReportFixture {
    var week = ReportFixture(
      Period(week: Week("2026-W46")!, zone: Zone(identifier: "Europe/Moscow")!), title: "Shop: weekly report",
      period: "Monday 9 – Sunday 15 November 2026 (2026-W46), Europe/Moscow", status: "critical",
      state: .init(word: "Critical", tone: .bad))
    week.document.identity.revision = 2
    week.document.coverage = Coverage(
      gaps: [instant("2026-11-14T22:00:00Z"), instant("2026-11-14T23:00:00Z")], hours: 168)
    week.document.rejections = [
      Rejection(source: .metricType("request_duration"), reason: .negativeDuration, count: 12)
    ]
    week.chart("errors-by-category", "32 reports about functionality, limit 10")
    week.chart("response-time", "p95 response time 2.14 s: above the limit of 2 s")
    week.document.mail.charts = ["response-time", "errors-by-category"]
    week.addFrontPage()
    week.addErrors()
    week.addPerformance()
    week.addOperations()
    week.document.definitions = [
      .init(name: "Requests", text: "Rows of request_duration in the period with a readable time."),
      .init(name: "Total time", text: "Time of all requests to the path; ids in paths are written {id}."),
    ]
    week.honest("The picture “activity” could not be drawn.", .warning)
    week.honest("166 of 168 hours have metric rows; missing: 15 November 2026, 01:00 to 03:00.", .warning)
    week.honest("request_duration: 12 rows left out, the duration is negative.")
    return week
  }

  private mutating func addFrontPage() {
    let news = [
      "Incident “Payments are not confirmed”, 210 min, critical.",
      "The error rate rose from 0.39 % a week before to 1.42 % (by 0.81 to 1.26 points).",
      "2 critical errors were open at the end, none of them new: “Нельзя изменить адрес доставки” (delivery, open for 2 days) and 1 more.",
    ]
    document.headline = news
    document.mail.subject = "Shop, 9–15 Nov: incident “Payments are not confirmed”, 210 min, critical; 2.4.0 deployed"
    document.frontPage.news = [
      .init(tag: "Incidents", tone: .bad, sentences: [news[0]]), .init(tag: "Worse", tone: .bad, sentences: [news[1]]),
      .init(tag: "Better", tone: .neutral, sentences: ["Nothing for certain"]),
      .init(tag: "Watch", tone: .warning, sentences: ["p95 response time 2.14 s: above the limit of 2 s", news[2]]),
    ]
    document.frontPage.comparison = "Against the week before, 2–8 November 2026"
    document.frontPage.errors = .init(
      heading: "Errors", note: "",
      counts: [.init(name: "New", value: "66", change: "−3 %", judgement: "", tone: .neutral)],
      breakdowns: [
        .init(
          heading: "Top categories",
          parts: [.init(name: "Functionality", value: 32, text: "32"), .init(name: "Interface", value: 8, text: "8")])
      ])
    tile("Requests", "requests.count", "16,946", before: "17,066", change: "−1 %")
    tile(
      "Error rate", "requests.error_rate", "1.42 %", before: "0.39 %", change: "+1 pts", judgement: "worse",
      .bad,
      trend: .init(values: [0.004, 0.004, nil, 0.014], threshold: 0.01, span: "4 days", endsInValue: true))
    tile(
      "Response time, p95", "requests.duration.p95", "2.14 s", before: "1.41 s", change: "+52 %",
      judgement: "above 2 s", .warning)
    tile("Revenue", "business.revenue.sum", "1,047,326.51 RUB", before: "1,028,637.15 RUB", change: "+2 %")
    finding(
      "rate_change", "requests.error_rate", (.high, "high"), news[1], verdict: .regressed,
      evidence: [
        (Evidence("p", 0.000_1), EvidenceLine(name: "p-value", value: "0.0001")),
        (Evidence("ci_high", .infinity), EvidenceLine(name: "Upper end", value: "∞")),
      ])
    finding(
      "threshold", "requests.duration.p95", (.medium, "medium"),
      "The p95 response time is 2.14 s, above the warning limit of 2 s.",
      evidence: [
        (Evidence("after", 2.137, figure: "requests.duration.p95"), EvidenceLine(name: "After", value: "2.14 s"))
      ])
    finding("incidents", "incidents.started", (.critical, "critical"), news[0])
    finding("deployments", "deployments.count", (.info, "info"), "2.4.0 deployed.")
    advice(
      "reduce_errors", "", (.high, "high"),
      "Find out why 1.42 % of requests end in a server error. Start with /api/products/{id}/: 3.7 % of its requests failed, 0.4 % of all others."
    )
  }

  private mutating func addErrors() {
    document.openErrors = [
      ErrorReport(
        id: "e6700b82", title: "Menu covers the search field", category: "ui", severity: "medium", module: "search",
        status: "new", createdAt: Self.instant("2026-11-15T18:33:00Z")),
      ErrorReport(
        id: "a/../b", title: "Нельзя изменить адрес доставки", category: "functionality", severity: "critical",
        module: "delivery", status: "confirmed", createdAt: Self.instant("2026-11-13T11:15:00Z")),
    ]
    let links = ["e6700b82", "a%2F..%2Fb"].map { "https://shop.example.com/admin/errors/\($0)/" }
    document.mail.open = [
      .init(
        title: "Нельзя изменить адрес доставки", details: "Critical · delivery · 13 November 2026, 14:15",
        link: links[1]
      )
    ]
    let created = ["15 November 2026, 21:33", "13 November 2026, 14:15"]
    let open = zip(document.openErrors, zip(links, created)).map { report, shown in
      [Cell(report.title, link: shown.0), Cell(report.severity), Cell(report.module), Cell(shown.1)]
    }
    var categories: [[Cell]] = []
    for (name, title, count) in [
      ("functionality", "Functionality", 32.0), ("ui", "Interface", 8), ("(none)", "Not given", 1),
    ] {
      categories.append([
        Cell(title), add(FigureID("reports.by_category", name), count, "\(Int(count))", name: "New error reports"),
      ])
    }
    section(
      .errors, "Errors", .filled,
      [
        Self.measures([
          row(
            "New error reports", "reports.new", 66, "66", before: (68, "68"), change: "−3 %",
            judgement: "no clear change"),
          row("Unresolved critical errors", "reports.unresolved_critical", 2, "2", before: (6, "6"), change: "−4"),
        ]), .chart("errors-by-category"), .chart("not-drawn"),
        Self.table("New reports by category", ["Name", "Count"], numbers: 1...1, categories),
        Self.table(
          "Open at the end: critical ones first, then the newest", ["Title", "Severity", "Module", "Created"],
          numbers: 9...9, open),
      ])
  }

  private mutating func addPerformance() {
    let rows = [
      row("Requests", "requests.count", 16_946, "16,946", before: (17_066, "17,066"), change: "−1 %"),
      row(
        "Error rate", "requests.error_rate", 0.014_163, "1.42 %", .fraction, before: (0.003_867, "0.39 %"),
        change: "+1 pts", judgement: "worse"),
      row(
        "Response time, p95", "requests.duration.p95", 2.137, "2.14 s", .seconds, before: (1.41, "1.41 s"),
        change: "+52 %", judgement: "above 2 s"),
      [
        Cell("Response time, p99"), missing("requests.duration.p99", .tooFewRows, "too few rows", .seconds), Cell(""),
        Cell(""), Cell(""),
      ],
    ]
    var paths: [[Cell]] = []
    for (path, count, text, p95) in [
      ("/products/search/", 1561.0, "1,561", "6.38 s"), ("/catalog/кофе/", 280, "280", "489 ms"),
    ] {
      paths.append([
        Cell(path), add(FigureID("requests.by_path.count", path), count, text, name: "Requests"),
        add(FigureID("requests.by_path.p95", path), count / 245, p95, .seconds, name: "p95"),
      ])
    }
    section(
      .performance, "Performance", .filled,
      [
        Self.measures(rows), .chart("response-time"),
        Self.table("Paths that cost the most time", ["Path", "Requests", "p95"], numbers: 1...2, paths),
      ])
  }

  private mutating func addOperations() {
    section(.system, "System", .failed, [.warning("health_checks could not be read: no such column: status.")])
    section(.users, "Users", .absent, [.paragraph("The database has no table auth_user.")])
    section(
      .business, "Business", .filled,
      [
        Self.measures([
          row(
            "Revenue", "business.revenue.sum", 1_047_326.51, "1,047,326.51 RUB", .money("RUB"),
            before: (1_028_637.15, "1,028,637.15 RUB"), change: "+2 %"),
          row("Queue, mean", "custom.email_queue_length.mean", 3.651, "3.65 messages", .label("messages")),
        ])
      ])
    document.incidents = [
      Incident(
        id: "1", title: "Payments are not confirmed", severity: "critical", status: "resolved",
        startedAt: Self.instant("2026-11-11T05:50:00Z"), detectedAt: nil, acknowledgedAt: nil,
        resolvedAt: Self.instant("2026-11-11T09:20:00Z"), rootCause: "A key of the provider had expired")
    ]
    document.deployments = [
      Deployment(
        version: "2.4.0", deployedAt: Self.instant("2026-11-10T07:20:00Z"), environment: "production",
        author: "i.petrov", rolledBackAt: nil)
    ]
    section(
      .incidents, "Incidents", .filled,
      [
        Self.table(
          "", ["Title", "Severity", "Started", "Resolved after", "Root cause"], numbers: 9...9,
          [
            [
              "Payments are not confirmed", "Critical", "11 November 2026, 08:50", "210 min",
              "A key of the provider had expired",
            ].map { Cell($0) }
          ])
      ])
    section(
      .feedback, "Feedback", .filled,
      [
        Self.table(
          "Newest comments", ["Rating", "Category", "Comment"], numbers: 0...0,
          [
            [
              "4", "support",
              "Очень вкусный кофе, but the page with the map of shops takes long to open on my telephone",
            ].map { Cell($0) }
          ])
      ])
  }
}
