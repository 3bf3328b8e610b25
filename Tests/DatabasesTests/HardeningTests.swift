import Foundation
import Records
import Settings
import Summaries
import Testing

@testable import Databases
@testable import SQLite

/// What a strange database may not do.
@Suite struct HardeningTests {
  static let endlessViews = [
    "CREATE VIEW system_metrics AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
      + "SELECT 'cpu_usage' AS metric_type, x AS value, '' AS unit, '2026-11-19 10:00:00' AS timestamp, '' AS metadata FROM n",
    "CREATE VIEW auth_user AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
      + "SELECT '2026-11-19 10:00:00' AS date_joined FROM n; "
      + BadRowTests.tables.replacing("CREATE TABLE auth_user (date_joined);", with: ""),
  ]

  @Test("a view that never ends is left after its time, and that is said", arguments: endlessViews)
  func endless(sql: String) throws {
    let scratch = try Scratch()
    try Connection(path: scratch.path, mode: .create, busyTimeout: 100).execute(sql)
    var rules = ReadingRules()
    rules.statementSeconds = 0.2
    #expect {
      let source = try SQLiteSource(
        PhysicalForm.all[0].settings(scratch.path), budget: RetryBudget(limit: 1), rules: rules)
      _ = try source.read(Comparison(PhysicalFormTests.day), asOf: PhysicalFormTests.end, threads: 2)
    } throws: { error in
      "\(error)".hasPrefix("Reading \(scratch.path): a query needed more than 30 seconds of processor time: SELECT")
        && "\(error)".hasSuffix("Then map another under source.tables.")
    }
  }

  @Test("metric types of megabytes are no names, are counted, and are not kept")
  func longTypes() throws {
    let scratch = try Scratch()
    try PhysicalForm.all[0].write(PhysicalFormTests.rows, to: scratch.path)
    let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    for (id, start) in ["a", "z", "z"].enumerated() {
      try connection.execute(
        "INSERT INTO system_metrics VALUES ('long\(id)', '\(start)' || printf('%.*c', 5000000 + \(id), 'x'), 1, '', '2026-11-19 10:00:00', '')"
      )
    }
    for smallTable in IndexWitnessTests.ways {
      var rules = ReadingRules()
      rules.smallTable = smallTable
      let source = try SQLiteSource(
        PhysicalForm.all[0].settings(scratch.path), budget: RetryBudget(limit: 1), rules: rules)
      let input = try source.read(Comparison(PhysicalFormTests.day), asOf: PhysicalFormTests.end, threads: 2)
      let metrics = try #require(input.metrics.value)
      #expect(metrics.types.keys.sorted() == ["cpu_usage", "request_duration", "revenue"])
      #expect(metrics.rejections == [Rejection(source: .untyped, reason: .unreadableType, count: 3)])
    }
  }

  @Test("row ids at both ends of their range are read like any others")
  func extremeIDs() throws {
    for form in [PhysicalForm.all[0], PhysicalForm.all[2]] {
      let scratch = try Scratch()
      try form.write(PhysicalFormTests.rows, to: scratch.path)
      try Connection(path: scratch.path, mode: .create, busyTimeout: 100).execute(
        """
        UPDATE system_metrics SET rowid = \(Int64.min) WHERE rowid = 1;
        UPDATE system_metrics SET rowid = \(Int64.max) WHERE rowid = (SELECT max(rowid) FROM system_metrics)
        """)
      for threads in 1...2 {
        let input = try SQLiteSource(form.settings(scratch.path)).read(
          Comparison(PhysicalFormTests.week), asOf: PhysicalFormTests.end, threads: threads)
        #expect(PhysicalFormTests.text(input) == PhysicalFormTests.expected[1].exact)
      }
    }
  }
}
