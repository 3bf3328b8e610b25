import Records
import Settings
import Testing

@testable import Databases
@testable import SQLite

@Suite struct LockedTests {
  /// A database whose writer holds an exclusive lock.
  private static func locked() throws -> (scratch: Scratch, writer: Connection, settings: Settings) {
    let scratch = try Scratch()
    try PhysicalForm.all[0].write(PhysicalFormTests.rows, to: scratch.path)
    let writer = try Connection(path: scratch.path, mode: .create, busyTimeout: 0)
    try writer.execute("BEGIN EXCLUSIVE")
    return (scratch, writer, PhysicalForm.all[0].settings(scratch.path))
  }

  @Test("a locked database is waited for, and read when the writer is done")
  func waits() throws {
    let (scratch, writer, settings) = try Self.locked()
    var pauses: [Double] = []
    let budget = RetryBudget(limit: 30) { seconds in
      pauses.append(seconds)
      if pauses.count == 2 { try? writer.execute("COMMIT") }
    }
    let source = try SQLiteSource(settings, budget: budget)
    #expect(pauses == [0.05, 0.1])
    let input = try source.read(Comparison(PhysicalFormTests.day), asOf: PhysicalFormTests.end, threads: 2)
    #expect(PhysicalFormTests.text(input) == PhysicalFormTests.expected[0].exact)
    #expect(scratch.names == ["app.sqlite3"])
  }

  @Test("a lock that comes between opening and reading is waited for too, on one thread and on two", arguments: [1, 2])
  func later(threads: Int) throws {
    let (scratch, writer, settings) = try Self.locked()
    try writer.execute("COMMIT")
    var pauses = 0
    let source = try SQLiteSource(
      settings,
      budget: RetryBudget(limit: 30) { _ in
        pauses += 1
        try? writer.execute("COMMIT")
      })
    try writer.execute("BEGIN EXCLUSIVE")
    let input = try source.read(Comparison(PhysicalFormTests.day), asOf: PhysicalFormTests.end, threads: threads)
    #expect(pauses == 1)
    #expect(PhysicalFormTests.text(input) == PhysicalFormTests.expected[0].exact)
    #expect(scratch.names == ["app.sqlite3"])
  }

  @Test("a lock that stays becomes an error in words")
  func givesUp() throws {
    let (scratch, writer, settings) = try Self.locked()
    var paused = 0.0
    let budget = RetryBudget(limit: 0.4) { paused += $0 }
    #expect {
      _ = try SQLiteSource(settings, budget: budget)
    } throws: { error in
      "\(error)" == "Opening \(scratch.path): the database stayed locked by another process. Run Daybook when the "
        + "application is quieter, raise source.wait, or switch the application to WAL mode."
    }
    #expect(paused > 0.1 && paused <= 0.4)
    try writer.execute("COMMIT")
  }

  @Test("pauses double from 50 ms to 2 s, the last is cut, other errors are not waited for")
  func pauses() throws {
    var pauses: [Double] = []
    let budget = RetryBudget(limit: 8) { pauses.append($0) }
    let busy = SQLiteError(code: 5, message: "database is locked", sql: nil)
    #expect(throws: busy) { try budget.retrying { () throws(SQLiteError) -> Int in throw busy } }
    #expect(pauses.prefix(6) == [0.05, 0.1, 0.2, 0.4, 0.8, 1.6] && pauses.dropFirst(6).allSatisfy { $0 <= 2 })
    // SQLite's own tenth of a second for each attempt counts.
    #expect(pauses.reduce(0, +) + Double(pauses.count) * 0.1 < 8.2)
    let before = pauses.count
    // The limit is one for the whole run.
    #expect(throws: busy) { try budget.retrying { () throws(SQLiteError) -> Int in throw busy } }
    #expect(pauses.count == before)
    let corrupt = SQLiteError(code: 11, message: "malformed", sql: nil)
    let fresh = RetryBudget(limit: 8) { _ in Issue.record("paused for a damaged file") }
    #expect(throws: corrupt) { try fresh.retrying { () throws(SQLiteError) -> Int in throw corrupt } }
  }
}
