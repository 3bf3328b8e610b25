import Records
import SQLite
import Summaries

/// Reads metric rows and requests from sources that the settings map, each in one pass over the time that matters.
///
/// Such sources have no index that Daybook could lean on, and no second opinion to compare with.
struct MappedMetricReader {
  private let connection: Connection
  private let reads: [(read: SourceRead, table: SourceTable)]
  private let plan: ReadPlan
  private let storedZone: Zone
  private let budget: RetryBudget

  /// A query of the settings that broke off.
  struct BrokenQuery: Error {
    let reason: String
  }

  init(
    _ connection: Connection, _ sources: [(MappedSource, SourceTable)], _ plan: ReadPlan, storedZone: Zone,
    _ budget: RetryBudget
  ) {
    self.connection = connection
    self.plan = plan
    self.storedZone = storedZone
    self.budget = budget
    // Nine weeks tell which hours usually have rows.
    let window = SourceWindow(plan, days: 70)
    reads = sources.map { (SourceRead($0.0, of: $0.1, window), $0.1) }
  }

  /// - Throws: what is wrong with the database as a whole.
  func read() throws(SQLiteError) -> Swift.Result<MetricReader.Result, BrokenQuery> {
    try read(plan)
  }

  /// Whole periods, from the days that the plan counts; nil where a query of the settings breaks off.
  func count(_ periods: [Period]) throws(SQLiteError) -> [RecordedPeriod]? {
    var failing = ""
    do throws(SQLiteError) {
      let types = try budget.retrying { () throws(SQLiteError) -> [String] in try namedTypes(&failing) }
      let metricPlan = MetricPlan(
        types: types, storedZone: storedZone, measures: plan.measures, actions: plan.actions, intake: plan.intake)
      let pass = try budget.retrying { () throws(SQLiteError) -> MappedMetricPass in
        try count(plan, metricPlan, &failing)
      }
      let parts = Dictionary(zip(plan.metricDays.map(\.span.day), pass.parts(.counts))) { one, _ in one }
      return try hours(pass, metricPlan).recorded(periods, parts).map { isUntimed ? $0.untimed : $0 }
    } catch {
      guard !failing.isEmpty, [.endless, .tooLong, .other].contains(error.kind) else { throw error }
      return nil
    }
  }

  private func read(_ plan: ReadPlan) throws(SQLiteError) -> Swift.Result<MetricReader.Result, BrokenQuery> {
    var failing = ""
    do throws(SQLiteError) {
      let types = try budget.retrying { () throws(SQLiteError) -> [String] in try namedTypes(&failing) }
      let metricPlan = MetricPlan(
        types: types, storedZone: storedZone, measures: plan.measures, actions: plan.actions, intake: plan.intake)
      var pass = try budget.retrying { () throws(SQLiteError) -> MappedMetricPass in
        try count(plan, metricPlan, &failing)
      }
      if MetricAssembly.hasTooManyPaths(pass.parts(.full)) {
        var narrowed = metricPlan
        narrowed.paths = .weighing
        let weighed = try budget.retrying { () throws(SQLiteError) -> MappedMetricPass in
          try count(plan, narrowed, &failing)
        }
        narrowed.paths = .keeping(MetricAssembly.heaviestPaths(weighed.parts(.full)))
        pass = try budget.retrying { () throws(SQLiteError) -> MappedMetricPass in try count(plan, narrowed, &failing) }
      }
      if let result = try result(pass, plan, metricPlan) { return .success(result) }
    } catch {
      guard !failing.isEmpty, [.endless, .tooLong, .other].contains(error.kind) else { throw error }
      return .failure(BrokenQuery(reason: "\(failing): \(error.reason)"))
    }
    return try read(plan.readingBaseline)
  }

  /// The metric types that the sources name, each once.
  private func namedTypes(_ failing: inout String) throws(SQLiteError) -> [String] {
    var types: Set<String> = []
    for (read, table) in reads {
      guard table == .metrics else {
        types.insert(MetricPlan.requestType)
        continue
      }
      failing = read.source.name
      let mapping = read.mapping(storedZone)
      for statement in read.statements {
        try connection.forEach(ofSettings: statement, read.values) { stored in
          let row = MappedRow(stored, mapping)
          guard !row.isSkipped, row.cell(MetricColumn.type) == .text, types.count < MetricTypes.limit else { return }
          unsafe row.withBytes(MetricColumn.type) { text in
            let name = unsafe StoredText.normalised(Array(text.prefix(OtherTypes.limit)))
            if !name.isEmpty { types.insert(name) }
          }
        }
      }
    }
    failing = ""
    return types.sorted()
  }

