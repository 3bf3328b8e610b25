import Records
import SQLite
import Settings
import Summaries

/// Which of the known tables the database holds, and where.
struct Schema {
  private var states: [SourceTable: TableState] = [:]
  /// Queries of the settings that cannot be run.
  private(set) var faults: [SourceError] = []

  init(_ connection: Connection, settings: Settings.Source) throws(SQLiteError) {
    let names = try TableNames(connection)
    for table in SourceTable.mapped {
      guard let sources = settings.tables[table.name] else {
        if !SourceTable.business.contains(table) { states[table] = try Self.standard(connection, table, names) }
        continue
      }
      states[table] = try mapped(connection, table, sources, names)
    }
  }

  subscript(_ table: SourceTable) -> TableState { states[table] ?? .absent }

  /// A table under its own name: all its columns are needed, as one that is missing was renamed.
  private static func standard(
    _ connection: Connection, _ table: SourceTable, _ names: TableNames
  ) throws(SQLiteError) -> TableState {
    guard names.found(table.name) != nil else { return .absent }
    let columns = try self.columns(connection, table, RowSource(table: table.name), names, needed: table.neededColumns)
    return switch columns {
    case .found(let mapped): .present([mapped])
    case .wrong: table.hasCommonName ? .absent : state(columns)
    }
  }

  private static func state(_ found: FoundSource) -> TableState {
    switch found {
    case .found(let mapped): .present([mapped])
    case .wrong(let reason): .wrong(reason: reason)
    }
  }

  private mutating func mapped(
    _ connection: Connection, _ table: SourceTable, _ sources: [RowSource], _ names: TableNames
  ) throws(SQLiteError) -> TableState {
    var mapped: [MappedSource] = []
    for source in sources {
      switch source.rows {
      case .table(let name, _):
        guard names.found(name) != nil else {
          return .wrong(reason: "the settings name the table \(name), the database has none")
        }
        switch try Self.columns(connection, table, source, names, needed: [table.time]) {
        case .found(let found): mapped.append(found)
        case .wrong(let reason): return .wrong(reason: reason)
        }
      case .query(let query):
        switch try QueryCheck(connection, table, source).checked(query) {
        case .success(let found): mapped.append(found)
        case .failure(let fault): faults.append(fault)
        }
      }
    }
    return .present(mapped)
  }

  private enum FoundSource {
    case found(MappedSource)
    case wrong(reason: String)
  }

  private static func columns(
    _ connection: Connection, _ table: SourceTable, _ source: RowSource, _ names: TableNames, needed: [String]
  ) throws(SQLiteError) -> FoundSource {
    guard case .table(let given, let mapping) = source.rows, let found = names.found(given) else {
      return .wrong(reason: "")
    }
    let present = try names.columns(of: found.name, connection)
    var columns: [String: String] = [:]
    var missing: [String] = []
    let differences = source.differences.values.flatMap { [$0.from, $0.to] }
    for column in table.namedColumns + differences.filter({ !table.namedColumns.contains($0) }) {
      let wanted = mapping[column] ?? column
      if let real = present[wanted.lowercased()] {
        columns[column] = real
      } else if mapping[column] != nil || needed.contains(column) || differences.contains(column) {
        if source.constants[column] == nil { missing.append(wanted) }
      }
    }
    guard missing.isEmpty else {
      return .wrong(reason: "the table \(found.name) has no column \(missing.joined(separator: ", "))")
    }
    // "If a table contains a user defined column named rowid …, then that name always refers to the explicitly
    // declared column": then it is not known to be the key.
    let shadows = present.keys.contains { ["rowid", "oid", "_rowid_"].contains($0) }
    let hasRowid = found.isTable && !shadows && answersRowid(connection, found.name)
    return .found(
      MappedSource(
        source: source,
        rows: .table(
          MappedTable(name: found.name, columns: columns, hasRowid: hasRowid, isView: !found.isTable))))
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
