import Records
import SQLite
import Summaries

/// In which units the latest rows of a metric type are.
struct UnitSample {
  let type: String
  private(set) var units: [(text: String, conversion: UnitConversion, rows: Int, largest: Double)] = []

  /// Rows looked at of each type, or of the table where it has no index.
  private static let rowsOfType = 1000
  private static let rowsOfTable = 100_000

  /// Rows of each kind of unit.
  var rowsOfKind: [Unit: Int] { Dictionary(units.map { ($0.conversion.kind, $0.rows) }, uniquingKeysWith: +) }

  /// By type, in the order of their names.
  ///
  /// Only rows whose value is a number count.
  static func read(
    _ connection: Connection, _ metrics: MetricTable, _ intake: TextIntake
  ) throws(SQLiteError) -> [UnitSample] {
    let table = metrics.table
    let (unit, value) = (table.column("unit"), table.column("value"))
    let isNumber = "typeof(\(value)) IN ('real', 'integer')"
    let columns = "\(metrics.type) AS t, \(unit) AS u, \(value) AS v"
    let groups = "SELECT t, u, count(*), max(v) FROM"
    var samples: [String: UnitSample] = [:]
    func note(_ row: borrowing Statement) {
      let type = row.text(0) ?? ""
      let unit = intake.text(row.text(1) ?? "")
      samples[type, default: UnitSample(type: intake.text(type))].units.append(
        (unit, UnitConversion.of(unit), Int(row.integer(2)), row.real(3)))
    }
    if metrics.isIndexed {
      for name in metrics.types.names {
        try connection.forEach(
          """
          \(groups) (SELECT \(columns) FROM \(table.quotedTable) WHERE \(metrics.type) = ? AND \(isNumber) \
          ORDER BY \(metrics.time) DESC LIMIT \(rowsOfType)) GROUP BY t, u ORDER BY 3 DESC, u
          """, [.text(name)], note)
      }
    } else {
      let latest = table.hasRowid ? "ORDER BY rowid DESC" : ""
      try connection.forEach(
        """
        \(groups) (SELECT \(columns) FROM \(table.quotedTable) WHERE typeof(\(metrics.type)) = 'text' AND \(isNumber) \
        \(latest) LIMIT \(rowsOfTable)) GROUP BY t, u ORDER BY 3 DESC, u
        """, [], note)
    }
    return metrics.types.names.compactMap { samples[$0] }
  }
}
