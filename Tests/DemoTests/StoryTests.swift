import Records
import Testing

@testable import Demo

/// The default example tells its story to anyone who counts with plain SQL.
struct StoryTests {
  private var example: Example { get throws { try Example.story.get() } }

  @Test("the report's day and week are whole, and the week before the copy's")
  func periods() throws {
    #expect(Plan.story.reportDay.description == "2026-11-20")
    #expect(Plan.story.reportWeek.description == "2026-W46")
    let truth = try example.truth
    #expect((truth.reportDay, truth.reportWeek, truth.end) == ("2026-11-20", "2026-W46", "2026-11-21T06:00:00Z"))
    #expect(try example.number("SELECT count(*) FROM system_metrics WHERE timestamp < '2026-08-24'") == 0)
    #expect(try example.number("SELECT count(*) FROM system_metrics WHERE timestamp >= '2026-11-21 06:00:00'") == 0)
  }

  @Test("the numbers of rows are those the truth tells")
  func rows() throws {
    for (table, count) in try example.truth.rows {
      #expect(try example.number("SELECT count(*) FROM \(table)") == Double(count))
    }
    let metrics = try #require(try example.truth.rows["system_metrics"])
    #expect((150_000...250_000).contains(metrics))
  }

  @Test("server errors rise with 2.4.0, end with 2.4.1, and stand out in the week")
  func badDeployment() throws {
    let before = try example.errorRate(from: "2026-11-09", until: "2026-11-10 10:20:00")
    let during = try example.errorRate(from: "2026-11-10 10:20:00", until: "2026-11-11 08:50:00")
    let after = try example.errorRate(from: "2026-11-12 15:40:00", until: "2026-11-16")
    #expect(before < 0.008 && after < 0.008)
    #expect(during > 0.025 && during < 0.05)
    let week = try example.errorRate(from: "2026-11-09", until: "2026-11-16")
    let weekBefore = try example.errorRate(from: "2026-11-02", until: "2026-11-09")
    #expect(week > 2.5 * weekBefore)
  }

  /// The 95th percentile by counting.
  private func p95(from: String, until: String, path: String? = nil) throws -> Double {
    let span =
      "FROM system_metrics WHERE metric_type = 'request_duration' AND timestamp >= '\(from)' AND timestamp < '\(until)'"
      + (path.map { " AND json_extract(metadata, '$.path') = '\($0)'" } ?? "")
    return try example.number(
      "SELECT value \(span) ORDER BY value LIMIT 1 OFFSET (SELECT CAST(count(*) * 0.95 AS integer) \(span))")
  }

  @Test("requests are slower while 2.4.0 runs, and searches faster after 2.5.0")
  func durations() throws {
    let before = try p95(from: "2026-11-02", until: "2026-11-10")
    #expect(try p95(from: "2026-11-10 10:20:00", until: "2026-11-12 15:40:00") > 1.7 * before)
    let search = "/products/search/"
    let slow = try p95(from: "2026-11-13", until: "2026-11-18 08:00:00", path: search)
    #expect(try p95(from: "2026-11-18 08:00:00", until: "2026-11-21", path: search) < 0.6 * slow)
  }

  private func chatty(_ path: String, from: String, until: String) throws -> Double {
    try example.number(
      """
      SELECT avg(json_extract(metadata, '$.queries_count') > 20) FROM system_metrics
      WHERE metric_type = 'request_duration' AND timestamp >= '\(from)' AND timestamp < '\(until)'
      AND json_extract(metadata, '$.path') GLOB '\(path)' AND json_extract(metadata, '$.status_code') < 500
      """)
  }

  @Test("product pages are chatty since 2.3.0, the catalogue until 2.4.0")
  func chattyPaths() throws {
    #expect(try chatty("/api/products/*/", from: "2026-10-05", until: "2026-10-13") == 0)
    #expect(try chatty("/api/products/*/", from: "2026-11-16", until: "2026-11-21") == 1)
    #expect(try chatty("/catalog/*/", from: "2026-11-02", until: "2026-11-09") == 1)
    #expect(try chatty("/catalog/*/", from: "2026-11-11", until: "2026-11-21") == 0)
  }

  private func reports(_ category: String, from: String, until: String) throws -> Double {
    try example.number(
      """
      SELECT count(*) FROM pilot_error_reports
      WHERE category = '\(category)' AND created_at >= '\(from)' AND created_at < '\(until)'
      """)
  }

