/// Successes among trials, such as failed requests among all.
package struct Proportion: Hashable, Sendable {
  package let successes: Int
  /// At least 1.
  package let trials: Int

  package init(_ successes: Int, of trials: Int) {
    precondition(trials > 0 && (0...trials).contains(successes), "not a proportion")
    self.successes = successes
    self.trials = trials
  }

  /// 0 to 1.
  package var value: Double { Double(successes) / Double(trials) }

  /// Wilson's score interval (Wilson 1927, docs/methods.md#intervals-of-a-share).
  ///
  /// `overdispersion` φ̂ ≥ 1 inflates the variance: the trials tell as much as trials/φ̂ independent ones.
  /// `critical` is the two-sided critical value; nil takes the normal one for `confidence`.
  package func wilson(confidence: Double = 0.95, overdispersion: Double = 1, critical: Double? = nil) -> Interval {
    let z = critical ?? NormalDistribution.quantile((1 + confidence) / 2)
    let n = Double(trials) / max(1, overdispersion)
    let center = (value + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (value * (1 - value) / n + z * z / (4 * n * n)).squareRoot()
    // The ends are exact at 0 and 1; rounding may miss them.
    return Interval(
      low: successes == 0 ? 0 : max(0, center - half), high: successes == trials ? 1 : min(1, center + half))
  }

  /// Clopper and Pearson's exact interval (1934).
  package func clopperPearson(confidence: Double = 0.95) -> Interval {
    let tail = (1 - confidence) / 2
    let k = Double(successes)
    let rest = Double(trials - successes)
    return Interval(
      low: successes == 0 ? 0 : IncompleteBeta.inverse(tail, k, rest + 1),
      high: successes == trials ? 1 : 1 - IncompleteBeta.inverse(tail, rest, k + 1))
  }
}
