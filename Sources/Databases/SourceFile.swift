import Glibc
import SQLite

/// The database file as it stood under its name when the run began.
///
/// It opens connections to it, and tells whether it is still the same file: an application may put another in its place
/// by renaming.
struct SourceFile: Sendable {
  /// What a name stands for.
  struct Identity: Hashable, Sendable {
    let device: UInt64
    let inode: UInt64
    let owner: UInt32

    /// Nil when nothing is there.
    init?(_ path: String) {
      var status = stat()
      guard unsafe fstatat(AT_FDCWD, path, &status, 0) == 0 else { return nil }
      device = UInt64(status.st_dev)
      inode = UInt64(status.st_ino)
      owner = status.st_uid
    }

    fileprivate func isSameFile(_ other: Identity?) -> Bool { device == other?.device && inode == other?.inode }
  }

  let path: String
  private let identity: Identity
  private let rules: ReadingRules

  init(_ path: String, rules: ReadingRules) throws(SQLiteError) {
    guard let identity = Identity(path) else { throw SQLiteError.replaced }
    self.path = path
    self.identity = identity
    self.rules = rules
  }

  /// Whether its name stands for another file by now, or for none.
  var isReplaced: Bool { !identity.isSameFile(Identity(path)) }

  /// A connection that reads this file.
  func connect() throws(SQLiteError) -> Connection {
    let connection = try Connection(
      path: path, mode: .readOnly, busyTimeout: RetryBudget.attemptMilliseconds,
      statementSeconds: rules.statementSeconds, beforeStatement: rules.beforeStatement)
    // Cells of a damaged page are looked at before they are used.
    try connection.execute("PRAGMA cell_size_check = ON")
    try verify([connection])
    return connection
  }

  /// Throws `replaced` unless all these connections read the file that stands under its name still.
  func verify(_ connections: [Connection]) throws(SQLiteError) {
    guard !isReplaced, !connections.contains(where: \.hasMoved) else {
      throw SQLiteError.replaced
    }
  }
}