  @Test("in the report's week one category of reports has grown and another shrunk")
  func categories() throws {
    let functionality = try (
      reports("functionality", from: "2026-11-02", until: "2026-11-09"),
      reports("functionality", from: "2026-11-09", until: "2026-11-16")
    )
    #expect(functionality.1 > 2 * functionality.0)
    let ui = try (
      reports("ui", from: "2026-11-02", until: "2026-11-09"), reports("ui", from: "2026-11-09", until: "2026-11-16")
    )
    #expect(ui.1 * 3 < ui.0)
  }

  @Test("the incident of the report's day is in the error rate, the connections, the checks and the reports")
  func connections() throws {
    #expect(try example.errorRate(from: "2026-11-20 11:40:00", until: "2026-11-20 13:05:00") > 0.3)
    #expect(try example.errorRate(from: "2026-11-20", until: "2026-11-20 11:40:00") < 0.01)
    let most = "SELECT max(value) FROM system_metrics WHERE metric_type = 'database_connections'"
    #expect(try example.number(most + " AND timestamp < '2026-09-08'") < 50)
    #expect(try example.number(most + " AND timestamp >= '2026-11-13' AND timestamp < '2026-11-20'") > 70)
    #expect(try example.number(most + " AND timestamp >= '2026-11-20'") == 100)
    let failed = """
      SELECT count(*) FROM health_checks WHERE check_name = 'database' AND status = 'FAIL'
      AND checked_at >= '2026-11-20 11:40:00' AND checked_at < '2026-11-20 13:05:00'
      """
    #expect(try example.number(failed) == 3)
    #expect(try reports("performance", from: "2026-11-20 11:40:00", until: "2026-11-20 13:30:00") >= 5)
    let open = try example.texts("SELECT title FROM incidents WHERE resolved_at IS NULL")
    #expect(open.count == 1)
  }

  @Test("passwords are tried on one night, two hours of Sunday are missing, the disk fills")
  func rest() throws {
    let denied = """
      SELECT count(*) FROM system_metrics WHERE metric_type = 'request_duration'
      AND json_extract(metadata, '$.status_code') IN (401, 403)
      """
    #expect(
      try example.number(denied + " AND timestamp >= '2026-11-14' AND timestamp < '2026-11-15'")
        > 10 * example.number(denied + " AND timestamp >= '2026-11-07' AND timestamp < '2026-11-08'"))
    let missing = "timestamp >= '2026-11-15 01:00:00' AND timestamp < '2026-11-15 03:00:00'"
    #expect(try example.number("SELECT count(*) FROM system_metrics WHERE \(missing)") == 0)
    #expect(
      try example.number("SELECT count(DISTINCT substr(timestamp, 1, 13)) FROM system_metrics") == 89 * 24 + 6 - 2)
    let disk = "SELECT avg(value) FROM system_metrics WHERE metric_type = 'disk_usage' AND substr(timestamp, 1, 10) = "
    let growth = try example.number(disk + "'2026-11-20'") - example.number(disk + "'2026-08-24'")
    #expect(abs(growth - 88 * 0.16) < 0.3)
  }

  @Test("hostile titles are there, each of them, most in the report's week or day")
  func hostile() throws {
    let titles = Set(try example.texts("SELECT title FROM pilot_error_reports WHERE created_at >= '2026-11-09'"))
    for title in HostileTexts.titles + [HostileTexts.unbreakable] { #expect(titles.contains(title)) }
    let comments = Set(try example.texts("SELECT comment FROM user_feedback WHERE created_at >= '2026-11-09'"))
    for comment in HostileTexts.comments { #expect(comments.contains(comment)) }
    #expect(
      HostileTexts.titles.contains { $0.contains("\n") } && HostileTexts.titles.contains { $0.contains("\u{1b}") })
  }

  @Test("people write in Russian and in English, and the key actions are used")
  func languages() throws {
    let titles = try example.texts("SELECT title FROM pilot_error_reports")
    let russian = titles.count { $0.unicodeScalars.contains { (0x400...0x4ff).contains($0.value) } }
    #expect(Double(russian) > 0.25 * Double(titles.count) && Double(russian) < 0.75 * Double(titles.count))
    for path in ["/cart/add/", "/checkout/", "/orders/create/", "/products/search/"] {
      let day = "timestamp >= '2026-11-20' AND timestamp < '2026-11-21'"
      let rows = "SELECT count(*) FROM system_metrics WHERE \(day) AND metadata LIKE '%\"path\": \"\(path)%'"
      #expect(try example.number(rows) > 20)
    }
  }
}
