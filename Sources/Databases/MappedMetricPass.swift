import Records
import Summaries

/// One pass over mapped metric rows: the tallies of the days, and what only the rows can tell.
struct MappedMetricPass {
  private let plan: MetricPlan
  private let jobs: [MetricDay]
  private let asOf: Int64
  private let fold: MetricFold
  private var parser = TimeParser(zone: .utc)
  private var metadata = RequestMetadata()
  private var unreadable: [String: (rows: Int, example: ValueExample)] = [:]
  private var later: [String: (rows: Int, latest: Int64)] = [:]
  private var untyped = 0
  private let period: Period
  /// Whether no request has a duration: then all are counted without one.
  private let isUntimed: Bool
  /// Rows by the day they came.
  let arrivals: TableArrivals
  /// Rows by hour, for each metric type of the plan.
  private(set) var hours: [HourCounts]
  /// For each metric type of the plan, its latest row before the period; nil without one.
  private(set) var latestBefore: [Instant?]

  private enum RequestColumn {
    static let time = 0
    static let duration = 1
    static let path = 2
    static let method = 3
    static let status = 4
    static let queries = 5
  }

  init(_ request: ReadPlan, _ plan: MetricPlan, isUntimed: Bool) {
    self.isUntimed = isUntimed
    self.plan = plan
    jobs = request.metricDays
    asOf = request.asOf.microseconds
    period = request.comparison.current
    fold = MetricFold(plan: plan)
    arrivals = TableArrivals([], hours: nil, days: request.arrivalDays)
    fold.begin(jobs.map { ($0.span, $0.detail) }, ranges: [], unreadable: nil)
    hours = plan.types.map { _ in HourCounts(zone: request.comparison.current.zone) }
    latestBefore = plan.types.map { _ in nil }
  }

  mutating func addMetric(_ row: MappedRow<some StoredRow>) {
    guard !row.isSkipped else { return }
    guard row.cell(MetricColumn.type) == .text else { return noteUntyped(row) }
    let value = row.cell(MetricColumn.value) == .number ? row.real(MetricColumn.value) : nil
    unsafe row.withBytes(MetricColumn.type) { type in
      guard let moment = unsafe moment(row, MetricColumn.time, type) else { return }
      unsafe row.withBytes(MetricColumn.unit) { unit in
        unsafe row.withBytes(MetricColumn.metadata) { metadata in
          unsafe row.withBytes(MetricColumn.host) { host in
            _ = unsafe fold.add(
              type: type, value: value, unit: unit, moment: moment, metadata: metadata, host: host)
          }
        }
      }
    }
  }

  /// A row whose metric type is not a name, of the period or of no time.
  private mutating func noteUntyped(_ row: MappedRow<some StoredRow>) {
    let moment = row.microseconds(MetricColumn.time, &parser)
    if moment == TimeParser.unreadable || period.contains(Instant(microseconds: moment)) { untyped += 1 }
  }

  mutating func addRequest(_ row: MappedRow<some StoredRow>) {
    guard !row.isSkipped else { return }
    let value = row.cell(RequestColumn.duration) == .number ? row.real(RequestColumn.duration) : isUntimed ? 0 : nil
    var name = MetricPlan.requestType
    name.withUTF8 { bytes in
      let type = UnsafeRawBufferPointer(bytes)
      guard let moment = unsafe moment(row, RequestColumn.time, type) else { return }
      unsafe metadata.withJSON(
        row, path: RequestColumn.path, method: RequestColumn.method, status: RequestColumn.status,
        queries: RequestColumn.queries
      ) { json in
        _ = unsafe fold.add(
          type: type, value: value, unit: UnsafeRawBufferPointer(start: nil, count: 0), moment: moment, metadata: json,
          host: UnsafeRawBufferPointer(start: nil, count: 0))
      }
    }
  }

  /// Nil for a row that is not to be counted, which is noted.
  private mutating func moment(
    _ row: MappedRow<some StoredRow>, _ column: Int, _ type: UnsafeRawBufferPointer
  ) -> Int64? {
    let moment = row.microseconds(column, &parser)
    let name = plan.types.firstIndex { unsafe $0.utf8.elementsEqual(type) }
    guard let name else {
      if moment == TimeParser.unreadable || period.contains(Instant(microseconds: moment)) { untyped += 1 }
      return nil
    }
    if moment == TimeParser.unreadable {
      var entry = unreadable[plan.names[name]] ?? (rows: 0, example: ValueExample())
      entry.rows += 1
      unsafe row.withBytes(column) { unsafe entry.example.note($0) }
      unreadable[plan.names[name]] = entry
      return nil
    }
    if moment >= asOf {
      let known = later[plan.names[name]] ?? (rows: 0, latest: moment)
      later[plan.names[name]] = (known.rows + 1, max(known.latest, moment))
      return nil
    }
    hours[name].add(moment)
    if moment < period.start.microseconds, latestBefore[name].map({ $0.microseconds < moment }) ?? true {
      latestBefore[name] = Instant(microseconds: moment)
    }
    arrivals.noteDay(moment)
    return moment
  }

  /// The tallies of the days of one detail, in order of time.
  func parts(_ detail: DayTally.Detail) -> [[DayTally]] {
    zip(jobs, fold.tallies).filter { $0.0.detail == detail }.map { [$0.1] }
  }

  /// The outline days, oldest first.
  var history: [History.RequestDay] {
    zip(jobs, fold.tallies).filter { $0.0.detail == .outline }.map {
      MetricAssembly.requestDay($0.0.span.day, parts: [$0.1], plan: plan)
    }
  }

  func rejections(timeColumn: String?) -> [Rejection] {
    let lost = unreadable.keys.sorted().compactMap { name in
      unreadable[name].map { entry in
        Rejection(source: .metricType(name), reason: .unreadableTime, count: entry.rows)
          .showing(entry.example, in: timeColumn, plan.intake)
      }
    }
    return lost + (untyped > 0 ? [Rejection(source: .untyped, reason: .unreadableType, count: untyped)] : [])
      + later.sorted { $0.key < $1.key }.map { name, later in
        Rejection(
          source: .metricType(name), reason: .afterAsOf, count: later.rows,
          latest: Instant(microseconds: later.latest))
      }
  }
}
