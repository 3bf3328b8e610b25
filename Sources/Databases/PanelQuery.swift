import Records
import SQLite
import Summaries

/// A panel of the settings whose query was looked at.
struct PanelQuery: Sendable {
  let panel: OwnPanel
  /// Its rows by the columns of `SourceTable.panel`; of a table its rows as they stand.
  let rows: MappedSource
  /// What the query calls its columns.
  let columns: [String]
  /// What the time is called in it.
  let timeColumn: String
}

/// The panels of the settings, each with its query, before anything is read.
struct PanelQueries {
  private(set) var all: [PanelQuery] = []
  /// Queries that cannot be run.
  private(set) var faults: [SourceError] = []

  /// - Throws: what is wrong with the database, not with a query.
  init(_ connection: Connection, _ panels: [OwnPanel]) throws(SQLiteError) {
    for panel in panels {
      switch try Self.checked(panel, connection) {
      case .success(let query): all.append(query)
      case .failure(let fault): faults.append(fault)
      }
    }
  }

  private static func checked(
    _ panel: OwnPanel, _ connection: Connection
  ) throws(SQLiteError) -> Result<PanelQuery, SourceError> {
    let check = QueryCheck(connection, .panel, panel.source, key: "panels.\(panel.id)")
    let text =
      switch panel.source.rows {
      case .query(let query): query
      case .table(let name, _): "SELECT * FROM \(quoted(name))"
      }
    let own: SettingsQuery
    switch try check.reading(text) {
    case .success(let query): own = query
    case .failure(let fault): return .failure(fault)
    }
    let offered = roles(panel, own.columns)
    let needed = ["time", "value", "group"].filter { role in
      panel.columns[role] != nil || (role == "time" && panel.chart != .table)
    }
    if let missing = needed.first(where: { offered[$0] == nil && panel.source.constants[$0] == nil }) {
      let name = panel.columns[missing] ?? missing
      return .failure(
        check.unusable(
          "it has no column \(name), only \(own.columns.joined(separator: ", "))",
          missing == "time"
            ? "Select the time of each row and name its column with time; Daybook counts the rows of a period itself"
            : "Select it, or name another column with \(missing)"))
    }
    let twice = own.columns.filter { name in offered.values.contains(name) }
    if let name = twice.first(where: { name in twice.filter { $0 == name }.count > 1 }) {
      return .failure(
        check.unusable("two of its columns are named \(name)", "Give each a name of its own with AS"))
    }
    if panel.chart == .table {
      return .success(
        PanelQuery(
          panel: panel, rows: MappedSource(source: panel.source, rows: .query(own)), columns: own.columns,
          timeColumn: offered["time"] ?? ""))
    }
    let selected = offered.sorted { $0.key < $1.key }.map { "\(quoted($0.value)) AS \(quoted($0.key))" }
    let renamed = "SELECT \(selected.joined(separator: ", ")) FROM (\n\(own.text)\n)"
    return try check.reading(renamed).map { query in
      PanelQuery(
        panel: panel, rows: MappedSource(source: panel.source, rows: .query(query)), columns: own.columns,
        timeColumn: offered["time"] ?? "time")
    }
  }

  /// What the panel reads, by what it is for.
  private static func roles(_ panel: OwnPanel, _ columns: [String]) -> [String: String] {
    func found(_ name: String) -> String? { columns.first { $0.lowercased() == name.lowercased() } }
    var offered: [String: String] = [:]
    offered["time"] = found(panel.columns["time"] ?? "time")
    for role in ["value", "group"] { offered[role] = panel.columns[role].flatMap(found) }
    if panel.chart != .table { offered["unit"] = found("unit") }
    return offered
  }
}
