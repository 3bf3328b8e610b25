import Records
import SQLite
import Summaries

/// Finds the days of the metric table whose rows changed since it was marked.
///
/// New rows have higher ids than all that were there; rows that went, or whose times changed, move the first or last row of
/// a day. What changes in the middle of a day without a new row is not found.
struct PastWatch {
  let connection: Connection
  let source: MetricTable
  let bounds: TimeBounds
  let budget: RetryBudget

  /// So many metric types tell the edges of days.
  private static let typesWatched = 32
  /// Rows per statement: about 25 ms in which the application cannot write.
  private static let sliceRows = 130_000

  /// - Parameter mark: nil for a first look, which finds nothing.
  func changes(
    in days: [DaySpan], since mark: SourceMark?, marking marked: [DaySpan]
  ) throws(SQLiteError) -> SourceChanges {
    // Marked before it is looked for rows: what comes meanwhile is found next time.
    var now = try budget.retrying { () throws(SQLiteError) in try last() }
    now.edges = try edges(marked)
    now.firstRows = try firstRows()
    guard let mark else { return SourceChanges(mark: now) }
    guard try isNumberedAsBefore(mark) else { return SourceChanges(days: Set(days.map(\.day)), mark: now) }
    var changed = try newRows(in: days, after: mark.lastRow, upTo: now.lastRow)
    for span in days {
      let day = span.day.description
      if let before = mark.edges[day], before != now.edges[day] { changed.insert(span.day) }
    }
    return SourceChanges(days: changed, mark: now)
  }

  private func firstRows() throws(SQLiteError) -> [String: Int64] {
    let types = source.types.names
    let oldest = try budget.retrying { () throws(SQLiteError) in
      try source.oldest(connection, parser: TimeParser(zone: bounds.storedZone), types: types)
    }
    return Dictionary(zip(types, oldest).compactMap { type, time in time.map { (type, $0.microseconds) } }) { one, _ in
      one
    }
  }

  private func last() throws(SQLiteError) -> SourceMark {
    let name = source.table.quotedTable
    let query = "SELECT rowid, \(content) FROM \(name) ORDER BY rowid DESC LIMIT 1"
    return try connection.first(query) { SourceMark(lastRow: $0.integer(0), lastContent: $0.text(1) ?? "") }
      ?? SourceMark()
  }

  private var content: String { "quote(\(source.type)) || ' ' || quote(\(source.time))" }

  /// Whether the last row of the mark is still what it was: VACUUM gives new ids where no column is the id.
  private func isNumberedAsBefore(_ mark: SourceMark) throws(SQLiteError) -> Bool {
    guard let row = mark.lastRow else { return true }
    let content = try budget.retrying { () throws(SQLiteError) in
      try connection.first(
        "SELECT \(self.content) FROM \(source.table.quotedTable) WHERE rowid = ?", [.integer(row)]
      ) { $0.text(0) ?? "" }
    }
    return content == mark.lastContent
  }

  private func newRows(
    in days: [DaySpan], after first: Int64?, upTo last: Int64?
  ) throws(SQLiteError) -> Set<Day> {
    guard let from = days.first?.start, let to = days.last?.end, let last, last > first ?? .min else { return [] }
    let starts = days.map(\.start.microseconds)
    let ends = days.map(\.end.microseconds)
    let range = texts(from: from, to: to)
    let query = """
      SELECT \(source.time) FROM \(source.table.quotedTable) NOT INDEXED WHERE rowid BETWEEN ? AND ? \
      AND \(source.time) >= ? AND \(source.time) < ?
      """
    var parser = TimeParser(zone: bounds.storedZone)
    var found: Set<Day> = []
    var slices = ScanSlices((first ?? .min) + (first == nil ? 0 : 1)...last, rowsWanted: Self.sliceRows)
    while let slice = slices.next(1).first {
      var rows = 0
      try budget.retrying { () throws(SQLiteError) in
        rows = 0
        try connection.forEach(
          query, [.integer(slice.lowerBound), .integer(slice.upperBound), .text(range.low), .text(range.high)]
        ) { row in
          rows += 1
          let time = unsafe row.withBytes(0) { unsafe parser.parse($0) }
          guard time != TimeParser.unreadable, let place = starts.lastIndex(where: { $0 <= time }), time < ends[place]
          else { return }
          found.insert(days[place].day)
        }
      }
      if first == nil { slices.adapt(to: [rows]) }
    }
    return found
  }

  /// Texts of times in the span, and around it where texts do not sort as times do.
  private func texts(from start: Instant, to end: Instant) -> TextRange {
    let day: Int64 = source.hasOffsets ? 86_400 : 0
    let low = bounds.literal(start.adding(seconds: -day))
    let high = bounds.literal(end.adding(seconds: day))
    // A time written with T sorts behind all blank-separated ones of its date.
    return TextRange(low: low, high: high.hasSuffix(" 00:00:00") ? high : high.prefix(10) + "~")
  }

  /// For each day the ids of its first and last row of each type; none where no index tells them.
  private func edges(_ days: [DaySpan]) throws(SQLiteError) -> [String: String] {
    guard source.isIndexed, !source.hasOffsets else { return [:] }
    let rows = "SELECT rowid FROM \(source.rowsInRange) ORDER BY \(source.time)"
    let (ascending, descending) = ("\(rows), rowid LIMIT 1", "\(rows) DESC, rowid DESC LIMIT 1")
    var edges: [String: String] = [:]
    for span in days {
      let range = bounds.literals(from: span.start, to: span.end)
      edges[span.day.description] = try budget.retrying { () throws(SQLiteError) in
        // One lock for all types of a day.
        try connection.transaction { () throws(SQLiteError) in
          var ids: [String] = []
          for type in source.types.names.prefix(Self.typesWatched) {
            let values: [SQLiteValue] = [.text(type), .text(range.low), .text(range.high)]
            guard let first = try connection.first(kept: ascending, values, { $0.integer(0) }),
              let last = try connection.first(kept: descending, values, { $0.integer(0) })
            else { continue }
            ids.append("\(type) \(first)-\(last)")
          }
          return ids.joined(separator: ", ")
        }
      }
    }
    return edges
  }
}
