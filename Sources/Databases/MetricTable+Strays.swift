import Records
import SQLite
import Summaries

/// Rows that no seek by type and time finds.
extension MetricTable {
  /// Whether a time sorts into no period.
  var isWithoutYear: String {
    "typeof(\(time)) <> 'text' OR \(time) NOT GLOB '[0-9][0-9][0-9][0-9]-*' OR \(time) GLOB '0000*'"
  }

  /// Rows whose time starts with a digit, but not with a year and a hyphen: it sorts into no period. Counted by the
  /// index, to just beyond the limit.
  func rowsWithoutYear(_ connection: Connection, type name: String) throws(SQLiteError) -> Int {
    // From one year's times to the next by the index: a look at a few rows, unless many are wrong.
    let query = """
      SELECT \(time) FROM \(table.quotedTable) WHERE \(type) = ? AND \(time) > ? AND \(time) < ? ORDER BY \(time)
      """
    var rows = 0
    var behind: String? = Self.beforeDigits
    while let bound = behind, rows <= Self.countLimit {
      behind = nil
      try connection.withStatement(query) { statement throws(SQLiteError) in
        try statement.bind([name, bound, Self.afterDigits].map(Value.text))
        while rows <= Self.countLimit, try statement.step() {
          if let year = unsafe statement.withBytes(0, { unsafe TimeParser.year($0) }) {
            // No number, or SQLite would compare it as one.
            behind = year + "-\u{10FFFF}"
            return
          }
          rows += 1
        }
      }
    }
    return rows
  }

  /// Rows of the span, or without a time, whose metric type is no name or one too many.
  func withoutType(_ connection: Connection, in span: TextRange) throws(SQLiteError) -> [Rejection] {
    var conditions: [(sql: String, values: [Value])] = [
      ("\(type) IS NULL", []), ("\(type) < ?", [.text("")]), ("\(type) = ?", [.text("")]),
      ("\(type) >= ?", [.blob([])]),
    ]
    conditions += types.unnamed.map { ("\(type) = CAST(? AS TEXT)", [.blob($0)]) }
    if let last = types.lastRead {
      let kept = types.names.filter { last.lexicographicallyPrecedes($0.utf8) }.map(Value.text)
      let places = Array(repeating: "?", count: kept.count).joined(separator: ", ")
      conditions.append(
        ("\(type) > CAST(? AS TEXT) AND \(type) < ? AND \(type) NOT IN (\(places))", [.blob(last), .blob([])] + kept))
    }
    if !isIndexed {
      let all = conditions.map { "(\($0.sql))" }.joined(separator: " OR ")
      conditions = [("(\(all))", conditions.flatMap(\.values))]
    }
    var rows = 0
    for condition in conditions where rows <= Self.countLimit {
      let query = """
        SELECT count(*) FROM (SELECT 1 FROM \(table.quotedTable) WHERE \(condition.sql) \
        AND ((\(time) >= ? AND \(time) < ?) OR \(isWithoutYear)) LIMIT \(Self.countLimit + 1))
        """
      let bounds = [span.low, span.high].map(Value.text)
      rows += try connection.first(query, condition.values + bounds) { Int($0.integer(0)) } ?? 0
    }
    guard rows > 0 else { return [] }
    let counted = min(rows, Self.countLimit)
    return [Rejection(source: Rejection.untyped, reason: .unreadableType, count: counted, atLeast: rows > counted)]
  }
}
