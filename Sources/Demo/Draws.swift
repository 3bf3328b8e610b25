/// Draws from distributions, each by basic arithmetic alone.
extension RandomSource {
  /// In low..<high.
  mutating func uniform(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }

  /// In range, both ends included.
  mutating func integer(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + min(Int(unit() * Double(range.count)), range.count - 1)
  }

  mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[integer(0...elements.count - 1)] }

  /// The index of a weight, drawn in proportion to it.
  mutating func index(weights: [Double]) -> Int {
    var rest = unit() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return index }
    }
    return weights.count - 1
  }

  /// Mean 1.
  mutating func exponential() -> Double { -Elementary.log(unit()) }

  /// Mean 0, standard deviation 1.
  mutating func normal() -> Double { Elementary.normalQuantile(unit()) }

  /// exp(median's logarithm + sigma · normal): the median, not the mean, is `median`.
  mutating func logNormal(median: Double, sigma: Double) -> Double { median * Elementary.exp(sigma * normal()) }

  /// Knuth's product of uniforms, a large mean taken in parts of ten.
  mutating func poisson(_ mean: Double) -> Int {
    var rest = mean
    var count = 0
    while rest > 0 {
      let limit = Elementary.exp(-min(rest, 10))
      var product = unit()
      while product > limit {
        count += 1
        product *= unit()
      }
      rest -= 10
    }
    return count
  }
}
