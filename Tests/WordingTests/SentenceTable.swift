import Records
import TestSupport

/// Facts and advice with the sentences they become.
enum SentenceTable {
  /// A stretch of 85 minutes on Tuesday 17 November in UTC, as a report of the day and one of the week tell it.
  static let day = Period(day: Day("2026-11-17")!, zone: .utc)
  static let week = Period(week: Week("2026-W47")!, zone: .utc)
  static func span(_ period: Period, _ from: String = "11:40", _ to: String? = "13:05", day: Int = 17) -> LocalSpan {
    LocalSpan(
      from: Instant(iso8601: "2026-11-\(day < 10 ? "0" : "")\(day)T\(from):00Z")!,
      to: to.map { Instant(iso8601: "2026-11-17T\($0):00Z")! },
      of: period)
  }
  static let failing = Crossing(limit: 0.05, unit: .fraction, level: .critical, rises: true)
  static let slow = Crossing(limit: 2, unit: .seconds, level: .warning, rises: true)
  static let busy = Crossing(limit: 0.9, unit: .fraction, level: .critical, rises: true)
  static let missed = Crossing(limit: 0.99, unit: .fraction, level: .warning, rises: false)
  static let full = Crossing(limit: 0.95, unit: .fraction, level: .critical, rises: true)
  static let pay = OpenCritical(title: "Payment fails", module: "checkout", age: 12.6 * 86_400)
  static let login = OpenCritical(title: "Login loops", module: "", age: 18_600)
  static let payments = IncidentLength(
    title: "Payments are not confirmed", severity: "critical", seconds: 12_600, isOpen: false)
  static let search = IncidentLength(title: "Search is slow", severity: "high", seconds: 3.5 * 86_400, isOpen: true)
  static let share = PathShare(path: "/a/", share: 0.037, others: 0.004)

