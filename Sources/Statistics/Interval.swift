/// A confidence interval, both ends included.
public struct Interval: Hashable, Sendable {
  public let low: Double
  public let high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  public var width: Double { high - low }
  public func contains(_ x: Double) -> Bool { low <= x && x <= high }

  /// Whether it lies wholly inside [from, to].
  public func lies(from: Double, to: Double) -> Bool { from <= low && high <= to }
}
