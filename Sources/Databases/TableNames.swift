import SQLite

/// The tables and views of a database and their columns, found without regard to the case of letters.
struct TableNames {
  private var kinds: [String: (name: String, isTable: Bool)] = [:]

  init(_ connection: Connection) throws(SQLiteError) {
    try connection.forEach("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')") { row in
      let name = row.text(0) ?? ""
      kinds[name.lowercased()] = (name, row.text(1) == "table")
    }
  }

  /// SQLite compares names without regard to the case of ASCII letters.
  func found(_ name: String) -> (name: String, isTable: Bool)? { kinds[name.lowercased()] }

  var all: [String] { kinds.values.map(\.name).sorted() }

  /// The columns of a table as it names them, by their names in small letters.
  func columns(of table: String, _ connection: Connection) throws(SQLiteError) -> [String: String] {
    var columns: [String: String] = [:]
    try connection.forEach("SELECT name FROM pragma_table_xinfo(?)", [.text(table)]) { row in
      let column = row.text(0) ?? ""
      columns[column.lowercased()] = column
    }
    return columns
  }
}
