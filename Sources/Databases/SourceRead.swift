import Records
import SQLite
import Summaries

/// How one source of a standard table is read: its statements, and what makes standard rows of theirs.
struct SourceRead {
  let source: MappedSource
  private let table: SourceTable
  private let window: SourceWindow
  private let columns: [String]

  init(_ source: MappedSource, of table: SourceTable, _ window: SourceWindow) {
    self.source = source
    self.table = table
    self.window = window
    columns = RowMapping.wanted(source.source, of: table, offered: source.offered)
  }

  /// Of a table whose rows are read just as they are stored; nil for every other source.
  var plainStatement: String? {
    guard let plain = source.plainTable else { return nil }
    // The youngest first, where ids follow time: what keeps the newest rows then passes over the rest.
    // The table itself, whatever indexes there are: a damaged one may lack rows.
    return query + (plain.hasRowid ? " NOT INDEXED ORDER BY rowid DESC" : "")
  }

  /// As people would ask it.
  var query: String {
    guard let plain = source.plainTable else { return statements[0] }
    return "SELECT \(table.columns.map(plain.readable).joined(separator: ", ")) FROM \(plain.quotedTable)"
  }

  /// In the order in which they are run.
  var statements: [String] {
    window.statements(
      source.select, columns: columns.map(quoted).joined(separator: ", "), time: quoted(table.time), format)
  }

  var values: [String: SQLiteValue] { window.values(format) }

  /// How the time of a row is stored.
  var format: TimeFormat { source.source.times[table.time] ?? .text }

  func mapping(_ zone: Zone) -> RowMapping {
    let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($0.element, $0.offset) })
    return RowMapping(source.source, of: table, stored: places, zone: zone)
  }

  /// Standard columns that none of its rows has.
  var absentColumns: Set<String> { RowMapping.absent(source.source, of: table, offered: source.offered) }

  /// What the database calls the time of a row.
  var timeColumn: String {
    if case .table(let found) = source.rows { found.columns[table.time] ?? table.time } else { table.time }
  }
}
