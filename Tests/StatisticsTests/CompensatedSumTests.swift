import Statistics
import Testing

struct CompensatedSumTests {
  @Test("the order of terms does not show in 15 digits")
  func order() {
    var random = SplitMix(seed: 5)
    let terms = (0..<20_000).map { _ in random.unit() * 1e6 - 1e3 }
    func sum(_ terms: some Sequence<Double>) -> Double {
      var sum = CompensatedSum()
      for term in terms { sum.add(term) }
      return Rounding.significant15(sum.value)
    }
    var halves = CompensatedSum()
    for part in [terms[..<7777], terms[7777...]] {
      var half = CompensatedSum()
      for term in part { half.add(term) }
      halves.add(half)
    }
    #expect(sum(terms) == sum(terms.reversed()))
    #expect(sum(terms) == sum(terms.sorted()))
    #expect(sum(terms) == Rounding.significant15(halves.value))
  }

  @Test("cancellation keeps the small term")
  func cancellation() {
    var sum = CompensatedSum()
    for term in [1e17, 1, -1e17] { sum.add(term) }
    #expect(sum.value == 1)
  }
}
