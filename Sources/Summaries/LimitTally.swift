import Records

/// Counts the rows of one measure on one day against its limits.
struct LimitTally {
  private let measure: Measure
  private let start: Int64
  private(set) var buckets: [LimitBucket] = []
  /// Microseconds since 1970, four times, and in the two last bits which limits the reading is beyond: eight bytes a
  /// reading, in order of time once sorted.
  private var readings: [Int64] = []

  /// Nil when the measure has no limits, or only its value of the period is held against them.
  init?(_ measure: Measure, start: Int64, bucketCount: Int) {
    guard measure.hasLimits, measure.watch != .value else { return nil }
    self.measure = measure
    self.start = start
    if measure.watch != .readings { buckets = Array(repeating: LimitBucket(), count: bucketCount) }
  }

  /// A row in a share's scope.
  mutating func add(holds: Bool, at time: Int64) {
    let isBad = holds == (measure.better == .lower)
    note(LimitBucket(rows: 1, beyondWarning: isBad ? 1 : 0, beyondCritical: isBad ? 1 : 0), at: time)
  }

  /// A row of a measure that is no share.
  mutating func add(_ value: Double, at time: Int64) {
    let isBeyondWarning = measure.isBeyond(measure.warning, value)
    let isBeyondCritical = measure.isBeyond(measure.critical, value)
    if measure.watch == .readings {
      readings.append(time << 2 | (isBeyondWarning ? 1 : 0) | (isBeyondCritical ? 2 : 0))
    } else {
      note(
        LimitBucket(rows: 1, beyondWarning: isBeyondWarning ? 1 : 0, beyondCritical: isBeyondCritical ? 1 : 0),
        at: time)
    }
  }

  private mutating func note(_ row: LimitBucket, at time: Int64) {
    buckets[Int((time - start) / DayTally.bucketMicroseconds)].add(row)
  }

  mutating func add(_ other: LimitTally) {
    for index in buckets.indices { buckets[index].add(other.buckets[index]) }
    readings += other.readings
  }

  func watched(_ span: DaySpan) -> WatchedDay {
    WatchedDay(
      span: span, buckets: buckets,
      readings: readings.sorted().map {
        LimitReading(
          Instant(microseconds: $0 >> 2), isBeyondWarning: $0 & 1 != 0, isBeyondCritical: $0 & 2 != 0)
      })
  }
}
