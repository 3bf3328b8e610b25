package import Records

/// A whole period and what was counted of it.
package struct RecordedPeriod: Sendable {
  package let period: Period
  package private(set) var metrics: RecordedMetrics

  package init(_ period: Period, _ metrics: RecordedMetrics) {
    self.period = period
    self.metrics = metrics
  }

  /// The same where requests have no durations.
  package var untimed: RecordedPeriod {
    var period = self
    period.metrics.forgetDurations()
    return period
  }
}
