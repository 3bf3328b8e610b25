/// How much more counts vary than independent events would: φ̂, 1 for independent events
/// (docs/methods.md#over-dispersion).
package struct Overdispersion: Sendable {
  private var chiSquare = CompensatedSum()
  private var degrees = 0

  package init() {}

  /// Adds one period's buckets, each bad among total; those without traffic say nothing.
  ///
  /// Pearson's χ² against the period's own share, so that a difference between two periods does not count as spread.
  package mutating func add(_ buckets: some Sequence<(bad: Int, total: Int)>) {
    let filled = buckets.filter { $0.total > 0 }
    let total = filled.reduce(0) { $0 + $1.total }
    let bad = filled.reduce(0) { $0 + $1.bad }
    guard bad > 0 && bad < total && filled.count > 1 else { return }
    let share = Double(bad) / Double(total)
    for bucket in filled {
      let expected = Double(bucket.total) * share
      let deviation = Double(bucket.bad) - expected
      chiSquare.add(deviation * deviation / (expected * (1 - share)))
    }
    degrees += filled.count - 1
  }

  /// χ² ÷ degrees of freedom, at least 1; 1 when there is nothing to estimate it from.
  package var value: Double { degrees == 0 ? 1 : max(1, chiSquare.value / Double(degrees)) }
}
