import Records
import SQLite
import Settings

/// Which of the known tables the database holds, and where.
struct Schema {
  private var states: [SourceTable: TableState] = [:]

  init(_ connection: Connection, settings: Settings.Source) throws(SQLiteError) {
    var kinds: [String: String] = [:]
    try connection.forEach("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')") { row in
      kinds[row.text(0) ?? ""] = row.text(1) ?? ""
    }
    for table in SourceTable.all {
      let mapped = settings.tables[table.name]
      let name = mapped?.name ?? table.name
      // SQLite compares names without regard to the case of ASCII letters.
      guard let found = kinds.first(where: { $0.key.lowercased() == name.lowercased() }) else {
        states[table] =
          mapped == nil ? .absent : .wrong(reason: "the settings name the table \(name), the database has none")
        continue
      }
      states[table] = try Self.examine(
        connection, table, name: found.key, isTable: found.value == "table", mapping: mapped?.columns ?? [:])
      // Queues of other frameworks have a table of that name, with the runs to come.
      if table == .jobs, mapped == nil, case .wrong? = states[table] { states[table] = .absent }
    }
  }

  subscript(_ table: SourceTable) -> TableState { states[table] ?? .absent }

  private static func examine(
    _ connection: Connection, _ table: SourceTable, name: String, isTable: Bool, mapping: [String: String]
  ) throws(SQLiteError) -> TableState {
    var present: [String: String] = [:]
    try connection.forEach("SELECT name FROM pragma_table_xinfo(?)", [.text(name)]) { row in
      let column = row.text(0) ?? ""
      present[column.lowercased()] = column
    }
    var columns: [String: String] = [:]
    var missing: [String] = []
    for column in table.namedColumns {
      let wanted = mapping[column] ?? column
      if let real = present[wanted.lowercased()] {
        columns[column] = real
      } else if mapping[column] != nil || !table.isOptional(column) {
        missing.append(wanted)
      }
    }
    guard missing.isEmpty else {
      let names = missing.joined(separator: ", ")
      return .wrong(reason: "the table \(name) has no column \(names)")
    }
    // "If a table contains a user defined column named rowid …, then that name always refers to the explicitly
    // declared column": then it is not known to be the key.
    let shadows = present.keys.contains { ["rowid", "oid", "_rowid_"].contains($0) }
    let hasRowid = isTable && !shadows && answersRowid(connection, name)
    return .present(MappedTable(name: name, columns: columns, hasRowid: hasRowid, isView: !isTable))
  }

  private static func answersRowid(_ connection: Connection, _ name: String) -> Bool {
    do throws(SQLiteError) {
      try connection.withStatement("SELECT rowid FROM \(quoted(name)) LIMIT 0") { _ in }
      return true
    } catch {
      return false
    }
  }
}
