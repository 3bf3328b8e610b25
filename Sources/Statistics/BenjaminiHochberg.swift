/// The false discovery rate procedure of Benjamini and Hochberg (1995, docs/methods.md#one-family-of-tests).
package enum BenjaminiHochberg {
  /// Which hypotheses are rejected at false discovery rate `q`, in the order of the p-values.
  package static func rejected(_ p: [Double], q: Double) -> [Bool] { adjusted(p).map { $0 <= q } }

  /// Adjusted p-values, in the order given: the smallest q at which each would be rejected (R's `p.adjust`, "BH").
  package static func adjusted(_ p: [Double]) -> [Double] {
    var result = p
    var smallest = 1.0
    let descending = p.indices.sorted { p[$0] > p[$1] }
    for (step, index) in descending.enumerated() {
      let rank = Double(p.count - step)
      smallest = min(smallest, p[index] * Double(p.count) / rank)
      result[index] = smallest
    }
    return result
  }
}
