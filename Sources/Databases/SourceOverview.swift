import Records
import SQLite
import Settings
package import Summaries

extension SQLiteSource {
  package func overview() throws(SourceError) -> [TableOverview] {
    do throws(SQLiteError) {
      var tables: [TableOverview] = []
      for standard in SourceTable.mapped {
        for source in schema[standard].sources {
          tables.append(
            try budget.retrying { () throws(SQLiteError) in
              guard let table = source.plainTable else {
                return try MappedOverview(self, source, standard).overview(standard, intake)
              }
              return try overview(table, standard)
            })
        }
      }
      return tables
    } catch {
      throw SourceError(error, doing: "Reading \(path)", path: path)
    }
  }

  /// Rows are counted up to here.
  private static let countLimit = 1_000_000

  private func overview(_ table: MappedTable, _ standard: SourceTable) throws(SQLiteError) -> TableOverview {
    let count = "SELECT count(*) FROM (SELECT 1 FROM \(table.quotedTable) LIMIT \(Self.countLimit + 1))"
    let rows = try connection.first(count) { Int($0.integer(0)) } ?? 0
    let (first, last) = try times(table, standard)
    return TableOverview(
      standard, name: table.name, rows: min(rows, Self.countLimit), isMore: rows > Self.countLimit, first: first,
      last: last)
  }

  private func times(_ table: MappedTable, _ standard: SourceTable) throws(SQLiteError) -> (Instant?, Instant?) {
    var parser = TimeParser(zone: settings.source.storedTimezone)
    var (first, last) = (Int64.max, Int64.min)
    func note(_ row: borrowing Statement) {
      let time = row.kind(0) == .text ? unsafe row.withBytes(0) { unsafe parser.parse($0) } : TimeParser.unreadable
      guard time != TimeParser.unreadable else { return }
      first = min(first, time)
      last = max(last, time)
    }
    if standard == .metrics, let seeks = try edges(table) {
      for (query, values) in seeks { try connection.forEach(query, values) { note($0) } }
    } else {
      try connection.forEach("SELECT \(table.column(standard.time)) FROM \(table.quotedTable)") { note($0) }
    }
    return first > last ? (nil, nil) : (Instant(microseconds: first), Instant(microseconds: last))
  }

  /// The first and the last rows of each metric type, by the index; nil without one.
  private func edges(_ table: MappedTable) throws(SQLiteError) -> [(String, [SQLiteValue])]? {
    let metrics = try MetricTable(connection, table)
    guard metrics.isIndexed else { return nil }
    return metrics.types.names.flatMap { name in
      ["ASC", "DESC"].map { order in
        (
          "SELECT \(metrics.time) FROM \(metrics.rowsInRange) ORDER BY \(metrics.time) \(order) LIMIT 1000",
          [name, MetricTable.beforeDigits, MetricTable.afterDigits].map(SQLiteValue.text)
        )
      }
    }
  }
}
