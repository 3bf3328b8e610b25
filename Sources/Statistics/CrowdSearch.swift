/// Looks through runs in a row for the stretch in which failures crowd most (docs/methods.md#failures-that-crowd).
package enum CrowdSearch {
  package struct Crowd: Hashable, Sendable {
    /// From the first failure of the stretch to its last.
    package var runs: Range<Int>
    package var failed: Int
  }

  /// Failures in the stretch.
  package static let leastFailed = 5
  /// Of the p-value times the number of all stretches that there are.
  package static let level = 0.01

  /// The stretch whose failures most exceed twice the average share; of equal ones the first.
  ///
  /// Nil unless it holds at least half of all failures, at most half of the runs, and more of them than chance would
  /// put into any stretch: two proportions, inside and outside, Bonferroni over the stretches.
  /// - Parameter failed: whether each run failed, in the order of time.
  package static func crowd(_ failed: [Bool]) -> Crowd? {
    let all = failed.count { $0 }
    let twice = 2 * Double(all) / Double(max(1, failed.count))
    guard all >= leastFailed, twice < 1, let found = largest(failed, allowed: twice) else { return nil }
    let inside = failed[found].count { $0 }
    guard inside >= leastFailed, 2 * inside >= all, 2 * found.count <= failed.count else { return nil }
    let comparison = ProportionComparison(
      before: Proportion(all - inside, of: failed.count - found.count), after: Proportion(inside, of: found.count))
    let stretches = Double(failed.count) * Double(failed.count + 1) / 2
    return comparison.p * stretches < level ? Crowd(runs: found, failed: inside) : nil
  }

  /// The largest sum of 1 − allowed for each failure and −allowed for each other run.
  private static func largest(_ failed: [Bool], allowed: Double) -> Range<Int>? {
    var (best, sum, start) = (0.0, 0.0, 0)
    var found: Range<Int>?
    for (index, isFailed) in failed.enumerated() {
      if sum <= 0 { (sum, start) = (0, index) }
      sum += isFailed ? 1 - allowed : -allowed
      if isFailed, sum > best { (best, found) = (sum, start..<index + 1) }
    }
    return found
  }
}
