import Records
import SQLite
import Summaries

/// How many rows each metric type has in the hours of local days, up to seven: read only where the rule for missing hours
/// asks, a day and a type at a time.
final class HourReader {
  private let connection: Connection
  private let source: MetricTable
  private let types: [String]
  private let bounds: TimeBounds
  private let zone: Zone
  private let budget: RetryBudget
  private var known: [HourKey: [UInt8]] = [:]
  /// What a pass over a table without index met, per type.
  private var passed: [HourCounts]?

  private struct HourKey: Hashable {
    let type: Int
    let day: DaySpan
  }

  static let most: UInt8 = 7
  private static let sliceRows = 130_000

  /// - Parameter types: those that are read, the busiest first.
  init(
    _ connection: Connection, _ source: MetricTable, types: [String], _ bounds: TimeBounds, zone: Zone,
    _ budget: RetryBudget
  ) {
    self.connection = connection
    self.source = source
    self.types = types
    self.bounds = bounds
    self.zone = zone
    self.budget = budget
  }

  /// Rows of the metric types with these numbers; those asked first suffice where they have enough.
  func rows(_ day: DaySpan, of numbers: [Int]) throws(SQLiteError) -> [UInt8] {
    var sums = [UInt8](repeating: 0, count: day.hourStarts.count)
    for type in numbers where sums.contains(where: { $0 < Self.most }) {
      for (hour, rows) in try rows(day, type: type).enumerated() { sums[hour] = min(Self.most, sums[hour] + rows) }
    }
    return sums
  }

  private func rows(_ day: DaySpan, type: Int) throws(SQLiteError) -> [UInt8] {
    if !source.isIndexed { return try pass()[type].rows(day) }
    let key = HourKey(type: type, day: day)
    if let rows = known[key] { return rows }
    let rows = try budget.retrying { () throws(SQLiteError) in
      try connection.transaction { () throws(SQLiteError) in
        bounds.hasOffsets ? try parsed(day, types[type]) : try sought(day, types[type])
      }
    }
    known[key] = rows
    return rows
  }

  /// By seeks, for times whose texts tell the hour.
  private func sought(_ day: DaySpan, _ type: String) throws(SQLiteError) -> [UInt8] {
    let query = """
      SELECT count(*) FROM (SELECT 1 FROM \(source.table.quotedTable) WHERE \(source.type) = ? AND \(source.time) >= ? \
      AND \(source.time) < ? LIMIT ?)
      """
    return try connection.withStatement(query) { statement throws(SQLiteError) in
      try statement.bind(1, .text(type))
      var counts = [UInt8](repeating: 0, count: day.hourStarts.count)
      for separator: Character in [" ", "T"] {
        var isUsed = false
        for date in bounds.wholeDates(from: day.start, to: day.end, separator: separator) where !isUsed {
          isUsed = try count(statement, date, upTo: 1) > 0
        }
        guard isUsed else { continue }
        for (hour, start) in day.hourStarts.enumerated() {
          let end = min(start.adding(seconds: 3600), day.end)
          for range in bounds.exactRanges(from: start, to: end, separator: separator) where counts[hour] < Self.most {
            counts[hour] += try count(statement, range, upTo: Self.most - counts[hour])
          }
        }
      }
      return counts
    }
  }

  private func count(
    _ statement: borrowing Statement, _ range: TextRange, upTo limit: UInt8
  ) throws(SQLiteError) -> UInt8 {
    statement.reset()
    try statement.bind(2, .text(range.low))
    try statement.bind(3, .text(range.high))
    try statement.bind(4, .integer(Int64(limit)))
    return try statement.step() ? UInt8(clamping: statement.integer(0)) : 0
  }

  /// By reading the day's times.
  private func parsed(_ day: DaySpan, _ type: String) throws(SQLiteError) -> [UInt8] {
    let fold = HourFold(zone: zone, storedZone: bounds.storedZone)
    for range in bounds.ranges(from: day.start, to: day.end) {
      try connection.fold(
        columns: [source.time],
        from: "\(source.table.quotedTable) WHERE \(source.type) = ? AND \(source.time) >= ? AND \(source.time) < ?",
        [.text(type), .text(range.low), .text(range.high)], into: fold)
    }
    return fold.counts[0].rows(day)
  }

  /// One pass over the table, in short statements.
  private func pass() throws(SQLiteError) -> [HourCounts] {
    if let passed { return passed }
    let fold = HourFold(types: types, zone: zone, storedZone: bounds.storedZone)
    let columns = [source.time, source.type]
    let name = source.table.quotedTable
    if source.table.hasRowid {
      // One at a time: SQLite seeks for a single min or max.
      func edge(_ function: String) throws(SQLiteError) -> Int64? {
        try budget.retrying { () throws(SQLiteError) in
          try connection.first("SELECT \(function)(rowid) FROM \(name)") { $0.kind(0) == .null ? nil : $0.integer(0) }
            ?? nil
        }
      }
      guard let first = try edge("min"), let last = try edge("max"), first <= last else { return fold.counts }
      var slices = ScanSlices(first...last, rowsWanted: Self.sliceRows)
      while let slice = slices.next(1).first {
        let before = fold.rows
        try budget.retrying { () throws(SQLiteError) in
          try connection.fold(
            columns: columns, from: "\(name) WHERE rowid BETWEEN ? AND ?",
            [.integer(slice.lowerBound), .integer(slice.upperBound)], into: fold)
        }
        slices.adapt(to: [fold.rows - before])
      }
    } else {
      try budget.retrying { () throws(SQLiteError) in try connection.fold(columns: columns, from: name, into: fold) }
    }
    passed = fold.counts
    return fold.counts
  }
}
