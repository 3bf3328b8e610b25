import Records
import SQLite
import Summaries

/// Reads the smaller tables, each in one short statement over the whole table (they have no index on time) or what its
/// definition needs. Times are parsed, not compared as text, so every stored form counts.
struct TableReader {
  let connection: Connection
  let comparison: Comparison
  let asOf: Instant
  let storedZone: Zone
  let intake: TextIntake
  let arrivals: ArrivalLog
  var period: Period { comparison.current }

  /// Calls `body` for every row of the table, the columns in the order of `SourceTable.columns`.
  /// - Returns: what to keep when the rows are read once more, because a column has too many names.
  @discardableResult
  func forEach(
    _ table: Table, _ standard: SourceTable, words: [Int32: KnownWords] = [:],
    keeping choices: [Int32: NameChoice] = [:],
    _ body: (borrowing Statement, inout RowReading) throws(SQLiteError) -> Void
  ) throws(SQLiteError) -> [Int32: NameChoice] {
    var reading = RowReading(storedZone: storedZone, intake, words: words, keeping: choices)
    // The youngest first, where ids follow time: what keeps the newest rows then passes over the rest.
    // The table itself, whatever indexes there are: a damaged one may lack rows.
    let order = table.hasRowid ? " NOT INDEXED ORDER BY rowid DESC" : ""
    arrivals.begin(standard)
    try connection.forEach(query(table, standard) + order) { row throws(SQLiteError) in
      let moment = reading.microseconds(row, Int32(standard.timeIndex))
      if moment != TimeParser.unreadable, moment < asOf.microseconds { arrivals.note(moment, in: standard) }
      try body(row, &reading)
    }
    return reading.overflow
  }

  /// Reads a table, and once more where a column has too many names, keeping the largest.
  func bounded<Value, Key: Hashable>(
    _ read: ([Key: NameChoice]) throws(SQLiteError) -> (value: Value, overflow: [Key: NameChoice])
  ) throws(SQLiteError) -> Value {
    let first = try read([:])
    return first.overflow.isEmpty ? first.value : try read(first.overflow).value
  }

  func query(_ table: Table, _ standard: SourceTable) -> String {
    "SELECT \(standard.columns.map(table.column).joined(separator: ", ")) FROM \(table.quotedTable)"
  }

  func faults(_ source: String, _ table: Table, _ standard: SourceTable) -> RowFaults {
    RowFaults(source, columns: standard.columns.map { table.columns[$0] ?? $0 }, intake)
  }

  func origin(_ id: String, _ table: Table, _ standard: SourceTable, rows: Int) -> Origin {
    Origin(id: id, query: query(table, standard), bounds: [], rows: rows)
  }
}
