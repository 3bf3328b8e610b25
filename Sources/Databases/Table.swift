import SQLite

/// A table as it is in this database: present with all its columns, absent, or wrong.
enum TableState {
  case present(MappedTable)
  case absent
  case wrong(reason: String)
}

/// Where a standard table and its columns are.
struct MappedTable: Sendable {
  let name: String
  /// Standard column name → the database's.
  let columns: [String: String]
  /// False for views and WITHOUT ROWID tables.
  let hasRowid: Bool
  let isView: Bool

  /// The database's name of a standard column, quoted.
  func column(_ standard: String) -> String { quoted(columns[standard] ?? standard) }
  var quotedTable: String { quoted(name) }
}
