import Foundation
import Records
import Settings
import Summaries
import TestSupport
import Testing

@testable import Databases
@testable import SQLite

/// Copies of a good database, each damaged in its own way by a seed: what is read of one is what was there before, or
/// what a plain scan of its tables counts, or an error that says so.
///
/// DAYBOOK_DAMAGED is the number of copies.
@Suite struct DamagedCopiesTests {
  static let copies = ProcessInfo.processInfo.environment["DAYBOOK_DAMAGED"].flatMap { Int($0) } ?? 40
  static let types = ["request_duration", "cpu_usage", "revenue"]
  static let periods = [
    Period(day: Day("2026-11-19")!, zone: .utc), Period(week: Week("2026-W47")!, zone: .utc),
  ]

  /// Undamaged, with small pages and with those of the usual size.
  private struct Original {
    let bytes: Data
    let pageSize: Int

    init(pageSize: Int) throws {
      let scratch = try Scratch()
      var form = PhysicalForm.all[0]
      form.setup = "PRAGMA page_size = \(pageSize)"
      try form.write(PhysicalFormTests.rows, to: scratch.path)
      let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
      try connection.execute(BadRowTests.tables)
      for day in 10..<20 {
        for row in BadRowTests.rows {
          try connection.execute("INSERT INTO " + row.insert.replacing("?", with: "'2026-11-\(day) 10:00:00'"))
        }
      }
      bytes = try #require(scratch.bytes)
      self.pageSize = pageSize
    }
  }

  /// Rows of the period by metric type, and of the other tables by origin.
  private struct Counts {
    var types: [String: ClosedRange<Int>] = [:]
    var tables: [String: Int] = [:]
  }

  private static let tables = [
    "reports": "pilot_error_reports", "comments": "error_comments", "users": "auth_user", "deployments": "deployments",
    "incidents": "incidents", "health": "health_checks", "scenarios": "user_scenarios", "feedback": "user_feedback",
  ]

  /// By plain statements that read the tables themselves; nil for what SQLite finds to be damaged.
  private static func scanned(_ path: String, _ period: Period) throws -> (types: [String: Int], tables: [String: Int])
  {
    let connection = try Connection(path: path, mode: .readOnly, busyTimeout: 100)
    func count(_ sql: String, _ values: [String] = []) -> Int? {
      try? connection.first("SELECT count(*) FROM " + sql, values.map(SQLiteValue.text)) { Int($0.integer(0)) } ?? nil
    }
    var types: [String: Int] = [:]
    for type in Self.types {
      types[type] = count(
        "system_metrics NOT INDEXED WHERE metric_type = ? AND timestamp >= ? AND timestamp < ?",
        [type, period.start.stored, period.end.stored])
    }
    return (types, Self.tables.compactMapValues { count("\($0) NOT INDEXED") })
  }

  private static func read(_ path: String, _ period: Period, copy: Int) throws -> Counts {
    var rules = ReadingRules()
    rules.statementSeconds = 5
    if copy % 4 == 3 { rules.smallTable = 0 }
    var settings = Settings()
    settings.source.path = path
    let input = try SQLiteSource(settings, budget: RetryBudget(limit: 1), rules: rules).read(
      Comparison(period), asOf: PhysicalFormTests.end, threads: 1 + copy / 2 % 2)
    var counts = Counts()
    for type in Self.types {
      let rejections = input.metrics.value?.rejections.filter { $0.source == .metricType(type) } ?? []
      func rejected(_ reasons: [Rejection.Reason]) -> Int {
        rejections.filter { reasons.contains($0.reason) }.reduce(0) { $0 + $1.count }
      }
      let sure =
        (input.metrics.value?.types[type]?.count ?? 0)
        + rejected([.notANumber, .negativeDuration, .outOfRange, .otherUnit])
      counts.types[type] = sure...sure + rejected([.unreadableTime])
    }
    for origin in input.origins { counts.tables[origin.id.description] = origin.rows }
    return counts
  }

