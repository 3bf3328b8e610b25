import SQLite
import Summaries

/// The index (metric_type, timestamp) as a witness of the table: both must tell of the same rows.
///
/// Each question is one statement, so that the application's writing cannot show as damage.
struct IndexWitness: Sendable {
  private let table: MappedTable
  private let type: String
  private let time: String
  private let index: String
  /// What tells one row from the others; none in a table that hides its row ids and has no primary key.
  private let keys: [String]

  init(_ table: MappedTable, index: String, keys: [String]) {
    self.table = table
    self.index = index
    self.keys = keys
    type = table.column("metric_type")
    time = table.column("timestamp")
  }

  /// Rows of each type within a range of times, by the index alone.
  func rows(_ connection: Connection, types: [String], _ range: TextRange) throws(SQLiteError) -> [Int] {
    let query = "SELECT count(*) FROM \(table.quotedTable) INDEXED BY \(quoted(index)) WHERE \(Self.within(type, time))"
    return try connection.withStatement(query) { statement throws(SQLiteError) in
      var rows: [Int] = []
      for name in types {
        statement.reset()
        try statement.bind([name, range.low, range.high].map(SQLiteValue.text))
        rows.append(try statement.step() ? Int(statement.integer(0)) : 0)
      }
      return rows
    }
  }

  /// `FROM` and `WHERE` of a read that the index leads and the table answers: every column of `stored` is the table's
  /// own.
  ///
  /// Nil where rows cannot be told apart.
  var pairs: String? {
    guard !keys.isEmpty else { return nil }
    return
      "\(table.quotedTable) AS entry INDEXED BY \(quoted(index)) CROSS JOIN \(table.quotedTable) AS stored NOT INDEXED "
      + "ON \(isSameRow) WHERE \(Self.within("entry.\(type)", "entry.\(time)"))"
  }

  /// Throws when an entry of the index within the range has no row, or one that says otherwise.
  func checkEntries(_ connection: Connection, type name: String, _ range: TextRange) throws(SQLiteError) {
    guard !keys.isEmpty else { return }
    let query = """
      SELECT \(key("entry")) FROM \(table.quotedTable) AS entry INDEXED BY \(quoted(index)) \
      WHERE \(Self.within("entry.\(type)", "entry.\(time)")) AND NOT EXISTS (SELECT 1 FROM \(table.quotedTable) AS stored \
      NOT INDEXED WHERE \(isSameRow) AND stored.\(type) IS entry.\(type) AND stored.\(time) IS entry.\(time)) LIMIT 1
      """
    let values = [name, range.low, range.high].map(SQLiteValue.text)
    if let stray = try connection.first(query, values, { Self.shown($0) }) {
      throw damage("it names the row \(stray), which is missing in the table or has another type or time")
    }
  }

  /// Throws when a row with an id among these, all rows when nil, and a time in one of the ranges is not in the index.
  func checkRows(
    _ connection: Connection, ids: ClosedRange<Int64>?, _ ranges: [TextRange]
  ) throws(SQLiteError) {
    guard !keys.isEmpty else { return }
    let times = ranges.map { _ in "(stored.\(time) >= ? AND stored.\(time) < ?)" }.joined(separator: " OR ")
    let query = """
      SELECT \(key("stored")) FROM \(table.quotedTable) AS stored NOT INDEXED \
      WHERE \(ids == nil ? "" : "stored.rowid BETWEEN ? AND ? AND ")(\(times)) AND stored.\(type) IS NOT NULL \
      AND NOT EXISTS (SELECT 1 FROM \(table.quotedTable) AS entry INDEXED BY \(quoted(index)) \
      WHERE entry.\(type) = stored.\(type) AND entry.\(time) = stored.\(time) AND \(isSameRow)) LIMIT 1
      """
    let values =
      (ids.map { [SQLiteValue.integer($0.lowerBound), .integer($0.upperBound)] } ?? [])
      + ranges.flatMap { [SQLiteValue.text($0.low), .text($0.high)] }
    if let missing = try connection.first(query, values, { Self.shown($0) }) {
      throw damage("the row \(missing) of the table is not in it")
    }
  }

  /// Throws when a scan of the ids finds another number of rows of the type than the index has: pages of the table that
  /// are out of order end a scan before its time.
  func checkScan(
    _ connection: Connection, type name: String, ids: ClosedRange<Int64>, _ range: TextRange
  ) throws(SQLiteError) {
    let rows = "SELECT count(*) FROM \(table.quotedTable)"
    let condition = "\(Self.within("\(type)", "\(time)")) AND rowid BETWEEN ? AND ?"
    let query = """
      SELECT (\(rows) NOT INDEXED WHERE \(condition)) <> (\(rows) INDEXED BY \(quoted(index)) WHERE \(condition))
      """
    let values = [
      SQLiteValue.text(name), .text(range.low), .text(range.high), .integer(ids.lowerBound), .integer(ids.upperBound),
    ]
    if try connection.first(query, values + values, { $0.integer(0) == 1 }) == true {
      throw damage("a scan of the table and the index find different numbers of rows")
    }
  }

  /// Throws when the table has a row of the type, and the index does not list it.
  func checkListed(_ connection: Connection, type name: [UInt8]) throws(SQLiteError) {
    // Of a longer text only the beginning is known.
    guard name.count < OtherTypes.limit, let text = String(validating: name, as: UTF8.self) else { return }
    let query = """
      SELECT EXISTS (SELECT 1 FROM \(table.quotedTable) NOT INDEXED WHERE \(type) = ?1) \
      AND NOT EXISTS (SELECT 1 FROM (\(MetricTypes.skipping(table))) WHERE x = ?1) \
      AND (SELECT count(*) FROM (\(MetricTypes.skipping(table)))) < \(MetricTypes.limit)
      """
    if try connection.first(query, [.text(text)], { $0.integer(0) == 1 }) == true {
      throw damage("the table has rows of a metric type that the index does not list")
    }
  }

  private static func within(_ type: String, _ time: String) -> String {
    "\(type) = ? AND \(time) >= ? AND \(time) < ?"
  }

  private var isSameRow: String { keys.map { "stored.\($0) IS entry.\($0)" }.joined(separator: " AND ") }

  private func key(_ side: String) -> String { "\(side).\(keys[0])" }

  /// A row's key is somebody's text: only a number is shown.
  private static func shown(_ row: borrowing Statement) -> String {
    row.kind(0) == .integer ? "with the id \(row.integer(0))" : "with an id of its own"
  }

  private func damage(_ what: String) -> SQLiteError {
    .damage(
      "the index \(index) and the table \(table.name) do not agree, \(what). "
        + "Where only the index is wrong, 'REINDEX \(quoted(index))' mends it, run as the application's user")
  }
}
