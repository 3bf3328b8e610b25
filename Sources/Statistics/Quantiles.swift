/// Sample quantiles of type 7 (Hyndman and Fan 1996): with h = (n − 1)p, x[⌊h⌋] + (h − ⌊h⌋)(x[⌊h⌋ + 1] − x[⌊h⌋]).
///
/// docs/methods.md#quantiles. Equal to numpy's default, R's type 7, PostgreSQL's `percentile_cont` and DuckDB's
/// `quantile_cont`.
package enum Quantiles {
  /// Below this many values a sort is quicker than a histogram.
  private static let sortLimit = 2048

  /// The quantiles at `probabilities` (each 0 to 1, in any order), in the same order and in the unit of `values`.
  ///
  /// `values` are finite, never NaN; they may be reordered. Empty when there are no values.
  package static func type7(_ probabilities: [Double], of values: inout [Double]) -> [Double] {
    guard !values.isEmpty else { return [] }
    let last = values.count - 1
    let positions = probabilities.map { probability in
      precondition((0...1).contains(probability), "a probability is between 0 and 1")
      return Double(last) * probability
    }
    if values.count < sortLimit {
      values.sort()
      return positions.map { interpolate(at: $0, last: last) { values[$0] } }
    }
    let ranks = Set(positions.flatMap { [Int($0), min(Int($0) + 1, last)] }).sorted()
    let found = RadixSelection.orderStatistics(ranks, of: values)
    let byRank = Dictionary(uniqueKeysWithValues: zip(ranks, found))
    return positions.map { interpolate(at: $0, last: last) { byRank[$0] ?? .nan } }
  }

  private static func interpolate(at position: Double, last: Int, _ value: (Int) -> Double) -> Double {
    let lower = Int(position)
    let low = value(lower)
    let weight = position - Double(lower)
    return weight == 0 ? low : low + weight * (value(min(lower + 1, last)) - low)
  }
}
