public import Records

/// The rows of one measure on one local day of the period, held against its limits (`Measure.watch`).
public struct WatchedDay: Sendable {
  public var span: DaySpan
  /// Five-minute buckets from the day's start on, which are those of UTC; the last may be short. Empty for gauges.
  public var buckets: [LimitBucket]
  /// The readings of a gauge by time; of equal times the better first.
  public var readings: [LimitReading]

  public init(span: DaySpan, buckets: [LimitBucket] = [], readings: [LimitReading] = []) {
    self.span = span
    self.buckets = buckets
    self.readings = readings
  }
}

/// Five minutes of a measure's rows.
public struct LimitBucket: Hashable, Sendable {
  /// In the measure's scope.
  public var rows: Int
  /// On the bad side of a limit; for a share the rows that make it worse, whatever its limits are.
  public var beyondWarning: Int
  public var beyondCritical: Int

  public init(rows: Int = 0, beyondWarning: Int = 0, beyondCritical: Int = 0) {
    self.rows = rows
    self.beyondWarning = beyondWarning
    self.beyondCritical = beyondCritical
  }

  mutating func add(_ other: LimitBucket) {
    rows += other.rows
    beyondWarning += other.beyondWarning
    beyondCritical += other.beyondCritical
  }
}

/// One reading of a gauge.
public struct LimitReading: Hashable, Sendable {
  public var time: Instant
  public var isBeyondWarning: Bool
  public var isBeyondCritical: Bool

  public init(_ time: Instant, isBeyondWarning: Bool, isBeyondCritical: Bool) {
    self.time = time
    self.isBeyondWarning = isBeyondWarning
    self.isBeyondCritical = isBeyondCritical
  }
}
