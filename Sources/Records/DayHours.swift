/// The requests of each hour of a local day, as unusual hours are looked for (docs/methods.md#anomalies).
package struct DayHours: Hashable, Sendable {
  package struct Hour: Hashable, Sendable {
    package let start: Instant
    /// Rows of any type came.
    package let hasRows: Bool
    package let count: Int
    /// With a status from 500 on.
    package let failed: Int
    /// All durations together; 0 where requests have none.
    package let seconds: Double

    package init(_ start: Instant, hasRows: Bool, count: Int, failed: Int, seconds: Double) {
      self.start = start
      self.hasRows = hasRows
      self.count = count
      self.failed = failed
      self.seconds = seconds
    }
  }

  package let day: Day
  /// In their order.
  package let hours: [Hour]

  package init(_ day: Day, _ hours: [Hour]) {
    self.day = day
    self.hours = hours
  }
}
