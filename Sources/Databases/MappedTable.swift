import SQLite

/// A table as it is in this database: present with all the columns it needs, absent, or wrong.
enum TableState {
  case present(MappedTable)
  case absent
  case wrong(reason: String)
}

/// Where a standard table and its columns are.
struct MappedTable: Sendable {
  let name: String
  /// Standard column name → the database's; without optional ones that it lacks.
  let columns: [String: String]
  /// False for views and WITHOUT ROWID tables.
  let hasRowid: Bool
  let isView: Bool

  /// The database's name of a standard column, quoted.
  func column(_ standard: String) -> String { quoted(columns[standard] ?? standard) }
  /// The same; `NULL` for one that it lacks.
  func readable(_ standard: String) -> String { columns[standard].map(quoted) ?? "NULL" }
  var quotedTable: String { quoted(name) }
}
