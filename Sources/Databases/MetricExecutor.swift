import Records
import SQLite
import Summaries

/// Does what the planner of a read decides, on a few connections at the same time.
struct MetricExecutor {
  let source: MetricTable
  let jobs: [MetricDay]
  let bounds: TimeBounds
  let plan: MetricPlan
  /// Each is touched by one thread at a time.
  let workers: [MetricWorker]
  let extent: ScanExtent?
  let reads: ParallelReads
  var days: MetricDays
  /// The days of the scan.
  private var scanned: [Int] = []
  /// Whether every id of the scanned ones had its row.
  private var isDense = true

  /// Rows per statement of a scan: about 25 ms in which the application cannot write.
  static let sliceRows = 130_000
  /// The same for the window of one day, where rows are read in full.
  private static let windowRows = 70_000

  init(
    _ source: MetricTable, _ jobs: [MetricDay], _ bounds: TimeBounds, _ plan: MetricPlan, workers: [MetricWorker],
    extent: ScanExtent?, _ budget: RetryBudget
  ) {
    self.source = source
    self.jobs = jobs
    self.bounds = bounds
    self.plan = plan
    self.workers = workers
    self.extent = extent
    reads = ParallelReads(budget: budget)
    days = MetricDays(jobs, plan)
  }

  /// Whether any time met carried an offset, which the first and last rows of the types did not show.
  var sawOffset: Bool { workers.contains { $0.sawOffset } }

  mutating func perform(_ action: MetricPlanner.Action) throws(SQLiteError) -> MetricPlanner.Observation {
    switch action {
    case .count(let day): return .counted(try count(jobs[day]))
    case .window(let day, let ids): return try read(jobs[day], ids)
    case .keep(let day): days.keep(day, workers.map { $0.tallies[0] })
    case .byIndex(let day, let met): days.keep(day, [try readByIndex(jobs[day], met)])
    case .beginScan(let days): begin(days)
    case .scan(let ids): try scan(ids)
    case .scanAll: try scanAll()
    case .countUnmet(let side): return .unmet(rows: try unmet(side))
    case .endScan: return .scanned(isDense: isDense, hasNewType: try check.isNewType())
    case .compare(let position): return .compared(differences: try check.differences(from: position))
    case .settle(let types): try check.settle(types, ids: extent?.ids)
    case .keepScanned: return .kept(lateRows: keepScanned())
    }
    return .done
  }

  // MARK: - One day

  private func count(_ job: MetricDay) throws(SQLiteError) -> DayCount {
    for worker in workers { worker.begin(job) }
    return try reads.budget.retrying { () throws(SQLiteError) in try workers[0].count(job) }
  }

  private func read(_ job: MetricDay, _ ids: ClosedRange<Int64>) throws(SQLiteError) -> MetricPlanner.Observation {
    var slices = ScanSlices(ids, rowsWanted: Self.windowRows)
    while let round = slices.nextRound(workers.count) {
      _ = try reads.run(round.count) { worker throws(SQLiteError) in
        try workers[worker].read(job, ids: round[worker])
      }
    }
    let matched = workers[0].types(job).indices.map { type in
      workers.reduce(0) { $0 + $1.tallies[0].matched(type) }
    }
    return .read(matched: matched, hasNewType: try check.isNewType())
  }

  private func readByIndex(_ job: MetricDay, _ met: ClosedRange<Int64>?) throws(SQLiteError) -> DayTally {
    try reads.budget.retrying { () throws(SQLiteError) in try workers[0].readByIndex(job, met: met) }
  }

  // MARK: - A scan

  private var end: Instant { jobs[jobs.count - 1].span.end }
  private var span: TextRange { TextRange(low: jobs[0].span.start.stored, high: end.stored) }

  private var check: ScanCheck {
    ScanCheck(
      source: source, plan: plan, workers: workers, reads: reads,
      ranges: scanned.map { bounds.ranges(from: jobs[$0].span.start, to: end) })
  }

  private mutating func begin(_ days: [Int]) {
    scanned = days
    let ranges = bounds.ranges(from: jobs[0].span.start, to: end)
    for worker in workers { worker.beginScan(days.map { jobs[$0] }, ranges: ranges, span: span) }
  }

  private func tallies(_ position: Int) -> [DayTally] { workers.map { $0.tallies[position] } }

  private func scanAll() throws(SQLiteError) {
    _ = try reads.budget.retrying { () throws(SQLiteError) in try workers[0].scan(nil) }
  }

  private mutating func scan(_ ids: ClosedRange<Int64>) throws(SQLiteError) {
    var slices = ScanSlices(ids, rowsWanted: Self.sliceRows)
    while let round = slices.nextRound(workers.count) {
      let rows = try reads.run(round.count) { number throws(SQLiteError) in
        try workers[number].scan(round[number], withMetadata: extent?.needsMetadata(round[number]) ?? true)
      }
      slices.adapt(to: rows)
      for (ids, rows) in zip(round, rows) {
        isDense = isDense && UInt64(rows) == UInt64(bitPattern: ids.upperBound &- ids.lowerBound) &+ 1
      }
      if source.isIndexed { closeOlderDays() }
    }
  }

  /// An older day that no row has met for a round is summed up and closed, so that memory stays flat where ids follow time.
  private mutating func closeOlderDays() {
    for (position, number) in scanned.enumerated() where jobs[number].detail == .outline {
      let parts = tallies(position)
      if !days.isKept(number), !parts.contains(where: \.isTouched), parts.contains(where: \.hasRequests) {
        days.keep(number, parts)
        for part in parts { part.close() }
      }
      for part in parts { part.clearTouch() }
    }
  }

  private func unmet(_ side: MetricPlanner.Side) throws(SQLiteError) -> Int {
    let connection = workers[0].connection
    let rows = try reads.budget.retrying { () throws(SQLiteError) in
      switch side {
      case .before: try source.rows(connection, before: span.low)
      case .behind: try source.rows(connection, from: span.high)
      }
    }
    return workers.reduce(rows) { $0 - (side == .before ? $1.earlier : $1.later) }
  }

  /// - Returns: the days to read again, because rows of theirs came after they were closed.
  private mutating func keepScanned() -> [Int] {
    for (position, number) in scanned.enumerated() where !days.isKept(number) { days.keep(number, tallies(position)) }
    return scanned.enumerated().filter { position, _ in tallies(position).contains { $0.lateRows > 0 } }.map(\.element)
  }
}
