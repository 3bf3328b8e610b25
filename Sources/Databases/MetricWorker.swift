import Records
import SQLite
import Summaries

/// Reads days of metric rows on one connection, for one thread at a time.
final class MetricWorker {
  let connection: Connection
  private let source: MetricTable
  private let bounds: TimeBounds
  private let plan: MetricPlan
  private let fold: MetricFold
  private let feed: MetricFeed

  init(_ file: SourceFile, source: MetricTable, bounds: TimeBounds, plan: MetricPlan) throws(SQLiteError) {
    connection = try file.connect()
    // 256 KiB: pages are met once, and buffers that stay in the processor's cache are quicker to fill.
    try connection.execute("PRAGMA cache_size = -256")
    self.source = source
    self.bounds = bounds
    self.plan = plan
    fold = MetricFold(plan: plan)
    feed = MetricFeed(fold, hasHosts: source.hasHosts)
  }

  /// Counts a day by the index alone, in one read transaction.
  func count(_ job: MetricDay) throws(SQLiteError) -> DayCount {
    try connection.transaction { () throws(SQLiteError) in
      let ranges = bounds.ranges(from: job.span.start, to: job.span.end)
      var count = DayCount()
      var low = Int64.max
      var high = Int64.min
      for (number, name) in types(job).enumerated() {
        guard let extent = try source.extent(connection, type: name, ranges: ranges) else { continue }
        count.rows[number] = extent.rows
        low = min(low, extent.low)
        high = max(high, extent.high)
      }
      if source.table.hasRowid, low <= high { count.ids = low...high }
      return count
    }
  }

  /// Starts a day; `read` then fills the only tally.
  func begin(_ job: MetricDay) {
    fold.begin(
      [(job.span, job.detail)], ranges: bounds.ranges(from: job.span.start, to: job.span.end),
      unreadable: job.countsRejections ? bounds.literals(from: job.span.start, to: job.span.end) : nil)
  }

  /// The rows of the day among these ids.
  func read(_ job: MetricDay, ids: ClosedRange<Int64>) throws(SQLiteError) {
    try connection.fold(
      columns: columns(job), from: "\(source.table.quotedTable) WHERE rowid BETWEEN ? AND ?",
      [.integer(ids.lowerBound), .integer(ids.upperBound)], into: feed)
  }

  /// The whole day by the index, type by type, in one read transaction: nothing moves meanwhile.
  /// - Parameter met: the row ids among which the table was found to have other rows than the index.
  func readByIndex(_ job: MetricDay, met: ClosedRange<Int64>? = nil) throws(SQLiteError) -> DayTally {
    begin(job)
    let ranges = bounds.ranges(from: job.span.start, to: job.span.end)
    let columns = columns(job).map { $0 == MetricTable.nothing ? $0 : "stored.\($0)" }
    try connection.transaction { () throws(SQLiteError) in
      guard let witness = source.witness else { return }
      for (number, name) in types(job).enumerated() {
        var entries = 0
        for range in ranges {
          let values = [name, range.low, range.high].map(SQLiteValue.text)
          if let pairs = witness.pairs {
            try connection.fold(columns: columns, from: pairs, values, into: feed)
          } else {
            try connection.fold(columns: self.columns(job), from: source.rowsInRange, values, into: feed)
          }
          entries += try witness.rows(connection, types: [name], range).reduce(0, +)
        }
        guard fold.tallies[0].matched(number) != entries else { continue }
        for range in ranges { try witness.checkEntries(connection, type: name, range) }
      }
      if let met { try witness.checkRows(connection, ids: met, ranges) }
    }
    return fold.tallies[0]
  }

  private func columns(_ job: MetricDay) -> [String] {
    source.feedColumns(withMetadata: job.detail != .outline)
  }

  /// The metric types that a day of this detail needs, in the order of the plan.
  func types(_ job: MetricDay) -> [String] {
    job.detail != .outline ? plan.types : Array(plan.types.prefix(plan.hasRequests ? 1 : 0))
  }

  /// Starts a scan that meets the rows of all these days in any order.
  /// - Parameters:
  ///   - ranges: rows with times among these are matched, whichever day has them.
  ///   - span: beyond it rows are counted, to tell whether the rest of the table needs a look.
  func beginScan(_ jobs: [MetricDay], ranges: [TextRange], span: TextRange) {
    let own = jobs.filter(\.countsRejections).map(\.span)
    fold.begin(
      jobs.map { ($0.span, $0.detail) }, ranges: ranges,
      unreadable: own.isEmpty ? nil : bounds.literals(from: own[0].start, to: own[own.count - 1].end),
      scanned: span)
  }

  /// Rows with ids in the range, or all rows when it is nil.
  ///
  /// Without metadata for a range of older days: copying it is a fifth of the cost of a row.
  /// - Returns: how many rows came.
  func scan(_ ids: ClosedRange<Int64>?, withMetadata: Bool = true) throws(SQLiteError) -> Int {
    fold.hasMetadata = withMetadata
    unsafe feed.rows = 0
    if let ids {
      try connection.fold(
        columns: source.feedColumns(withMetadata: withMetadata),
        from: "\(source.table.quotedTable) WHERE rowid BETWEEN ? AND ?",
        [.integer(ids.lowerBound), .integer(ids.upperBound)], into: feed)
    } else {
      try connection.fold(columns: source.feedColumns(), from: source.table.quotedTable, into: feed)
    }
    return unsafe feed.rows
  }

  /// Rows a scan met beyond its span.
  var earlier: Int { fold.earlier }
  var later: Int { fold.later }

  /// Whether any time met carried an offset, which the first and last rows of the types did not show.
  var sawOffset: Bool { fold.sawOffset }

  /// The beginning of a metric type that the table's list does not name, of the first such row among the ranges.
  var unlistedType: [UInt8]? { fold.unlistedType }

  /// The tallies of the scan, one per job.
  var tallies: [DayTally] { fold.tallies }
}

/// Hands SQLite's rows to the metric fold.
private final class MetricFeed: RowFold {
  private let fold: MetricFold
  private let hasHosts: Bool
  @exclusivity(unchecked) var rows = 0

  init(_ fold: MetricFold, hasHosts: Bool) {
    self.fold = fold
    self.hasHosts = hasHosts
  }

  func step(_ row: FoldRow) {
    unsafe rows += 1
    unsafe fold.add(
      // A BLOB or a number with the bytes of a type's name is none: the index does not find it under that name either.
      type: row.text(0), value: row.number(1), unit: row.bytes(2), time: row.text(3), metadata: row.text(4),
      host: hasHosts ? row.text(5) : UnsafeRawBufferPointer(start: nil, count: 0))
  }
}
