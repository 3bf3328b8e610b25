import Foundation
import Records
import Settings
import Summaries
import TestSupport
import Testing

@testable import Databases
@testable import SQLite

/// What is told when the table and its index do not tell of the same rows.
@Suite struct IndexWitnessTests {
  /// 19 November is the reported day, 12 November the one it is compared with; ids follow time.
  static let changes: [(name: String, sql: String)] = [
    (
      "rows that the index lacks, behind the last",
      "INSERT INTO system_metrics SELECT 'new' || id, metric_type, value, unit, timestamp, metadata FROM system_metrics "
        + "WHERE timestamp >= '2026-11-19 06' AND timestamp < '2026-11-19 18'"
    ),
    (
      "a row less than the index has",
      "DELETE FROM system_metrics WHERE rowid = (SELECT max(rowid) FROM system_metrics WHERE timestamp < '2026-11-19 12')"
    ),
    (
      "a row whose time went to another day in the table",
      "UPDATE system_metrics SET timestamp = '2020-01-01 00:00:00' WHERE rowid = "
        + "(SELECT max(rowid) FROM system_metrics WHERE timestamp < '2026-11-19 12')"
    ),
    (
      "a row whose time cannot be read in the table",
      "UPDATE system_metrics SET timestamp = 5 WHERE rowid = "
        + "(SELECT max(rowid) FROM system_metrics WHERE timestamp < '2026-11-19 12')"
    ),
    (
      "a metric type that the index does not list",
      "UPDATE system_metrics SET metric_type = 'gold' WHERE metric_type = 'revenue'"
    ),
    (
      "rows of a new metric type that the index lacks, behind the last",
      "INSERT INTO system_metrics SELECT 'new' || id, 'gold', value, unit, timestamp, metadata FROM system_metrics "
        + "WHERE rowid = (SELECT max(rowid) FROM system_metrics WHERE timestamp < '2026-11-19 24')"
    ),
    (
      "a metric type that is none in the table",
      "UPDATE system_metrics SET metric_type = NULL WHERE rowid = "
        + "(SELECT max(rowid) FROM system_metrics WHERE timestamp < '2026-11-12 24')"
    ),
    (
      "two rows that changed places",
      "UPDATE system_metrics SET timestamp = '2026-11-12 11:00:00', metric_type = 'gold' WHERE rowid = "
        + "(SELECT min(rowid) FROM system_metrics WHERE timestamp >= '2026-11-12')"
    ),
  ]
  static let rows = SampleRow.rows(4000, before: PhysicalFormTests.end, seed: 8)
  /// By windows of ids, and whole.
  static let ways = [0, 260_000]

  private static func source(_ scratch: Scratch, smallTable: Int, hook: (@Sendable () -> Void)? = nil) throws
    -> SQLiteSource
  {
    var rules = ReadingRules()
    rules.smallTable = smallTable
    rules.beforeStatement = hook
    return try SQLiteSource(
      PhysicalForm.all[0].settings(scratch.path), budget: RetryBudget(limit: 5), rules: rules)
  }

