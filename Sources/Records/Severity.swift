/// How much a finding matters.
package enum Severity: String, Encodable, Sendable, CaseIterable, Comparable {
  case critical, high, medium, low, info

  /// Critical is the largest.
  package static func < (a: Severity, b: Severity) -> Bool {
    a.rank > b.rank
  }

  private var rank: Int {
    switch self {
    case .critical: 0
    case .high: 1
    case .medium: 2
    case .low: 3
    case .info: 4
    }
  }
}

/// What a comparison established (docs/methods.md#verdicts).
///
/// A merely insignificant difference is `notEnoughData`.
package enum Verdict: String, Encodable, Sendable {
  case improved, regressed
  case noChange = "no_change"
  case notEnoughData = "not_enough_data"

  /// Whether something became better or worse.
  package var isMoved: Bool { self == .improved || self == .regressed }
}

package enum Direction: String, Encodable, Sendable, CaseIterable { case lower, higher }
