import Records
import SQLite

/// A standard table as it is in this database: with sources that have all the columns they need, absent, or wrong.
enum TableState {
  case present([MappedSource])
  case absent
  case wrong(reason: String)

  /// The only source, if its rows are read just as they are stored.
  var plainTable: MappedTable? {
    if case .present(let sources) = self, sources.count == 1 { sources[0].plainTable } else { nil }
  }

  var sources: [MappedSource] { if case .present(let sources) = self { sources } else { [] } }
}

/// One source of a standard table, found in this database.
struct MappedSource: Sendable {
  enum FoundRows: Sendable {
    case table(MappedTable)
    case query(SettingsQuery)
  }

  let source: RowSource
  let rows: FoundRows

  var plainTable: MappedTable? { if case .table(let table) = rows, source.isPlain { table } else { nil } }

  /// The columns it has, by standard names and, of a query, by its own.
  var offered: Set<String> {
    switch rows {
    case .table(let table): Set(table.columns.keys)
    case .query(let query): Set(query.columns)
    }
  }

  /// What people call it: the table, or where its query stands.
  var name: String {
    switch rows {
    case .table(let table): table.name
    case .query: source.place.map { "query at \($0)" } ?? "query"
    }
  }

  /// A SELECT of all it has, its columns by the names of `offered`.
  var select: String {
    switch rows {
    case .table(let table):
      let columns = table.columns.sorted { $0.key < $1.key }.map { "\(quoted($0.value)) AS \(quoted($0.key))" }
      return "SELECT \(columns.joined(separator: ", ")) FROM \(table.quotedTable)"
    case .query(let query): return query.text
    }
  }
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
