import Foundation
import SQLite
import Testing

private final class Total: RowFold {
  var rows = 0
  var sum = 0.0
  func step(_ row: FoldRow) {
    rows += 1
    sum += row.number(0) ?? 0
  }
}

/// A reader that reads ahead beside a writer that does not.
@Suite struct ReadAheadTests {
  private func withDatabase(_ journal: String, _ body: (_ path: String, _ writer: Connection) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.path + "/daybook-\(UUID().uuidString).db"
    defer { for end in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: path + end) } }
    let writer = try Connection(path: path, mode: .create, busyTimeout: 1000)
    try writer.execute(
      """
      PRAGMA journal_mode = \(journal); CREATE TABLE t (a REAL, filling TEXT); CREATE INDEX i ON t (a);
      WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 20000)
      INSERT INTO t SELECT x, printf('%.150c', 'x') FROM n;
      """)
    try body(path, writer)
  }

  private func total(_ connection: Connection) throws -> Total {
    let total = Total()
    try connection.fold(columns: ["a", "filling"], from: "t", into: total)
    return total
  }

  @Test("every statement sees what was committed before it", arguments: ["DELETE", "WAL"])
  func fresh(journal: String) throws {
    try withDatabase(journal) { path, writer in
      let reader = try Connection(path: path, mode: .readOnly, busyTimeout: 1000)
      for round in 1...6 {
        let seen = try total(reader)
        #expect(seen.rows == 20_000 + (round - 1) * 10)
        let expected = try writer.first("SELECT sum(a) FROM t") { $0.real(0) }
        #expect(seen.sum == expected)
        try writer.execute("UPDATE t SET a = a + 1 WHERE rowid % 97 = \(round)")
        try writer.execute("INSERT INTO t SELECT a, filling FROM t LIMIT 10")
        if round % 2 == 0, journal == "WAL" { try writer.execute("PRAGMA wal_checkpoint(TRUNCATE)") }
        if round == 5 { try writer.execute("VACUUM") }
      }
    }
  }

  @Test("a transaction in WAL mode keeps its snapshot while another connection writes and checkpoints")
  func snapshot() throws {
    try withDatabase("WAL") { path, writer in
      try writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
      let reader = try Connection(path: path, mode: .readOnly, busyTimeout: 1000)
      try reader.transaction { () throws(SQLiteError) in
        func sum() throws(SQLiteError) -> Double? {
          let total = Total()
          try reader.fold(columns: ["a", "filling"], from: "t", into: total)
          return total.sum
        }
        let before = try sum()
        for _ in 1...3 {
          try writer.execute("UPDATE t SET a = a + 1")
          try writer.execute("PRAGMA wal_checkpoint(PASSIVE)")
          let after = try sum()
          #expect(after == before)
        }
      }
      #expect(try total(reader).sum == (20_000.0 * 20_001 / 2) + 60_000)
    }
  }

  @Test("two readers and a writer at work at the same time agree with one who reads alone")
  func concurrent() throws {
    try withDatabase("WAL") { path, writer in
      let isDone = Flag()
      let failures = Flag()
      let readers = (0..<2).map { _ in
        Thread {
          while !isDone.isSet {
            guard let reader = try? Connection(path: path, mode: .readOnly, busyTimeout: 1000),
              let seen = try? self.total(reader)
            else {
              failures.set()
              return
            }
            // Each transaction of the writer moves one unit from one row to another.
            if seen.rows != 20_000 || seen.sum != 20_000.0 * 20_001 / 2 { failures.set() }
          }
        }
      }
      for reader in readers { reader.start() }
      for round in 1...60 {
        try writer.transaction { () throws(SQLiteError) in
          try writer.execute("UPDATE t SET a = a + 1 WHERE rowid = \(round * 317)")
          try writer.execute("UPDATE t SET a = a - 1 WHERE rowid = \(20_000 - round * 311)")
        }
        if round % 10 == 0 { try writer.execute("PRAGMA wal_checkpoint(PASSIVE)") }
      }
      isDone.set()
      while readers.contains(where: { !$0.isFinished }) { usleep(1000) }
      #expect(!failures.isSet)
    }
  }

  /// Set once, read by other threads.
  private final class Flag: Sendable {
    private let lock = NSLock()
    nonisolated(unsafe) private var value = false
    var isSet: Bool { lock.withLock { unsafe value } }
    func set() { lock.withLock { unsafe value = true } }
  }
}
