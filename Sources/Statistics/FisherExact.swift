/// Fisher's exact test of a 2 × 2 table (docs/methods.md#two-shares).
package enum FisherExact {
  /// The probability, margins given, of all tables no likelier than (a b; c d), as R's `fisher.test` and scipy's
  /// `fisher_exact` sum them (likelihoods within a relative 1e-7 count as equal).
  package static func twoSided(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Double {
    let first = a + b
    let second = c + d
    let successes = a + c
    guard successes > 0 && b + d > 0 && first > 0 && second > 0 else { return 1 }
    let limit = density(a, first, second, successes) * (1 + 1e-7)
    var sum = CompensatedSum()
    for k in max(0, successes - second)...min(successes, first) {
      let density = density(k, first, second, successes)
      if density <= limit { sum.add(density) }
    }
    return min(1, sum.value)
  }

  /// Hypergeometric, as a ratio of binomials (Loader 2000).
  private static func density(_ k: Int, _ first: Int, _ second: Int, _ successes: Int) -> Double {
    let p = Double(successes) / Double(first + second)
    return Binomial.density(k, first, p) * Binomial.density(successes - k, second, p)
      / Binomial.density(successes, first + second, p)
  }
}
