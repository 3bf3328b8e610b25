import Records
import SQLite
import Settings
import Summaries
import TestSupport
import Testing

@testable import Databases

/// The rows that stand for a reason, so that somebody can look for them.
@Suite struct RejectedExampleTests {
  private func read(_ inserts: [String], isIndexed: Bool, key: String = "") throws -> PeriodMetrics {
    let scratch = try Scratch()
    let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    try connection.execute(
      "CREATE TABLE system_metrics (metric_type, value real, unit, timestamp datetime, metadata\(key))")
    if isIndexed { try connection.execute("CREATE INDEX i ON system_metrics (metric_type, timestamp)") }
    for insert in inserts {
      try connection.execute(
        "INSERT INTO system_metrics (metric_type, value, unit, timestamp, metadata) VALUES (\(insert), '{}')")
    }
    var settings = Settings()
    settings.source.path = scratch.path
    let asOf = try #require(Instant(iso8601: "2026-11-20T10:00:00Z"))
    return try #require(
      try SQLiteSource(settings).read(Comparison(PhysicalFormTests.day), asOf: asOf, threads: 2).metrics.value)
  }

  private func examples(_ metrics: PeriodMetrics, _ reason: Rejection.Reason) -> [String] {
    metrics.rejections.filter { $0.reason == reason }.flatMap(\.examples).map { example in
      [example.column, example.value, example.row, example.time?.description].map { $0 ?? "-" }
        .joined(separator: " ")
    }
  }

  @Test("the first three rows by time are named by row id, value and time", arguments: [true, false])
  func values(isIndexed: Bool) throws {
    let metrics = try read(
      [
        "'request_duration', 'fast', 's', '2026-11-19 10:00:04'", "'request_duration', 1, 's', '2026-11-19 10:00:05'",
        "'request_duration', NULL, 's', '2026-11-19 09:00:00'", "'request_duration', -3, 's', '2026-11-19T12:00:00'",
        "'request_duration', -1, 's', '2026-11-19 12:00:01'", "'request_duration', -2, 's', '2026-11-19 12:00:02'",
        "'request_duration', -4, 's', '2026-11-19 12:00:03'", "'cpu_usage', 1e305, '%', '2026-11-19 13:00:00'",
        "'request_duration', 'mail a@example.org', 's', '2026-11-19 23:00:00'",
        // Of another day.
        "'request_duration', 'slow', 's', '2026-11-18 10:00:00'",
      ], isIndexed: isIndexed)
    #expect(
      examples(metrics, .notANumber) == [
        "value NULL rowid 3 2026-11-19T09:00:00Z", "value fast rowid 1 2026-11-19T10:00:04Z",
        "value mail •••@••• rowid 9 2026-11-19T23:00:00Z",
      ])
    #expect(examples(metrics, .outOfRange) == ["value 1.0e+305 rowid 8 2026-11-19T13:00:00Z"])
    #expect(
      Set(examples(metrics, .negativeDuration)).isSubset(of: [
        "value -3.0 rowid 4 2026-11-19T12:00:00Z", "value -1.0 rowid 5 2026-11-19T12:00:01Z",
        "value -2.0 rowid 6 2026-11-19T12:00:02Z", "value -4.0 rowid 7 2026-11-19T12:00:03Z",
      ]) && examples(metrics, .negativeDuration).count == 3)
  }

  @Test("a row is named by the table's key where it has one, which copies keep", arguments: [true, false])
  func keyed(isIndexed: Bool) throws {
    let metrics = try read(
      ["'cpu_usage', 'x', '%', '2026-11-19 10:00:00'", "'cpu_usage', 'y', '%', '2026-11-19 10:00:00'"],
      isIndexed: isIndexed,
      key: ", code TEXT PRIMARY KEY DEFAULT (lower(hex(randomblob(4))))")
    let keys = examples(metrics, .notANumber).map { $0.split(separator: " ")[2] }
    #expect(
      keys.count == 2 && keys.allSatisfy { $0.count == 8 && $0.allSatisfy(\.isHexDigit) } && keys == keys.sorted())
  }

  @Test("rows stamped later than the report are told with the latest of them", arguments: [true, false])
  func later(isIndexed: Bool) throws {
    let metrics = try read(
      [
        "'cpu_usage', 1, '%', '2026-11-19 10:00:00'", "'cpu_usage', 1, '%', '2031-01-01 00:00:00'",
        "'cpu_usage', 1, '%', '2026-11-20 10:00:00'",
      ], isIndexed: isIndexed)
    let later = metrics.rejections.filter { $0.reason == .afterAsOf }
    #expect(later.map(\.count) == [2] && later.first?.latest == Instant(iso8601: "2031-01-01T00:00:00Z"))
    #expect(metrics.newest == ["cpu_usage": Instant(iso8601: "2026-11-19T10:00:00Z")!])
  }

  @Test("an id that two rows have is counted once, and told with the id")
  func repeatedKeys() throws {
    let scratch = try Scratch()
    let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    try connection.execute(
      """
      CREATE TABLE incidents (id, title, severity, status, started_at, detected_at, acknowledged_at, resolved_at, root_cause);
      INSERT INTO incidents VALUES ('a', 'Down', 'high', 'open', '2026-11-19 10:00:00', NULL, NULL, NULL, NULL),
        ('b', 'Down', 'high', 'open', '2026-11-19 10:00:00', NULL, NULL, NULL, NULL),
        ('a', 'Down', 'high', 'open', '2026-11-19 11:00:00', NULL, NULL, NULL, NULL),
        (NULL, 'Down', 'high', 'open', '2026-11-19 11:00:00', NULL, NULL, NULL, NULL),
        (NULL, 'Down', 'high', 'open', '2026-11-19 11:00:00', NULL, NULL, NULL, NULL)
      """)
    var settings = Settings()
    settings.source.path = scratch.path
    let asOf = try #require(Instant(iso8601: "2026-11-20T10:00:00Z"))
    let incidents = try SQLiteSource(settings).read(Comparison(PhysicalFormTests.day), asOf: asOf, threads: 1).incidents
    let repeated = try #require(incidents.value).rejections
    #expect(repeated.map(\.reason) == [.repeatedKey] && repeated.map(\.count) == [1])
    #expect(repeated[0].example == "a" && repeated[0].examples.map(\.row) == ["a"])
  }
}