  static let facts: [(Fact, String)] = [
    (
      .shareBeyond(ShareBeyond("requests.error_rate", count: 107, of: 273, failing, span(day))),
      "39 % of requests failed 11:40–13:05 (107 of 273; limit 5 %)."
    ),
    (
      .shareBeyond(ShareBeyond("requests.error_rate", count: 22, of: 1273, failing, span(week))),
      "1.73 % of requests failed Tue 17 Nov, 11:40–13:05 (22 of 1,273; limit 5 %)."
    ),
    (
      .shareBeyond(ShareBeyond("custom.paid", count: 900, of: 1000, missed, span(day))),
      "paid: 90 % 11:40–13:05 (900 of 1,000; limit 99 %)."
    ),
    (
      .quantileBeyond(
        QuantileBeyond("requests.duration.p95", count: 33, of: 273, slow, span(day, "23:00", nil, day: 16))),
      "Response time, p95, above 2 s since Mon 16 Nov, 23:00: 33 of 273 requests took over 2 s."
    ),
    (
      .quantileBeyond(QuantileBeyond("custom.queue", count: 1, of: 1, slow, span(day))),
      "queue above 2 s 11:40–13:05: 1 of 1 row was beyond it."
    ),
    (
      .readingsBeyond(ReadingsBeyond("resources.cpu_usage.mean", count: 18, busy, span(day))),
      "CPU use above 90 % 11:40–13:05: 18 readings in a row."
    ),
    (
      .readingsBeyond(ReadingsBeyond("custom.queue", count: 18, busy, span(day))),
      "queue: above 90 % 11:40–13:05: 18 readings in a row."
    ),
    (
      .valueBeyond(
        ValueBeyond(
          "requests.duration.p95", value: 2.14, Crossing(limit: 2, unit: .seconds, level: .warning, rises: true))),
      "Response time, p95: 2.14 s (limit 2 s)."
    ),
    (
      .valueBeyond(
        ValueBeyond(
          "availability.uptime", value: 0.98, Crossing(limit: 0.99, unit: .fraction, level: .critical, rises: false))),
      "Uptime: 98 % (limit 99 %)."
    ),
    (
      .valueBeyond(
        ValueBeyond("requests.slow", value: 20, Crossing(limit: 10, unit: .count, level: .warning, rises: true))),
      "Slow requests: 20 (limit 10)."
    ),
    (
      .valueBeyond(
        ValueBeyond("custom.queue", value: 9, Crossing(limit: 5, unit: .label("jobs"), level: .warning, rises: true))),
      "queue: 9 jobs (limit 5 jobs)."
    ),
    (
      .criticals(CriticalErrors(open: 1, new: 0, settled: 0, named: [pay])),
      "1 critical error report open at the end: “Payment fails” (checkout, open for 12 days)."
    ),
    (
      .criticals(CriticalErrors(open: 1, new: 1, settled: 0, named: [login])),
      "1 critical error report open at the end (new): “Login loops” (open for 5 h 10 min)."
    ),
    (
      .criticals(CriticalErrors(open: 2, new: 0, settled: 0, named: [login, pay])),
      "2 critical error reports open at the end: “Login loops” (open for 5 h 10 min), “Payment fails” (checkout, open for 12 days)."
    ),
    (
      .criticals(CriticalErrors(open: 7, new: 2, settled: 1, named: [login, pay, pay])),
      "7 critical error reports open at the end (2 new): “Login loops” (open for 5 h 10 min), “Payment fails” (checkout, open for 12 days), “Payment fails” (checkout, open for 12 days) and 4 more. 1 more came and were closed."
    ),
    (
      .criticals(CriticalErrors(open: 0, new: 0, settled: 2, named: [])),
      "2 new critical error reports, closed by the end."
    ),
    (.incidents(IncidentLengths([payments])), "Critical incident “Payments are not confirmed”, 3 h 30 min."),
    (
      .incidents(
        IncidentLengths([
          payments, search, IncidentLength(title: "x", severity: "P1", seconds: nil, isOpen: false), search,
        ])),
      "4 incidents: critical “Payments are not confirmed”, 3 h 30 min; “Search is slow”, open for 3 days, "
        + "high; “x”, P1; and 1 more."
    ),
    (.deployments(DeployedVersions(["2.4.0", "2.4.1"], rolledBack: [])), "Deployed: 2.4.0 (10:20), 2.4.1 (10:20)."),
    (.deployments(DeployedVersions(["2.4.0"], rolledBack: ["2.4.0"])), "Deployed: 2.4.0 (10:20; rolled back)."),
    (
      .deployments(DeployedVersions(["1", "2", "3", "4", "5"], rolledBack: ["3"])),
      "Deployed: 1 (10:20), 2 (10:20), 3 (10:20; rolled back) and 2 more."
    ),
    (.recovered(LimitRecovery("requests.error_rate")), "Failed requests: within the limit again."),
    (.recovered(LimitRecovery("custom.queue")), "queue: within the limit again."),
    (.notCompared(MissingComparison("reports.events", .littleHistory)), "Error events: too little history to judge."),
    (
      .notCompared(MissingComparison("requests.error_rate", .fewRequests(14))),
      "Failed requests: too few requests (14)."
    ),
    (
      .notCompared(MissingComparison("requests.error_rate", .missingHours)),
      "Failed requests: too many hours without data to judge."
    ),
    (
      .shareChanged(
        ShareChange(
          "requests.error_rate", before: 0.0039, after: 0.0142, low: 0.0081, high: 0.0126, verdict: .regressed,
          relation: .previousWeek)),
      "Failed requests rose to 1.42 %, from 0.39 % the week before: up 1.0 points (likely 0.8 to 1.3)."
    ),
    (
      .shareChanged(
        ShareChange(
          "requests.error_rate", before: 0.0142, after: 0.0039, low: -0.0126, high: -0.0081, verdict: .improved,
          relation: .previousWeek)),
      "Failed requests fell to 0.39 %, from 1.42 % the week before: down 1.0 points (likely 0.8 to 1.3)."
    ),
    (
      .shareChanged(
        ShareChange(
          "requests.error_rate", before: 0.01, after: 0.011, low: -0.001, high: 0.001, verdict: .noChange,
          relation: .previousWeek)),
      "Failed requests: no real change (1 % → 1.1 %)."
    ),
    (
      .shareChanged(
        ShareChange(
          "requests.error_rate", before: 0, after: 0.011, low: -0.1, high: 0.1, verdict: .notEnoughData,
          relation: .previousWeek)),
      "Failed requests: no clear change (0 % → 1.1 %)."
    ),
    (
      .countChanged(
        CountChange(
          "reports.new", before: 8, after: 21, low: 1.17, high: 6.04, verdict: .regressed, relation: .previousWeek)),
      "New error reports: 21, up from 8 the week before, 2.6 times as many (likely 1.2 to 6 times)."
    ),
    (
      .countChanged(
        CountChange(
          "reports.new", before: 2, after: 15, low: 1.41, high: 434, verdict: .regressed, relation: .previousWeek)),
      "New error reports: 15, up from 2 the week before, 7.5 times as many (at least 1.4 times, with 95 % confidence)."
    ),
    (
      .countChanged(
        CountChange(
          FigureID("reports.by_category", "ui"), before: 45, after: 8, low: 0.031, high: 0.57, verdict: .improved,
          relation: .previousWeek)),
      "User interface error reports: 8, down from 45 the week before: 82 % fewer (likely 43 to 97 %)."
    ),
    (
      .countChanged(
        CountChange(
          FigureID("reports.by_module", "cart"), before: 0, after: 7, low: 1.5, high: nil, verdict: .regressed,
          relation: .previousWeek)),
      "Error reports of the module cart: 7, up from 0 the week before."
    ),
    (
      .countChanged(
        CountChange(
          "reports.events", before: 3, after: 9, low: 0.7, high: 18, verdict: .notEnoughData, relation: .previousWeek)),
      "Error events: no clear change (3 → 9)."
    ),
    (
      .countChanged(
        CountChange(
          "reports.events", before: 300, after: 310, low: 0.9, high: 1.2, verdict: .noChange, relation: .previousWeek)),
      "Error events: no real change (300 → 310)."
    ),
    (
      .crowdedCategory(CategoryCrowd("payments", count: 12, limit: 10)),
      "12 “payments” error reports (limit 10)."
    ),
    (.gaps(MissingHours(hours: 2, of: 168)), "No metrics for 2 of 168 hours: the figures may be incomplete."),
    (
      .gaps(MissingHours(hours: 1, of: 24, source: .checks)),
      "No checks for 1 of 24 hours: the figures may be incomplete."
    ),
    (
      .typeSilent(SilentMetricType("cpu_usage", hours: 5, of: 24)),
      "No rows of cpu_usage arrived in 5 of 24 hours, while other metrics did."
    ),
    (
      .tableSilent(SilentTable("jobs")),
      "No rows arrived in the table jobs, though each of the four weeks before had at least 14."
    ),
    (
      .rejectedRows(UnusableRows(source: .untyped, rejected: 1, of: 900)),
      "1 of 900 rows of the metric table holds a value that cannot be used."
    ),
    (
      .rejectedRows(UnusableRows(source: .metricType("cpu_usage"), rejected: 1200, of: 10_000)),
      "1,200 of 10,000 rows of cpu_usage hold a value that cannot be used."
    ),
    (
      .unknownWords(
        UnknownWords(.reports, column: .severity, rows: 5, of: 5, words: [.init("1 - Critical", 5)])),
      "5 of 5 error reports have a severity that is not known: “1 - Critical” (5)."
    ),
    (
      .unknownWords(
        UnknownWords(
          .health, column: .status, rows: 1200, of: 4000,
          words: [.init("OK", 900), .init("BAD", 100), .init("x", 90), .init("y", 80)])),
      "1,200 of 4,000 checks have a status that is not known: “OK” (900), “BAD” (100), “x” (90), others (110)."
    ),
    (
      .sectionFailed(UnreadSection(section: .feedback, reason: "no such column: rating. ")),
      "“Feedback” could not be read: no such column: rating."
    ),
  ]

