/// A confidence interval, both ends included.
package struct Interval: Hashable, Sendable {
  package let low: Double
  package let high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  package var width: Double { high - low }
  package func contains(_ x: Double) -> Bool { low <= x && x <= high }

  /// Whether it lies wholly inside [from, to].
  package func lies(from: Double, to: Double) -> Bool { from <= low && high <= to }
}
