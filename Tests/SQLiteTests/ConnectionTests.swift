import Foundation
import Testing

@testable import SQLite

private final class Collector: RowFold {
  var numbers: [Double?] = []
  var bytes: [[UInt8]] = []
  var texts: [[UInt8]] = []
  func step(_ row: FoldRow) {
    numbers.append(row.number(0))
    bytes.append(unsafe Array(row.bytes(1)))
    texts.append(unsafe Array(row.text(1)))
  }
}

@Suite struct ConnectionTests {
  private func scratch() -> String { FileManager.default.temporaryDirectory.path + "/daybook-\(UUID().uuidString).db" }

  @Test("what is bound comes back by step and by fold")
  func roundTrip() throws {
    let path = scratch()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let connection = try Connection(path: path, mode: .create, busyTimeout: 100)
    try connection.execute("CREATE TABLE t (a, b)")
    let rows: [(SQLiteValue, SQLiteValue)] = [
      (.real(1.5), .text("Привет")), (.integer(2), .text("")), (.null, .blob([0, 255])), (.text("7"), .null),
    ]
    try connection.withStatement("INSERT INTO t VALUES (?, ?)") { statement throws(SQLiteError) in
      for (a, b) in rows {
        try statement.bind([a, b])
        #expect(try !statement.step())
        statement.reset()
      }
    }
    var kinds: [ValueKind] = []
    try connection.forEach("SELECT a, b FROM t") { row in kinds += [row.kind(0), row.kind(1)] }
    #expect(kinds == [.real, .text, .integer, .text, .null, .blob, .text, .null])
    let collector = Collector()
    try connection.fold(columns: ["a", "b"], from: "t WHERE rowid <= ?", [.integer(9)], into: collector)
    #expect(collector.numbers == [1.5, 2, nil, nil])
    #expect(collector.bytes == [Array("Привет".utf8), [], [0, 255], []])
    #expect(collector.texts == [Array("Привет".utf8), [], [], []])
  }

  @Test("a UTF-16 database gives UTF-8 bytes")
  func utf16() throws {
    let path = scratch()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let connection = try Connection(path: path, mode: .create, busyTimeout: 100)
    try connection.execute("PRAGMA encoding='UTF-16le'; CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 'жук')")
    let collector = Collector()
    try connection.fold(columns: ["a", "b"], from: "t", into: collector)
    #expect(collector.texts == [Array("жук".utf8)])
  }

  @Test("an error names the statement and hides the values")
  func errors() throws {
    let path = scratch()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let connection = try Connection(path: path, mode: .create, busyTimeout: 100)
    let error = #expect(throws: SQLiteError.self) { try connection.first("SELECT x FROM nowhere") { $0.integer(0) } }
    #expect(error?.description == "no such table: nowhere (in: SELECT x FROM nowhere)")
    #expect(throws: SQLiteError.self) { try connection.execute("INSERT INTO nowhere VALUES (1)") }
  }

