import Records
import SQLite
import Summaries

/// The metric table as it stands: its types, its index, its oddities.
///
/// Everything here is a seek where the index (metric_type, timestamp) exists.
struct MetricTable: Sendable {
  let table: MappedTable
  /// The index that starts with metric type and time, when there is one.
  let witness: IndexWitness?
  let types: MetricTypes
  let hasOffsets: Bool

  /// Rows that are only counted are counted up to here.
  static let countLimit = 10_000
  /// Text behind everything that starts with a character before the digits; not a number itself, because SQLite would
  /// compare a numeric bound as a number.
  static let beforeDigits = "/\u{10FFFF}"
  static let afterDigits = ":"

  init(_ connection: Connection, _ table: MappedTable) throws(SQLiteError) {
    self.table = table
    witness = try Self.witness(connection, table)
    types = try MetricTypes(connection, table, isIndexed: witness != nil)
    hasOffsets = try Self.hasOffsets(connection, table, types.names, isIndexed: witness != nil)
  }

  var isIndexed: Bool { witness != nil }
  var type: String { table.column("metric_type") }
  var time: String { table.column("timestamp") }
  /// What the fold needs of a row, in its order.
  /// - Parameter metadata: false where only durations matter.
  func feedColumns(withMetadata metadata: Bool = true) -> [String] {
    ["metric_type", "value", "unit", "timestamp"].map(table.column)
      + (["metadata"] + (hasHosts ? ["host"] : [])).map { metadata ? table.column($0) : Self.nothing }
  }
  var hasHosts: Bool { table.columns["host"] != nil }
  /// In place of a column that is not needed.
  static let nothing = "NULL"

  /// The rows of one type within a range of times, for `?` bound to them.
  var rowsInRange: String { "\(table.quotedTable) WHERE \(type) = ? AND \(time) >= ? AND \(time) < ?" }

  private static func witness(_ connection: Connection, _ table: MappedTable) throws(SQLiteError) -> IndexWitness? {
    var names: [String] = []
    try connection.forEach("SELECT name FROM pragma_index_list(?) WHERE partial = 0", [.text(table.name)]) {
      names.append($0.text(0) ?? "")
    }
    for name in names {
      var columns: [String] = []
      // An index that takes letters of both cases for one counts other rows than we do.
      let query = "SELECT name FROM pragma_index_xinfo(?) WHERE coll = 'BINARY' ORDER BY seqno"
      try connection.forEach(query, [.text(name)]) { columns.append($0.text(0) ?? "") }
      guard columns.prefix(2).map(Optional.some) == [table.columns["metric_type"], table.columns["timestamp"]] else {
        continue
      }
      let keys = table.hasRowid ? ["rowid"] : try primaryKey(connection, table)
      return IndexWitness(table, index: name, keys: keys)
    }
    return nil
  }

  static func primaryKey(_ connection: Connection, _ table: MappedTable) throws(SQLiteError) -> [String] {
    var keys: [String] = []
    try connection.forEach("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", [.text(table.name)]) {
      keys.append(quoted($0.text(0) ?? ""))
    }
    return keys
  }

  /// Looks at the first and the last row of every type.
  private static func hasOffsets(
    _ connection: Connection, _ table: MappedTable, _ types: [String], isIndexed: Bool
  ) throws(SQLiteError) -> Bool {
    let time = table.column("timestamp")
    func carriesOffset(_ text: String?) -> Bool {
      guard let tail = text?.utf8.dropFirst(19), !tail.isEmpty else { return false }
      return !tail.allSatisfy { (48...57).contains($0) || $0 == 46 }
    }
    guard isIndexed else {
      return try connection.first(
        "SELECT 1 FROM \(table.quotedTable) WHERE \(time) GLOB '[0-9]*[-+Zz]*' AND substr(\(time), 20) GLOB '*[-+Zz]*' LIMIT 1"
      ) { _ in true } ?? false
    }
    for type in types {
      for order in ["ASC", "DESC"] {
        let sample = try connection.first(
          """
          SELECT \(time) FROM \(table.quotedTable) WHERE \(table.column("metric_type")) = ? AND \(time) > ? AND \(time) < ? \
          ORDER BY \(time) \(order) LIMIT 1
          """, [.text(type), .text(beforeDigits), .text(afterDigits)]
        ) { $0.text(0) }
        if carriesOffset(sample ?? nil) { return true }
      }
    }
    return false
  }

  /// Rows with such an id.
  func rows(_ connection: Connection, among ids: ClosedRange<Int64>) throws(SQLiteError) -> Int {
    try connection.first(
      "SELECT count(*) FROM \(table.quotedTable) NOT INDEXED WHERE rowid BETWEEN ? AND ?",
      [.integer(ids.lowerBound), .integer(ids.upperBound)]
    ) { Int($0.integer(0)) } ?? 0
  }

  /// The latest readable time of each metric type before an instant, in the order of `types`; those that are known as they
  /// are, nil where there is none.
  ///
  /// Among the last rows in the order of texts, up to a limit: that of times wherever all are written alike.
  func newest(
    _ connection: Connection, before end: Instant, _ bounds: TimeBounds, types: [String], besides known: [Instant?]
  ) throws(SQLiteError) -> [Instant?] {
    var parser = TimeParser(zone: bounds.storedZone)
    let high = bounds.ranges(from: end, to: end.adding(seconds: 1)).last?.high ?? Self.afterDigits
    let sql = """
      SELECT \(time) FROM \(table.quotedTable) WHERE \(type) = ? AND \(time) > ? AND \(time) < ? \
      ORDER BY \(time) DESC LIMIT 1000
      """
    var newest = known
    for (number, name) in types.enumerated() where known[number] == nil {
      try connection.withStatement(sql) { statement throws(SQLiteError) in
        try statement.bind([.text(name), .text(Self.beforeDigits), .text(high)])
        var latest = Int64.min
        while try statement.step() {
          let time = unsafe statement.withBytes(0) { unsafe parser.parse($0) }
          guard time != TimeParser.unreadable, time < end.microseconds else { continue }
          latest = max(latest, time)
          // What is two days older in the order of texts is older whatever its form and offset.
          if time < latest - 2 * 86_400_000_000 { break }
        }
        if latest != .min { newest[number] = Instant(microseconds: latest) }
      }
    }
    return newest
  }

  /// The earliest readable time of each metric type, in the order of `types`; nil where there is none.
  ///
  /// Text that starts with a digit and is no time is passed over, up to a limit.
  func oldest(_ connection: Connection, parser: TimeParser, types: [String]) throws(SQLiteError) -> [Instant?] {
    var parser = parser
    var oldest: [Instant?] = []
    for name in types {
      var first: Int64?
      let sql = """
        SELECT \(time) FROM \(table.quotedTable) WHERE \(type) = ? AND \(time) > ? AND \(time) < ? \
        ORDER BY \(time) LIMIT 1000
        """
      try connection.withStatement(sql) { statement throws(SQLiteError) in
        try statement.bind([.text(name), .text(Self.beforeDigits), .text(Self.afterDigits)])
        while try statement.step() {
          let time = unsafe statement.withBytes(0) { unsafe parser.parse($0) }
          guard time != TimeParser.unreadable else { continue }
          first = time
          break
        }
      }
      oldest.append(first.map(Instant.init(microseconds:)))
    }
    return oldest
  }
}
