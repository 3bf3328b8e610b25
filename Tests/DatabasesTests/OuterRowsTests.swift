import Records
import SQLite
import Settings
import TestSupport
import Testing

@testable import Databases

@Suite struct OuterRowsTests {
  @Test("rows before and from a bound are all counted, whatever stands where a time should be")
  func counts() throws {
    let folder = try TemporaryFolder()
    let connection = try Connection(path: folder.path + "/a.sqlite3", mode: .create, busyTimeout: 100)
    try connection.execute(
      """
      CREATE TABLE system_metrics(id, metric_type TEXT, value REAL, unit TEXT, timestamp TEXT, metadata TEXT);
      CREATE INDEX i ON system_metrics(metric_type, timestamp);
      """)
    var random = SplitMix(11)
    let strange = [
      "''", "'x'", "X'30'", "NULL", "12", "'2026-09-01é'", "'2026-09-01~~'", "'9999-12-31 00:00:00'", "'20'",
    ]
    for number in 0..<600 {
      let day = 1 + random.below(28)
      let time =
        number % 7 == 0
        ? random.pick(strange)
        : "'2026-09-\(day < 10 ? "0" : "")\(day)\(number % 3 == 0 ? "T" : " ")1\(number % 10):00:00'"
      try connection.execute(
        "INSERT INTO system_metrics VALUES (\(number), '\(["a", "b", "c"][number % 3])', 1, '', \(time), '{}')")
    }
    let schema = try Schema(connection, settings: Settings().source)
    let source = try MetricTable(connection, try #require(schema[.metrics].plainTable))
    for bound in ["2026-09-01 00:00:00", "2026-09-14 12:30:00", "2026-09-28", "2026-09-01~", "0", ":", "2030-01-01"] {
      func count(_ condition: String) throws -> Int {
        try connection.first(
          "SELECT count(*) FROM system_metrics WHERE timestamp \(condition) ?", [.text(bound)]
        ) { Int($0.integer(0)) } ?? 0
      }
      #expect(try source.rows(connection, before: bound) == count("<"), "\(bound)")
      #expect(try source.rows(connection, from: bound) == count(">="), "\(bound)")
    }
  }
}