  @Test("a missing file is not created by a reader")
  func readOnly() throws {
    let path = scratch()
    let error = #expect(throws: SQLiteError.self) {
      try Connection(path: path, mode: .readOnly, busyTimeout: 0).execute("SELECT 1")
    }
    #expect(error?.kind == .cannotOpen)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("a transaction that fails leaves nothing")
  func rollback() throws {
    let path = scratch()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let connection = try Connection(path: path, mode: .create, busyTimeout: 100)
    try connection.execute("CREATE TABLE t (a NOT NULL)")
    #expect(throws: SQLiteError.self) {
      try connection.transaction { () throws(SQLiteError) in
        try connection.execute("INSERT INTO t VALUES (1)")
        try connection.execute("INSERT INTO t VALUES (NULL)")
      }
    }
    #expect(try connection.first("SELECT count(*) FROM t") { $0.integer(0) } == 0)
  }

  @Test("an immediate transaction keeps out the next writer from its first moment, a deferred one does not")
  func immediate() throws {
    let path = scratch()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let first = try Connection(path: path, mode: .create, busyTimeout: 0)
    let second = try Connection(path: path, mode: .create, busyTimeout: 0)
    try first.execute("CREATE TABLE t (a)")
    let count = { () throws(SQLiteError) in try second.first("SELECT count(*) FROM t") { $0.integer(0) } }
    let write = { () throws(SQLiteError) in
      try second.transaction(.immediate) { () throws(SQLiteError) in try second.execute("INSERT INTO t VALUES (1)") }
    }
    try first.transaction(.immediate) { () throws(SQLiteError) in
      let error = #expect(throws: SQLiteError.self) { try write() }
      #expect(error?.kind == .busy)
      #expect(try count() == 0)
    }
    try first.transaction { () throws(SQLiteError) in try write() }
    #expect(try count() == 1)
  }

  @Test("a kept statement starts anew each time: after an error, with other values, after a change of the table")
  func kept() throws {
    let path = scratch()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let open = try Connection(path: path, mode: .create, busyTimeout: 0)
    try open.execute("CREATE TABLE t (a UNIQUE, b)")
    let insert = "INSERT INTO t VALUES (?, ?)"
    try open.execute(insert, [.integer(1), .text("one")])
    let error = #expect(throws: SQLiteError.self) { try open.execute(insert, [.integer(1), .text("again")]) }
    #expect(error?.sql == insert)
    try open.execute(insert, [.integer(2)])
    try open.execute("CREATE INDEX i ON t (b)")
    try open.execute(insert, [.integer(3), .text("three")])
    var rows: [String?] = []
    try open.forEach("SELECT b FROM t ORDER BY a") { rows.append($0.text(0)) }
    #expect(rows == ["one", nil, "three"])
    #expect(unsafe open.kept.count == 1)
  }

  @Test("a statement that is asked for while it is in use is prepared twice, and one of them kept")
  func keptInUse() throws {
    let path = scratch()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let connection = try Connection(path: path, mode: .create, busyTimeout: 0)
    let sql = "SELECT 1 UNION SELECT 2"
    do {
      let outer = try Statement(sql, on: connection, kept: true)
      #expect(try outer.step())
      let inner = try Statement(sql, on: connection, kept: true)
      #expect(try inner.step() && inner.integer(0) == 1)
      #expect(try outer.step() && outer.integer(0) == 2)
      #expect(unsafe connection.kept.count == 0)
    }
    #expect(unsafe connection.kept.count == 1)
    try connection.execute(sql, [])
    #expect(unsafe connection.kept.count == 1)
  }

  @Test("names are quoted whatever they contain", arguments: [("a", "\"a\""), ("a\"b", "\"a\"\"b\""), ("", "\"\"")])
  func quoting(name: String, expected: String) { #expect(quoted(name) == expected) }
}

/// What a reader refuses of the file it reads.
@Suite struct ReaderLimitTests {
  private func withReader(_ sql: String, _ body: (Connection) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.path + "/daybook-\(UUID().uuidString).db"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Connection(path: path, mode: .create, busyTimeout: 100).execute("CREATE TABLE t (a); " + sql)
    try body(try Connection(path: path, mode: .readOnly, busyTimeout: 100, statementSeconds: 0.1))
  }

  private func kind(_ connection: Connection, _ sql: String) -> SQLiteError.Cause? {
    do throws(SQLiteError) {
      try connection.forEach(sql) { _ in }
      return nil
    } catch { return error.kind }
  }

  @Test("a statement that uses up its time is ended; many short ones are not")
  func time() throws {
    try withReader("") { reader in
      let endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ?) SELECT count(*) FROM n"
      #expect(kind(reader, endless.replacing("?", with: "1e18")) == .endless)
      for _ in 0..<20 { #expect(kind(reader, endless.replacing("?", with: "100000")) == nil) }
      #expect(kind(reader, endless.replacing("?", with: "1e18")) == .endless)
    }
  }

  @Test("no other file is attached, no name stands for a text, no giant text is read")
  func limits() throws {
    try withReader("INSERT INTO t VALUES (zeroblob(70000000)); CREATE VIEW v AS SELECT \"text\" AS a") { reader in
      #expect(kind(reader, "ATTACH ':memory:' AS other") == .other)
      #expect(kind(reader, "SELECT \"nothing\" FROM t") == .other)
      #expect(kind(reader, "SELECT a FROM v") == .other)
      #expect(kind(reader, "SELECT length(hex(a)) FROM t") == .tooLong)
      #expect(kind(reader, "PRAGMA writable_schema = ON") == nil)
      #expect(kind(reader, "DELETE FROM sqlite_master") == .other)
    }
  }

  @Test("a file that was renamed away, removed or replaced has moved")
  func moved() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/daybook-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["a", "b"] {
      try Connection(path: folder + "/" + name, mode: .create, busyTimeout: 100).execute("CREATE TABLE t (a)")
    }
    let reader = try Connection(path: folder + "/a", mode: .readOnly, busyTimeout: 100)
    #expect(!reader.hasMoved)
    try FileManager.default.moveItem(atPath: folder + "/a", toPath: folder + "/c")
    #expect(reader.hasMoved)
    try FileManager.default.moveItem(atPath: folder + "/b", toPath: folder + "/a")
    #expect(reader.hasMoved)
    try FileManager.default.removeItem(atPath: folder + "/a")
    try FileManager.default.moveItem(atPath: folder + "/c", toPath: folder + "/a")
    #expect(!reader.hasMoved)
  }
}
