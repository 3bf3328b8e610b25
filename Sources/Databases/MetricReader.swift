import Records
import SQLite
import Summaries

/// Reads everything a report needs from the metric table: the period, its baseline, older days in outline.
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
    /// By table, the rows of each of the plan's `arrivalDays`; empty where row ids tell what came.
    var arrivals: [String: [Int]] = [:]
  }

  private let file: SourceFile
  private let source: MetricTable
  private let bounds: TimeBounds
  private let plan: MetricPlan
  private let budget: RetryBudget
  private let threads: Int
  private let smallTable: Int
  private let connection: Connection

  init(
    _ file: SourceFile, connection: Connection, table: MappedTable, storedZone: Zone, request: ReadPlan,
    budget: RetryBudget,
    threads: Int, smallTable: Int
  ) throws(SQLiteError) {
    self.file = file
    self.smallTable = smallTable
    self.connection = connection
    self.budget = budget
    self.threads = threads
    source = try MetricTable(connection, table)
    bounds = TimeBounds(storedZone: storedZone, hasOffsets: source.hasOffsets)
    plan = MetricPlan(
      types: source.types.names, storedZone: storedZone, measures: request.measures, actions: request.actions,
      intake: request.intake,
      others: source.types.others)
  }

  func read(_ request: ReadPlan) throws(SQLiteError) -> Result {
    let jobs = request.metricDays
    let (days, known) = try read(jobs, plan)
    let period = request.comparison.current
    let periodParts = try withNamedPaths(days.parts(.full), jobs)
    let hours = try hours(request, known, period.zone)
    var metrics = MetricAssembly.metrics(
      period, parts: periodParts, plan: plan, coverage: try hours.coverage(period, periodParts),
      otherRejections: try budget.retrying { () throws(SQLiteError) in
        try source.uncounted(connection, asOf: request.asOf, known, plan.intake)
          + source.withoutType(connection, in: period, known)
      }, timeColumn: source.table.columns["timestamp"])
    metrics.rejections = try budget.retrying { () throws(SQLiteError) in
      try source.showingRows(connection, metrics.rejections, in: period, known, names: plan.names, plan)
    }
    let newest = MetricAssembly.newest(periodParts, plan)
    metrics.setNewest(
      try budget.retrying { () throws(SQLiteError) in
        try source.newest(connection, before: period.start, known, types: plan.types, besides: newest)
      }, plan)
    metrics.silentTypes = try hours.silentTypes(period, periodParts)
    let past = try CountedPast(
      request, parts: days.parts(.counts), outlined: days.history, comparedWith: metrics, plan,
      coverage: { (period, parts) throws(SQLiteError) in try hours.coverage(period, parts) })
    guard let past else { return try read(request.readingBaseline) }
    return Result(
      metrics: metrics, reference: past.reference, history: past.history,
      origins: MetricOrigins(table: source.table, bounds: bounds, plan: plan).origins(
        metrics, past.reference, olderDays: past.olderDays, past.older),
      hasRows: hours.firstRows.contains { $0 != nil }, moved: days.moved)
  }

  /// Whole periods, from the days that the request counts.
  func count(_ periods: [Period], _ request: ReadPlan) throws(SQLiteError) -> [RecordedPeriod] {
    let jobs = request.metricDays
    let (days, known) = try read(jobs, plan)
    let parts = Dictionary(zip(jobs.map(\.span.day), days.parts(.counts))) { one, _ in one }
    guard let zone = periods.first?.zone else { return [] }
    return try hours(request, known, zone).recorded(periods, parts)
  }

  private func hours(_ request: ReadPlan, _ known: TimeBounds, _ zone: Zone) throws(SQLiteError) -> HourCoverage {
    let found = try budget.retrying { () throws(SQLiteError) in
      try source.oldest(connection, parser: TimeParser(zone: plan.storedZone), types: plan.types)
    }
    let reader = HourReader(connection, source, types: plan.types, known, zone: zone, budget)
    return HourCoverage(
      plan: plan, firstRows: zip(plan.types, found).map { request.past.first($0, $1) },
      begins: found.compactMap(\.self).min(), calendar: request.calendar,
      rows: { (day, types) throws(SQLiteError) in try reader.rows(day, of: types) })
  }

  /// The days of the period as they are, unless there are too many paths to keep each by name.
  ///
  /// Then the days are read twice more, to weigh the paths and to keep the heaviest: whatever the order and the number
  /// of threads, the same ones.
  private func withNamedPaths(_ parts: [[DayTally]], _ jobs: [MetricDay]) throws(SQLiteError) -> [[DayTally]] {
    guard MetricAssembly.hasTooManyPaths(parts) else { return parts }
    let detailed = jobs.filter { $0.detail == .full }
    var plan = plan
    plan.paths = .weighing
    plan.paths = .keeping(MetricAssembly.heaviestPaths(try read(detailed, plan).days.parts(.full)))
    return try read(detailed, plan).days.parts(.full)
  }

  /// What the days hold, and the bounds that proved right.
  private func read(
    _ jobs: [MetricDay], _ plan: MetricPlan
  ) throws(SQLiteError) -> (days: MetricDays, bounds: TimeBounds) {
    var known = bounds
    let (days, sawOffset) = try read(jobs, known, plan)
    guard sawOffset, !known.hasOffsets else { return (days, known) }
    known.hasOffsets = true
    return (try read(jobs, known, plan).days, known)
  }

  private func read(
    _ jobs: [MetricDay], _ bounds: TimeBounds, _ plan: MetricPlan
  ) throws(SQLiteError) -> (days: MetricDays, sawOffset: Bool) {
    var workers: [MetricWorker] = []
    for _ in 0..<max(1, min(threads, jobs.count)) {
      workers.append(
        try budget.retrying { () throws(SQLiteError) in
          try MetricWorker(file, source: source, bounds: bounds, plan: plan)
        })
    }
    let extent = try budget.retrying { () throws(SQLiteError) in
      try source.scanExtent(connection, jobs, bounds, smallTable: smallTable)
    }
    var planner = MetricPlanner(jobs.map(\.detail), isIndexed: source.isIndexed, extent: extent)
    var executor = MetricExecutor(source, jobs, bounds, plan, workers: workers, extent: extent, budget)
    while let action = planner.next() { planner.note(try executor.perform(action), of: action) }
    executor.days.moved = planner.moved
    try file.verify(workers.map(\.connection) + [connection])
    return (executor.days, executor.sawOffset)
  }
}
