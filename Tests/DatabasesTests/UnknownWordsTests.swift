import Records
import SQLite
import Settings
import Summaries
import Testing

@testable import Databases

/// Severities and statuses as applications write them.
@Suite struct UnknownWordsTests {
  private func source(_ rows: [(severity: String, status: String, resolved: String)]) throws -> (SQLiteSource, Scratch)
  {
    let scratch = try Scratch()
    let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    try connection.execute(BadRowTests.tables)
    for (number, row) in rows.enumerated() {
      try connection.execute(
        """
        INSERT INTO pilot_error_reports VALUES ('\(number)', 'Broken', 'ui', '\(row.severity)', 'shop', '\(row.status)',
        '2026-11-18 10:00:00', '2026-11-18 12:00:00', \(row.resolved))
        """)
    }
    var settings = Settings()
    settings.source.path = scratch.path
    return (try SQLiteSource(settings), scratch)
  }

  private static let then = "'2026-11-18 12:00:00'"

  /// Severity, status, resolved_at, then how many are open, open and critical, and of unknown severity and status.
  static let cases: [(severity: String, status: String, resolved: String, open: Int, critical: Int, unknown: [Int])] = [
    ("critical", "new", "NULL", 5, 5, [0, 0]), ("Critical", "NEW", "NULL", 5, 5, [0, 0]),
    (" CRITICAL ", "In Progress", "NULL", 5, 5, [0, 0]), ("1 - Critical", "new", "NULL", 5, 0, [5, 0]),
    ("critical", "Resolved", then, 0, 0, [0, 0]), ("critical", "Wont-Fix", "NULL", 0, 0, [0, 0]),
    ("critical", "Closed", then, 0, 0, [0, 5]), ("critical", "fixed", "NULL", 5, 5, [0, 5]),
    ("critical", "fixed", "'2026-11-21 00:00:00'", 5, 5, [0, 5]), ("", "", "NULL", 5, 0, [5, 5]),
  ]

  @Test("known words are taken in any case; others are counted and named, and decide nothing", arguments: cases)
  func words(
    severity: String, status: String, resolved: String, open: Int, critical: Int, unknown: [Int]
  ) throws {
    let (source, scratch) = try source(Array(repeating: (severity, status, resolved), count: 5))
    let asOf = try #require(Instant(iso8601: "2026-11-20T02:00:00Z"))
    let input = try source.read(Comparison(PhysicalFormTests.day), asOf: asOf, threads: 1)
    let errors = try #require(input.errors.value)
    #expect(errors.current.backlog == open && errors.current.unresolvedCritical == critical)
    func rows(_ column: UnknownWords.WordColumn) -> Int { errors.unknownWords.first { $0.column == column }?.rows ?? 0 }
    #expect([rows(.severity), rows(.status)] == unknown)
    let remarks = try source.describe().filter { !$0.isWell && $0.text.contains("does not know") }
    #expect(remarks.count == unknown.filter { $0 > 0 }.count)
    if severity.hasPrefix("1") { #expect(remarks.first?.text.contains("“1 - Critical” (5)") == true) }
    withExtendedLifetime(scratch) {}
  }

  @Test("a table of which no row has a readable time is not an empty one")
  func none() throws {
    let (source, scratch) = try source([("low", "new", "NULL"), ("low", "new", "NULL")])
    try Connection(path: scratch.path, mode: .create, busyTimeout: 100).execute(
      "UPDATE pilot_error_reports SET created_at = 'yesterday'; INSERT INTO user_feedback VALUES ('x', 5, '', '')")
    let input = try source.read(
      Comparison(PhysicalFormTests.day), asOf: try #require(Instant(iso8601: "2026-11-20T02:00:00Z")), threads: 1)
    guard case .failed(let reason) = input.errors, case .failed = input.feedback else {
      Issue.record("read")
      return
    }
    #expect(reason == "the table pilot_error_reports has 2 rows and none with a time that can be read")
    guard case .read = input.incidents else {
      Issue.record("an empty table is read")
      return
    }
  }
}
