import Records
import SQLite
import Summaries

/// Reads days of metric rows on one connection, for one thread at a time.
final class MetricWorker {
  /// What is wanted of one local day.
  struct Job: Sendable {
    let span: DaySpan
    let detail: DayTally.Detail
    /// Whether its unusable rows are this report's business: only those of the reported period are.
    let countsRejections: Bool
  }

  private let connection: Connection
  private let source: MetricTable
  private let bounds: TimeBounds
  private let plan: MetricPlan
  private let fold: MetricFold
  private let feed: MetricFeed

  /// Rows are inserted a little out of order when transactions commit late.
  static let slack: Int64 = 256
  /// A window this many times wider than its rows is not worth scanning: the ids do not follow the time.
  private static let sparsest: Int64 = 4

  init(path: String, source: MetricTable, bounds: TimeBounds, plan: MetricPlan) throws(SQLiteError) {
    connection = try Connection(path: path, mode: .readOnly, busyTimeout: Patience.attemptMilliseconds)
    // 256 KiB: pages are met once, and buffers that stay in the processor's cache are quicker to fill.
    try connection.execute("PRAGMA cache_size = -256")
    self.source = source
    self.bounds = bounds
    self.plan = plan
    fold = MetricFold(plan: plan)
    feed = MetricFeed(fold)
  }

  /// One day, by the window of row ids that holds it, or by the index when that is wide or was not complete.
  /// One read transaction, so that count and rows agree.
  /// - Returns: the tally, and whether the window was too wide.
  func read(_ job: Job) throws(SQLiteError) -> (tally: DayTally, isWide: Bool) {
    try connection.transaction { () throws(SQLiteError) in
      let ranges = bounds.ranges(from: job.span.start, to: job.span.end)
      let names = job.detail != .outline ? plan.types : Array(plan.types.prefix(plan.hasRequests ? 1 : 0))
      var expected: [(type: Int, rows: Int)] = []
      var low = Int64.max
      var high = Int64.min
      for (number, name) in names.enumerated() {
        guard let extent = try source.extent(connection, type: name, ranges: ranges) else { continue }
        expected.append((number, extent.rows))
        low = min(low, extent.low)
        high = max(high, extent.high)
      }
      begin(job, ranges)
      let columns = job.detail != .outline ? source.feedColumns : source.feedColumns.dropLast() + ["NULL"]
      guard !expected.isEmpty else { return (fold.tallies[0], false) }
      let rows = Int64(expected.reduce(0) { $0 + $1.rows })
      let isWide = !source.table.hasRowid || high - low > rows * Self.sparsest + 4096
      if !isWide {
        try connection.fold(
          columns: columns, from: "\(source.table.quotedTable) WHERE rowid BETWEEN ? AND ?",
          [.integer(low - Self.slack), .integer(high + Self.slack)], into: feed)
        if expected.allSatisfy({ fold.tallies[0].matched($0.type) == $0.rows }) { return (fold.tallies[0], false) }
        begin(job, ranges)
      }
      for (type, _) in expected {
        for range in ranges {
          try connection.fold(
            columns: columns,
            from: """
              \(source.table.quotedTable) WHERE \(source.table.column("metric_type")) = ? \
              AND \(source.table.column("timestamp")) >= ? AND \(source.table.column("timestamp")) < ?
              """,
            [.text(plan.types[type]), .text(range.low), .text(range.high)], into: feed)
        }
      }
      return (fold.tallies[0], isWide)
    }
  }

  private func begin(_ job: Job, _ ranges: [TextRange]) {
    fold.begin(
      [(job.span, job.detail)], ranges: ranges,
      unreadable: job.countsRejections ? bounds.literals(from: job.span.start, to: job.span.end) : nil)
  }

  /// Starts a scan that meets the rows of all these days in any order.
  /// - Parameter span: beyond it rows are counted, to tell whether the rest of the table needs a look.
  func beginScan(_ jobs: [Job], span: TextRange) {
    let own = jobs.filter(\.countsRejections).map(\.span)
    fold.begin(
      jobs.map { ($0.span, $0.detail) }, ranges: [],
      unreadable: own.isEmpty ? nil : bounds.literals(from: own[0].start, to: own[own.count - 1].end),
      scanned: span)
  }

  /// Rows with ids in the range, or all rows when it is nil. Without metadata for a range of older days: copying it is a
  /// fifth of the cost of a row.
  /// - Returns: how many rows came.
  func scan(_ ids: ClosedRange<Int64>?, withMetadata: Bool = true) throws(SQLiteError) -> Int {
    fold.hasMetadata = withMetadata
    unsafe feed.rows = 0
    if let ids {
      try connection.fold(
        columns: withMetadata ? source.feedColumns : source.feedColumns.dropLast() + ["NULL"],
        from: "\(source.table.quotedTable) WHERE rowid BETWEEN ? AND ?",
        [.integer(ids.lowerBound), .integer(ids.upperBound)], into: feed)
    } else {
      try connection.fold(columns: source.feedColumns, from: source.table.quotedTable, into: feed)
    }
    return unsafe feed.rows
  }

  /// Rows a scan met beyond its span.
  var earlier: Int { fold.earlier }
  var later: Int { fold.later }

  /// Whether any time met carried an offset, which the first and last rows of the types did not show.
  var sawOffset: Bool { fold.sawOffset }

  /// The tallies of the scan, one per job.
  var tallies: [DayTally] { fold.tallies }
}

/// Hands SQLite's rows to the metric fold.
private final class MetricFeed: RowFold {
  private let fold: MetricFold
  @exclusivity(unchecked) var rows = 0
  init(_ fold: MetricFold) { self.fold = fold }

  func step(_ row: FoldRow) {
    unsafe rows += 1
    let kind = row.kind(1)
    let value = kind == .real || kind == .integer ? row.real(1) : nil
    unsafe fold.add(
      type: row.bytes(0), value: value, unit: row.bytes(2), time: row.kind(3) == .text ? row.bytes(3) : nothing,
      metadata: row.kind(4) == .text ? row.bytes(4) : nothing)
  }

  private var nothing: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(start: nil, count: 0) }
}
