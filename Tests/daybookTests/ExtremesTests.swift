import Foundation
import Records
import SQLite
import Synchronization
import Testing

@testable import daybook

/// Every column of every table with numbers nothing measured can be, in the period, in what it is compared with and in
/// older days: a report comes of it, daily and weekly.
@Suite struct ExtremesTests {
  /// As SQL literals.
  ///
  /// A real column makes a number of a text that is one.
  static let values = [
    "0.0", "-0.0", "5e-324", "-5e-324", "8.9e307", "-8.9e307", "1.797e308", "-1.797e308", "1e300", "-1e300",
    "9007199254740993", "9223372036854775807", "(-9223372036854775807 - 1)", "9.223372036854775807e18", "9e999",
    "-9e999",
    "'inf'", "'nan'", "'-Infinity'", "x'00ff'",
  ]

  /// Alone, so that none hides behind another; and all together.
  static let databases: [[String]] = [
    ["8.9e307"], ["1e300"], ["5e-324"], ["-1e300"], ["9223372036854775807", "(-9223372036854775807 - 1)"], values,
  ]

  @Test("no number crashes a report", arguments: databases)
  func numbers(values: [String]) throws {
    let place = try Place(withDatabase: false)
    try place.settings(Self.settings)
    try Self.fill(place.database, values)
    for arguments in [["daily", "2026-09-13"], ["weekly", "2026-W37", "--language", "ru"]] {
      let outcome = place.report(arguments)
      #expect(outcome.code == .success || outcome.code == .incomplete, "\(arguments): \(outcome.error)")
      let names = place.names(place.out + "/\(arguments[0])/\(arguments[1])")
      #expect(names.contains("report.json") && names.contains("digest.pdf"), "\(names)")
    }
  }

  @Test("a table's own row ids may lie at both ends of what a number can be", arguments: [true, false])
  func rowIDs(isIndexed: Bool) throws {
    let place = try Place(withDatabase: false)
    try place.settings()
    let connection = try Connection(path: place.database, mode: .create, busyTimeout: 1000)
    try connection.execute(
      "CREATE TABLE system_metrics (id integer PRIMARY KEY, metric_type, value real, unit, timestamp, metadata)")
    if isIndexed { try connection.execute("CREATE INDEX i ON system_metrics (metric_type, timestamp)") }
    let ids = [
      "(-9223372036854775807 - 1)", "-9223372036854775807", "-1", "0", "9223372036854775806", "9223372036854775807",
    ]
    for (number, id) in ids.enumerated() {
      try connection.execute(
        "INSERT INTO system_metrics VALUES (\(id), 'request_duration', 0.5, 's', '2026-09-\(number < 3 ? "06" : "13") 1\(number):00:00', '{}')"
      )
    }
    try connection.execute(
      """
      WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 2000)
      INSERT INTO system_metrics SELECT x, 'cpu_usage', 50, '%', '2026-09-13 10:00:00', '{}' FROM n
      """)
    for arguments in [["daily", "2026-09-13"], ["weekly", "2026-W37"]] {
      let outcome = place.report(arguments)
      #expect(outcome.code == .success || outcome.code == .incomplete, "\(outcome.error)")
      let report = place.out + "/\(arguments[0])/\(arguments[1])/report.txt"
      #expect(try String(contentsOfFile: report, encoding: .utf8).contains("Requests"))
    }
  }

  @Test("a number beyond what can be added up is left out and counted")
  func outOfRange() throws {
    let place = try Place()
    try place.settings()
    try place.execute(
      """
      INSERT INTO system_metrics VALUES ('huge', 'request_duration', 1.7e308, 's', '2026-09-13 12:00:00', '{}'), \
      ('huge2', 'request_duration', 1.7e308, 's', '2026-09-13 12:00:01', '{}')
      """)
    #expect(place.report(["daily", "2026-09-13"]).code != .notWritten)
    let text = try String(contentsOfFile: place.out + "/daily/2026-09-13/report.txt", encoding: .utf8)
    #expect(text.replacing("\n ", with: "").contains("request_duration: 2 rows left out, the value is too large"))
    #expect(!text.contains("∞"))
  }

  /// What takes all requests of some hours, or of the day, out of the figures.
  static let unusable = ["1.7e308", "-1", "'many'", "NULL"]

