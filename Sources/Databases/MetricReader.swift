import Records
import SQLite
import Summaries

/// Reads everything a report needs from the metric table: the period, its reference, older days in outline.
struct MetricReader {
  struct Result {
    var metrics: PeriodMetrics
    var reference: PeriodMetrics
    var history: History
    var origins: [Origin]
    /// Whether any metric row was ever written.
    var hasRows: Bool
    /// Rows that came or went between two readings of the same days.
    var moved: Int
  }

  private let file: SourceFile
  let source: MetricTable
  private let bounds: TimeBounds
  let plan: MetricPlan
  let patience: Patience
  private let threads: Int
  private let smallTable: Int
  private let connection: Connection

  /// Rows per statement of a scan: about 25 ms in which the application cannot write.
  static let sliceRows = 130_000
  /// The same for the window of one day, where rows are read in full.
  private static let windowRows = 70_000

  init(
    _ file: SourceFile, connection: Connection, table: Table, storedZone: Zone, measures: [Measure],
    intake: TextIntake, patience: Patience, threads: Int, smallTable: Int
  ) throws(SQLiteError) {
    self.file = file
    self.smallTable = smallTable
    self.connection = connection
    self.patience = patience
    self.threads = threads
    source = try MetricTable(connection, table)
    bounds = TimeBounds(storedZone: storedZone, hasOffsets: source.hasOffsets)
    plan = MetricPlan(
      types: source.types.names, storedZone: storedZone, measures: measures, intake: intake,
      others: source.types.others)
  }

  func read(_ comparison: Comparison, asOf: Instant) throws(SQLiteError) -> Result {
    let (period, reference) = (comparison.current, comparison.baseline)
    let rest = comparison.restOfBaseline
    let historyDays = comparison.historyDays
    var jobs = historyDays.map { MetricWorker.Job(span: $0, detail: .outline, countsRejections: false) }
    jobs += (reference.days + rest).map { MetricWorker.Job(span: $0, detail: .counts, countsRejections: false) }
    jobs += period.days.map { MetricWorker.Job(span: $0, detail: .full, countsRejections: true) }
    let (days, known) = try read(jobs, plan)
    let compared = Array(days.parts.dropFirst(historyDays.count).prefix(reference.days.count + rest.count))
    let referenceParts = Array(compared.prefix(reference.days.count))
    let periodParts = try withNamedPaths(Array(days.parts.suffix(period.days.count)), jobs)
    let hours = HourCoverage(
      plan: plan,
      firstRows: try patience.retrying { () throws(SQLiteError) in
        try source.oldest(connection, parser: TimeParser(zone: plan.storedZone), types: plan.types)
      }, reader: HourReader(connection, source, types: plan.types, known, zone: period.zone, patience))
    var metrics = MetricAssembly.metrics(
      period, parts: periodParts, plan: plan, coverage: try hours.coverage(period, periodParts),
      otherRejections: try patience.retrying { () throws(SQLiteError) in
        try source.uncounted(connection, asOf: asOf, known, plan.intake)
          + source.withoutType(connection, in: period, known)
      }, timeColumn: source.table.columns["timestamp"])
    metrics.silentTypes = try hours.silentTypes(period, periodParts)
    var earlier = MetricAssembly.metrics(
      reference, parts: referenceParts, plan: plan, coverage: try hours.coverage(reference, referenceParts),
      otherRejections: [], comparedWith: metrics)
    if !rest.isEmpty {
      earlier.days = wholeDays(of: reference.days + rest, compared, zone: period.zone, units: earlier.units)
    }
    let history = historyDays.isEmpty ? [] : days.history + requestDays(earlier)
    // An unfinished week's reference is cut: its whole days are history.
    let older = rest.isEmpty ? days.history : history
    return Result(
      metrics: metrics, reference: earlier, history: History(requestDays: history),
      origins: origins(metrics, earlier, historyDays + rest, older),
      hasRows: hours.firstRows.contains { $0 != nil }, moved: days.moved)
  }

  /// The days of the week before, whole, from parts before and behind the cut.
  private func wholeDays(of spans: [DaySpan], _ parts: [[DayTally]], zone: Zone, units: [String: String])
    -> [DayMetrics]
  {
    var days: [(day: Day, tallies: [DayTally])] = []
    for (span, tallies) in zip(spans, parts) {
      if days.last?.day == span.day {
        days[days.count - 1].tallies += tallies
      } else {
        days.append((span.day, tallies))
      }
    }
    return days.map { MetricAssembly.day(DaySpan($0.day, in: zone), $0.tallies, plan, units: units) }
  }

