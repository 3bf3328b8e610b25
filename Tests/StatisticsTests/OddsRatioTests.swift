import Statistics
import Testing

/// Oracle: scipy's normal distribution on the logarithm of the ratio (Woolf 1955).
struct OddsRatioTests {
  @Test(
    "Woolf's interval and p",
    arguments: [
      ([120, 430, 176, 429], 1.0, [0.6802325581395349, 0.5204096680234923, 0.8891386182552007, 0.00480423940174202]),
      ([120, 430, 176, 429], 3, [0.6802325581395349, 0.4277588659155762, 1.0817223674900494, 0.1035131268101373]),
      ([10, 100, 50, 100], 1, [0.2, 0.0960593274147146, 0.4164093282405464, 1.6971949075653662e-05]),
      ([900, 300, 880, 310], 1, [1.0568181818181817, 0.8792664248843332, 1.2702232654549612, 0.5559411987374646]),
    ] as [([Int], Double, [Double])])
  func woolf(counts: [Int], phi: Double, expected: [Double]) throws {
    let ratio = try #require(
      OddsRatio(counts[0], to: counts[1], before: counts[2], to: counts[3], overdispersion: phi))
    let interval = ratio.interval()
    for (found, value) in zip([ratio.value, interval.low, interval.high, ratio.p], expected) {
      #expect(close(found, value))
    }
  }

  @Test("a ratio with a count of nothing is not known")
  func none() {
    for zero in 0..<4 {
      let counts = (0..<4).map { $0 == zero ? 0 : 5 }
      #expect(OddsRatio(counts[0], to: counts[1], before: counts[2], to: counts[3]) == nil)
    }
  }
}
