import Foundation

/// A count, such as error reports, held against the counts of the periods before (docs/methods.md#usual).
package struct UsualCount: Sendable {
  package let before: Int
  package let after: Int
  /// φ̂ ≥ 1, of whole periods: by how much days vary more than independent events would.
  package let overdispersion: Double
  private let degrees: Int
  /// Share of the whole exposure that is the period's.
  private let share: Double
  private let isExact: Bool
  /// How many there would be usually in the period's exposure.
  package let usual: Double

  private static let leastDays = 14
  /// Below this φ̂ events are as good as independent.
  private static let independent = 1.2
  /// With fewer events the exact test is as good, and φ̂ says little.
  private static let fewEvents = 30

  /// - Parameters:
  ///   - before: of the kept periods like this one, together.
  ///   - exposureBefore: of those together, in the unit of `exposureAfter`.
  ///   - history: each kept day of the 56 before, oldest first.
  ///   - isOfOneDay: else successive days that are alike make it vary more.
  /// - Returns: nil with fewer than 14 days, or where one of the two has no exposure.
  package init?(
    before: Int, after: Int, exposureBefore: Double, exposureAfter: Double, history: [DailyValue<Int>], isOfOneDay: Bool
  ) {
    guard history.count >= Self.leastDays, exposureBefore > 0, exposureAfter > 0 else { return nil }
    self.before = before
    self.after = after
    share = exposureAfter / (exposureBefore + exposureAfter)
    usual = Double(before) * exposureAfter / exposureBefore
    degrees = history.count - 7
    let byWeekday = Dictionary(grouping: history, by: \.weekday)
    let means = byWeekday.mapValues { days in Double(days.reduce(0) { $0 + $1.value }) / Double(days.count) }
    let residuals = history.compactMap { day -> (day: Int, value: Double)? in
      guard let mean = means[day.weekday], mean > 0 else { return nil }
      return (day.day, (Double(day.value) - mean) / mean.squareRoot())
    }
    let spread = residuals.reduce(0) { $0 + $1.value * $1.value } / Double(degrees)
    isExact = max(1, spread) <= Self.independent || before + after < Self.fewEvents
    guard !isExact, !isOfOneDay else {
      overdispersion = max(1, spread)
      return
    }
    let correlation = DayCorrelation.correlation(residuals, weeks: Double(history.count) / 7)
    overdispersion = max(1, spread) * (1 + correlation) / (1 - correlation)
  }

  /// Two-sided: exact given the number of events, or z with φ̂ and Student's t; 1 where nothing was counted.
  package var p: Double {
    let total = before + after
    guard total > 0 else { return 1 }
    if isExact { return Binomial.twoSided(after, total, share) }
    let variance = overdispersion * Double(total) * share * (1 - share)
    return StudentT.twoSided((Double(after) - Double(total) * share) / variance.squareRoot(), df: Double(degrees))
  }

  /// The ratio to what is usual, 95 %, the inversion of the test; `high` is infinite when nothing was counted before.
  ///
  /// Nil when nothing was counted at all.
  package var ratio: Interval? {
    guard before + after > 0 else { return nil }
    let proportion = Proportion(after, of: before + after)
    let interval =
      isExact
      ? proportion.clopperPearson(confidence: 0.95)
      : proportion.wilson(
        overdispersion: overdispersion, critical: StudentT.quantile(0.975, df: Double(degrees)))
    return CountComparison.ratio(interval, share: share)
  }

  private var point: Double { before == 0 ? .infinity : Double(after) / usual }

  /// A smaller change is none: a quarter more, a fifth fewer.
  package static let margin = Interval(low: 0.8, high: 1.25)
  package var isNotable: Bool { before + after > 0 && (point >= Self.margin.high || point <= Self.margin.low) }
  package var isWithinMargin: Bool {
    ratio?.lies(from: Self.margin.low, to: Self.margin.high) ?? true
  }
}
