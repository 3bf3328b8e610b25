import Foundation
import Records
import SQLite
import Testing

@testable import Demo

/// Every row of a small database, looked at as the bytes it is.
struct PhysicalFormTests {
  private static let example = Result { try Example(.small()) }

  private static let tables = [
    "auth_user", "pilot_error_reports", "error_comments", "system_metrics", "deployments", "incidents", "health_checks",
    "user_scenarios", "user_feedback",
  ]

  @Test("every text is valid UTF-8 without NUL", arguments: tables)
  func validText(table: String) throws {
    let example = try Self.example.get()
    try example.read { connection in
      var columns: [String] = []
      try connection.forEach("PRAGMA table_info(\(table))") { columns.append($0.text(1)!) }
      var texts = 0
      try connection.forEach("SELECT \(columns.map { "\"\($0)\"" }.joined(separator: ", ")) FROM \(table)") { row in
        for column in columns.indices where row.kind(Int32(column)) == .text {
          let isValid = unsafe row.withBytes(Int32(column)) { bytes in
            unsafe String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
          }
          if !isValid { Issue.record("\(table).\(columns[column]) holds bytes that are no text") }
          texts += 1
        }
      }
      #expect(texts > 0)
    }
  }

  static let timeColumns = [
    "auth_user.date_joined", "auth_user.last_login", "pilot_error_reports.created_at", "pilot_error_reports.updated_at",
    "pilot_error_reports.resolved_at", "error_comments.created_at", "error_comments.updated_at",
    "system_metrics.timestamp", "deployments.deployed_at", "incidents.started_at", "incidents.detected_at",
    "incidents.acknowledged_at", "incidents.mitigated_at", "incidents.resolved_at", "health_checks.checked_at",
    "user_scenarios.executed_at", "user_feedback.created_at",
  ]
  @Test("times are 26 or 19 characters, can be read, and are not younger than the copy", arguments: timeColumns)
  func times(column: String) throws {
    let example = try Self.example.get()
    let parts = column.split(separator: ".")
    let values = try example.texts("SELECT \(parts[1]) FROM \(parts[0]) WHERE \(parts[1]) IS NOT NULL")
    #expect(!values.isEmpty)
    let end = String(example.truth.end.dropLast().map { $0 == "T" ? " " : $0 })
    for value in values {
      #expect(value.utf8.count == 26 || value.utf8.count == 19)
      #expect(!value.hasSuffix(".000000") && value < end)
      let day = try #require(Day(String(value.prefix(10))))
      let clock = value.dropFirst(11).prefix(8).split(separator: ":").compactMap { Int($0) }
      try #require(clock.count == 3)
      let seconds = Int64(day.number) * 86_400 + Int64((clock[0] * 60 + clock[1]) * 60 + clock[2])
      let fraction = Int64(value.dropFirst(20)) ?? 0
      #expect(Instant(microseconds: seconds * 1_000_000 + fraction).stored == value)
    }
  }

  @Test("metric rows follow one another in time, and both lengths of times occur")
  func inOrder() throws {
    let times = try Self.example.get().texts("SELECT timestamp FROM system_metrics ORDER BY rowid")
    // A blank and a dot sort as time does: `:00` before `:00.000001`.
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(Set(times.map(\.utf8.count)) == [19, 26])
  }

  @Test(
    "JSON columns are written as Python writes JSON",
    arguments: [
      "system_metrics.metadata", "health_checks.details", "user_scenarios.steps", "incidents.affected_services",
    ])
  func json(column: String) throws {
    let parts = column.split(separator: ".")
    let values = try Self.example.get().texts("SELECT DISTINCT \(parts[1]) FROM \(parts[0])")
    #expect(!values.isEmpty)
    for value in values {
      _ = try JSONSerialization.jsonObject(with: Data(value.utf8))
      #expect(value.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f })
      #expect(!value.contains("\":\"") && !value.contains("\",\""))
    }
  }

  @Test("requests carry path, method, status code and number of queries")
  func requestFields() throws {
    let example = try Self.example.get()
    let wrong = try example.number(
      """
      SELECT count(*) FROM system_metrics WHERE metric_type = 'request_duration' AND NOT (
        json_type(metadata, '$.path') = 'text' AND json_type(metadata, '$.method') = 'text'
        AND json_type(metadata, '$.status_code') = 'integer' AND json_type(metadata, '$.queries_count') = 'integer'
        AND json_extract(metadata, '$.status_code') BETWEEN 200 AND 599
        AND json_extract(metadata, '$.queries_count') >= 0 AND value > 0 AND unit = 'seconds')
      """)
    #expect(wrong == 0)
    let cyrillic = try example.number("SELECT count(*) FROM system_metrics WHERE metadata LIKE '%\\u043a%'")
    #expect(cyrillic > 0)
  }

  @Test("references lead somewhere, and the file is sound")
  func references() throws {
    let example = try Self.example.get()
    #expect(try example.texts("PRAGMA foreign_key_check").isEmpty)
    #expect(try example.texts("PRAGMA integrity_check") == ["ok"])
    #expect(try example.texts("PRAGMA journal_mode") == ["delete"])
    let strangers = try example.number(
      "SELECT count(*) FROM user_feedback WHERE user_id IS NOT NULL AND user_id NOT IN (SELECT id FROM auth_user)")
    #expect(strangers == 0)
  }

  @Test("identifiers are 32 hexadecimal digits, truth values 0 or 1")
  func identifiers() throws {
    let example = try Self.example.get()
    for table in ["pilot_error_reports", "error_comments", "system_metrics", "health_checks"] {
      let wrong = try example.number(
        "SELECT count(*) FROM \(table) WHERE length(id) <> 32 OR id GLOB '*[^0-9a-f]*' OR typeof(id) <> 'text'")
      #expect(wrong == 0)
    }
    let flags = try example.number(
      "SELECT count(*) FROM auth_user WHERE is_superuser NOT IN (0, 1) OR is_staff NOT IN (0, 1) OR is_active <> 1")
    #expect(flags == 0)
  }

  @Test("what a report's life says agrees with its status")
  func lives() throws {
    let wrong = try Example.story.get().number(
      """
      SELECT count(*) FROM pilot_error_reports
      WHERE (status = 'resolved') <> (resolved_at IS NOT NULL) OR updated_at < created_at OR resolved_at < created_at
        OR status NOT IN ('new', 'investigating', 'confirmed', 'in_progress', 'resolved', 'wont_fix')
        OR severity NOT IN ('critical', 'high', 'medium', 'low')
        OR category NOT IN ('ui', 'functionality', 'performance', 'security', 'integration', 'data', 'other')
        OR length(title) NOT BETWEEN 1 AND 200
        OR user_id IS NOT NULL AND created_at <= (SELECT date_joined FROM auth_user u WHERE u.id = user_id)
      """)
    #expect(wrong == 0)
    let early = try Example.story.get().number(
      """
      SELECT count(*) FROM error_comments c JOIN pilot_error_reports r ON r.id = c.error_report_id
      WHERE c.created_at <= r.created_at OR c.updated_at < c.created_at
      """)
    #expect(early == 0)
  }
}
