internal import CSQLite

/// A query out of the settings, looked at before it is run.
package struct SettingsQuery: Sendable {
  /// Without what ends it.
  package let text: String
  /// The names of its columns, in order.
  package let columns: [String]
  /// The names of its parameters, with their colons.
  package let parameters: [String]

  /// Why a query is not run.
  package enum Fault: Error {
    /// SQLite does not understand it, or knows no such table or column.
    case refused(SQLiteError)
    /// It does more than read.
    case notReading
    case severalStatements
    case noStatement
  }
}

extension Connection {
  /// Prepares a query that must do nothing but read, and does not run it.
  package func check(_ query: String) throws(SettingsQuery.Fault) -> SettingsQuery {
    onlyReads(true)
    defer { onlyReads(false) }
    let bytes = Array(query.utf8CString)
    let first = unsafe prepare(bytes)
    defer { unsafe sqlite3_finalize(first.statement) }
    if unsafe first.code & 0xff == SQLITE_AUTH { throw .notReading }
    guard unsafe first.code == SQLITE_OK else { throw .refused(error(sql: nil)) }
    guard let statement = unsafe first.statement else { throw .noStatement }
    guard unsafe endsThere(bytes, first.used) else { throw .severalStatements }
    guard unsafe sqlite3_stmt_readonly(statement) != 0, unsafe sqlite3_column_count(statement) > 0,
      unsafe sqlite3_stmt_isexplain(statement) == 0
    else { throw .notReading }
    var columns: [String] = []
    for column in 0..<(unsafe sqlite3_column_count(statement)) {
      columns.append(unsafe sqlite3_column_name(statement, column).map { unsafe String(cString: $0) } ?? "")
    }
    var parameters: [String] = []
    for number in 0..<(unsafe sqlite3_bind_parameter_count(statement)) {
      parameters.append(
        unsafe sqlite3_bind_parameter_name(statement, number + 1).map { unsafe String(cString: $0) } ?? "?")
    }
    var text = unsafe String(
      decoding: bytes.prefix(first.used).map { UInt8(bitPattern: $0) }.prefix { $0 != 0 }, as: UTF8.self)
    while let last = text.last, last == ";" || last.isWhitespace { text.removeLast() }
    return SettingsQuery(text: text, columns: columns, parameters: parameters)
  }

  /// The first statement of a text, and how many bytes it takes; no statement for blanks and comments.
  private func prepare(_ bytes: [CChar]) -> (code: Int32, statement: OpaquePointer?, used: Int) {
    var statement: OpaquePointer?
    var used = 0
    let code = unsafe bytes.withUnsafeBufferPointer { text -> Int32 in
      var tail: UnsafePointer<CChar>?
      let code = unsafe sqlite3_prepare_v3(handle, text.baseAddress, -1, 0, &statement, &tail)
      if let start = text.baseAddress, let tail = unsafe tail { used = unsafe tail - start }
      return code
    }
    return unsafe (code, statement, used)
  }

  /// Whether nothing but blanks and comments follows.
  private func endsThere(_ bytes: [CChar], _ used: Int) -> Bool {
    var rest = Array(bytes[used...])
    while rest.first ?? 0 != 0 {
      let next = unsafe prepare(rest)
      defer { unsafe sqlite3_finalize(next.statement) }
      guard unsafe next.code == SQLITE_OK, unsafe next.statement == nil, unsafe next.used > 0 else {
        return unsafe next.code == SQLITE_OK && next.statement == nil
      }
      rest = unsafe Array(rest[next.used...])
    }
    return true
  }

  /// While it is on, statements that do more than read are not prepared.
  private func onlyReads(_ isOn: Bool) { unsafe daybook_only_reads(handle, isOn ? 1 : 0) }

  /// Calls `read` for every row of a query out of the settings, with its named parameters bound.
  package func forEach(
    ofSettings sql: String, _ values: [String: SQLiteValue], _ read: (StatementRow) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    onlyReads(true)
    defer { onlyReads(false) }
    try withStatement(sql) { statement throws(SQLiteError) in
      try statement.bind(named: values)
      while try statement.step() { try read(statement.row) }
    }
  }
}
