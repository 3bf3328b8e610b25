import Records
import SQLite
import Summaries

/// Hands over the smaller tables, each in one short statement over the whole table: they have no index on time.
final class SQLiteTableReader: TableReading {
  typealias Failure = SQLiteError

  private let connection: Connection
  private let schema: Schema
  private let plan: ReadPlan
  private let storedZone: Zone
  private let budget: RetryBudget
  let arrivals: ArrivalLog
  /// Of the tables that were read, in this order.
  private(set) var origins: [Origin] = []

  init(_ connection: Connection, _ schema: Schema, _ plan: ReadPlan, storedZone: Zone, _ budget: RetryBudget) {
    self.connection = connection
    self.schema = schema
    self.plan = plan
    self.storedZone = storedZone
    self.budget = budget
    arrivals = ArrivalLog(plan.comparison)
  }

  func read<Fold: TableFold>(_: Fold.Type) throws(SQLiteError) -> TableResult<Fold.Summary> {
    switch schema[Fold.table] {
    case .absent: return .absent
    case .wrong(let reason): return .failed(reason: reason)
    case .present(let table):
      let time = Fold.table.time
      let request = TableRequest(
        plan, storedZone: storedZone, timeColumn: table.columns[time] ?? time,
        absentColumns: Set(Fold.table.columns).subtracting(table.columns.keys))
      let columns = Fold.table.columns.map(table.readable).joined(separator: ", ")
      let query = "SELECT \(columns) FROM \(table.quotedTable)"
      // The youngest first, where ids follow time: what keeps the newest rows then passes over the rest.
      // The table itself, whatever indexes there are: a damaged one may lack rows.
      let order = table.hasRowid ? " NOT INDEXED ORDER BY rowid DESC" : ""
      let count = try budget.retrying { () throws(SQLiteError) -> TableCount<Fold> in
        let first = try pass(TableCount<Fold>(request, arrivals), query + order)
        return if let again = first.again { try pass(again, query + order) } else { first }
      }
      origins.append(Origin(id: .table(Fold.table), query: query, bounds: [], rows: count.rows))
      return count.result(table.name)
    }
  }

  func userNames(of keys: Set<String>) throws(SQLiteError) -> [String: [UInt8]] {
    guard case .present(let table) = schema[.users], let id = table.columns["id"],
      let name = table.columns["username"]
    else { return [:] }
    let query = "SELECT \(quoted(id)), \(quoted(name)) FROM \(table.quotedTable) WHERE \(quoted(id)) = ? LIMIT 1"
    return try budget.retrying { () throws(SQLiteError) in
      var names: [String: [UInt8]] = [:]
      for key in keys.sorted() {
        try connection.forEach(query, [.text(key)]) { row in
          // A damaged index may lead to another row.
          guard row.text(0) == key else { return }
          names[key] = unsafe row.withBytes(1) { unsafe Array($0) }
        }
      }
      return names
    }
  }

  private func pass<Fold>(_ count: TableCount<Fold>, _ query: String) throws(SQLiteError) -> TableCount<Fold> {
    var count = count
    try connection.forEach(query) { row in count.add(row) }
    return count
  }
}