  @Test("requests that came and cannot be used are not none: of the day, of its hours", arguments: unusable)
  func unusableRequests(value: String) throws {
    func figures(_ condition: String) throws -> [String: String] {
      let shop = try MetricShop(rows: [MetricShop.rows("cpu_usage", "50", "%")])
      let rows = "metric_type = 'request_duration' AND date(timestamp) = '\(MetricShop.day)' AND \(condition)"
      try shop.place.execute("UPDATE system_metrics SET value = \(value) WHERE \(rows)")
      return try shop.report().figures
    }
    let day = try figures("1")
    #expect(day["requests.count"] == "failed" && day["requests.throughput"] == "failed")
    #expect(day["requests.count{2026-11-06T04:00+00:00}"] == "failed")
    #expect(day["reference.requests.count"] == "72 count")
    let hour = try figures("strftime('%H', timestamp) = '04'")
    #expect(hour["requests.count"] == "69 count")
    #expect(hour["requests.count{2026-11-06T04:00+00:00}"] == "failed")
    #expect(hour["requests.count{2026-11-06T05:00+00:00}"] == "3 count")
    let none = try MetricShop(rows: [MetricShop.rows("cpu_usage", "50", "%")])
    try none.place.execute(
      "DELETE FROM system_metrics WHERE metric_type = 'request_duration' AND timestamp LIKE '2026-11-06 04%'")
    #expect(try none.report().figures["requests.count{2026-11-06T04:00+00:00}"] == "0 count")
  }

  @Test(
    "a day that no clock of the zone showed, or that no calendar of today had, crashes nothing",
    arguments: [
      ("Pacific/Apia", "2011-12-30", ExitCode.usage), ("Pacific/Apia", "2012-01-06", .success),
      ("America/Juneau", "1867-10-18", .success), ("Europe/Moscow", "1582-10-10", .success),
      ("UTC", "1582-10-14", .success), ("Asia/Tokyo", "0001-01-01", .success), ("UTC", "9999-12-31", .usage),
      ("Africa/Monrovia", "1972-01-07", .success), ("America/New_York", "1883-11-18", .success),
    ])
  func days(zone: String, day: String, code: ExitCode) throws {
    let place = try Place()
    try place.settings()
    for arguments in [["daily", day], ["daily", day, "--partial"]] {
      let outcome = place.report(arguments + ["--timezone", zone])
      #expect((outcome.code == code) || (code == .success && outcome.code == .incomplete), "\(outcome.error)")
    }
    let asOf = place.report(["daily", "yesterday", "--as-of", day, "--timezone", zone])
    #expect(asOf.code == .success || asOf.code == .incomplete || asOf.code == .usage, "\(asOf.error)")
    let week = place.report(["weekly", "last", "--as-of", day, "--timezone", zone])
    #expect(week.code == .success || week.code == .incomplete || week.code == .usage, "\(week.error)")
  }

  @Test("paths of one letter are paths", arguments: ["a", "./a", "b/a", "b//a/"])
  func shortPaths(path: String) {
    let folders = ["a": "", "./a": ".", "b/a": "b", "b//a/": "b"]
    #expect(FilePath.folder(of: path) == folders[path])
    #expect(FilePath.folder(of: "/a") == "/" && FilePath.folder(of: "/") == "/" && FilePath.folder(of: "") == "")
  }

  @Test("settings at the ends of what numbers can be are taken or refused, never fatal")
  func settings() throws {
    let place = try Place()
    for text in [
      "report: { keep: 999999999999d }", "report: { keep: 999999999d }", "report: { settle: 99999999999999999999s }",
      "source: { wait: 999999999d }", "source: { wait: 1e308s }",
      "measures: { response_time: { warning: 1e308, critical: 1e308 } }",
      "measures: { response_time: { warning: 5e-324, critical: 5e-324 } }",
      "measures: { response_time: { warning: 1e999 } }",
      "measures: { response_time: { warning: 0.0000001, critical: 1e308 } }",
      "measures: { a: { from: cpu_usage, aggregate: last, unit: x, warning: -1e308, critical: 1e308 } }",
      "measures: { a: { from: cpu_usage, aggregate: count, where: \"value > 1e308 and value < -1e308\", critical: 1e308 } }",
    ] {
      try place.settings(text)
      let outcome = place.report(["daily", "2026-09-13"])
      #expect(outcome.code != .notWritten && outcome.code != .source, "\(text): \(outcome.error)")
    }
  }

