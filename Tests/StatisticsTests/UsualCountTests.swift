import Testing

@testable import Statistics

/// Oracle: numpy and scipy, from the formulas of docs/methods.md#usual.
@Suite struct UsualCountTests {
  /// Events of four weeks, Monday first, that vary more than chance.
  private static let events = [
    4, 9, 2, 7, 12, 1, 3, 8, 15, 3, 6, 20, 2, 1, 3, 5, 9, 2, 8, 4, 2, 11, 3, 6, 14, 9, 1, 5,
  ]
  private static func history(_ values: [Int]) -> [DailyValue<Int>] {
    values.enumerated().map { DailyValue(day: $0.offset, weekday: $0.offset % 7 + 1, $0.element) }
  }

  @Test("few events are tested exactly, whatever their spread")
  func few() throws {
    let count = try #require(
      UsualCount(
        before: 12, after: 9, exposureBefore: 4, exposureAfter: 1, history: Self.history(Self.events), isOfOneDay: true)
    )
    #expect(close(count.p, 0.0236373, 1e-5) && count.usual == 3)
    let exact = CountComparison(before: 12, after: 9, exposureBefore: 4, exposureAfter: 1)
    #expect(count.ratio == exact.ratio())
  }

  @Test("many are tested by how much days vary; of a week by how alike they are too")
  func many() throws {
    let day = try #require(
      UsualCount(
        before: 26, after: 20, exposureBefore: 4, exposureAfter: 1, history: Self.history(Self.events), isOfOneDay: true
      ))
    #expect(close(day.overdispersion, 2.216416823, 1e-8) && close(day.p, 0.014204805, 1e-7))
    let ratio = try #require(day.ratio)
    #expect(close(ratio.low, 1.262205571, 1e-8) && close(ratio.high, 7.500724003, 1e-8))
    #expect(day.usual == 6.5 && day.isNotable && !day.isWithinMargin)
    let week = try #require(
      UsualCount(
        before: 175, after: 95, exposureBefore: 4, exposureAfter: 1, history: Self.history(Self.events),
        isOfOneDay: false))
    #expect(close(week.overdispersion, 2.305848780, 1e-8) && close(week.p, 5.019351787e-4, 1e-7))
  }

  @Test("fewer than 14 days, or no exposure, are nothing to judge by")
  func short() {
    func count(_ days: Int, exposure: Double = 1) -> UsualCount? {
      UsualCount(
        before: 3, after: 3, exposureBefore: 4, exposureAfter: exposure,
        history: Self.history(Array(Self.events.prefix(days))), isOfOneDay: true)
    }
    #expect(count(13) == nil && count(14) != nil && count(14, exposure: 0) == nil)
  }

  @Test("of nothing at all there is no ratio, and from nothing on none that ends")
  func nothing() throws {
    func count(_ before: Int, _ after: Int) throws -> UsualCount {
      try #require(
        UsualCount(
          before: before, after: after, exposureBefore: 4, exposureAfter: 1,
          history: Self.history(Array(repeating: 0, count: 28)),
          isOfOneDay: true))
    }
    #expect(try count(0, 0).p == 1 && count(0, 0).ratio == nil && !count(0, 0).isNotable)
    #expect(try count(0, 6).ratio?.high == .infinity && count(0, 6).isNotable)
  }
}
