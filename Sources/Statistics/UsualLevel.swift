import Foundation

/// A duration, a gauge or a sum held against what it was on the days before (docs/methods.md#usual).
///
/// On the scale of logarithms where all values are positive, so that a change is a ratio; else as they are, with the floor and
/// the margin in parts of the usual value.
package struct UsualLevel: Sendable {
  /// What became of a period's value.
  package struct Judgement: Hashable, Sendable {
    /// Of the value by the usual one on the scale of logarithms, else by its size: 0.1 is about a tenth more.
    package let change: Double
    package let t: Double
    package let degrees: Int
    /// Two-sided.
    package let p: Double
    /// 95 %: ratios to the usual value on the scale of logarithms, else differences from it.
    package let interval: Interval
    /// Whether `interval` holds ratios.
    package let isRatio: Bool
    /// Whether the change is larger than a tenth.
    package let isNotable: Bool
    /// Whether the interval lies within a tenth of the usual value.
    package let isWithinMargin: Bool

    /// The change as `interval` has it: a ratio to the usual value, else the difference from it.
    package var point: Double { isRatio ? exp(change) : change }
  }

  /// Days that are kept of the 56 before, oldest first.
  private let history: [DailyValue<Double>]
  package let usual: Double
  private let sameWeekday: Int
  private let isLogarithmic: Bool
  private let means: [Int: Double]
  private let residuals: [(day: Int, value: Double)]
  private let deviation: Double
  private let degrees: Int

  private static let leastDays = 21
  private static let leastSameWeekday = 3

  /// - Parameters:
  ///   - history: days that are kept of the 56 before the period, oldest first.
  ///   - usual: of the period; the median of the same weekdays, or of the weeks, before.
  ///   - values: of the period: its one day, or each of its days.
  /// - Returns: nil with too little history to judge.
  package init?(history: [DailyValue<Double>], usual: Double, values: [DailyValue<Double>]) {
    let isLogarithmic = usual > 0 && (history + values).allSatisfy { $0.value > 0 }
    guard history.count >= Self.leastDays else { return nil }
    self.isLogarithmic = isLogarithmic
    self.usual = usual
    self.history = history
    let scaled = history.map { DailyValue(day: $0.day, weekday: $0.weekday, isLogarithmic ? log($0.value) : $0.value) }
    let byWeekday = Dictionary(grouping: scaled, by: \.weekday)
    means = byWeekday.mapValues { days in days.reduce(0) { $0 + $1.value } / Double(days.count) }
    let means = means
    residuals = scaled.map { ($0.day, $0.value - (means[$0.weekday] ?? 0)) }
    degrees = history.count - byWeekday.count
    sameWeekday = values.first.map { byWeekday[$0.weekday]?.count ?? 0 } ?? 0
    guard degrees > 0, !values.isEmpty, values.allSatisfy({ means[$0.weekday] != nil }) else { return nil }
    if values.count == 1, sameWeekday < Self.leastSameWeekday { return nil }
    let squares = residuals.reduce(0) { $0 + $1.value * $1.value }
    let floor = 0.03 * (isLogarithmic ? 1 : abs(usual))
    deviation = max((squares / Double(degrees)).squareRoot(), floor)
  }

  /// How far days like this one lie around the usual value, about 95 of 100: `k` same weekdays tell the usual.
  package func range(of k: Int) -> Interval { range(2 * root(of: k)) }

  /// Likewise weeks or months, of so many days with values.
  package func range(ofDays count: Int) -> Interval { range(2 * root(ofDays: count)) }

  private func range(_ half: Double) -> Interval {
    isLogarithmic
      ? Interval(low: usual * exp(-half), high: usual * exp(half)) : Interval(low: usual - half, high: usual + half)
  }

  /// The standard error of a day's change.
  private func root(of k: Int) -> Double { deviation * (1 + 1.4 / Double(k)).squareRoot() }

  /// That of the mean change of so many days, which are like those before them.
  private func root(ofDays count: Int) -> Double {
    let weeks = Double(history.count) / 7
    let correlation = DayCorrelation.correlation(residuals, weeks: weeks)
    let floor = 0.02 * (isLogarithmic ? 1 : abs(usual))
    let variance = max(deviation * deviation / Double(count) * (1 + correlation) / (1 - correlation), floor * floor)
    return (variance * (1 + 1 / weeks)).squareRoot()
  }

  /// A single day: `k` same weekdays tell the usual, at most 8.
  package func judge(day value: Double, k: Int) -> Judgement {
    let change = isLogarithmic ? log(value / usual) : value - usual
    return judgement(change, root(of: k))
  }

  /// A week or a month, from its days that have values.
  package func judge(days: [DailyValue<Double>]) -> Judgement {
    let changes = days.map { (isLogarithmic ? log($0.value) : $0.value) - (means[$0.weekday] ?? 0) }
    let change = changes.reduce(0, +) / Double(changes.count)
    return judgement(change, root(ofDays: days.count))
  }

  private func judgement(_ change: Double, _ root: Double) -> Judgement {
    // A usual value of 0 with no spread at all: any change is one.
    let t = root > 0 ? change / root : change == 0 ? 0 : .infinity
    let half = StudentT.quantile(0.975, df: Double(degrees)) * root
    let margin = isLogarithmic ? log(1.1) : 0.1 * abs(usual)
    let span = Interval(low: change - half, high: change + half)
    return Judgement(
      change: change, t: t, degrees: degrees, p: StudentT.twoSided(t, df: Double(degrees)),
      interval: isLogarithmic ? Interval(low: exp(span.low), high: exp(span.high)) : span, isRatio: isLogarithmic,
      isNotable: abs(change) > margin, isWithinMargin: span.lies(from: -margin, to: margin))
  }
}
