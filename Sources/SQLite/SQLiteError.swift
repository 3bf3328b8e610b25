internal import CSQLite

/// What SQLite answered, with the statement that asked.
///
/// Bound values are never kept.
package struct SQLiteError: Error, Hashable, Sendable {
  /// The extended result code, such as 261 for SQLITE_BUSY_RECOVERY.
  package let code: Int32
  /// SQLite's own words.
  package let message: String
  package let sql: String?

  /// What a caller may want to tell apart.
  package enum Cause: Sendable {
    case busy, notADatabase, corrupt, cannotOpen, full, readOnly, inputOutput, permission, other
    /// Another file took the place of the one that was opened.
    case replaced
    /// A crash of the application left a journal that only a writer can roll back.
    case needsRecovery
    /// A statement used more processor time than it may.
    case endless
    /// A value is longer than a reader takes.
    case tooLong
  }

  /// What the reader itself found to be contradictory in the file.
  package static func damage(_ message: String) -> SQLiteError {
    SQLiteError(code: SQLITE_CORRUPT, message: message, sql: nil)
  }

  /// The file is no longer the one that was opened.
  package static var replaced: SQLiteError {
    SQLiteError(code: readOnlyMoved, message: "the file was replaced while it was open", sql: nil)
  }

  // Macros that Swift does not import: SQLITE_READONLY | 4 << 8 and SQLITE_READONLY | 3 << 8.
  private static let readOnlyMoved: Int32 = 1032
  private static let readOnlyRollback: Int32 = 776

  package var kind: Cause {
    switch code {
    case Self.readOnlyMoved: .replaced
    case Self.readOnlyRollback: .needsRecovery
    default: primaryKind
    }
  }

  private var primaryKind: Cause {
    switch code & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_CANTOPEN: .cannotOpen
    case SQLITE_FULL: .full
    case SQLITE_READONLY: .readOnly
    case SQLITE_IOERR: .inputOutput
    case SQLITE_PERM, SQLITE_AUTH: .permission
    case SQLITE_INTERRUPT: .endless
    case SQLITE_TOOBIG: .tooLong
    default: .other
    }
  }
}

extension SQLiteError {
  /// What went wrong, without the statement.
  package var reason: String {
    switch kind {
    case .endless: "it needed more than \(Int(Connection.statementSeconds)) seconds of processor time"
    case .tooLong: "a single value in it is longer than 64 MB"
    default: message
    }
  }
}

extension SQLiteError: CustomStringConvertible {
  package var description: String { message + (sql.map { " (in: \($0))" } ?? "") }
}
