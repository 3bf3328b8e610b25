/// The rows of one metric type (or of a part of them) over one span, counted.
/// Values are in the unit the source writes, after conversion to Daybook's (seconds, fractions, bytes).
public struct ValueSummary: Sendable {
  public var count: Int
  public var sum: Double
  public var min: Double
  public var max: Double
  /// The value with the latest time; of equal times the largest value.
  public var last: Double
  /// Type 7 quantiles (docs/methods.md#quantiles) of all rows; nil when they were not asked for. Guards on n are the
  /// Analysis' business.
  public var quantiles: Quantiles?

  public struct Quantiles: Sendable, Hashable {
    public var p50, p95, p99: Double
    public init(p50: Double, p95: Double, p99: Double) {
      self.p50 = p50
      self.p95 = p95
      self.p99 = p99
    }
  }

  /// A summary needs at least one row: spans without rows have no ValueSummary.
  public init(count: Int, sum: Double, min: Double, max: Double, last: Double, quantiles: Quantiles?) {
    precondition(count > 0)
    self.count = count
    self.sum = sum
    self.min = min
    self.max = max
    self.last = last
    self.quantiles = quantiles
  }

  public var mean: Double { sum / Double(count) }
}
