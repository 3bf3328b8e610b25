package import Records

/// A whole period and what was counted of it.
package struct RecordedPeriod: Sendable {
  package let period: Period
  package private(set) var metrics: RecordedMetrics
  /// The same before it was put into the form of the ledger.
  package private(set) var counted: PeriodMetrics

  package init(_ counted: PeriodMetrics) {
    period = counted.period
    self.counted = counted
    metrics = RecordedMetrics(counted)
  }

  /// The same where requests have no durations.
  package var untimed: RecordedPeriod {
    var untimed = counted
    untimed.forgetDurations()
    return RecordedPeriod(untimed)
  }
}
