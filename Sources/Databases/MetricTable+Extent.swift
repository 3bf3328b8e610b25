import Records
import SQLite
import Summaries

/// What the index tells of ids.
extension MetricTable {
  /// Where a scan begins and ends, and from which row id on the days that need metadata lie; nil for a table without ids
  /// or rows.
  func scanExtent(
    _ connection: Connection, _ jobs: [MetricDay], _ bounds: TimeBounds, smallTable: Int
  ) throws(SQLiteError) -> ScanExtent? {
    guard table.hasRowid else { return nil }
    // One at a time: SQLite seeks for a single min or max, and scans the table for both.
    let query = "SELECT (SELECT min(rowid) FROM \(table.quotedTable)), (SELECT max(rowid) FROM \(table.quotedTable))"
    let ids = try connection.first(query) { row in (low: row.integer(0), high: row.integer(1)) }
    guard let (low, high) = ids else { return nil }
    func firstID(from instant: Instant?) throws(SQLiteError) -> Int64? {
      guard isIndexed, let instant, let end = jobs.last?.span.end else { return nil }
      return try edgeID(connection, in: bounds.ranges(from: instant, to: end), "ASC", min)
    }
    func lastID() throws(SQLiteError) -> Int64? {
      // Only where the span ends at midnight UTC do all texts behind its end, T-separated ones too, lie behind it in time.
      guard isIndexed, bounds.isExact, let start = jobs.first?.span.start, let end = jobs.last?.span.end,
        end.stored.hasSuffix(" 00:00:00")
      else { return nil }
      return try edgeID(connection, in: bounds.ranges(from: start, to: end), "DESC", max)
    }
    return ScanExtent(
      ids: low...max(low, high), firstWanted: try firstID(from: jobs.first?.span.start),
      firstDetailed: try firstID(from: jobs.first { $0.detail != .outline }?.span.start), lastWanted: try lastID(),
      isExact: bounds.isExact, smallTable: smallTable)
  }

  /// The smallest, or largest, id among the first, or last, rows by time of each type in the ranges; nil when there are
  /// none.
  private func edgeID(
    _ connection: Connection, in ranges: [TextRange], _ order: String, _ choose: (Int64, Int64) -> Int64
  ) throws(SQLiteError) -> Int64? {
    var edge: Int64?
    for name in types.names {
      for range in ranges {
        let id = try connection.first(
          "SELECT rowid FROM \(rowsInRange) ORDER BY \(time) \(order) LIMIT 1",
          [.text(name), .text(range.low), .text(range.high)]
        ) { $0.integer(0) }
        if let id { edge = choose(edge ?? id, id) }
      }
    }
    return edge
  }

  /// Rows of a type within the ranges, and the ids of the first and the last in order of time; nil when there are no
  /// rows.
  ///
  /// The ids mean nothing in a table without them.
  func extent(
    _ connection: Connection, type name: String, ranges: [TextRange]
  ) throws(SQLiteError) -> (rows: Int, low: Int64, high: Int64)? {
    var rows = 0
    var low = Int64.max
    var high = Int64.min
    for range in ranges {
      let values: [SQLiteValue] = [.text(name), .text(range.low), .text(range.high)]
      let count = try connection.first("SELECT count(*) FROM \(rowsInRange)", values) { Int($0.integer(0)) } ?? 0
      rows += count
      guard count > 0, table.hasRowid else { continue }
      for order in ["ASC", "DESC"] {
        guard
          let id = try connection.first(
            "SELECT rowid FROM \(rowsInRange) ORDER BY \(time) \(order) LIMIT 1", values, { $0.integer(0) })
        else { continue }
        low = min(low, id)
        high = max(high, id)
      }
    }
    return rows == 0 ? nil : (rows, low, high)
  }
}
