import Statistics
import Testing

/// Oracles: scipy 1.17 and the check figures of docs/methods.md.
struct CountTests {
  @Test(
    "the exact test of two counts",
    arguments: [
      (12, 9, 24, 2, 1.1763032298194773e-05), (3, 9, 1, 1, 0.14599609375), (0, 6, 1, 1, 0.03125),
      (0, 8, 1, 1, 0.0078125), (0, 11, 1, 1, 0.0009765625), (0, 5, 1, 1, 0.0625), (0, 0, 1, 1, 1), (4, 4, 7, 7, 1),
    ] as [(Int, Int, Double, Double, Double)])
  func exact(a: Int, b: Int, ta: Double, tb: Double, p: Double) {
    #expect(close(CountComparison(before: a, after: b, exposureBefore: ta, exposureAfter: tb).p, p, 1e-9))
  }

  @Test("the ratio's interval follows from Clopper and Pearson's")
  func ratio() throws {
    // Clopper–Pearson of 9 in 12 is [.42814153812190026, .9451393554720076].
    let interval = try #require(CountComparison(before: 3, after: 9).ratio())
    #expect(close(interval.low, 0.42814153812190026 / (1 - 0.42814153812190026)))
    #expect(close(interval.high, 0.9451393554720076 / (1 - 0.9451393554720076)))
    let exposed = try #require(CountComparison(before: 3, after: 9, exposureBefore: 2, exposureAfter: 1).ratio())
    #expect(close(exposed.low, 2 * interval.low) && close(exposed.high, 2 * interval.high))
  }

  @Test("from nothing the ratio is unbounded, to nothing it starts at 0, of nothing there is none")
  func unbounded() {
    #expect(CountComparison(before: 0, after: 7).ratio()?.high == .infinity)
    #expect(CountComparison(before: 7, after: 0).ratio()?.low == 0)
    #expect(CountComparison(before: 0, after: 0).ratio() == nil)
  }

  @Test(
    "over no time at all nothing is compared",
    arguments: [(0.0, 1.0), (1, 0), (0, 0), (-1, 1), (.nan, 1)] as [(Double, Double)])
  func noExposure(before: Double, after: Double) {
    let comparison = CountComparison(before: 3, after: 9, exposureBefore: before, exposureAfter: after)
    #expect(comparison.p == 1 && comparison.ratio() == nil)
  }

  @Test("independent events have no over-dispersion, bursts do")
  func overdispersion() {
    var random = SplitMix(seed: 11)
    func phi(burst: Int) -> Double {
      var estimate = Overdispersion()
      estimate.add(
        (0..<2000).map { _ in
          let bursts = (0..<20).reduce(0) { sum, _ in sum + (random.unit() < 0.05 ? 1 : 0) }
          return (bad: bursts * burst, total: 20 * burst)
        })
      return estimate.value
    }
    #expect(phi(burst: 1) < 1.12)
    #expect(abs(phi(burst: 4) - 4) < 0.6)
  }

  @Test("χ² by hand: shares .1 and .3 around .2 in two buckets of 10")
  func byHand() {
    var estimate = Overdispersion()
    estimate.add([(bad: 1, total: 10), (bad: 3, total: 10), (bad: 0, total: 0)])
    // Σ (x − 2)²/(2 · .8) = 1.25 with one degree of freedom.
    #expect(close(estimate.value, 1.25))
    // A second period of its own share adds to both χ² and the degrees.
    estimate.add([(bad: 9, total: 10), (bad: 5, total: 10)])
    // 1.25 + Σ (x − 7)²/(7 · .3) = 1.25 + 8/2.1, over 2.
    #expect(close(estimate.value, (1.25 + 8 / 2.1) / 2))
  }

  @Test(
    "nothing to estimate from gives 1",
    arguments: [[], [(3, 10)], [(0, 10), (0, 20)], [(5, 5), (7, 7)], [(0, 0), (0, 0)]] as [[(Int, Int)]])
  func noOverdispersion(buckets: [(Int, Int)]) {
    var estimate = Overdispersion()
    estimate.add(buckets.map { (bad: $0.0, total: $0.1) })
    #expect(estimate.value == 1)
  }
}