  private static func damage(_ path: String, _ original: Original, _ chance: inout SplitMix) throws -> String {
    var bytes = [UInt8](original.bytes)
    let (size, pages) = (original.pageSize, original.bytes.count / original.pageSize)
    func page(_ number: Int) -> Range<Int> { number * size..<(number + 1) * size }
    let way: String
    switch chance.below(8) {
    case 0, 1:
      let flips = 1 + chance.below(8)
      for _ in 0..<flips { bytes[chance.below(bytes.count)] ^= 1 << UInt8(chance.below(8)) }
      way = "\(flips) bits"
    case 2:
      let victim = chance.below(pages)
      bytes.replaceSubrange(page(victim), with: Array(repeating: 0, count: size))
      way = "page \(victim) of nothing"
    case 3:
      let (one, other) = (1 + chance.below(pages - 1), 1 + chance.below(pages - 1))
      let kept = Array(bytes[page(one)])
      bytes.replaceSubrange(page(one), with: Array(bytes[page(other)]))
      bytes.replaceSubrange(page(other), with: kept)
      way = "pages \(one) and \(other) exchanged"
    case 4:
      let (one, other) = (1 + chance.below(pages - 1), 1 + chance.below(pages - 1))
      bytes.replaceSubrange(page(one), with: Array(bytes[page(other)]))
      way = "page \(other) in place of \(one)"
    case 5:
      bytes.removeLast(chance.below(bytes.count - 1))
      way = "cut at \(bytes.count)"
    case 6:
      let start = chance.below(bytes.count - 200)
      for offset in 0..<1 + chance.below(200) { bytes[start + offset] = UInt8(chance.below(256)) }
      way = "noise at \(start)"
    default:
      try original.bytes.write(to: URL(fileURLWithPath: path))
      let row = "rowid % \(3 + chance.below(200)) = 1 AND timestamp >= '2026-11-\(10 + chance.below(12))'"
      let statement = chance.pick([
        "DELETE FROM system_metrics WHERE \(row)",
        "INSERT INTO system_metrics SELECT 'new' || id, metric_type, value, unit, timestamp, metadata FROM system_metrics WHERE \(row)",
        "UPDATE system_metrics SET timestamp = '2026-11-19 11:11:11' WHERE \(row)",
        "UPDATE system_metrics SET timestamp = '2020-01-01 00:00:00' WHERE \(row)",
        "UPDATE system_metrics SET metric_type = 'gold' WHERE \(row)",
        "UPDATE system_metrics SET metric_type = 'revenue' WHERE \(row)",
        "UPDATE system_metrics SET rowid = rowid + 100000 WHERE \(row)",
      ])
      try Damage.withoutIndex(path, [statement])
      return statement
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return way
  }

  @Test("no damaged copy is read with other counts in silence, and none ends the program")
  func copies() throws {
    let originals = try [1024, 4096].map { try Original(pageSize: $0) }
    let scratch = try Scratch()
    try originals[0].bytes.write(to: URL(fileURLWithPath: scratch.path))
    let good = try Self.periods.map { try Self.scanned(scratch.path, $0) }
    var outcomes = ["refused": 0, "as before": 0, "as scanned": 0]
    for copy in 0..<Self.copies {
      var chance = SplitMix(UInt64(copy) &+ 4711)
      for name in scratch.names { try FileManager.default.removeItem(atPath: scratch.folder + "/" + name) }
      let way = try Self.damage(scratch.path, originals[copy % 2], &chance)
      for (period, before) in zip(Self.periods, good) {
        let found: Counts
        do { found = try Self.read(scratch.path, period, copy: copy) } catch {
          #expect(error is SourceError)
          outcomes["refused", default: 0] += 1
          continue
        }
        let truth = try Self.scanned(scratch.path, period)
        var isAsBefore = true
        for type in Self.types {
          let range = try #require(found.types[type])
          let (old, new) = (before.types[type] ?? 0, truth.types[type])
          isAsBefore = isAsBefore && range.contains(old)
          #expect(
            range.contains(old) || new.map(range.contains) ?? false,
            "copy \(copy), \(way), \(period.id): \(type) \(range), before \(old), scanned \(new ?? -1)")
        }
        for (origin, rows) in found.tables where Self.tables[origin] != nil {
          let (old, new) = (before.tables[origin] ?? 0, truth.tables[origin])
          isAsBefore = isAsBefore && rows == old
          #expect(
            rows == old || rows == new,
            "copy \(copy), \(way), \(period.id): \(origin) \(rows), before \(old), scanned \(new ?? -1)")
        }
        outcomes[isAsBefore ? "as before" : "as scanned", default: 0] += 1
      }
    }
    print("\(Self.copies) damaged copies, each read twice: \(outcomes.sorted { $0.key < $1.key })")
    #expect(outcomes.values.allSatisfy { $0 > 0 })
  }
}
