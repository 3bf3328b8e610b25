import Foundation

/// The binomial distribution: successes in `n` trials of probability `p`
/// (docs/methods.md#distribution-functions).
package enum Binomial {
  /// P(X = k).
  ///
  /// Loader 2000, "Fast and Accurate Computation of Binomial Probabilities": saddle point expansion, exact to a few
  /// units in the last place even for millions of trials.
  package static func density(_ k: Int, _ n: Int, _ p: Double) -> Double {
    guard (0...n).contains(k) else { return 0 }
    if p == 0 { return k == 0 ? 1 : 0 }
    if p == 1 { return k == n ? 1 : 0 }
    if k == 0 { return exp(Double(n) * log1p(-p)) }
    if k == n { return exp(Double(n) * log(p)) }
    let x = Double(k)
    let rest = Double(n - k)
    let total = Double(n)
    let exponent =
      stirlingError(n) - stirlingError(k) - stirlingError(n - k)
      - deviance(x, total * p) - deviance(rest, total * (1 - p))
    return exp(exponent) * (total / (2 * .pi * x * rest)).squareRoot()
  }

  /// P(X ≤ k).
  package static func atMost(_ k: Int, _ n: Int, _ p: Double) -> Double {
    if k < 0 { return 0 }
    if k >= n { return 1 }
    return IncompleteBeta.complement(p, Double(k + 1), Double(n - k))
  }

  /// P(X ≥ k).
  package static func atLeast(_ k: Int, _ n: Int, _ p: Double) -> Double {
    if k <= 0 { return 1 }
    if k > n { return 0 }
    return IncompleteBeta.regularized(p, Double(k), Double(n - k + 1))
  }

  /// The exact two-sided p-value: the probability of all outcomes no likelier than `k`, as R's `binom.test` and
  /// `poisson.test` sum them (likelihoods within a relative 1e-7 count as equal).
  package static func twoSided(_ k: Int, _ n: Int, _ p: Double) -> Double {
    let mean = Double(n) * p
    if Double(k) == mean { return 1 }
    let limit = density(k, n, p) * (1 + 1e-7)
    if Double(k) < mean {
      // Densities fall from the mean on: the first outcome above it that is no likelier.
      let first = partition(Int(mean.rounded(.up)), n + 1) { density($0, n, p) <= limit }
      return min(1, atMost(k, n, p) + atLeast(first, n, p))
    }
    // And rise up to it: the first outcome below it that is likelier.
    let first = partition(0, Int(mean.rounded(.down)) + 1) { density($0, n, p) > limit }
    return min(1, atMost(first - 1, n, p) + atLeast(k, n, p))
  }

  /// The first value in low..<high for which `holds`, when it holds from some value on; `high` when it never does.
  private static func partition(_ low: Int, _ high: Int, where holds: (Int) -> Bool) -> Int {
    var low = low
    var high = high
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// ln n! less Stirling's formula.
  private static func stirlingError(_ n: Int) -> Double {
    let x = Double(n)
    if n < 16 { return logGamma(x + 1) - (x + 0.5) * log(x) + x - log(2 * .pi) / 2 }
    let square = x * x
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square) / x
  }

  /// x ln(x/m) + m − x, without cancellation near x = m.
  private static func deviance(_ x: Double, _ m: Double) -> Double {
    guard abs(x - m) < 0.1 * (x + m) else { return x * log(x / m) + m - x }
    let v = (x - m) / (x + m)
    var sum = (x - m) * v
    var term = 2 * x * v
    for j in 1...1000 {
      term *= v * v
      let next = sum + term / Double(2 * j + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }
}
