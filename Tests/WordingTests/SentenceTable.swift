import Records

/// Facts and advice with the sentences they become.
enum SentenceTable {
  static let facts: [(Fact, String)] = [
    (
      .beyondLimit("requests.duration.p95", value: 2.14, limit: 2, unit: .seconds, level: .warning, rises: true),
      "The p95 response time is 2.14 s, above the warning limit of 2 s."
    ),
    (
      .beyondLimit("availability.uptime", value: 0.98, limit: 0.99, unit: .fraction, level: .critical, rises: false),
      "Uptime is 98 %, below the critical limit of 99 %."
    ),
    (
      .beyondLimit("requests.slow", value: 20, limit: 10, unit: .count, level: .warning, rises: true),
      "Slow requests: 20, above the warning limit of 10."
    ),
    (
      .beyondLimit("custom.queue", value: 9, limit: 5, unit: .label("jobs"), level: .warning, rises: true),
      "queue: 9 jobs, above the warning limit of 5 jobs."
    ),
    (
      .beyondLimit("reports.unresolved_critical", value: 1, limit: 0, unit: .count, level: .warning, rises: true),
      "1 critical error is unresolved."
    ),
    (
      .beyondLimit("reports.unresolved_critical", value: 7, limit: 5, unit: .count, level: .critical, rises: true),
      "7 critical errors are unresolved, above the critical limit of 5."
    ),
    (
      .shareChanged(
        "requests.error_rate", before: 0.0039, after: 0.0142, low: 0.0081, high: 0.0126, verdict: .regressed),
      "The error rate rose from 0.39 % a week before to 1.42 % (by 0.81 to 1.26 points)."
    ),
    (
      .shareChanged(
        "requests.error_rate", before: 0.0142, after: 0.0039, low: -0.0126, high: -0.0081, verdict: .improved),
      "The error rate fell from 1.42 % a week before to 0.39 % (by 0.81 to 1.26 points)."
    ),
    (
      .shareChanged("requests.error_rate", before: 0.01, after: 0.011, low: -0.001, high: 0.001, verdict: .noChange),
      "Error rate: no real change (1 % → 1.1 %)."
    ),
    (
      .shareChanged("requests.error_rate", before: 0, after: 0.011, low: -0.1, high: 0.1, verdict: .notEnoughData),
      "Error rate: no clear change (0 % → 1.1 %)."
    ),
    (
      .countChanged("reports.new", before: 8, after: 21, low: 1.17, high: 6.04, verdict: .regressed),
      "New error reports rose from 8 a week before to 21 (1.2 to 6 times as many)."
    ),
    (
      .countChanged("reports.new", before: 2, after: 15, low: 1.41, high: 434, verdict: .regressed),
      "New error reports rose from 2 a week before to 15 (at least 1.4 times as many)."
    ),
    (
      .countChanged(
        FigureID("reports.by_category", "ui"), before: 45, after: 8, low: 0.031, high: 0.57, verdict: .improved),
      "New reports in the category “Interface” fell from 45 a week before to 8 (43 to 97 % fewer)."
    ),
    (
      .countChanged(
        FigureID("reports.by_module", "cart"), before: 0, after: 7, low: 1.5, high: nil, verdict: .regressed),
      "New reports in the module cart rose from 0 a week before to 7."
    ),
    (
      .countChanged("reports.events", before: 3, after: 9, low: 0.7, high: 18, verdict: .notEnoughData),
      "Error events: no clear change (3 → 9)."
    ),
    (
      .countChanged("reports.events", before: 300, after: 310, low: 0.9, high: 1.2, verdict: .noChange),
      "Error events: no real change (300 → 310)."
    ),
    (
      .crowdedCategory("payments", count: 12, limit: 10),
      "12 new reports in the category “payments”, more than the limit of 10."
    ),
    (.gaps(hours: 2, of: 168), "No metrics arrived in 2 of 168 hours: the figures may be incomplete."),
    (
      .rejectedRows(source: "(none)", rejected: 1, of: 900),
      "1 of 900 rows of the metric table holds a value that cannot be used."
    ),
    (
      .rejectedRows(source: "cpu_usage", rejected: 1200, of: 10_000),
      "1,200 of 10,000 rows of cpu_usage hold a value that cannot be used."
    ),
    (
      .sectionFailed(section: .feedback, reason: "no such column: rating. "),
      "The section “Feedback” could not be filled: no such column: rating."
    ),
  ]

  static let advice: [(Advice, String)] = [
    (
      .reviewCategory("ui", count: 11, limit: 10, topModule: "cart"),
      "Go through the 11 new reports in the category “Interface”: more than 10 came in. Start with the module cart."
    ),
    (
      .reviewCategory("data", count: 11, limit: 10, topModule: nil),
      "Go through the 11 new reports in the category “Data”: more than 10 came in."
    ),
    (
      .speedUp(p95: 3.456, limit: 3, slowestPath: "/a/"),
      "Make responses faster: p95 is 3.46 s, above 3 s. Start with /a/, which takes the most time in all."
    ),
    (.speedUp(p95: 3.456, limit: 3, slowestPath: nil), "Make responses faster: p95 is 3.46 s, above 3 s."),
    (.resolveCriticals(count: 1), "Resolve the critical error that is still open."),
    (.resolveCriticals(count: 2), "Resolve the 2 critical errors that are still open."),
    (
      .reduceErrors(rate: 0.0142, worstPath: "/a/"),
      "Find out why 1.42 % of requests end in a server error. Start with /a/, which has more of them than any other path."
    ),
    (
      .reduceErrors(rate: 0.0142, worstPath: nil), "Find out why 1.42 % of requests end in a server error."
    ),
    (
      .reduceQueries(path: "/a/", chatty: 64, of: 1293),
      "Reduce the database queries of /a/: 64 of 1,293 requests ran more than 20."
    ),
    (
      .restoreCollection(hours: 1),
      "Check why no metrics arrived for 1 hour: was the application down, or only its metrics?"
    ),
  ]
}
