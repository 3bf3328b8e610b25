import Foundation

/// Counts of two weeks judged against how much weeks usually differ (docs/methods.md#week-over-week).
package struct WeekOverWeek: Sendable {
  /// What the history supports.
  package enum Method: Hashable, Sendable {
    /// Events as good as independent, or few: the exact conditional test.
    case exact
    /// Over-dispersed: quasi-Poisson z with Student's t.
    case quasiPoisson(degrees: Int)
    /// Fewer than 35 days of history and 30 events or more.
    case notEnoughHistory
  }

  package let before: Int
  package let after: Int
  /// φ̂ of daily counts around their weekday means, at least 1; 1 when there is no history of 35 days.
  package let overdispersion: Double
  package let method: Method
  /// |ln ratio| a week must exceed to be unlike the past weeks; nil with fewer than six of them.
  package let usualChange: Double?
  private let share: Double

  /// `history`: counts of consecutive days up to the day before the first compared week, oldest first, each with its
  /// weekday 1 to 7.
  ///
  /// Exposures in any one unit.
  package init(
    before: Int, after: Int, exposureBefore: Double = 1, exposureAfter: Double = 1,
    history: [(weekday: Int, count: Int)]
  ) {
    self.before = before
    self.after = after
    share = exposureAfter / (exposureBefore + exposureAfter)
    let few = before + after < 30
    guard history.count >= 35 else {
      overdispersion = 1
      usualChange = nil
      method = few ? .exact : .notEnoughHistory
      return
    }
    let spread = Self.spread(of: history)
    overdispersion = max(1, spread.value)
    usualChange = Self.usualChange(history.map(\.count))
    method = few || overdispersion <= 1.2 ? .exact : .quasiPoisson(degrees: spread.degrees)
  }

  /// Two-sided; nil without enough history.
  ///
  /// Independent of the rule on usual changes.
  package var p: Double? {
    let total = before + after
    switch method {
    case .notEnoughHistory: return nil
    case .exact: return total == 0 ? 1 : Binomial.twoSided(after, total, share)
    case .quasiPoisson(let degrees):
      let variance = overdispersion * Double(total) * share * (1 - share)
      return StudentT.twoSided((Double(after) - Double(total) * share) / variance.squareRoot(), df: Double(degrees))
    }
  }

  /// Whether the change is larger than past weeks' changes; true when there are too few weeks to know.
  package var exceedsUsualChange: Bool {
    guard let usualChange else { return true }
    return abs(log((Double(after) + 0.5) / (Double(before) + 0.5))) > usualChange
  }

  /// after ÷ before, the inversion of the test used; nil without enough history or without events.
  package func ratio(confidence: Double = 0.95) -> Interval? {
    guard before + after > 0 else { return nil }
    let proportion = Proportion(after, of: before + after)
    switch method {
    case .notEnoughHistory: return nil
    case .exact: return CountComparison.ratio(proportion.clopperPearson(confidence: confidence), share: share)
    case .quasiPoisson(let degrees):
      let critical = StudentT.quantile((1 + confidence) / 2, df: Double(degrees))
      let interval = proportion.wilson(overdispersion: overdispersion, critical: critical)
      return CountComparison.ratio(interval, share: share)
    }
  }

  /// Σ (x − μ_w)²/μ_w ÷ degrees of freedom, μ_w the weekday's mean; weekdays without any event are left out.
  private static func spread(of history: [(weekday: Int, count: Int)]) -> (value: Double, degrees: Int) {
    var chiSquare = CompensatedSum()
    var degrees = 0
    for (_, days) in Dictionary(grouping: history, by: \.weekday).sorted(by: { $0.key < $1.key }) {
      let total = days.reduce(0) { $0 + $1.count }
      guard total > 0 else { continue }
      let mean = Double(total) / Double(days.count)
      for day in days {
        let deviation = Double(day.count) - mean
        chiSquare.add(deviation * deviation / mean)
      }
      degrees += days.count - 1
    }
    return degrees > 0 ? (chiSquare.value / Double(degrees), degrees) : (1, 1)
  }

  /// t.975 · 1.4826 · MAD of the logarithmic changes between past weeks of seven days counted back from the end.
  private static func usualChange(_ counts: [Int]) -> Double? {
    let weeks = counts.count / 7
    guard weeks >= 6 else { return nil }
    let totals = (0..<weeks).map { week -> Double in
      let start = counts.count - (weeks - week) * 7
      return Double(counts[start..<start + 7].reduce(0, +))
    }
    let changes = zip(totals.dropFirst(), totals).map { log(($0 + 0.5) / ($1 + 0.5)) }
    return StudentT.quantile(0.975, df: Double(changes.count - 1)) * Spread.scaledMAD(changes)
  }
}
