import TestSupport
import Testing

@testable import Records

@Suite struct TimeSpansTests {
  private func moments(_ spans: [Range<Instant>]) -> Set<Int64> {
    Set(spans.flatMap { $0.lowerBound.microseconds..<$0.upperBound.microseconds })
  }

  private func spans(_ random: inout SplitMix) -> [Range<Instant>] {
    (0..<Int.random(in: 0..<7, using: &random)).map { _ in
      let start = Int64.random(in: 0..<40, using: &random)
      return Instant(microseconds: start)..<Instant(microseconds: start + Int64.random(in: 0..<9, using: &random))
    }
  }

  @Test("spans joined, cut and taken away are the moments that sets of them hold")
  func sets() {
    var random = SplitMix(14)
    for _ in 0..<2000 {
      let (some, others) = (spans(&random), spans(&random))
      let (joined, taken) = (TimeSpans(some), TimeSpans(others))
      #expect(moments(joined.ranges) == moments(some))
      #expect(zip(joined.ranges, joined.ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
      #expect(moments(joined.subtracting(taken).ranges) == moments(some).subtracting(moments(others)))
      let part = Instant(microseconds: 11)..<Instant(microseconds: 23)
      #expect(moments(joined.clipped(to: part).ranges) == moments(some).intersection(moments([part])))
      #expect((joined.seconds * 1e6).rounded() == Double(moments(some).count))
    }
  }
}
