import SQLite

/// Rows outside of what is read, counted by the index alone, a day to a statement: the application never waits for long.
extension MetricTable {
  /// Rows whose time text sorts before a bound.
  func rows(_ connection: Connection, before bound: String) throws(SQLiteError) -> Int {
    try rows(connection) { name throws(SQLiteError) in
      try count(connection, name, nil, Self.beforeDigits) + sliced(connection, name, Self.beforeDigits, bound)
    }
  }

  /// Rows whose time text sorts at a bound or behind it.
  func rows(_ connection: Connection, from bound: String) throws(SQLiteError) -> Int {
    try rows(connection) { name throws(SQLiteError) in try sliced(connection, name, bound, nil) }
  }

  /// More days than a database has; what lies behind them is counted at once.
  private static let mostSlices = 20_000

  private func rows(
    _ connection: Connection, ofType count: (String) throws(SQLiteError) -> Int
  ) throws(SQLiteError) -> Int {
    var rows = 0
    for name in types.names { rows += try count(name) }
    return rows
  }

  /// From one date that has rows to the next.
  private func sliced(
    _ connection: Connection, _ name: String, _ low: String, _ high: String?
  ) throws(SQLiteError) -> Int {
    let query =
      "SELECT \(time) FROM \(table.quotedTable) WHERE \(type) = ? AND \(time) >= ?"
      + (high == nil ? "" : " AND \(time) < ?") + " ORDER BY \(time) LIMIT 1"
    var (rows, low) = (0, low)
    for _ in 0..<Self.mostSlices {
      let values = ([name, low] + (high.map { [$0] } ?? [])).map(SQLiteValue.text)
      let next = try connection.first(kept: query, values) { row in row.kind(0) == .text ? row.text(0) : nil }
      guard let next else { return rows }
      // A date ends before "~", whatever stands between it and the time of day.
      let end = next.map { String(decoding: $0.utf8.prefix(10), as: UTF8.self) + "~" }
      guard let end, Self.precedes(low, end), high.map({ Self.precedes(end, $0) }) ?? true else { break }
      rows += try count(connection, name, low, end)
      low = end
    }
    return rows + (try count(connection, name, low, high))
  }

  private func count(
    _ connection: Connection, _ name: String, _ low: String?, _ high: String?
  ) throws(SQLiteError) -> Int {
    let conditions = (low == nil ? "" : " AND \(time) >= ?") + (high == nil ? "" : " AND \(time) < ?")
    return try connection.first(
      kept: "SELECT count(*) FROM \(table.quotedTable) WHERE \(type) = ?\(conditions)",
      ([name] + [low, high].compactMap(\.self)).map(SQLiteValue.text)
    ) { Int($0.integer(0)) } ?? 0
  }

  private static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
}
