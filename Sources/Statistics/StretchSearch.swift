/// Looks through one day's five-minute counts for windows in which certainly more rows were beyond a limit than it
/// allows (docs/methods.md#stretches).
package struct StretchSearch: Sendable {
  /// Five-minute buckets that follow each other, and the rows in them.
  package struct Window: Hashable, Sendable {
    package var buckets: Range<Int>
    package var beyond: Int
    package var rows: Int
    /// Wilson's low end of the share beyond, two-sided 99.9 %.
    package var low: Double
  }

  /// 15 and 30 minutes, 1, 2, 4 and 8 hours, in buckets.
  package static let lengths = [3, 6, 12, 24, 48, 96]
  static let leastRows = 20
  static let leastBeyond = 10
  static let leastBuckets = 3
  /// Two-sided 99.9 %: 3.290527.
  static let critical = NormalDistribution.quantile(0.9995)

  /// φ̂ = max(1, Σ(x_i+1 − x_i)² / Σ(x_i+1 + x_i)) of the buckets' rows beyond: a step does not inflate it.
  package let overdispersion: Double
  private let rows: [Int]
  private let beyond: [Int]

  /// - Parameters:
  ///   - rows: the rows of each bucket of the day, in order.
  ///   - beyond: those of them beyond the limit.
  package init(rows: [Int], beyond: [Int]) {
    precondition(rows.count == beyond.count, "one count beyond for each bucket")
    self.rows = rows
    self.beyond = beyond
    overdispersion = Self.overdispersion([beyond])
  }

  /// φ̂ of several days' counts together; no step is taken from one day to the next.
  package static func overdispersion(_ days: [[Int]]) -> Double {
    let steps = days.flatMap { zip($0, $0.dropFirst()) }
    let sums = steps.reduce(0) { $0 + $1.0 + $1.1 }
    guard sums > 0 else { return 1 }
    return max(1, steps.reduce(0) { $0 + Double($1.1 - $1.0) * Double($1.1 - $1.0) } / Double(sums))
  }

  /// The window whose low end lies highest above `allowed`; of equal ones the first, then the shortest.
  ///
  /// Nil when there is none.
  /// - Parameters:
  ///   - shortest: no window has fewer buckets.
  ///   - first: no window begins before that bucket.
  package func best(allowed: Double, shortest: Int, from first: Int = 0) -> Window? {
    let (rowsBefore, beyondBefore, bucketsBefore) = (sums(rows), sums(beyond), sums(beyond.map { min($0, 1) }))
    var best: Window?
    for length in Self.lengths where length >= shortest && first <= rows.count - length {
      for start in first...rows.count - length {
        let end = start + length
        let n = rowsBefore[end] - rowsBefore[start]
        let x = beyondBefore[end] - beyondBefore[start]
        guard n >= Self.leastRows, x >= Self.leastBeyond,
          bucketsBefore[end] - bucketsBefore[start] >= Self.leastBuckets
        else { continue }
        let low = Proportion(x, of: n).wilson(overdispersion: overdispersion, critical: Self.critical).low
        let isBetter = best.map { low > $0.low || low == $0.low && start < $0.buckets.lowerBound } ?? true
        if low > allowed, isBetter { best = Window(buckets: start..<end, beyond: x, rows: n, low: low) }
      }
    }
    return best
  }

  /// From when to when to tell of a window: without the buckets at its ends that hold nothing beyond, and wider as far
  /// as what is added has at least half its share.
  package func told(_ window: Window) -> Window {
    let share = Double(window.beyond) / Double(window.rows) / 2
    func reach(_ buckets: some Sequence<Int>) -> Int {
      var (sum, most, reach) = (0.0, 0.0, 0)
      for (offset, bucket) in buckets.enumerated() {
        sum += Double(beyond[bucket]) - share * Double(rows[bucket])
        if sum > most { (most, reach) = (sum, offset + 1) }
      }
      return reach
    }
    let from = window.buckets.lowerBound - reach((0..<window.buckets.lowerBound).reversed())
    let to = window.buckets.upperBound + reach(window.buckets.upperBound..<rows.count)
    let filled = (from..<to).filter { beyond[$0] > 0 }
    let buckets = (filled.first ?? from)..<((filled.last ?? to - 1) + 1)
    return Window(
      buckets: buckets, beyond: buckets.reduce(0) { $0 + beyond[$1] }, rows: buckets.reduce(0) { $0 + rows[$1] },
      low: window.low)
  }

  /// Of the first 0, 1, 2, … counts.
  private func sums(_ counts: [Int]) -> [Int] {
    counts.reduce(into: [0]) { sums, count in sums.append(sums[sums.count - 1] + count) }
  }
}
