import Testing

@testable import Demo

struct DrawsTests {
  private static let count = 20_000

  /// Mean and variance of many draws.
  private func moments(_ draw: (inout RandomSource) -> Double) -> (mean: Double, variance: Double) {
    var random = RandomSource(seed: 1, stream: "test")
    let values = (0..<Self.count).map { _ in draw(&random) }
    let mean = values.reduce(0, +) / Double(Self.count)
    return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(Self.count))
  }

  @Test("uniform, normal and exponential draws have their distribution's mean and variance")
  func continuous() {
    let uniform = moments { $0.unit() }
    #expect(abs(uniform.mean - 0.5) < 0.01)
    #expect(abs(uniform.variance - 1.0 / 12) < 0.002)
    let normal = moments { $0.normal() }
    #expect(abs(normal.mean) < 0.03)
    #expect(abs(normal.variance - 1) < 0.04)
    let exponential = moments { $0.exponential() }
    #expect(abs(exponential.mean - 1) < 0.03)
    #expect(abs(exponential.variance - 1) < 0.08)
  }

  @Test("counts have variance equal to their mean", arguments: [0.3, 4, 35])
  func poisson(mean: Double) {
    let found = moments { Double($0.poisson(mean)) }
    #expect(abs(found.mean - mean) < 4 * (mean / Double(Self.count)).squareRoot())
    #expect(abs(found.variance / mean - 1) < 0.06)
  }

  @Test("integers reach both ends and weights are kept")
  func discrete() {
    var random = RandomSource(seed: 2, stream: "test")
    let drawn = Set((0..<500).map { _ in random.integer(3...6) })
    #expect(drawn == [3, 4, 5, 6])
    let weighted = (0..<4000).count { _ in random.index(weights: [1, 3]) == 1 }
    #expect(abs(Double(weighted) / 4000 - 0.75) < 0.03)
  }

  @Test("streams of other names, indices and seeds differ, equal ones agree")
  func streams() {
    func first(_ source: RandomSource) -> UInt64 {
      var random = source
      return random.bits()
    }
    let base = first(RandomSource(seed: 1, stream: "a"))
    #expect(base == first(RandomSource(seed: 1, stream: "a")))
    #expect(base != first(RandomSource(seed: 1, stream: "b")))
    #expect(base != first(RandomSource(seed: 1, stream: "a", index: 1)))
    #expect(base != first(RandomSource(seed: 2, stream: "a")))
  }
}
