/// A sum in double-double arithmetic (Knuth's TwoSum), exact enough that the order of the terms does not show
/// in the first 15 significant digits (docs/methods.md#sums-and-rounding).
@frozen
public struct CompensatedSum: Sendable {
  @usableFromInline var high = 0.0
  @usableFromInline var low = 0.0

  @inlinable public init() {}

  @inlinable public mutating func add(_ term: Double) {
    let sum = high + term
    let rounded = sum - high
    low += (high - (sum - rounded)) + (term - rounded)
    high = sum
  }

  @inlinable public mutating func add(_ other: CompensatedSum) {
    add(other.high)
    low += other.low
  }

  @inlinable public var value: Double { high + low }
}
