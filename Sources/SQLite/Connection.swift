internal import CReadAhead
internal import CSQLite

/// One connection to a SQLite file: the only owner of its handle, closed with it.
///
/// Used by one thread at a time.
@safe package final class Connection {
  package enum Mode: Sendable {
    case readOnly
    /// Reads and writes, creating the file when it is missing.
    case create
  }

  let handle: OpaquePointer
  /// What a reader's statement may use; its statements set the beginning.
  private let allowance: UnsafeMutablePointer<daybook_allowance>
  private var statements = 0
  private let beforeStatement: (@Sendable () -> Void)?
  /// Prepared statements that are kept and not in use, by their text.
  private(set) var kept: [String: OpaquePointer] = unsafe [:]

  /// Seconds of processor time after which a reader's statement is ended: a view may never end by itself.
  package static let statementSeconds = 30.0

  /// The name of the VFS that reads ahead; nil, the system's own, where it cannot be registered.
  private static let readAhead: String? = daybook_register_read_ahead() != 0 ? DAYBOOK_READ_AHEAD : nil

  /// A reader trusts nothing in the file: sizes, time and what a schema may call are limited.
  /// - Parameters:
  ///   - busyTimeout: milliseconds SQLite itself waits for a lock, set before anything else is asked.
  ///   - statementSeconds: processor time a reader's statement may use.
  ///   - beforeStatement: called before the file is opened and before each statement.
  package init(
    path: String, mode: Mode, busyTimeout: Int32, statementSeconds: Double = Connection.statementSeconds,
    beforeStatement: (@Sendable () -> Void)? = nil
  ) throws(SQLiteError) {
    beforeStatement?()
    let flags =
      switch mode {
      case .readOnly: SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
      }
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(path, &opened, flags, mode == .readOnly ? Connection.readAhead : nil)
    guard code == SQLITE_OK, let handle = unsafe opened else {
      // "Whether or not an error occurs when it is opened, resources … should be released by passing it to sqlite3_close()."
      let error = SQLiteError(code: code, message: unsafe Connection.message(of: opened, code: code), sql: nil)
      unsafe sqlite3_close_v2(opened)
      throw error
    }
    unsafe self.handle = handle
    self.beforeStatement = beforeStatement
    unsafe allowance = .allocate(capacity: 1)
    unsafe allowance.initialize(to: daybook_allowance(began: 0, limit: statementSeconds))
    unsafe sqlite3_extended_result_codes(handle, 1)
    unsafe sqlite3_busy_timeout(handle, busyTimeout)
    guard mode == .readOnly else { return }
    let hardened = unsafe daybook_harden(handle)
    guard hardened == SQLITE_OK else { throw error(sql: nil) }
    unsafe daybook_limit_time(handle, allowance)
  }

  deinit {
    while let entry = unsafe kept.popFirst() { unsafe sqlite3_finalize(entry.value) }
    unsafe sqlite3_close_v2(handle)
    unsafe allowance.deallocate()
  }

  /// Whether the file that was opened stands under its name no more: it was removed, or another took its place.
  package var hasMoved: Bool { unsafe daybook_has_moved(handle) != 0 }

  /// The first of nested statements starts the clock.
  func begin() {
    beforeStatement?()
    if statements == 0 { unsafe allowance.pointee.began = daybook_thread_seconds() }
    statements += 1
  }

  func end() { statements -= 1 }

  /// Runs statements that return no rows of interest.
  package func execute(_ sql: String) throws(SQLiteError) {
    let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(sql: sql) }
  }

  /// Runs one statement that returns no rows of interest.
  ///
  /// It is kept prepared for the next time, so its text should be one of few.
  package func execute(_ sql: String, _ values: [SQLiteValue]) throws(SQLiteError) {
    let statement = try Statement(sql, on: self, kept: true)
    try statement.bind(values)
    while try statement.step() {}
  }

  /// A statement kept ready under that text; nil when there is none, or it is in use.
  func takeKept(_ sql: String) -> OpaquePointer? { unsafe kept.removeValue(forKey: sql) }

  /// Keeps a statement for the next who asks for its text.
  func keep(_ statement: OpaquePointer, for sql: String) {
    guard unsafe kept[sql] == nil else {
      unsafe sqlite3_finalize(statement)
      return
    }
    // An error of the last step was thrown by it already.
    unsafe sqlite3_reset(statement)
    unsafe sqlite3_clear_bindings(statement)
    unsafe kept[sql] = statement
  }

  /// Prepares a statement for the time of `body`.
  package func withStatement<Result>(
    _ sql: String, _ body: (borrowing Statement) throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    try body(try Statement(sql, on: self))
  }

  /// The first row of a query through `read`; nil when there is no row.
  package func first<Result>(
    _ sql: String, _ values: [SQLiteValue] = [], _ read: (borrowing Statement) throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result? {
    try withStatement(sql) { statement throws(SQLiteError) in
      try statement.bind(values)
      return try statement.step() ? try read(statement) : nil
    }
  }

  /// The same, of a query that is kept prepared for the next time.
  package func first<Result>(
    kept sql: String, _ values: [SQLiteValue], _ read: (borrowing Statement) throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result? {
    let statement = try Statement(sql, on: self, kept: true)
    try statement.bind(values)
    return try statement.step() ? try read(statement) : nil
  }

  /// Calls `read` for every row.
  package func forEach(
    _ sql: String, _ values: [SQLiteValue] = [], _ read: (borrowing Statement) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    try withStatement(sql) { statement throws(SQLiteError) in
      try statement.bind(values)
      while try statement.step() { try read(statement) }
    }
  }

  package enum TransactionKind: String, Sendable {
    /// Takes a lock with the first statement that needs it.
    case deferred = "BEGIN"
    /// Takes the writer's lock at the beginning, so that nothing read within it can be out of date when it is written.
    case immediate = "BEGIN IMMEDIATE"
  }

  /// Runs `body` in one transaction; it is rolled back when `body` throws.
  package func transaction<Result>(
    _ kind: TransactionKind = .deferred, _ body: () throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    try execute(kind.rawValue)
    do throws(SQLiteError) {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      try? execute("ROLLBACK")
      throw error
    }
  }

  func error(sql: String?) -> SQLiteError {
    let code = unsafe sqlite3_extended_errcode(handle)
    return SQLiteError(code: code, message: unsafe Connection.message(of: handle, code: code), sql: sql)
  }

  private static func message(of handle: OpaquePointer?, code: Int32) -> String {
    guard let handle = unsafe handle else { return unsafe String(cString: sqlite3_errstr(code)) }
    return unsafe String(cString: sqlite3_errmsg(handle))
  }
}
