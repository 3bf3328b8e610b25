import Foundation
import Testing

@testable import daybook

/// The state of Sunday 13 September 2026, from rows to report.json.
@Suite struct StateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var state: String
    /// Severity, measure, start and end of the findings about limits.
    var told: [String]
    var sql: String
  }

  private static let day = RunTests.day

  /// So many rows from an hour on, some seconds apart; every row keeps an id of its own.
  private static func rows(
    _ type: String, _ value: String, _ unit: String, from hour: Int, count: Int, every seconds: Int,
    status: String = "200"
  ) -> String {
    """
    WITH RECURSIVE counted(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counted WHERE n + 1 < \(count))
    INSERT INTO system_metrics SELECT '\(type)-\(hour)-' || n, '\(type)', \(value), '\(unit)', \
    datetime('\(day)', (\(hour * 3600) + n * \(seconds)) || ' seconds'), \
    json_object('path', '/a/', 'status_code', \(status)) FROM counted;
    """
  }

  private static func gauge(_ type: String, _ percent: String) -> String {
    "DELETE FROM system_metrics WHERE metric_type = '\(type)';"
      + rows(type, percent, "percent", from: 0, count: 24, every: 3600)
  }

  static let cases = [
    // The case "critical-nothing-to-do".
    Case(
      testDescription: "processor and disk beyond their critical limits", state: "critical",
      told: [
        "critical resources.cpu_usage.mean 2026-09-13T00:00:00Z 2026-09-13T23:00:00Z",
        "critical resources.disk_usage.last - -",
      ], sql: gauge("cpu_usage", "96") + gauge("disk_usage", "97")),
    Case(
      testDescription: "the disk above 90 % is below the default critical limit of 95 %", state: "attention",
      told: ["medium resources.disk_usage.last - -"], sql: gauge("disk_usage", "92")),
    Case(
      testDescription: "a processor above 70 % for an hour of three readings", state: "attention",
      told: ["medium resources.cpu_usage.mean 2026-09-13T12:00:00Z 2026-09-13T14:00:00Z"],
      sql: gauge("cpu_usage", "CASE WHEN n BETWEEN 12 AND 14 THEN 75 ELSE 40 END")),
    Case(
      testDescription: "half of forty requests failed in twenty minutes", state: "critical",
      told: ["critical requests.error_rate 2026-09-13T12:00:00Z 2026-09-13T12:20:00Z"],
      sql: rows(
        "request_duration", "0.1", "s", from: 12, count: 40, every: 30,
        status: "CASE n % 2 WHEN 0 THEN 500 ELSE 200 END")),
    Case(
      testDescription: "ten failures within two pieces of five minutes: more than a week before, but no stretch",
      state: "attention", told: [],
      sql: rows(
        "request_duration", "0.1", "s", from: 12, count: 40, every: 30,
        status: "CASE WHEN n BETWEEN 5 AND 14 THEN 500 ELSE 200 END")),
    Case(
      testDescription: "requests slower than 2 s for an hour", state: "attention",
      told: ["medium requests.duration.p95 2026-09-13T15:00:00Z 2026-09-13T16:00:00Z"],
      sql: rows("request_duration", "2.5", "s", from: 15, count: 60, every: 60)),
  ]

  @Test("limits, states and the times told", arguments: cases)
  func state(planted: Case) throws {
    let place = try Place()
    try place.settings()
    try place.execute(planted.sql)
    let outcome = place.report(["daily", Self.day])
    #expect(outcome.code == .success, "\(outcome.error)")
    let file = FileManager.default.contents(atPath: "\(place.out)/daily/\(Self.day)/report.json") ?? Data()
    let report = try #require(try JSONSerialization.jsonObject(with: file) as? [String: Any])
    #expect(report["status"] as? String == planted.state)
    let findings = try #require(report["findings"] as? [[String: Any]])
    let told = findings.filter { $0["rule"] as? String == "threshold" && $0["severity"] as? String != "low" }.map {
      "\($0["severity"]!) \($0["measure"]!) \($0["from"] as? String ?? "-") \($0["to"] as? String ?? "-")"
    }
    #expect(told == planted.told)
  }
}
