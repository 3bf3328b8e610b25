/// Where the values of a small line are usual.
package struct UsualBand: Hashable, Encodable, Sendable {
  package let low: Double
  package let high: Double
  /// Whether it says so of the last value only, as of a weekday among others.
  package let isOfLast: Bool

  package init(_ range: ClosedRange<Double>, isOfLast: Bool) {
    low = range.lowerBound
    high = range.upperBound
    self.isOfLast = isOfLast
  }
}
