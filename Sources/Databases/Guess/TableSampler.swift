import Records
import SQLite
import Summaries

/// Looks at the tables of a database that Daybook does not know: a few hundred rows of each, whatever its size.
struct TableSampler {
  let connection: Connection
  let intake: TextIntake

  /// Rows are counted up to here.
  static let countLimit = 1_000_000
  /// Rows that are looked at, of the first and of the last.
  private static let sampled = 300
  private static let tableLimit = 200
  private static let columnLimit = 100

  /// Tables and views, by name; without SQLite's own, and those whose names cannot stand in a settings file.
  func tables() throws(SQLiteError) -> [SampledTable] {
    let names = try TableNames(connection)
    var tables: [SampledTable] = []
    for name in names.all.filter(isWritable).prefix(Self.tableLimit) where !name.lowercased().hasPrefix("sqlite_") {
      if let table = try? table(name, names) { tables.append(table) }
    }
    return tables
  }

  private func isWritable(_ name: String) -> Bool {
    !name.isEmpty && name.unicodeScalars.count <= 100
      && name.unicodeScalars.allSatisfy {
        ![.control, .format, .lineSeparator].contains($0.properties.generalCategory)
      }
  }

  private func table(_ name: String, _ names: TableNames) throws(SQLiteError) -> SampledTable {
    let rows =
      try connection.first("SELECT count(*) FROM (SELECT 1 FROM \(quoted(name)) LIMIT \(Self.countLimit + 1))") {
        Int($0.integer(0))
      } ?? 0
    var columns: [(name: String, type: String)] = []
    try connection.forEach("SELECT name, type FROM pragma_table_xinfo(?)", [.text(name)]) { row in
      let column = row.text(0) ?? ""
      if isWritable(column), columns.count < Self.columnLimit { columns.append((column, row.text(1) ?? "")) }
    }
    var references: [String: (table: String, key: String)] = [:]
    try connection.forEach("SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(?)", [.text(name)]) { row in
      references[row.text(0) ?? ""] = (row.text(1) ?? "", row.text(2) ?? "id")
    }
    var samples = columns.map { ColumnSample($0.name, type: $0.type) }
    guard !columns.isEmpty else { return SampledTable(name: name, rows: 0, isMore: false, columns: []) }
    let list = columns.map { quoted($0.name) }.joined(separator: ", ")
    let first = "SELECT \(list) FROM \(quoted(name)) LIMIT \(Self.sampled)"
    // The newest are looked at, too, where row ids tell which they are.
    let last = "SELECT \(list) FROM \(quoted(name)) ORDER BY rowid DESC LIMIT \(Self.sampled)"
    try connection.forEach(first) { row in
      for index in samples.indices { samples[index].note(row, Int32(index), intake) }
    }
    if rows > Self.sampled {
      try? connection.forEach(last) { row in
        for index in samples.indices { samples[index].note(row, Int32(index), intake) }
      }
    }
    return SampledTable(
      name: name, rows: min(rows, Self.countLimit), isMore: rows > Self.countLimit,
      columns: samples.map { sample in sample.column(references[sample.name] ?? reference(sample.name, names)) })
  }

  /// By the name alone: `monitor_id` is the key of `monitor` or `monitors`, where there is such a table.
  private func reference(_ column: String, _ names: TableNames) -> (table: String, key: String)? {
    let words = NameWords.of(column)
    guard words.count > 1, words.last == "id" else { return nil }
    let stem = words.dropLast()
    return names.all.first { NameWords.of($0) == Array(stem) }.map { ($0, "id") }
  }
}