  /// The days of the period as they are, unless there are too many paths to keep each by name. Then the days are read
  /// twice more, to weigh the paths and to keep the heaviest: whatever the order and the number of threads, the same ones.
  private func withNamedPaths(
    _ parts: [[DayTally]], _ jobs: [MetricWorker.Job]
  ) throws(SQLiteError) -> [[DayTally]] {
    guard MetricAssembly.hasTooManyPaths(parts) else { return parts }
    let detailed = jobs.filter { $0.detail == .full }
    var plan = plan
    plan.paths = .weighing
    plan.paths = .keeping(MetricAssembly.heaviestPaths(try read(detailed, plan).days.parts))
    return try read(detailed, plan).days.parts
  }

  /// Tallies per job, in the order of the jobs; outline days are summed up at once and leave no tally. With them the
  /// bounds that proved right.
  private func read(
    _ jobs: [MetricWorker.Job], _ plan: MetricPlan
  ) throws(SQLiteError) -> (days: MetricDays, bounds: TimeBounds) {
    var known = bounds
    let (days, sawOffset) = try read(jobs, known, plan)
    guard sawOffset, !known.hasOffsets else { return (days, known) }
    known.hasOffsets = true
    return (try read(jobs, known, plan).days, known)
  }

  private func read(
    _ jobs: [MetricWorker.Job], _ bounds: TimeBounds, _ plan: MetricPlan
  ) throws(SQLiteError) -> (days: MetricDays, sawOffset: Bool) {
    var workers: [MetricWorker] = []
    for _ in 0..<max(1, min(threads, jobs.count)) {
      workers.append(
        try patience.retrying { () throws(SQLiteError) in
          try MetricWorker(file, source: source, bounds: bounds, plan: plan)
        })
    }
    var days = MetricDays(jobs, plan)
    let extent = try scanExtent(jobs)
    let isScanned = extent.map { $0.isSmall || $0.isMostOfTable } ?? false
    var pending = source.isIndexed && !isScanned ? Array(jobs.indices.reversed()) : []
    var wide = 0
    var done = 0
    // The reported days come last in time but first in reading: where ids do not follow time, the rest is scanned.
    while let number = pending.first, !(wide >= 3 && wide * 2 > done) {
      pending.removeFirst()
      wide += try read(number, jobs, workers, &days) ? 1 : 0
      done += 1
    }
    let rest = Array(jobs.indices).filter { !days.isKept($0) }
    if !rest.isEmpty {
      let again = try scan(rest, jobs, workers, extent, bounds, &days)
      for number in again {
        days.keep(
          number, [try patience.retrying { () throws(SQLiteError) in try workers[0].readByIndex(jobs[number]) }])
      }
    }
    try file.verify(workers.map(\.connection) + [connection])
    return (days, workers.contains { $0.sawOffset })
  }

  /// One day, by the window of row ids that holds it, or by the index when that is too wide or was not complete.
  /// - Returns: whether it was too wide.
  private func read(
    _ number: Int, _ jobs: [MetricWorker.Job], _ workers: [MetricWorker], _ days: inout MetricDays
  ) throws(SQLiteError) -> Bool {
    let job = jobs[number]
    let window = try patience.retrying { () throws(SQLiteError) in try workers[0].window(job) }
    for worker in workers { worker.begin(job) }
    if let ids = window.ids {
      var slices = ScanSlices(ids, rowsWanted: Self.windowRows)
      while true {
        let round = slices.next(workers.count)
        guard !round.isEmpty else { break }
        // Every connection lets go of its lock before the next round, or SQLite's locks of one process would never be
        // dropped and the application could not write.
        _ = try inParallel(round.count) { worker throws(SQLiteError) in
          try workers[worker].read(job, ids: round[worker])
        }
      }
    }
    let parts = workers.map { $0.tallies[0] }
    let hasNewType = try isNewType(workers)
    let isWhole = workers[0].types(job).indices.allSatisfy { type in
      parts.reduce(0) { $0 + $1.matched(type) } == (window.expected[type] ?? 0)
    }
    if isWhole, !hasNewType {
      days.keep(number, parts)
    } else {
      days.keep(
        number,
        [try patience.retrying { () throws(SQLiteError) in try workers[0].readByIndex(job, met: window.ids) }])
      if hasNewType { days.moved += 1 }
    }
    return window.isWide
  }

