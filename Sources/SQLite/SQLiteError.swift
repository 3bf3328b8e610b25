internal import CSQLite

/// What SQLite answered, with the statement that asked. Bound values are never kept.
public struct SQLiteError: Error, Hashable, Sendable {
  /// The extended result code, such as 261 for SQLITE_BUSY_RECOVERY.
  public let code: Int32
  /// SQLite's own words.
  public let message: String
  public let sql: String?

  /// What a caller may want to tell apart.
  public enum Kind: Sendable {
    case busy, notADatabase, corrupt, cannotOpen, full, readOnly, inputOutput, permission, other
  }

  public var kind: Kind {
    switch code & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_CANTOPEN: .cannotOpen
    case SQLITE_FULL: .full
    case SQLITE_READONLY: .readOnly
    case SQLITE_IOERR: .inputOutput
    case SQLITE_PERM, SQLITE_AUTH: .permission
    default: .other
    }
  }
}

extension SQLiteError: CustomStringConvertible {
  public var description: String { message + (sql.map { " (in: \($0))" } ?? "") }
}
