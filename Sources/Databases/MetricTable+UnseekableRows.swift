import Records
import SQLite
import Summaries

/// Rows that no seek by type and time finds.
extension MetricTable {
  /// Whether a time sorts into no period.
  var isWithoutYear: String {
    "typeof(\(time)) <> 'text' OR \(time) NOT GLOB '[0-9][0-9][0-9][0-9]-*' OR \(time) GLOB '0000*'"
  }

  /// Rows of the period, or without a time, whose metric type is not a name or one too many.
  func withoutType(_ connection: Connection, in period: Period, _ bounds: TimeBounds) throws(SQLiteError) -> [Rejection]
  {
    var conditions: [(sql: String, values: [SQLiteValue])] = [
      ("\(type) IS NULL", []), ("\(type) < ?", [.text("")]), ("\(type) = ?", [.text("")]),
      ("\(type) >= ?", [.blob([])]),
    ]
    conditions += types.others.unnamed.map(condition)
    if let last = types.others.lastRead {
      let kept = types.names.filter { last.lexicographicallyPrecedes($0.utf8) }.map(SQLiteValue.text)
      let places = Array(repeating: "?", count: kept.count).joined(separator: ", ")
      conditions.append(
        ("\(type) > CAST(? AS TEXT) AND \(type) < ? AND \(type) NOT IN (\(places))", [.blob(last), .blob([])] + kept))
    }
    if !isIndexed {
      let all = conditions.map { "(\($0.sql))" }.joined(separator: " OR ")
      conditions = [("(\(all))", conditions.flatMap(\.values))]
    }
    let ranges = bounds.ranges(from: period.start, to: period.end)
    let literals = bounds.literals(from: period.start, to: period.end)
    var parser = TimeParser(zone: bounds.storedZone)
    var rows = 0
    for condition in conditions where rows <= Self.countLimit {
      let query = """
        SELECT \(time) FROM \(table.quotedTable) WHERE \(condition.sql) \
        AND ((\(time) >= ? AND \(time) < ?) OR \(isWithoutYear))
        """
      try connection.withStatement(query) { statement throws(SQLiteError) in
        try statement.bind(condition.values + [ranges[0].low, ranges[ranges.count - 1].high].map(SQLiteValue.text))
        while rows <= Self.countLimit, try statement.step() {
          let isText = statement.kind(0) == .text
          let isCounted = unsafe statement.withBytes(0) { text in
            let moment = unsafe isText ? parser.parse(text) : TimeParser.unreadable
            if moment != TimeParser.unreadable { return period.contains(Instant(microseconds: moment)) }
            return unsafe !isText || TimeParser.year(text) == nil || literals.contains(text)
          }
          if isCounted { rows += 1 }
        }
      }
    }
    guard rows > 0 else { return [] }
    let counted = min(rows, Self.countLimit)
    return [Rejection(source: .untyped, reason: .unreadableType, count: counted, atLeast: rows > counted)]
  }
  /// A text that is not a name; of one cut short all that begin so.
  private func condition(_ unnamed: [UInt8]) -> (sql: String, values: [SQLiteValue]) {
    guard unnamed.count == OtherTypes.limit else { return ("\(type) = CAST(? AS TEXT)", [.blob(unnamed)]) }
    return (
      "(\(type) >= CAST(? AS TEXT) AND \(type) < CAST(? AS TEXT))", [.blob(unnamed), .blob(unnamed + [0xFF, 0xFF])]
    )
  }
}
