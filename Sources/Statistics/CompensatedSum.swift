/// A sum in double-double arithmetic (Knuth's TwoSum), exact enough that the order of the terms does not show
/// in the first 15 significant digits (docs/methods.md#sums-and-rounding).
@frozen
package struct CompensatedSum: Codable, Hashable, Sendable {
  @usableFromInline var high = 0.0
  @usableFromInline var low = 0.0

  @inlinable package init() {}

  @inlinable package mutating func add(_ term: Double) {
    let sum = high + term
    let rounded = sum - high
    low += (high - (sum - rounded)) + (term - rounded)
    high = sum
  }

  @inlinable package mutating func add(_ other: CompensatedSum) {
    add(other.high)
    low += other.low
  }

  @inlinable package var value: Double { high + low }
}
