import Foundation
import SQLite

/// Ways a file comes to contradict itself.
enum Damage {
  /// Runs statements on the table while its index looks away.
  static func withoutIndex(_ path: String, _ statements: [String]) throws {
    let first = try Connection(path: path, mode: .create, busyTimeout: 100)
    let columns = "type, name, tbl_name, rootpage, sql"
    try first.execute(
      "PRAGMA writable_schema = ON; CREATE TABLE hidden AS SELECT \(columns) FROM sqlite_master WHERE name = 'i'")
    try first.execute("DELETE FROM sqlite_master WHERE name = 'i'")
    // Only a new connection has forgotten the index.
    let second = try Connection(path: path, mode: .create, busyTimeout: 100)
    for statement in statements { try second.execute(statement) }
    try second.execute(
      "PRAGMA writable_schema = ON; INSERT INTO sqlite_master SELECT \(columns) FROM hidden; DROP TABLE hidden")
  }
}
