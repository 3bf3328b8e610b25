import Records
import Statistics

/// The verdict on a ratio of two counts, more being worse (docs/methods.md#verdicts).
///
/// Regressed or improved: the test holds up in the report's family, the interval of the ratio excludes 1, and the ratio
/// itself is beyond 1.25 or below 0.8. No change: the whole interval lies between the two. Else not enough data.
enum CountVerdict {
  static let margin = Interval(low: 0.8, high: 1.25)

  static func of(ratio: Double, _ interval: Interval?, significant: Bool) -> Verdict {
    guard let interval else { return .notEnoughData }
    if significant && interval.low > 1 && ratio >= margin.high { return .regressed }
    if significant && interval.high < 1 && ratio <= margin.low { return .improved }
    return interval.lies(from: margin.low, to: margin.high) ? .noChange : .notEnoughData
  }

  static func finite(_ x: Double?) -> Double? { x.flatMap { $0.isFinite ? Rounding.significant15($0) : nil } }
}