  static let advice: [(Advice, String)] = [
    (
      .reviewReports(
        ReportReview(
          category: "ui", count: 11, open: 4, limit: 10, before: nil, topModule: "cart", relation: .previousWeek)),
      "Go through the 11 user interface error reports (limit 10), 4 of them still open. Start with the module cart."
    ),
    (
      .reviewReports(
        ReportReview(
          category: "data", count: 9, open: 9, limit: nil, before: 1, topModule: nil, relation: .previousWeek)),
      "Go through the 9 data error reports (1 the week before)."
    ),
    (
      .reviewReports(
        ReportReview(category: nil, count: 66, open: 0, limit: nil, before: 10, topModule: nil, relation: .previousWeek)
      ),
      "Go through the 66 new error reports (10 the week before), all closed by now."
    ),
    (
      .speedUp(SpeedUp(Excess("requests.duration.p95", slow, value: 3.456), path: share)),
      "Make responses faster: response time, p95 3.46 s (limit 2 s). Start with /a/: 3.7 % took more than 2 s, 9.2 times the share elsewhere."
    ),
    (
      .speedUp(SpeedUp(Excess("requests.duration.p95", slow, span: span(day)), path: nil)),
      "Make responses faster: response time, p95 above 2 s 11:40–13:05."
    ),
    (
      .resolveCriticals(OpenCriticals(count: 1, named: [pay])),
      "Fix and close “Payment fails” (critical report, checkout)."
    ),
    (
      .resolveCriticals(OpenCriticals(count: 2, named: [pay])),
      "Fix and close “Payment fails” (critical report, checkout) and 1 more critical report."
    ),
    (.reviewCriticals(1), "Make sure that the closed critical error report does not come back."),
    (.reviewCriticals(2), "Make sure that the 2 closed critical error reports do not come back."),
    (
      .reduceErrors(ErrorReduction(rate: 0.0142, nil, path: share)),
      "Find out why 1.42 % of requests fail. Start with /a/: 3.7 % of its requests failed, 9.2 times the share elsewhere."
    ),
    (
      .reduceErrors(ErrorReduction(rate: 0.0142, nil, path: nil)),
      "Find out why 1.42 % of requests fail."
    ),
    (
      .reduceErrors(ErrorReduction(rate: 0.39, span(day), path: nil)),
      "Find out why 39 % of requests failed 11:40–13:05."
    ),
    (
      .lookBack(PastExcess("requests.error_rate", span(week))),
      "Find out what happened Tue 17 Nov, 11:40–13:05: failed requests beyond the limit."
    ),
    (
      .reduceQueries(QueryReduction(paths: ["/a/"], chatty: 64, of: 1293)),
      "Reduce the database queries of /a/: 64 of 1,293 requests ran more than 20."
    ),
    (
      .reduceQueries(QueryReduction(paths: [], chatty: 64, of: 1293)),
      "Reduce the database queries: 64 of 1,293 requests ran more than 20."
    ),
    (
      .bringBack(Excess("resources.disk_usage.last", full, value: 0.97)),
      "Free disk space: 97 % used (limit 95 %)."
    ),
    (
      .bringBack(Excess("resources.cpu_usage.mean", busy, span: span(day), isOfReadings: true)),
      "Find out what kept CPU use above 90 % 11:40–13:05."
    ),
    (
      .bringBack(Excess("resources.memory_usage.mean", full, value: 0.96)),
      "Find out what uses the memory: 96 % used (limit 95 %)."
    ),
    (
      .bringBack(
        Excess(
          "resources.database_connections.max", Crossing(limit: 90, unit: .count, level: .warning, rises: true),
          value: 99)
      ),
      "Find out what holds the database connections: 99 (limit 90)."
    ),
    (
      .bringBack(
        Excess("business.orders.sum", Crossing(limit: 20, unit: .count, level: .warning, rises: false), value: 9)),
      "Find out the cause: orders 9 (limit 20)."
    ),
    (.resolveIncidents(IncidentLengths([search])), "Resolve the incident “Search is slow” (high, open for 3 days)."),
    (
      .resolveIncidents(IncidentLengths([search, search])),
      "Resolve the 2 open incidents: “Search is slow” (high, open for 3 days); “Search is slow” (high, open for 3 days)."
    ),
    (
      .reviewIncidents(IncidentLengths([payments])),
      "Go through the incident “Payments are not confirmed” (critical, 3 h 30 min): what keeps it from coming back?"
    ),
    (
      .restoreCollection(StoppedCollection(hours: 1)),
      "Check why no metrics arrived for 1 hour: was the application down, or only its metrics?"
    ),
    (
      .restoreCollection(StoppedCollection(hours: 2, source: .reports)),
      "Check why no error reports arrived for 2 hours: was the application down, or only its error reports?"
    ),
    (.restoreSource(AffectedSource("cpu_usage")), "Check why no rows of cpu_usage arrived."),
    (.checkSource, "Check the source: no metrics arrived."),
    (
      .repairRows(UnusableRows(source: .metricType("cpu_usage"), rejected: 1, of: 2)),
      "Check what writes unusable values into the rows of cpu_usage."
    ),
    (
      .repairSection(.errors),
      "Make the data of “Error reports” readable again: run daybook doctor to see what is wrong."
    ),
  ]
}
