import Foundation

/// A share, such as failed requests among all, held against the pooled share of the periods before (docs/methods.md#usual).
package struct UsualShare: Sendable {
  /// The kept periods together.
  package let before: Proportion
  package let after: Proportion
  /// φ_b ≥ 1: by how much days and bursts vary more than independent requests would.
  package let overdispersion: Double
  private let degrees: Int

  private static let leastDays = 14

  /// - Parameters:
  ///   - before: of the kept periods like this one, pooled.
  ///   - after: of the period.
  ///   - history: each kept day of the 56 before, oldest first.
  ///   - bursts: φ̂ of the period's buckets of five minutes, 1 where there are none.
  ///   - isOfOneDay: else successive days that are alike make it vary more.
  /// - Returns: nil with fewer than 14 days, or none with trials.
  package init?(
    before: Proportion, after: Proportion, history: [DailyValue<Proportion>], bursts: Double, isOfOneDay: Bool
  ) {
    guard history.count >= Self.leastDays else { return nil }
    self.before = before
    self.after = after
    degrees = history.count - 7
    let trials = history.reduce(0) { $0 + $1.value.trials }
    let share = Double(history.reduce(0) { $0 + $1.value.successes }) / Double(trials)
    guard share > 0, share < 1 else {
      overdispersion = max(1, bursts)
      return
    }
    let residuals = history.map { entry in
      let n = Double(entry.value.trials)
      return (
        day: entry.day,
        value: (Double(entry.value.successes) - n * share) / (n * share * (1 - share)).squareRoot()
      )
    }
    let spread = residuals.reduce(0) { $0 + $1.value * $1.value } / Double(history.count - 1)
    let ofDays = max(1, bursts, spread)
    guard !isOfOneDay else {
      overdispersion = ofDays
      return
    }
    let correlation = DayCorrelation.correlation(residuals, weeks: Double(history.count) / 7)
    overdispersion = ofDays * (1 + correlation) / (1 - correlation)
  }

  package var difference: Double { after.value - before.value }

  /// Two-sided: the pooled z with Student's t, or Fisher's test where counts are small, all in effective requests.
  package var p: Double { smallestExpectation < 5 ? fisher : StudentT.twoSided(z, df: Double(degrees)) }

  var z: Double {
    let pooled = Double(before.successes + after.successes) / Double(before.trials + after.trials)
    let variance = overdispersion * pooled * (1 - pooled) * (1 / Double(before.trials) + 1 / Double(after.trials))
    return variance == 0 ? 0 : difference / variance.squareRoot()
  }

  var smallestExpectation: Double {
    let total = Double(before.trials + after.trials)
    let successes = Double(before.successes + after.successes)
    return Double(min(before.trials, after.trials)) * min(successes, total - successes) / total / overdispersion
  }

  /// Successes and the rest of both, as so many independent ones.
  var effective: (after: (Int, Int), before: (Int, Int)) {
    func halves(_ proportion: Proportion) -> (Int, Int) {
      func rounded(_ count: Int) -> Int { Int((Double(count) / overdispersion + 0.5).rounded(.down)) }
      return (rounded(proportion.successes), rounded(proportion.trials - proportion.successes))
    }
    return (halves(after), halves(before))
  }

  private var fisher: Double {
    let (after, before) = effective
    return FisherExact.twoSided(before.0, before.1, after.0, after.1)
  }

  /// after − before, 95 %: Newcombe's with every count divided by φ_b.
  package var interval: Interval {
    ProportionComparison(before: before, after: after, overdispersion: overdispersion).interval()
  }

  /// Shares of periods as large as this one lie within it around the usual share, about 95 of 100.
  package var range: Interval {
    let share = before.value
    let half =
      2 * (overdispersion * share * (1 - share) * (1 / Double(before.trials) + 1 / Double(after.trials))).squareRoot()
    return Interval(low: max(0, share - half), high: min(1, share + half))
  }

  /// A smaller difference is none: a tenth of a point, or a quarter of what is usual.
  package var margin: Double { max(0.001, 0.25 * before.value) }
  package var isWithinMargin: Bool { interval.lies(from: -margin, to: margin) }
  package var isNotable: Bool { abs(difference) > margin }
}
