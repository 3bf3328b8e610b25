import Statistics
import Testing

struct QuantilesTests {
  /// numpy.quantile(values, [0, .05, .5, .95, .99, 1]).
  static let known: [(values: [Double], quantiles: [Double])] = [
    ([7], [7, 7, 7, 7, 7, 7]),
    ([1, 2], [1, 1.05, 1.5, 1.95, 1.99, 2]),
    ([4, 1, 3, 2], [1, 1.15, 2.5, 3.85, 3.97, 4]),
    ([-3, -1, 0, 2.5, 10], [-3, -2.6, 0, 8.5, 9.7, 10]),
    ([5, 5, 5], [5, 5, 5, 5, 5, 5]),
  ]

  @Test("quantiles equal numpy's default", arguments: known)
  func numpy(values: [Double], quantiles: [Double]) {
    var values = values
    let found = Quantiles.type7([0, 0.05, 0.5, 0.95, 0.99, 1], of: &values)
    for (a, b) in zip(found, quantiles) { #expect(abs(a - b) < 1e-14) }
    #expect(found.count == 6)
  }

  @Test("no values have no quantiles")
  func empty() {
    var values: [Double] = []
    #expect(Quantiles.type7([0.5], of: &values).isEmpty)
  }

  @Test("probabilities may come in any order and repeat")
  func anyOrder() {
    var values: [Double] = [3, 1, 2]
    #expect(Quantiles.type7([1, 0, 0.5, 1], of: &values) == [3, 1, 2, 3])
  }

  enum Shape: CaseIterable { case uniform, negative, ties, skewed, nearlyEqual, allEqual, zeros }

  @Test(
    "selection finds what sorting finds", arguments: Shape.allCases,
    [1, 2, 19, 2047, 2048, 2049, 5000, 30_000])
  func likeSorting(shape: Shape, n: Int) {
    var random = SplitMix(seed: UInt64(n))
    var values = (0..<n).map { _ -> Double in
      let u = random.unit()
      switch shape {
      case .uniform: return u
      case .negative: return (u - 0.5) * 1e6
      case .ties: return (u * 5).rounded()
      case .skewed: return 1 / (u + 1e-9)
      case .nearlyEqual: return 1 + u * 1e-13
      case .allEqual: return 42
      case .zeros: return u < 0.5 ? 0 : -u
      }
    }
    let sorted = values.sorted()
    let probabilities = [0, 0.001, 0.25, 0.5, 0.95, 0.99, 0.999, 1]
    let expected = probabilities.map { p -> Double in
      let h = Double(n - 1) * p
      let j = Int(h)
      return sorted[j] + (h - Double(j)) * (sorted[min(j + 1, n - 1)] - sorted[j])
    }
    #expect(Quantiles.type7(probabilities, of: &values) == expected)
    #expect(values.count == n)
  }
}
