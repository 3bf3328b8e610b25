import Foundation

/// How often one thing follows another, before and after: the ratio of two ratios of counts
/// (docs/methods.md#steps-of-a-funnel).
package struct OddsRatio: Sendable {
  /// (a ÷ b) ÷ (c ÷ d).
  package let value: Double
  private let variance: Double

  /// Nil where one of the four counts is 0.
  ///
  /// - Parameter overdispersion: φ̂ ≥ 1, by which the variance is inflated.
  package init?(_ a: Int, to b: Int, before c: Int, to d: Int, overdispersion: Double = 1) {
    guard min(a, b, c, d) > 0 else { return nil }
    value = Double(a) / Double(b) / (Double(c) / Double(d))
    variance = max(1, overdispersion) * [a, b, c, d].reduce(0) { $0 + 1 / Double($1) }
  }

  /// Woolf's interval: normal on the logarithm.
  package func interval(confidence: Double = 0.95) -> Interval {
    let reach = NormalDistribution.quantile(0.5 + confidence / 2) * variance.squareRoot()
    return Interval(low: value * exp(-reach), high: value * exp(reach))
  }

  /// Two-sided p-value of a ratio of 1, by the same.
  package var p: Double { NormalDistribution.twoSided(log(value) / variance.squareRoot()) }
}
