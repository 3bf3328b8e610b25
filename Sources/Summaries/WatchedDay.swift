package import Records

/// The rows of one measure on one local day of the period, held against its limits (`Measure.watch`).
package struct WatchedDay: Sendable {
  package var span: DaySpan
  /// Five-minute buckets from the day's start on, which are those of UTC; the last may be short.
  ///
  /// Empty for gauges.
  package var buckets: [LimitBucket]
  /// The readings of a gauge by time; of equal times the better first.
  package var readings: [LimitReading]

  package init(span: DaySpan, buckets: [LimitBucket] = [], readings: [LimitReading] = []) {
    self.span = span
    self.buckets = buckets
    self.readings = readings
  }
}

/// Five minutes of a measure's rows.
package struct LimitBucket: Hashable, Sendable {
  /// In the measure's scope.
  package var rows: Int
  /// On the bad side of a limit; for a share the rows that make it worse, whatever its limits are.
  package var beyondWarning: Int
  package var beyondCritical: Int

  package init(rows: Int = 0, beyondWarning: Int = 0, beyondCritical: Int = 0) {
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
package struct LimitReading: Hashable, Sendable {
  package var time: Instant
  package var isBeyondWarning: Bool
  package var isBeyondCritical: Bool

  package init(_ time: Instant, isBeyondWarning: Bool, isBeyondCritical: Bool) {
    self.time = time
    self.isBeyondWarning = isBeyondWarning
    self.isBeyondCritical = isBeyondCritical
  }
}