  /// Where a scan begins and ends, and from which row id on the days that need metadata lie.
  private func scanExtent(_ jobs: [MetricWorker.Job]) throws(SQLiteError) -> ScanExtent? {
    guard source.table.hasRowid else { return nil }
    return try patience.retrying { () throws(SQLiteError) in
      // One at a time: SQLite seeks for a single min or max, and scans the table for both.
      let name = source.table.quotedTable
      let query = "SELECT (SELECT min(rowid) FROM \(name)), (SELECT max(rowid) FROM \(name))"
      let ids = try connection.first(query) { row in (low: row.integer(0), high: row.integer(1)) }
      guard let (low, high) = ids else { return nil }
      func firstID(from instant: Instant?) throws(SQLiteError) -> Int64? {
        guard source.isIndexed, let instant, let end = jobs.last?.span.end else { return nil }
        return try source.firstID(connection, in: bounds.ranges(from: instant, to: end))
      }
      func lastID() throws(SQLiteError) -> Int64? {
        // Only where the span ends at midnight UTC do all texts behind its end, T-separated ones too, lie behind it in time.
        guard source.isIndexed, bounds.isExact, let start = jobs.first?.span.start, let end = jobs.last?.span.end,
          end.stored.hasSuffix(" 00:00:00")
        else { return nil }
        return try source.lastID(connection, in: bounds.ranges(from: start, to: end))
      }
      return ScanExtent(
        ids: low...max(low, high), firstWanted: try firstID(from: jobs.first?.span.start),
        firstDetailed: try firstID(from: jobs.first { $0.detail != .outline }?.span.start), lastWanted: try lastID(),
        isExact: bounds.isExact, smallTable: smallTable)
    }
  }

  /// One pass over the table for the days that are left, in short statements. The rows before and behind them are not
  /// read where the index shows that as many lie beyond the days as there are ids: then none of them is wanted. An older day that no row has met for
  /// a round is summed up and closed, so that memory stays flat where ids follow time.
  /// - Returns: the days to read again, because rows of theirs came after that.
  private func scan(
    _ rest: [Int], _ jobs: [MetricWorker.Job], _ workers: [MetricWorker], _ extent: ScanExtent?, _ bounds: TimeBounds,
    _ days: inout MetricDays
  ) throws(SQLiteError) -> [Int] {
    let end = jobs[jobs.count - 1].span.end
    let ranges = bounds.ranges(from: jobs[0].span.start, to: end)
    let detailed = rest.indices.filter { jobs[rest[$0]].detail != .outline }
    var met = ScannedRows(
      ranges: ranges, detailed: detailed,
      detailedRanges: detailed.first.map { bounds.ranges(from: jobs[rest[$0]].span.start, to: end) } ?? [])
    let span = TextRange(low: jobs[0].span.start.stored, high: jobs[jobs.count - 1].span.end.stored)
    for worker in workers { worker.beginScan(rest.map { jobs[$0] }, ranges: ranges, span: span) }
    func tallies(_ position: Int) -> [DayTally] { workers.map { $0.tallies[position] } }
    guard let extent, source.isIndexed || !extent.isSmall else {
      _ = try patience.retrying { () throws(SQLiteError) in try workers[0].scan(nil) }
      days.moved += try moved(met, workers, extent)
      for (position, number) in rest.enumerated() { days.keep(number, tallies(position)) }
      return []
    }
    func scan(_ ids: ClosedRange<Int64>) throws(SQLiteError) {
      var slices = ScanSlices(ids, rowsWanted: Self.sliceRows)
      while true {
        let round = slices.next(workers.count)
        guard !round.isEmpty else { break }
        let rows = try inParallel(round.count) { number throws(SQLiteError) in
          try workers[number].scan(round[number], withMetadata: extent.needsMetadata(round[number]))
        }
        slices.adapt(to: rows)
        for (ids, rows) in zip(round, rows) { met.note(rows, among: ids) }
        guard source.isIndexed else { continue }
        for (position, number) in rest.enumerated() where jobs[number].detail == .outline {
          let parts = tallies(position)
          if !days.isKept(number), !parts.contains(where: \.isTouched), parts.contains(where: \.hasRequests) {
            days.keep(number, parts)
            for part in parts { part.close() }
          }
          for part in parts { part.clearTouch() }
        }
      }
    }
    let core = extent.core
    try scan(core)
    if core.lowerBound > extent.ids.lowerBound {
      let older = try patience.retrying { () throws(SQLiteError) in try source.rows(connection, "<", span.low) }
      if !extent.isAllBelow(older - workers.reduce(0) { $0 + $1.earlier }) {
        try scan(extent.ids.lowerBound...core.lowerBound - 1)
      }
    }
    if core.upperBound < extent.ids.upperBound {
      let younger = try patience.retrying { () throws(SQLiteError) in try source.rows(connection, ">=", span.high) }
      if !extent.isAllAbove(younger - workers.reduce(0) { $0 + $1.later }) {
        try scan(core.upperBound + 1...extent.ids.upperBound)
      }
    }
    days.moved += try moved(met, workers, extent)
    for (position, number) in rest.enumerated() where !days.isKept(number) { days.keep(number, tallies(position)) }
    return rest.enumerated().filter { position, _ in tallies(position).contains { $0.strays > 0 } }.map(\.element)
  }

