import Foundation

/// The regularized incomplete beta function I_x(a, b), the distribution function behind the beta, binomial and
/// Student t distributions (docs/methods.md#distribution-functions).
package enum IncompleteBeta {
  /// I_x(a, b) for a, b > 0 and 0 ≤ x ≤ 1.
  ///
  /// Continued fraction DLMF 8.17.22, evaluated by Lentz's method; on the side of the mean where it converges fast.
  package static func regularized(_ x: Double, _ a: Double, _ b: Double) -> Double {
    precondition(a > 0 && b > 0 && (0...1).contains(x), "outside the beta distribution")
    if x == 0 { return 0 }
    if x == 1 { return 1 }
    return x < (a + 1) / (a + b + 2) ? lower(x, a, b) : 1 - lower(1 - x, b, a)
  }

  /// 1 − I_x(a, b), without losing small tails to the subtraction.
  package static func complement(_ x: Double, _ a: Double, _ b: Double) -> Double { regularized(1 - x, b, a) }

  private static func lower(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let logFactor = a * log(x) + b * log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)
    return exp(logFactor) / (a * continuedFraction(x, a, b))
  }

  /// 1 + d₁/(1 + d₂/(1 + …)).
  private static func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var fraction = 1.0
    var c = 1.0
    var d = 0.0
    for step in 1...100_000 {
      let m = Double(step / 2)
      let term =
        step.isMultiple(of: 2)
        ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 + term * d
      if abs(d) < tiny { d = tiny }
      d = 1 / d
      c = 1 + term / c
      if abs(c) < tiny { c = tiny }
      fraction *= c * d
      if abs(c * d - 1) < 1e-15 { break }
    }
    return fraction
  }

  /// The x with I_x(a, b) = p, by bisection to the last bit.
  package static func inverse(_ p: Double, _ a: Double, _ b: Double) -> Double {
    precondition((0...1).contains(p), "a probability is between 0 and 1")
    if p == 0 { return 0 }
    if p == 1 { return 1 }
    var low = 0.0
    var high = 1.0
    while true {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { return middle }
      if regularized(middle, a, b) < p { low = middle } else { high = middle }
    }
  }
}
