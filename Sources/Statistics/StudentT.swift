/// Student's t distribution (docs/methods.md#distribution-functions).
package enum StudentT {
  /// P(|T| ≥ |t|) with `df` > 0 degrees of freedom.
  package static func twoSided(_ t: Double, df: Double) -> Double {
    if t.isInfinite { return 0 }
    return IncompleteBeta.regularized(df / (df + t * t), df / 2, 0.5)
  }

  /// The t with P(T ≤ t) = p, for 0 < p < 1.
  package static func quantile(_ p: Double, df: Double) -> Double {
    precondition(0 < p && p < 1, "a probability strictly between 0 and 1")
    if p == 0.5 { return 0 }
    let x = IncompleteBeta.inverse(2 * min(p, 1 - p), df / 2, 0.5)
    let magnitude = (df * (1 - x) / x).squareRoot()
    return p < 0.5 ? -magnitude : magnitude
  }
}