  @Test("a table and an index that do not agree are damage, whichever way they are read", arguments: changes, ways)
  func disagree(change: (name: String, sql: String), smallTable: Int) throws {
    let scratch = try Scratch()
    try PhysicalForm.all[0].write(Self.rows, to: scratch.path)
    try Damage.withoutIndex(scratch.path, [change.sql])
    for (period, threads) in [(PhysicalFormTests.day, 1), (PhysicalFormTests.day, 2), (PhysicalFormTests.week, 2)] {
      // A window of ids does not meet rows that are far from it and that the index does not name.
      if change.name.contains("behind the last"), smallTable == 0, period.kind == .daily { continue }
      do {
        _ = try Self.source(scratch, smallTable: smallTable).read(
          Comparison(period), asOf: PhysicalFormTests.end, threads: threads)
        Issue.record("\(period.id), \(threads) threads: read in silence")
      } catch {
        let text = "\(error)"
        #expect(
          text.hasPrefix(
            "Reading \(scratch.path): the database is damaged: the index i and the table system_metrics do not agree, ")
        )
        #expect(text.contains("'REINDEX \"i\"'") && text.contains("PRAGMA integrity_check"))
      }
    }
  }

  @Test("an index that is right is believed on every way, and late rows are no damage", arguments: ways)
  func agree(smallTable: Int) throws {
    for form in PhysicalForm.all {
      let scratch = try Scratch()
      try form.write(PhysicalFormTests.rows, to: scratch.path)
      var rules = ReadingRules()
      rules.smallTable = smallTable
      let source = try SQLiteSource(form.settings(scratch.path), budget: RetryBudget(limit: 5), rules: rules)
      let input = try source.read(Comparison(PhysicalFormTests.week), asOf: PhysicalFormTests.end, threads: 2)
      #expect(input.metrics.value?.types["revenue"]?.count == Self.week("revenue"), "\(form.name)")
      #expect(input.metrics.value?.rejections.contains { $0.reason == .changedWhileRead } == false, "\(form.name)")
    }
  }

  private static func week(_ type: String) -> Int {
    PhysicalFormTests.rows.filter { $0.type == type && PhysicalFormTests.week.contains($0.moment) }.count
  }

  /// Writes rows of the reported day at chosen reads of a run, in WAL mode, where nothing keeps it from that.
  private final class Writer: @unchecked Sendable {
    // All reads of these runs are on one thread.
    private let connection: Connection
    private let writesAt: (Int) -> Bool
    private let sql: String
    private(set) var reads = 0
    private(set) var written = 0

    init(_ scratch: Scratch, _ sql: String, at writesAt: @escaping (Int) -> Bool) throws {
      connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
      try connection.execute("PRAGMA journal_mode = WAL")
      self.sql = sql
      self.writesAt = writesAt
    }

    func next() {
      reads += 1
      guard writesAt(reads) else { return }
      do {
        try connection.execute(sql)
        written += 1
      } catch { Issue.record("\(error)") }
    }
  }

  private static let insertion =
    "INSERT INTO system_metrics SELECT hex(randomblob(16)), metric_type, value, unit, timestamp, metadata "
    + "FROM system_metrics WHERE rowid = (SELECT max(rowid) FROM system_metrics WHERE timestamp < '2026-11-19 12')"

  @Test("rows that come at any one read give the report of before or of after, and no complaint", arguments: ways)
  func moving(smallTable: Int) throws {
    let scratch = try Scratch()
    try PhysicalForm.all[0].write(PhysicalFormTests.rows, to: scratch.path)
    let counter = try Writer(scratch, "") { _ in false }
    let quiet = try Self.source(scratch, smallTable: smallTable) { counter.next() }
    _ = try quiet.read(Comparison(PhysicalFormTests.day), asOf: PhysicalFormTests.end, threads: 1)
    #expect(counter.reads > 20)
    var written = 0
    for place in stride(from: 1 + smallTable % 7, through: counter.reads, by: max(1, counter.reads / 30)) {
      let before = Self.rows(of: PhysicalFormTests.day) + written
      let writer = try Writer(scratch, Self.insertion) { $0 == place }
      let found = try Self.total(Self.source(scratch, smallTable: smallTable) { writer.next() })
      written += writer.written
      #expect(found == before || found == before + writer.written, "read \(place)")
    }
  }

  @Test("a new metric type that comes at any one read is no damage", arguments: ways)
  func newType(smallTable: Int) throws {
    for place in stride(from: 2, through: 120, by: 7) {
      let scratch = try Scratch()
      try PhysicalForm.all[0].write(PhysicalFormTests.rows, to: scratch.path)
      let writer = try Writer(scratch, Self.insertion.replacing("metric_type, value", with: "'gold', value")) {
        $0 == place
      }
      let before = Self.rows(of: PhysicalFormTests.day)
      let found = try Self.total(Self.source(scratch, smallTable: smallTable) { writer.next() })
      #expect(found == before || found == before + 1, "read \(place)")
    }
  }

  @Test("a table that changes at every read of a scan is reported with what it lacks, and that it changed")
  func restless() throws {
    let scratch = try Scratch()
    try PhysicalForm.all[0].write(PhysicalFormTests.rows, to: scratch.path)
    let writer = try Writer(scratch, Self.insertion) { _ in true }
    let source = try Self.source(scratch, smallTable: 260_000) { writer.next() }
    let input = try source.read(Comparison(PhysicalFormTests.day), asOf: PhysicalFormTests.end, threads: 1)
    let changed = try #require(input.metrics.value?.rejections.first { $0.reason == .changedWhileRead })
    #expect(changed.source == .metricTable("system_metrics") && changed.count > 0)
  }

  private static func rows(of period: Period) -> Int {
    PhysicalFormTests.rows.filter { period.contains($0.moment) }.count
  }

  private static func total(_ source: SQLiteSource) throws -> Int {
    let input = try source.read(Comparison(PhysicalFormTests.day), asOf: PhysicalFormTests.end, threads: 1)
    let metrics = try #require(input.metrics.value)
    #expect(!metrics.rejections.contains { $0.reason == .changedWhileRead })
    return metrics.types.values.reduce(0) { $0 + $1.count }
  }
}
