/// The interval of a median by order statistics, free of any assumption on the distribution
/// (docs/methods.md#distribution-functions).
package enum MedianInterval {
  /// The narrowest symmetric pair of order statistics whose coverage reaches `confidence`; nil when no pair does (fewer
  /// than 6 values at 95 %).
  ///
  /// `sorted` ascending.
  ///
  /// Ranks k and n − k + 1 cover the median with probability 1 − 2 P(X ≤ k − 1), X binomial (n, ½).
  package static func of(_ sorted: [Double], confidence: Double = 0.95) -> Interval? {
    let n = sorted.count
    let tail = (1 - confidence) / 2
    var k = 0
    while k < n / 2 && Binomial.atMost(k, n, 0.5) <= tail { k += 1 }
    return k == 0 ? nil : Interval(low: sorted[k - 1], high: sorted[n - k])
  }
}
