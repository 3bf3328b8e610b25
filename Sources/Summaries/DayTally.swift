package import Records

/// The metric rows of one local day, counted by one thread.
///
/// A day may be counted in parts, by several tallies.
@safe package final class DayTally {
  package enum Detail: Sendable {
    /// Only the durations of requests: enough for mean, p95 and count.
    case outline
    /// Everything but paths, of which only those of actions: what a period is compared with.
    case counts
    case full
  }

  package let span: DaySpan
  let detail: Detail
  let start: Int64
  let end: Int64
  let typeCount: Int
  let hourCount: Int
  let bucketCount: Int

  let types: UnsafeMutablePointer<TypeCounters>
  let hours: UnsafeMutablePointer<RequestCounters>
  let buckets: UnsafeMutablePointer<RequestBucket>
  /// Requests of each action that were answered with less than 400, hour by hour: the first action's hours come first.
  let answered: UnsafeMutablePointer<Int>
  private let actionCount: Int
  private(set) var paths: UnsafeMutablePointer<RequestCounters>
  private(set) var pathCapacity = 0
  let requests: UnsafeMutablePointer<RowBuffer>
  let table: PathTable
  let units: UnitTable
  /// Rows in another kind of unit than their type's first.
  private(set) var strangers: [Stranger: TypeCounters] = [:]
  /// Those of the plan, in full days followed by its gauges.
  var measures: [MeasureTally]
  /// Those of the plan.
  var groups: [GroupTally]
  /// By metric type.
  let groupPlaces: [[Int]]
  let hasRequestType: Bool
  private let slowLimits: (warning: Double, critical: Double)
  /// An example of the times that could not be read, by type.
  var unreadable: [Int: ValueExample] = [:]
  /// Set by every row; a scan clears it to learn which days it still meets.
  package var isTouched: Bool { unsafe touched.pointee }
  let touched: UnsafeMutablePointer<Bool>
  /// A closed day takes no rows any more; rows that come all the same are late.
  package private(set) var isClosed = false
  /// Rows that came too late or without what the day needs: the day has to be read again.
  package internal(set) var lateRows = 0

  struct Stranger: Hashable {
    var type: Int
    /// In the unit table's numbers.
    var kind: Int
  }

  static let bucketMicroseconds: Int64 = 300_000_000

  init(span: DaySpan, detail: Detail, plan: MetricPlan, table: PathTable, units: UnitTable, names: [GroupNames]) {
    self.span = span
    self.detail = detail
    start = span.start.microseconds
    end = span.end.microseconds
    typeCount = plan.types.count
    hourCount = Int((end - start + 3_599_999_999) / 3_600_000_000)
    bucketCount = Int((end - start + Self.bucketMicroseconds - 1) / Self.bucketMicroseconds)
    unsafe types = .allocate(capacity: typeCount)
    unsafe types.initialize(repeating: TypeCounters(), count: typeCount)
    unsafe hours = .allocate(capacity: hourCount)
    unsafe hours.initialize(repeating: RequestCounters(), count: hourCount)
    unsafe buckets = .allocate(capacity: bucketCount)
    unsafe buckets.initialize(repeating: RequestBucket(), count: bucketCount)
    actionCount = detail == .outline ? 0 : plan.actions.names.count
    unsafe answered = .allocate(capacity: hourCount * actionCount)
    unsafe answered.initialize(repeating: 0, count: hourCount * actionCount)
    unsafe paths = .allocate(capacity: 0)
    unsafe requests = .allocate(capacity: 1)
    unsafe requests.initialize(to: RowBuffer(isDetailed: detail != .outline))
    unsafe touched = .allocate(capacity: 1)
    unsafe touched.initialize(to: false)
    self.table = table
    self.units = units
    measures = Self.tallies(plan, detail, start: start, bucketCount: bucketCount)
    slowLimits = detail == .full ? plan.slowLimits : (.infinity, .infinity)
    groupPlaces = plan.groupPlaces
    hasRequestType = plan.hasRequests
    groups = Self.groups(plan, detail, start: start, bucketCount: bucketCount, names)
    for (number, type) in plan.types.enumerated() {
      unsafe types[number].isMeasured = measures.contains { $0.measure.source == type }
      unsafe types[number].isGrouped = !groups.isEmpty && !groupPlaces[number].isEmpty
    }
  }

  private static func tallies(
    _ plan: MetricPlan, _ detail: Detail, start: Int64, bucketCount: Int
  ) -> [MeasureTally] {
    guard detail != .outline else { return [] }
    return (plan.measures + (detail == .full ? plan.gauges : [])).map { measure in
      MeasureTally(
        measure, wanted: plan.wantedUnit(of: measure),
        limits: detail == .full ? LimitTally(measure, start: start, bucketCount: bucketCount) : nil)
    }
  }

  private static func groups(
    _ plan: MetricPlan, _ detail: Detail, start: Int64, bucketCount: Int, _ names: [GroupNames]
  ) -> [GroupTally] {
    guard detail != .outline else { return [] }
    return zip(plan.groups, names).map { group, names in
      GroupTally(
        group, names: names,
        limits: detail == .full ? LimitTally(group.measure, start: start, bucketCount: bucketCount) : nil)
    }
  }

  deinit {
    unsafe requests.deinitialize(count: 1)
    unsafe requests.deallocate()
    unsafe touched.deallocate()
    unsafe types.deallocate()
    unsafe hours.deallocate()
    unsafe buckets.deallocate()
    unsafe answered.deallocate()
    unsafe paths.deallocate()
  }

  package func clearTouch() { unsafe touched.pointee = false }

  /// Lets go of the rows once they are summed up.
  package func close() {
    isClosed = true
    unsafe requests.pointee = RowBuffer(isDetailed: false)
  }

  /// Whether any request came.
  package var hasRequests: Bool { unsafe typeCount > 0 && types[0].matched > 0 }

  /// Rows of the type with that number whose time text lay in the ranges asked for.
  package func matched(_ type: Int) -> Int { unsafe types[type].matched }

  @inline(__always)
  func addRequest(_ seconds: Double, at time: Int64, fields: RequestFields) {
    let offset = time - start
    let hour = Int(offset / 3_600_000_000)
    unsafe hours[hour].add(seconds, at: time, status: fields.status, queries: fields.queries)
    let bucket = Int(offset / Self.bucketMicroseconds)
    unsafe buckets[bucket].count += 1
    if seconds > RequestCounters.slowSeconds { unsafe buckets[bucket].slow += 1 }
    if fields.status > 0 { unsafe buckets[bucket].withStatus += 1 }
    if fields.status >= 500 {
      unsafe buckets[bucket].serverErrors += 1
    } else {
      unsafe buckets[bucket].good += 1
    }
    if seconds > slowLimits.warning { unsafe buckets[bucket].beyondWarning += 1 }
    if seconds > slowLimits.critical { unsafe buckets[bucket].beyondCritical += 1 }
    guard let raw = unsafe fields.path else {
      unsafe requests.pointee.append(seconds, path: RowBuffer.noPath, hour: hour)
      return
    }
    let path = unsafe table.number(of: raw, hasEscapes: fields.pathHasEscapes)
    let action = table.actionNumbers[Int(path)]
    if action >= 0, fields.status < 400 { unsafe answered[action * hourCount + hour] += 1 }
    guard detail == .full else {
      unsafe requests.pointee.append(seconds, path: RowBuffer.noPath, hour: hour)
      return
    }
    if path == PathTable.other { table.weigh(seconds, status: fields.status, queries: fields.queries) }
    if Int(path) >= pathCapacity { growPaths(to: Int(path)) }
    unsafe paths[Int(path)].add(seconds, at: time, status: fields.status, queries: fields.queries)
    unsafe requests.pointee.append(seconds, path: path, hour: hour)
  }

  /// Counts a row in the kind of its unit: apart from rows that it cannot be added to.
  @inline(__always)
  func add(_ value: Double, unit: Int, of type: Int, at time: Int64) {
    let kind = units.kindNumbers[unit]
    if unsafe types[type].kind != kind {
      guard unsafe types[type].kind < 0 else { return addStranger(value, unit: unit, of: type, at: time) }
      unsafe types[type].kind = kind
    }
    noteUnit(unit, of: type, at: time)
    unsafe types[type].add(value, at: time)
  }

  /// A row of requests is only counted in the end, never added up.
  func addStranger(_ value: Double, unit: Int, of type: Int, at time: Int64) {
    let stranger = Stranger(type: type, kind: units.kindNumbers[unit])
    var counters = strangers[stranger] ?? TypeCounters()
    counters.note(unit, of: units, at: time)
    counters.add(value, at: time)
    strangers[stranger] = counters
  }

  @inline(__always)
  func noteUnit(_ unit: Int, of type: Int, at time: Int64) {
    if unsafe time <= types[type].firstUnitTime { unsafe types[type].note(unit, of: units, at: time) }
  }

  private func growPaths(to path: Int) {
    let capacity = max(64, pathCapacity * 2, path + 1)
    let larger = UnsafeMutablePointer<RequestCounters>.allocate(capacity: capacity)
    unsafe larger.moveInitialize(from: paths, count: pathCapacity)
    unsafe (larger + pathCapacity).initialize(repeating: RequestCounters(), count: capacity - pathCapacity)
    unsafe paths.deallocate()
    unsafe paths = larger
    pathCapacity = capacity
  }
}
