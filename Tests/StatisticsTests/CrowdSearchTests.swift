import Testing

@testable import Statistics

/// Failures that crowd in a row of runs (docs/methods.md#failures-that-crowd).
@Suite struct CrowdSearchTests {
  /// Every so manyth run of `runs` failed.
  private static func even(_ runs: Int, every: Int) -> [Bool] { (0..<runs).map { $0 % every == every - 1 } }

  @Test("failures of one day are a crowd, from the first of them to the last")
  func day() throws {
    let before = Self.even(250, every: 60)
    let within = [false, false] + (0..<21).flatMap { _ in [true, false, false] }
    let row = before + within + Self.even(300, every: 60)
    let crowd = try #require(CrowdSearch.crowd(row))
    #expect(crowd.failed == 21 && crowd.runs == 252..<313)
  }

  @Test("failures spread evenly, too few of them, none and nothing else are no crowd")
  func none() {
    #expect(CrowdSearch.crowd(Self.even(600, every: 20)) == nil)
    #expect(CrowdSearch.crowd(Array(repeating: false, count: 500) + [true, true, true, true]) == nil)
    #expect(CrowdSearch.crowd(Array(repeating: false, count: 50)) == nil)
    #expect(CrowdSearch.crowd(Array(repeating: true, count: 50)) == nil)
    #expect(CrowdSearch.crowd([]) == nil)
  }

  @Test("by chance a crowd is told of fewer than one in fifty rows")
  func falseAlarms() {
    var generator = SplitMix(seed: 20_261_119)
    let told = (0..<400).count { _ in
      CrowdSearch.crowd((0..<300).map { _ in Double.random(in: 0..<1, using: &generator) < 0.05 }) != nil
    }
    #expect(told <= 8)
  }

  @Test("no stretch has a larger sum than the one found")
  func largest() {
    var generator = SplitMix(seed: 7)
    for _ in 0..<60 {
      let share = [0.01, 0.05].randomElement(using: &generator) ?? 0.05
      let start = Int.random(in: 0..<60, using: &generator)
      let row = (0..<120).map { index in
        Double.random(in: 0..<1, using: &generator) < ((start..<start + 30).contains(index) ? 0.7 : share)
      }
      guard let crowd = CrowdSearch.crowd(row) else { continue }
      let twice = 2 * Double(row.count { $0 }) / Double(row.count)
      func sum(_ runs: Range<Int>) -> Double { row[runs].reduce(0) { $0 + ($1 ? 1 - twice : -twice) } }
      let most = row.indices.flatMap { from in (from + 1...row.count).map { sum(from..<$0) } }.max() ?? 0
      #expect(abs(sum(crowd.runs) - most) < 1e-9)
    }
  }
}
