extension Measure {
  /// What of its rows is held against the limits (docs/methods.md#limits).
  package enum Watch: Hashable, Encodable, Sendable {
    /// The share of rows beyond, over windows of a day; `allowed` is the share a quantile allows, nil for a share,
    /// whose own limit it is.
    case stretches(allowed: Double?)
    /// Readings that follow each other.
    case readings
    /// Only the value of the period: levels by their last row, sums, counts, rates, and durations.
    case value
  }

  package var watch: Watch {
    switch aggregate {
    case .share: .stretches(allowed: nil)
    case .p50: .stretches(allowed: 0.5)
    case .p95: .stretches(allowed: better == .lower ? 0.05 : 0.95)
    case .p99: .stretches(allowed: better == .lower ? 0.01 : 0.99)
    case .avg, .min, .max: unit == .seconds ? .value : .readings
    case .sum, .count, .rate, .last: .value
    }
  }

  package var hasLimits: Bool { warning != nil || critical != nil }

  /// Whether the value lies on the bad side of the limit; no value lies beyond no limit.
  package func isBeyond(_ limit: Double?, _ value: Double) -> Bool {
    guard let limit else { return false }
    return better == .lower ? value > limit : value < limit
  }
}
