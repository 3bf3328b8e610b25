/// Two proportions, before and after (docs/methods.md#two-shares).
package struct ProportionComparison: Sendable {
  package let before: Proportion
  package let after: Proportion
  /// φ̂ ≥ 1, by which variances are inflated.
  package let overdispersion: Double

  package init(before: Proportion, after: Proportion, overdispersion: Double = 1) {
    self.before = before
    self.after = after
    self.overdispersion = max(1, overdispersion)
  }

  package var difference: Double { after.value - before.value }

  /// after − before: Newcombe 1998, method 10, the hybrid of two Wilson intervals.
  package func interval(confidence: Double = 0.95) -> Interval {
    let a = before.wilson(confidence: confidence, overdispersion: overdispersion)
    let b = after.wilson(confidence: confidence, overdispersion: overdispersion)
    let down = hypotenuse(after.value - b.low, a.high - before.value)
    let up = hypotenuse(b.high - after.value, before.value - a.low)
    return Interval(low: max(-1, difference - down), high: min(1, difference + up))
  }

  /// Two-sided p-value of "no difference": Fisher's when any expected count is below 5, else the pooled z test.
  ///
  /// Fisher's test knows no over-dispersion; where φ̂ > 1 the larger of both p-values is taken.
  package var p: Double {
    guard smallestExpectation < 5 else { return pooledP }
    let exact = FisherExact.twoSided(
      before.successes, before.trials - before.successes, after.successes, after.trials - after.successes)
    return overdispersion > 1 ? max(exact, pooledP) : exact
  }

  /// The smallest expected count of the four cells.
  private var smallestExpectation: Double {
    let total = Double(before.trials + after.trials)
    let successes = Double(before.successes + after.successes)
    return Double(min(before.trials, after.trials)) * min(successes, total - successes) / total
  }

  private var pooledP: Double {
    let pooled = Double(before.successes + after.successes) / Double(before.trials + after.trials)
    let variance = pooled * (1 - pooled) * (1 / Double(before.trials) + 1 / Double(after.trials)) * overdispersion
    return variance == 0 ? 1 : NormalDistribution.twoSided(difference / variance.squareRoot())
  }

  private func hypotenuse(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
}