  /// Runs `body` for 0..<count on threads of its own and waits for all; each worker is touched by one of them only.
  func inParallel<Outcome>(
    _ count: Int, _ body: (Int) throws(SQLiteError) -> Outcome
  ) throws(SQLiteError) -> [Outcome] {
    if count == 1 { return [try patience.retrying { () throws(SQLiteError) in try body(0) }] }
    var outcomes: [Swift.Result<Outcome, SQLiteError>?] = Array(repeating: nil, count: count)
    unsafe outcomes.withUnsafeMutableBufferPointer { slots in
      withoutActuallyEscaping(body) { body in
        // Each iteration writes its own slot and uses its own worker, and all are joined before this returns.
        nonisolated(unsafe) let slots = unsafe slots
        nonisolated(unsafe) let body = body
        Threads.run(count) { number in
          do throws(SQLiteError) {
            unsafe slots[number] = .success(try body(number))
          } catch {
            unsafe slots[number] = .failure(error)
          }
        }
      }
    }
    var results: [Outcome] = []
    for (number, outcome) in outcomes.enumerated() {
      switch outcome {
      case .success(let value): results.append(value)
      case .failure(let error):
        // Locked: this one waits for its turn alone.
        guard error.kind == .busy else { throw error }
        results.append(try patience.retrying { () throws(SQLiteError) in try body(number) })
      case nil: results.append(try patience.retrying { () throws(SQLiteError) in try body(number) })
      }
    }
    return results
  }

  /// The reference's days as history knows them.
  private func requestDays(_ reference: PeriodMetrics) -> [History.RequestDay] {
    reference.days.map { History.RequestDay(day: $0.span.day, durations: $0.requests?.durations) }
  }

  private func origins(
    _ metrics: PeriodMetrics, _ reference: PeriodMetrics, _ historyDays: [DaySpan], _ history: [History.RequestDay]
  ) -> [Origin] {
    let table = source.table
    let (type, time) = (table.column("metric_type"), table.column("timestamp"))
    let columns = [table.column("value"), table.column("unit"), time, table.column("metadata")].joined(separator: ", ")
    let query = "SELECT \(columns) FROM \(table.quotedTable) WHERE \(type) = ? AND \(time) >= ? AND \(time) < ?"
    var origins: [Origin] = []
    // The queries bind a type as it is stored; what is written is what may be read.
    var seen: Set<String> = []
    let distinctNames = plan.names.filter { seen.insert($0).inserted }
    for (suffix, span) in [("", metrics), (".reference", reference)] {
      let literals = bounds.literals(from: span.period.start, to: span.period.end)
      for name in distinctNames {
        let rows = span.types[name]?.count ?? 0
        origins.append(
          Origin(
            id: "metrics.\(name)\(suffix)", query: query, bounds: [name, literals.low, literals.high], rows: rows))
      }
    }
    if let first = historyDays.first, let last = historyDays.last {
      let literals = bounds.literals(from: first.start, to: last.end)
      origins.append(
        Origin(
          id: "metrics.history", query: query, bounds: [MetricPlan.requestType, literals.low, literals.high],
          rows: history.reduce(0) { $0 + ($1.durations?.count ?? 0) }))
    }
    return origins
  }
}
