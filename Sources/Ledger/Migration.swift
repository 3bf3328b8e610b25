import SQLite

/// One step from an earlier form of the ledger's file to the next, applied once, in the order of `all`.
///
/// A step that was released is never changed: the file of every earlier version has to become today's.
struct Migration: Sendable {
  let name: String
  let statements: String

  static let all: [Migration] = [periods, figureUnits, stopped, verdicts]

  /// Brings the file to the last form, in one transaction.
  static func apply(on connection: Connection, applied: Int, at time: String) throws(SQLiteError) {
    guard applied < all.count else { return }
    try connection.transaction(.immediate) { () throws(SQLiteError) in
      for migration in all[applied...] {
        try connection.execute(migration.statements)
        try connection.execute(
          "INSERT INTO migration (name, at) VALUES (?, ?)", [.text(migration.name), .text(time)])
      }
      try connection.execute("PRAGMA user_version = \(all.count)")
    }
  }
}
