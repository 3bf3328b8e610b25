import Foundation
import Records
import SQLite
import Settings
import Summaries
import TestSupport
import Testing

@testable import Databases

/// More names than can be kept: the largest stand by name, the rest together, whatever the order and the threads.
@Suite struct ManyNamesTests {
  private func read(_ scratch: Scratch, threads: Int) throws -> ReportInput {
    var settings = Settings()
    settings.source.path = scratch.path
    return try SQLiteSource(settings).read(
      Comparison(PhysicalFormTests.day), asOf: try #require(Instant(iso8601: "2026-11-30T00:00:00Z")), threads: threads)
  }

  /// 40,000 paths of one request each, and five that are few and slow, many and quick, failing, chatty, and an action.
  private func paths(_ order: String) throws -> Scratch {
    let scratch = try Scratch()
    let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    try connection.execute(MaskedTextTests.tables)
    func insert(_ count: Int, _ path: String, _ seconds: Double, status: Int = 200, queries: Int = 1) throws {
      try connection.execute(
        """
        WITH RECURSIVE t(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM t WHERE n < \(count - 1))
        INSERT INTO rows SELECT 'request_duration', \(seconds), 's',
        strftime('%Y-%m-%d %H:%M:%S', '2026-11-19', '+' || (n * 86399 / \(count)) || ' seconds'),
        json_object('path', \(path), 'status_code', \(status), 'queries_count', \(queries)) FROM t
        """)
    }
    try connection.execute("CREATE TABLE rows (metric_type, value, unit, timestamp, metadata)")
    try insert(40_000, "'/p' || n || 'x'", 0.25)
    try insert(30, "'/slow/'", 20)
    try insert(3000, "'/quick/'", 0.125)
    try insert(50, "'/failing/'", 0.0625, status: 500)
    try insert(60, "'/chatty/'", 0.0625, queries: 90)
    try insert(2, "'/checkout/'", 0.5)
    try connection.execute("INSERT INTO system_metrics SELECT * FROM rows ORDER BY \(order); DROP TABLE rows")
    return scratch
  }

  @Test("the largest paths are exact by time, failures and queries, for every order and number of threads")
  func paths() throws {
    var told: Set<String> = []
    for order in ["timestamp", "value DESC, timestamp", "rowid DESC"] {
      let scratch = try paths(order)
      for threads in [1, 2] {
        let metrics = try #require(try read(scratch, threads: threads).metrics.value)
        let named = Dictionary(uniqueKeysWithValues: metrics.paths.map { ($0.path, $0.requests) })
        #expect(metrics.paths.prefix(2).map(\.path) == ["/slow/", "/quick/"])
        #expect(named["/slow/"]?.durations.sum == 600 && named["/slow/"]?.durations.quantiles?.p95 == 20)
        #expect(named["/quick/"]?.durations.count == 3000 && named["/quick/"]?.durations.sum == 375)
        #expect(named["/failing/"]?.serverErrors == 50 && named["/chatty/"]?.chatty == 60)
        #expect(metrics.actions.map(\.path) == ["/checkout/"])
        let others = try #require(metrics.otherPaths)
        #expect(others.durations.count + metrics.paths.reduce(0) { $0 + $1.requests.durations.count } == 43_142)
        #expect(metrics.withoutPath == 0 && metrics.requests?.durations.count == 43_142)
        #expect(metrics.paths.count < 5000)
        told.insert(Canonical.text(metrics))
      }
    }
    #expect(told.count == 1)
  }

  @Test("as many paths as are kept are all exact, whether one thread meets them or two")
  func limit() throws {
    for (rows, isFolded) in [(16_384, false), (16_385, true)] {
      let scratch = try Scratch()
      let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
      try connection.execute(MaskedTextTests.tables)
      try connection.execute(
        """
        WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < \(rows))
        INSERT INTO system_metrics SELECT 'request_duration', 0.25, 's', '2026-11-19 10:00:00',
        json_object('path', '/p' || n || 'x') FROM t
        """)
      for threads in [1, 2] {
        let metrics = try #require(try read(scratch, threads: threads).metrics.value)
        #expect((metrics.otherPaths != nil) == isFolded)
        if !isFolded { #expect(metrics.paths.count == rows) }
      }
    }
  }

  @Test("tens of thousands of modules, categories, checks, scenarios and feedback categories")
  func names() throws {
    let scratch = try Scratch()
    let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    try connection.execute(MaskedTextTests.tables)
    try connection.execute(
      """
      CREATE TABLE n AS WITH RECURSIVE t(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM t WHERE n < 39999)
      SELECT n, CASE WHEN n % 100 = 0 THEN 'large' ELSE 'n' || n || 'x' END AS name FROM t;
      INSERT INTO pilot_error_reports SELECT n, 'Title ' || name, name, name, name, name, '2026-11-19 10:00:00',
      '2026-11-19 10:00:00', NULL FROM n;
      INSERT INTO health_checks SELECT name, CASE name WHEN 'large' THEN 'FAIL' ELSE 'PASS' END,
      '2026-11-19 10:00:00', 0.1 FROM n;
      INSERT INTO user_scenarios SELECT name, 'success', '2026-11-19 10:00:00' FROM n;
      INSERT INTO user_feedback SELECT '2026-11-19 10:00:00', 5, name, 'c ' || n FROM n;
      """)
    let input = try read(scratch, threads: 2)
    let errors = try #require(input.errors.value)
    for counts in [
      errors.current.byCategory, errors.current.byModule, errors.current.bySeverity, errors.current.byStatus,
      try #require(input.feedback.value).byCategory,
    ] {
      #expect(counts.first?.name == "large" && counts.first?.count == 400)
      #expect(counts.count == NameCounts.limit && counts.total == 40_000)
    }
    #expect(errors.unknownWords.map(\.rows) == [40_000, 40_000] && errors.unknownWords[0].words[0].text == "large")
    let health = try #require(input.health.value)
    #expect(health.checks.first { $0.name == "large" }?.failed == 400)
    #expect(health.rowsOfPeriod == 40_000)
    #expect(Canonical.text(input).utf8.count < 300_000)
  }
}
