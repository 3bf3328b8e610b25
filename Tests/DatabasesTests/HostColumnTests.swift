import Records
import SQLite
import Settings
import Summaries
import Testing

@testable import Databases

/// The host of a metric row, however the table lies in the file and wherever the host stands.
@Suite struct HostColumnTests {
  private static let week = Period(week: Week(containing: Day("2026-11-19")!), zone: .utc)
  private static let asOf = Instant(iso8601: "2026-11-24T06:00:00Z")!

  /// Three hosts every hour for four weeks; the value is the number of the host times ten, plus the hour of the day.
  private static func fill(_ table: String, _ more: String) -> [String] {
    [
      "CREATE TABLE \(table) (id INTEGER PRIMARY KEY, metric_type, value, unit, timestamp, metadata, host)",
      """
      INSERT INTO \(table) (metric_type, value, unit, timestamp, metadata, host)
      SELECT 'cpu_usage', h * 10 + n % 24, 'percent', datetime(1792800000 + n * 3600, 'unixepoch'), \(more)
      FROM (WITH RECURSIVE c(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n < 911) SELECT n FROM c),
        (SELECT 1 AS h UNION ALL SELECT 2 UNION ALL SELECT 3)
      ORDER BY 4
      """,
    ]
  }

  private static let column = "'{}', 'host-' || h"
  private static let member = "'{\"host\": \"host-' || h || '\"}', NULL"
  private static let index = "CREATE INDEX i ON system_metrics (metric_type, timestamp)"

  static let forms: [(name: String, statements: [String], query: String?)] = [
    ("a column, with an index", fill("system_metrics", column) + [index], nil),
    ("a column, without an index", fill("system_metrics", column), nil),
    ("a member of the metadata", fill("system_metrics", member) + [index], nil),
    ("a view", fill("base", column) + ["CREATE VIEW system_metrics AS SELECT * FROM base"], nil),
    (
      "a query", fill("base", column),
      "SELECT timestamp, metric_type, value, unit, host FROM base"
    ),
    (
      "a query with metadata of its own", fill("base", column),
      "SELECT timestamp, metric_type, value, unit, json_object('host', host) AS metadata FROM base"
    ),
  ]

  @Test("each host has its own numbers, of the period and of the one before", arguments: forms.indices, [1, 2])
  func hosts(form: Int, threads: Int) throws {
    let (name, statements, query) = Self.forms[form]
    let scratch = try Scratch()
    let database = try Connection(path: scratch.path, mode: .create, busyTimeout: 0)
    for statement in statements { try database.execute(statement) }
    var settings = Settings()
    settings.source.path = scratch.path
    settings.source.presets = []
    if let query { settings.source.tables["system_metrics"] = [RowSource(.query(query))] }
    let input = try SQLiteSource(settings).read(Comparison(Self.week), asOf: Self.asOf, threads: threads)
    for metrics in [input.metrics.value, input.referenceMetrics.value] {
      let grouped = try #require(metrics?.grouped[.type("cpu_usage")], "\(name)")
      #expect(Set(grouped.groups.keys) == ["host-1", "host-2", "host-3"], "\(name)")
      for host in 1...3 {
        let found = try #require(grouped.groups["host-\(host)"])
        #expect(found.n == 168 && found.hours.count == 168, "\(name)")
        #expect(abs((found.value ?? 0) - (Double(host) * 10 + 11.5) / 100) < 1e-12, "\(name)")
        #expect(found.rows?.max == Double(host * 10 + 23) / 100 && found.days.count == 7, "\(name)")
      }
    }
  }
}
