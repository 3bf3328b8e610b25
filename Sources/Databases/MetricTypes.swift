import Records
import SQLite
import Summaries

/// The metric types of a table, and what is among them that is not a name.
struct MetricTypes: Sendable {
  /// Those that are read.
  private(set) var names: [String] = []
  /// What is among them that is not a name as a report writes it: broken UTF-8, not in Unicode form NFC, far too long; and
  /// the last type looked at, when there are more than are read.
  private(set) var others = OtherTypes()

  static let limit = 500
  /// Read also when they sort behind the limit.
  private static let standard = [
    MetricPlan.requestType, "active_users", "cpu_usage", "database_connections", "disk_usage", "memory_usage", "orders",
    "orders_count", "revenue",
  ]

  /// The types one after another by the index: DISTINCT reads all of it, this seeks from one type to the next.
  static func skipping(_ table: MappedTable) -> String {
    let type = table.column("metric_type")
    return """
      WITH RECURSIVE t(x) AS (SELECT min(\(type)) FROM \(table.quotedTable) UNION ALL \
      SELECT (SELECT min(\(type)) FROM \(table.quotedTable) WHERE \(type) > t.x) FROM t WHERE t.x IS NOT NULL) \
      SELECT x FROM t WHERE typeof(x) = 'text' LIMIT \(limit)
      """
  }

  init(_ connection: Connection, _ table: MappedTable, isIndexed: Bool) throws(SQLiteError) {
    let type = table.column("metric_type")
    let skipping = Self.skipping(table)
    let plain = """
      SELECT DISTINCT \(type) COLLATE BINARY FROM \(table.quotedTable) WHERE typeof(\(type)) = 'text' ORDER BY 1 LIMIT \(Self.limit)
      """
    var found = 0
    var last: [UInt8] = []
    try connection.forEach(isIndexed ? skipping : plain) { row in
      found += 1
      // One byte more than a name may have.
      last = unsafe row.withBytes(0) { unsafe Array($0.prefix(OtherTypes.limit)) }
      let text = StoredText.normalised(last)
      if last.count == OtherTypes.limit || !last.elementsEqual(text.utf8) {
        if others.unnamed.last != last { others.unnamed.append(last) }
      } else if !text.isEmpty {
        names.append(text)
      }
    }
    guard found == Self.limit else { return }
    others.lastRead = last
    others.alwaysRead = Self.standard
    for name in Self.standard where !names.contains(name) {
      let query = "SELECT 1 FROM \(table.quotedTable) WHERE \(type) = ? LIMIT 1"
      if try connection.first(query, [.text(name)], { _ in true }) != nil { names.append(name) }
    }
  }
}
