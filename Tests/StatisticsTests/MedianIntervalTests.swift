import Statistics
import Testing

struct MedianIntervalTests {
  /// Ranks from the binomial table: n → k of [x(k), x(n − k + 1)] at 95 %.
  @Test("ranks at 95 %", arguments: [(6, 1), (8, 1), (9, 2), (10, 2), (20, 6), (50, 18), (100, 40)])
  func ranks(n: Int, k: Int) {
    let values = (1...n).map(Double.init)
    #expect(MedianInterval.of(values) == Interval(low: Double(k), high: Double(n - k + 1)))
  }

  @Test("fewer than six values have no interval", arguments: [0, 1, 2, 5])
  func few(n: Int) { #expect(MedianInterval.of([Double](repeating: 1, count: n)) == nil) }

  @Test("median and scaled median absolute deviation")
  func spread() {
    #expect(Spread.median([]) == nil)
    #expect(Spread.median([4, 1, 3, 2]) == 2.5)
    #expect(Spread.scaledMAD([]) == 0)
    #expect(close(Spread.scaledMAD([1, 1, 2, 2, 4, 6, 9]), 1.4826))
  }
}