  private static let settings = """
    measures:
      longest: { from: extreme, aggregate: max, unit: x, warning: 1e307, critical: 1e308 }
      sum: { from: extreme, aggregate: sum, unit: x }
      middle: { from: extreme, aggregate: p50, unit: x }
      tail: { from: extreme, aggregate: p99, unit: x }
      rate: { from: extreme, aggregate: rate, warning: 1e-300 }
      share: { from: extreme, aggregate: share, where: "value > 1e307", critical: "1" }
    """

  /// Days of the period, of what it is compared with, and of history.
  private static let days = ["2026-09-13", "2026-09-11", "2026-09-06", "2026-09-04", "2026-08-20"]

  private static func fill(_ path: String, _ values: [String]) throws {
    let connection = try Connection(path: path, mode: .create, busyTimeout: 1000)
    try connection.execute(
      """
      CREATE TABLE system_metrics (id, metric_type, value real, unit, timestamp, metadata);
      CREATE INDEX i ON system_metrics (metric_type, timestamp);
      CREATE TABLE pilot_error_reports (id, title, category, severity, module, status, created_at, updated_at, resolved_at);
      CREATE TABLE error_comments (is_technical_note, created_at);
      CREATE TABLE auth_user (id, date_joined);
      CREATE TABLE incidents (id, title, severity, status, started_at, detected_at, acknowledged_at, resolved_at, root_cause);
      CREATE TABLE deployments (version, deployed_at, environment, author, rolled_back_at);
      CREATE TABLE health_checks (check_name, status, checked_at, response_time);
      CREATE TABLE user_scenarios (scenario, status, executed_at);
      CREATE TABLE user_feedback (created_at, rating, category, comment);
      BEGIN;
      """)
    let units = ["request_duration": ["s", "ms", "h"], "extreme": ["x", "%", "GB"], "revenue": ["RUB"]]
    for day in days {
      for minute in 0..<60 {
        let at = "'\(day) \(minute % 24 < 10 ? "0" : "")\(minute % 24):\(minute < 10 ? "0" : "")\(minute):00'"
        let value = values[minute % values.count]
        var statements: [String] = []
        for type in [
          "request_duration", "cpu_usage", "memory_usage", "disk_usage", "database_connections", "active_users",
          "revenue",
          "orders_count", "extreme",
        ] {
          let known = units[type] ?? [""]
          statements.append(
            """
            INSERT INTO system_metrics VALUES (\(value), '\(type)', \(value), '\(known[minute % known.count])', \(at), \
            '{"path": "/a/", "status_code": ' || \(value) || ', "queries_count": ' || \(value) || '}')
            """)
        }
        // A usable one in between.
        statements.append(
          "INSERT INTO system_metrics VALUES (1, 'request_duration', 0.25, 's', \(at), '{\"path\": \"/b/\"}')")
        if minute % 6 == 0 {
          statements += [
            """
            INSERT INTO pilot_error_reports VALUES (\(value), \(value), \(value), \(value), \(value), \(value), \(at), \(at), \
            \(value))
            """,
            "INSERT INTO error_comments VALUES (\(value), \(at))", "INSERT INTO auth_user VALUES (\(value), \(at))",
            """
            INSERT INTO incidents VALUES (\(value), \(value), \(value), \(value), \(at), \(value), \(value), \
            \(minute % 12 == 0 ? "datetime(\(at), '+1 hour')" : value), \(value))
            """,
            "INSERT INTO deployments VALUES (\(value), \(at), \(value), \(value), \(value))",
            "INSERT INTO health_checks VALUES (\(value), \(minute % 12 == 0 ? "'PASS'" : value), \(at), \(value))",
            "INSERT INTO user_scenarios VALUES (\(value), \(value), \(at))",
            "INSERT INTO user_feedback VALUES (\(at), \(value), \(value), \(value))",
            // And where a time is wanted.
            "INSERT INTO pilot_error_reports VALUES (1, 't', 'c', 's', 'm', 'new', \(value), \(value), \(value))",
            "INSERT INTO health_checks VALUES ('c', 'PASS', \(value), 1)",
            "INSERT INTO system_metrics VALUES (1, 'cpu_usage', 1, '%', \(value), \(value))",
          ]
        }
        try connection.execute(statements.joined(separator: ";\n"))
      }
    }
    try connection.execute("COMMIT")
  }
}
