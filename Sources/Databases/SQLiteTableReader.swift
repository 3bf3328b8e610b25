import Records
import SQLite
import Summaries

/// Hands over the smaller tables: those stored as Daybook knows them in one short statement over the whole table, as
/// they have no index on time; what the settings map, within the time that matters.
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
    arrivals = ArrivalLog(plan.comparison, days: plan.arrivalDays, calendar: plan.calendar)
  }

  func read<Fold: TableFold>(_: Fold.Type) throws(SQLiteError) -> TableResult<Fold.Summary> {
    switch schema[Fold.table] {
    case .absent: return .absent
    case .wrong(let reason): return .failed(reason: reason)
    case .present(let sources):
      let reads = sources.map { SourceRead($0, of: Fold.table, SourceWindow(plan, of: Fold.table)) }
      let absent = reads.map(\.absentColumns).reduce(reads.first?.absentColumns ?? []) { $0.intersection($1) }
      let request = TableRequest(
        plan, storedZone: storedZone, timeColumn: reads.first?.timeColumn ?? Fold.table.time, absentColumns: absent)
      var failing = ""
      do throws(SQLiteError) {
        let count = try budget.retrying { () throws(SQLiteError) -> TableCount<Fold> in
          var count = TableCount<Fold>(request, arrivals)
          try pass(reads, &count, &failing)
          guard var again = count.again else { return count }
          try pass(reads, &again, &failing)
          return again
        }
        origins.append(
          Origin(
            id: .table(Fold.table), query: reads.map(\.query).joined(separator: ";\n"), bounds: [], rows: count.rows))
        return count.result(sources.map(\.name).joined(separator: ", "))
      } catch {
        // A query of the settings that fails is that table's misfortune, not the report's.
        guard !failing.isEmpty, [.endless, .tooLong, .other].contains(error.kind) else { throw error }
        return .failed(reason: "\(failing): \(error.reason)")
      }
    }
  }

  /// Reads all sources into one count.
  /// - Parameter failing: becomes the query of the settings that runs, empty while none does.
  private func pass<Fold>(
    _ reads: [SourceRead], _ count: inout TableCount<Fold>, _ failing: inout String
  ) throws(SQLiteError) {
    for read in reads {
      failing = ""
      if let statement = read.plainStatement {
        try connection.forEach(statement) { row in count.add(row) }
        continue
      }
      failing = read.source.name
      let mapping = read.mapping(storedZone)
      for statement in read.statements {
        try connection.forEach(ofSettings: statement, read.values) { row in count.add(MappedRow(row, mapping)) }
      }
      count.note(mapping)
    }
    failing = ""
  }

  func userNames(of keys: Set<String>) throws(SQLiteError) -> [String: [UInt8]] {
    guard let table = schema[.users].plainTable, let id = table.columns["id"], let name = table.columns["username"]
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
}