  private func count(
    _ plan: ReadPlan, _ metricPlan: MetricPlan, _ failing: inout String
  ) throws(SQLiteError) -> MappedMetricPass {
    var pass = MappedMetricPass(plan, metricPlan, isUntimed: isUntimed)
    for (read, table) in reads {
      failing = read.source.name
      let mapping = read.mapping(storedZone)
      for statement in read.statements {
        try connection.forEach(ofSettings: statement, read.values) { stored in
          let row = MappedRow(stored, mapping)
          if table == .metrics { pass.addMetric(row) } else { pass.addRequest(row) }
        }
      }
    }
    failing = ""
    return pass
  }

  /// Whether there are requests and none of their sources has a duration.
  private var isUntimed: Bool {
    let requests = reads.filter { $0.table == .requests }
    return !requests.isEmpty && requests.allSatisfy { $0.read.absentColumns.contains("duration") }
  }

  private func hours(_ pass: MappedMetricPass, _ metricPlan: MetricPlan) -> HourCoverage {
    HourCoverage(
      plan: metricPlan, firstRows: pass.hours.map(\.first), begins: pass.hours.compactMap(\.first).min(),
      calendar: plan.calendar,
      rows: { (day, types) throws(SQLiteError) in
        types.reduce(Array(repeating: 0, count: day.hourStarts.count)) { sums, type in
          zip(sums, pass.hours[type].rows(day)).map { min(HourReader.most, $0 + $1) }
        }
      })
  }

  /// Nil when what is known of the baseline cannot stand beside the period.
  private func result(
    _ pass: MappedMetricPass, _ request: ReadPlan, _ metricPlan: MetricPlan
  ) throws(SQLiteError) -> MetricReader.Result? {
    let period = request.comparison.current
    let hours = hours(pass, metricPlan)
    let periodParts = pass.parts(.full)
    var metrics = MetricAssembly.metrics(
      period, parts: periodParts, plan: metricPlan, coverage: try hours.coverage(period, periodParts),
      otherRejections: pass.rejections(timeColumn: reads.first?.read.timeColumn))
    metrics.setNewest(
      zip(MetricAssembly.newest(periodParts, metricPlan), pass.latestBefore).map { $0 ?? $1 }, metricPlan)
    metrics.silentTypes = try hours.silentTypes(period, periodParts)
    let past = try CountedPast(
      request, parts: pass.parts(.counts), outlined: pass.history, comparedWith: metrics, metricPlan,
      coverage: { (period, parts) throws(SQLiteError) in try hours.coverage(period, parts) })
    guard let past else { return nil }
    var earlier = past.reference
    if isUntimed { metrics.forgetDurations() }
    if isUntimed { earlier.forgetDurations() }
    return MetricReader.Result(
      metrics: metrics, reference: earlier, history: past.history, origins: origins(metrics, earlier),
      hasRows: pass.hours.contains { $0.first != nil }, moved: 0,
      arrivals: [SourceTable.metrics.name: pass.arrivals.dayCounts])
  }

  /// One query answers for all metric types of a source.
  private func origins(_ metrics: PeriodMetrics, _ baseline: PeriodMetrics) -> [Origin] {
    let query = reads.map(\.read.query).joined(separator: ";\n")
    return [(FigureID.Scope.current, metrics), (.reference, baseline)].flatMap { scope, metrics in
      metrics.types.keys.sorted().map { name in
        Origin(
          id: .metrics(type: name, scope), query: query,
          bounds: [metrics.period.start.stored, metrics.period.end.stored], rows: metrics.types[name]?.count ?? 0)
      }
    }
  }
}

/// Places in `SourceTable.metrics.columns`.
enum MetricColumn {
  static let type = 0
  static let value = 1
  static let unit = 2
  static let time = 3
  static let metadata = 4
  static let host = 5
}
