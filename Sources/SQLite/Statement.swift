internal import CSQLite

/// A prepared statement, finalized, or given back to those that are kept, at the end of its scope.
///
/// Columns are read after `step()` returned true.
@safe package struct Statement: ~Copyable {
  private let handle: OpaquePointer
  private let connection: Connection
  private let sql: String
  private let isKept: Bool

  /// - Parameter kept: whether it stays prepared for the next time.
  init(_ sql: String, on connection: Connection, kept: Bool = false) throws(SQLiteError) {
    connection.begin()
    var prepared = kept ? unsafe connection.takeKept(sql) : nil
    if unsafe prepared == nil {
      let flags = kept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
      unsafe sqlite3_prepare_v3(connection.handle, sql, -1, flags, &prepared, nil)
    }
    guard let handle = unsafe prepared else {
      defer { connection.end() }
      throw connection.error(sql: sql)
    }
    unsafe self.handle = handle
    self.connection = connection
    self.sql = sql
    isKept = kept
  }

  deinit {
    if isKept { unsafe connection.keep(handle, for: sql) } else { unsafe sqlite3_finalize(handle) }
    connection.end()
  }

  /// Binds all `?` in order, from the first.
  package borrowing func bind(_ values: [SQLiteValue]) throws(SQLiteError) {
    for (index, value) in values.enumerated() { try bind(Int32(index + 1), value) }
  }

  /// Binds one `?`, counted from 1.
  package borrowing func bind(_ index: Int32, _ value: SQLiteValue) throws(SQLiteError) {
    let code: Int32
    switch value {
    case .null: code = unsafe sqlite3_bind_null(handle, index)
    case .integer(let number): code = unsafe sqlite3_bind_int64(handle, index, number)
    case .real(let number): code = unsafe sqlite3_bind_double(handle, index, number)
    case .text(var text):
      code = text.withUTF8 { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
          guard let start = characters.baseAddress else { return unsafe daybook_bind_text(handle, index, "", 0) }
          return unsafe daybook_bind_text(handle, index, start, Int32(characters.count))
        }
      }
    case .blob(let bytes):
      code = unsafe bytes.withUnsafeBytes { buffer in
        guard let start = buffer.baseAddress else { return unsafe sqlite3_bind_zeroblob(handle, index, 0) }
        return unsafe daybook_bind_blob(handle, index, start, Int32(buffer.count))
      }
    }
    guard code == SQLITE_OK else { throw connection.error(sql: sql) }
  }

  /// Moves to the next row; false when there is none.
  package borrowing func step() throws(SQLiteError) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw connection.error(sql: sql)
    }
  }

  /// Ready to be bound and run again.
  package borrowing func reset() {
    // "If the most recent call to sqlite3_step(S) … indicated an error, then sqlite3_reset(S) returns an appropriate
    // error code": step() has thrown it already.
    _ = unsafe sqlite3_reset(handle)
  }

  /// Binds those of these parameters that the statement has, by their names with the colon.
  package borrowing func bind(named values: [String: SQLiteValue]) throws(SQLiteError) {
    for (name, value) in values {
      let index = unsafe sqlite3_bind_parameter_index(handle, name)
      if index > 0 { try bind(index, value) }
    }
  }

  /// The row that `step` moved to; valid until the next step.
  package var row: StatementRow { unsafe StatementRow(handle) }

  package borrowing func kind(_ column: Int32) -> ValueKind { row.kind(column) }

  /// SQLite's conversion applies: 0 for NULL and for text that is not a number.
  package borrowing func integer(_ column: Int32) -> Int64 { row.integer(column) }
  package borrowing func real(_ column: Int32) -> Double { row.real(column) }

  /// The bytes of text (UTF-8, not validated) or of a BLOB, for the time of `body`; numbers as text; empty for NULL.
  package borrowing func withBytes<Result>(_ column: Int32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    unsafe row.withBytes(column, body)
  }

  /// The value as text, invalid UTF-8 repaired; nil for NULL.
  package borrowing func text(_ column: Int32) -> String? { row.text(column) }
}
