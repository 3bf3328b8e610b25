import Foundation
import Testing

@testable import daybook

@Suite struct DoctorTests {
  private static func doctor(_ place: Place, _ arguments: [String] = []) -> Place.Outcome {
    place.run(
      ["doctor", "--config", place.folder + "/daybook.yaml", "--source", place.database, "--out", place.out] + arguments
    )
  }

  @Test("a good installation is well in every line, and nothing is written")
  func well() throws {
    let place = try Place()
    try place.settings()
    let outcome = Self.doctor(place)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    // The machine may lack the font; nothing else may be wrong.
    let wrong = lines.filter { !$0.hasPrefix("ok    ") }
    #expect(wrong.allSatisfy { $0.hasPrefix("FAIL  fonts: ") })
    #expect(outcome.code == (wrong.isEmpty ? .success : .incomplete))
    #expect(lines.contains("ok    settings: \(place.folder)/daybook.yaml"))
    #expect(lines.contains("ok    time zone: UTC, now 2026-09-14T20:00+00:00"))
    #expect(lines.contains("ok    source: table system_metrics"))
    #expect(lines.contains("ok    output: \(place.out), will be created"))
    #expect(place.names(place.folder) == ["daybook.yaml", "shop.sqlite3"])
  }

  @Test("what is wrong is said with its remedy, and the worst decides the exit code")
  func wrong() throws {
    let place = try Place(withDatabase: false)
    try place.settings()
    let missing = Self.doctor(place)
    #expect(missing.code == .source)
    #expect(missing.output.contains("FAIL  source: Opening \(place.database): no such file. Check --source"))
    let both = Self.doctor(place, ["--state", place.folder])
    #expect(both.code == .source)

    let unindexed = try Place()
    try unindexed.settings()
    try unindexed.execute("DROP INDEX system_metr_metric__ef2754_idx; ALTER TABLE incidents RENAME COLUMN title TO t")
    let slow = Self.doctor(unindexed)
    #expect(slow.code == .incomplete)
    #expect(slow.output.contains("FAIL  source: system_metrics has no index on metric type and time"))
    #expect(slow.output.contains("FAIL  source: the table incidents has no column title. Map it under source.tables."))

    try Data().write(to: URL(fileURLWithPath: unindexed.out))
    let noFolder = Self.doctor(unindexed)
    #expect(noFolder.code == .notWritten)
    #expect(noFolder.output.contains("FAIL  output: \(unindexed.out) is not a folder. Move it away"))

    try unindexed.settings("report: [1]\n")
    let settings = Self.doctor(unindexed)
    #expect(settings.code == .usage && settings.output.hasPrefix("FAIL  settings: "))
  }

  /// What is done to a good database, and what the line of the report says then.
  static let unreadableCases: [(sql: String, says: [String])] = [
    (
      "UPDATE system_metrics SET timestamp = CAST(strftime('%s', timestamp) AS INTEGER)",
      [
        "system_metrics.timestamp: of the first and last rows of ", "such as “17", "YYYY-MM-DD HH:MM:SS",
        "datetime(\"timestamp\", 'unixepoch')", "make a view that does", "source.tables",
      ]
    ),
    (
      "UPDATE system_metrics SET timestamp = CAST(strftime('%s', timestamp) AS INTEGER) * 1000 WHERE metric_type = 'cpu_usage'",
      ["rows of cpu_usage 1000 of 1000 hold a time", "datetime(\"timestamp\" / 1000, 'unixepoch')"]
    ),
    (
      "UPDATE system_metrics SET timestamp = substr(timestamp, 1, 16) WHERE metric_type = 'memory_usage'",
      ["rows of memory_usage 1000 of 1000 hold a time", "such as “2026-08-24 00:0"]
    ),
    (
      "UPDATE pilot_error_reports SET created_at = strftime('%d.%m.%Y %H:%M', created_at)",
      ["pilot_error_reports.created_at: of its rows "]
    ),
    ("UPDATE health_checks SET checked_at = ''", ["health_checks.checked_at: of its rows ", "such as “(none)”"]),
    (
      "UPDATE health_checks SET checked_at = 'password=hunter2 ' || char(27) || checked_at",
      ["health_checks.checked_at: of its rows ", "such as “password="]
    ),
    (
      "UPDATE health_checks SET status = 'fine'",
      ["health_checks: ", " rows have a status that Daybook does not know: “fine” (", "It knows PASS, FAIL, ERROR"]
    ),
    (
      "UPDATE system_metrics SET value = 'fast' WHERE metric_type = 'cpu_usage'",
      ["2026-09-13: cpu_usage: ", "the value is no finite number"]
    ),
  ]

  @Test(
    "a table whose times or words cannot be read fails, with an example, the forms that are read, and what to do",
    arguments: unreadableCases)
  func unreadable(sql: String, says: [String]) throws {
    let place = try Place()
    try place.settings()
    try place.execute(sql)
    let outcome = Self.doctor(place)
    #expect(outcome.code == .incomplete)
    let lines = outcome.output.split(separator: "\n").filter { $0.hasPrefix("FAIL  source: ") }
    let line = try #require(lines.first)
    #expect(lines.count == 1)
    for text in says { #expect(line.contains(text), "\(line)") }
    #expect(!outcome.output.contains("hunter2") && !outcome.output.contains("\u{1B}"))
  }

  @Test("a view needs no index, and a few rows that cannot be read are no failure")
  func view() throws {
    let place = try Place()
    try place.settings()
    try place.execute(
      "ALTER TABLE system_metrics RENAME TO base; CREATE VIEW system_metrics AS SELECT * FROM base; "
        + "UPDATE base SET timestamp = 'soon' WHERE rowid = 7")
    let outcome = Self.doctor(place)
    #expect(!outcome.output.contains("FAIL  source"))
    #expect(outcome.output.contains("ok    source: system_metrics is a view: every report reads all of it"))
  }

  @Test("a table that its index belies is damage to doctor as it is to a report")
  func damaged() throws {
    let place = try Place()
    try place.settings()
    let index = "system_metr_metric__ef2754_idx"
    try place.execute(
      "PRAGMA writable_schema = ON; CREATE TABLE hidden AS SELECT * FROM sqlite_master WHERE name = '\(index)'; "
        + "DELETE FROM sqlite_master WHERE name = '\(index)'")
    try place.execute("DELETE FROM system_metrics WHERE timestamp >= '2026-09-13 10' AND rowid % 50 = 0")
    try place.execute("PRAGMA writable_schema = ON; INSERT INTO sqlite_master SELECT * FROM hidden; DROP TABLE hidden")
    #expect(Self.doctor(place).code == .source)
    let report = place.report(["daily", "2026-09-13"])
    #expect(report.code == .source && report.error.contains("REINDEX"))
    #expect(!FileManager.default.fileExists(atPath: place.out + "/daily/2026-09-13"))
  }
}
