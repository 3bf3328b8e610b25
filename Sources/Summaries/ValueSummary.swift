/// The rows of one metric type (or of a part of them) over one span, counted.
///
/// Values are in the unit the source writes, after conversion to Daybook's (seconds, fractions, bytes).
package struct ValueSummary: Sendable {
  package var count: Int
  package var sum: Double
  package var min: Double
  package var max: Double
  /// The value with the latest time; of equal times the largest value.
  package var last: Double
  /// Type 7 quantiles (docs/methods.md#quantiles) of all rows; nil when they were not asked for.
  ///
  /// Guards on n are the Analysis' business.
  package var quantiles: ValueQuantiles?

  package struct ValueQuantiles: Sendable, Hashable {
    package var p50, p95, p99: Double
    package init(p50: Double, p95: Double, p99: Double) {
      self.p50 = p50
      self.p95 = p95
      self.p99 = p99
    }
  }

  /// A summary needs at least one row: spans without rows have no ValueSummary.
  package init(count: Int, sum: Double, min: Double, max: Double, last: Double, quantiles: ValueQuantiles?) {
    precondition(count > 0)
    self.count = count
    self.sum = sum
    self.min = min
    self.max = max
    self.last = last
    self.quantiles = quantiles
  }

  package var mean: Double { sum / Double(count) }
}
