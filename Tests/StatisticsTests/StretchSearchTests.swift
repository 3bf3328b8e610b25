import Statistics
import Testing

/// docs/methods.md#stretches, and a search that computes every window anew.
struct StretchSearchTests {
  private static func search(_ beyond: [Int], rows: Int = 10) -> StretchSearch {
    StretchSearch(rows: Array(repeating: rows, count: beyond.count), beyond: beyond)
  }

  /// Twelve buckets of 10 requests.
  @Test("the over-dispersion of the check figures")
  func overdispersion() {
    #expect(close(Self.search([0, 0, 1, 0, 5, 6, 4, 5, 0, 0, 1, 0]).overdispersion, 15 / 11))
    #expect(Self.search([0, 0, 1, 0, 3, 3, 2, 2, 0, 0, 0, 0]).overdispersion == 1)
    #expect(Self.search([0, 0, 0]).overdispersion == 1)
    #expect(Self.search([]).overdispersion == 1)
    #expect(StretchSearch.overdispersion([[0, 6], [6, 0]]) == 6)
  }

  @Test("fifteen minutes of a half are the best window; the last half hour is beyond too")
  func firstCheck() throws {
    let search = Self.search([0, 0, 1, 0, 5, 6, 4, 5, 0, 0, 1, 0])
    let best = try #require(search.best(allowed: 0.05, shortest: 3))
    #expect(best.buckets == 4..<7 && best.beyond == 15 && best.rows == 30)
    #expect(Self.printed(best.low) == 212_845)
    // The last half hour is beyond the limit too.
    #expect(Self.printed(Proportion(10, of: 60).wilson(confidence: 0.999, overdispersion: 15 / 11).low) == 54_277)
  }

  @Test(
    "low ends of the check figures",
    arguments: [(11, 60, 72_898), (11, 120, 35_833), (3, 20, 28_199), (18, 120, 72_237)])
  func lowEnds(beyond: Int, rows: Int, millionths: Int) {
    #expect(Self.printed(Proportion(beyond, of: rows).wilson(confidence: 0.999).low) == millionths)
  }

  @Test("eleven of sixty in half an hour are critical, in an hour they are not")
  func secondCheck() throws {
    let search = Self.search([0, 0, 1, 0, 3, 3, 2, 2, 0, 0, 0, 0])
    let halfHour = try #require(search.best(allowed: 0.05, shortest: 6))
    #expect(halfHour.buckets == 2..<8 && halfHour.beyond == 11 && halfHour.rows == 60)
    #expect(Self.printed(halfHour.low) == 72_898)
    #expect(search.best(allowed: 0.05, shortest: 12) == nil)
    // Eight of the eleven stand in fifteen minutes: too few.
    #expect(search.best(allowed: 0.05, shortest: 3) == halfHour)
  }

  @Test("two buckets are no stretch, nor are nine rows, nor nineteen requests")
  func tooLittle() {
    #expect(Self.search([0, 0, 0, 9, 0, 0, 0, 8, 0, 0, 0, 0]).best(allowed: 0.01, shortest: 3) == nil)
    #expect(Self.search([3, 3, 3]).best(allowed: 0.05, shortest: 3) == nil)
    #expect(Self.search([4, 3, 3]).best(allowed: 0.05, shortest: 3) != nil)
    #expect(StretchSearch(rows: [6, 6, 7], beyond: [6, 6, 7]).best(allowed: 0.05, shortest: 3) == nil)
    #expect(StretchSearch(rows: [6, 7, 7], beyond: [6, 7, 7]).best(allowed: 0.05, shortest: 3) != nil)
    #expect(Self.search([9, 9]).best(allowed: 0.05, shortest: 3) == nil)
  }

  @Test("a window is told as wide as the trouble was, without its calm ends")
  func told() throws {
    let calm = Array(repeating: 0, count: 24)
    let search = Self.search(calm + [0, 4, 0, 4, 4, 5, 3, 4, 0, 4, 4, 3, 4, 5, 4, 4, 3] + calm)
    let best = try #require(search.best(allowed: 0.05, shortest: 3))
    let told = search.told(best)
    #expect(told.buckets == 25..<41 && told.beyond == 55 && told.rows == 160)
    #expect(told.low == best.low)
    let alone = Self.search([0, 5, 6, 4, 0, 0])
    #expect(try alone.told(#require(alone.best(allowed: 0.05, shortest: 6))).buckets == 1..<4)
  }

  @Test("the best window of random days is the best of all windows", arguments: 0..<60)
  func bruteForce(seed: Int) {
    var chance = SplitMix(seed: UInt64(seed))
    let count = [2, 3, 12, 95, 96, 276, 288, 300].randomElement(using: &chance)!
    let traffic = [1, 4, 30].randomElement(using: &chance)!
    let rows = (0..<count).map { _ in Int.random(in: 0..<traffic * 2, using: &chance) }
    let outage = Int.random(in: 0..<count, using: &chance)
    let share = [0.02, 0.2, 0.9].randomElement(using: &chance)!
    let beyond = rows.enumerated().map { index, rows in
      (0..<rows).filter { _ in chance.unit() < ((outage..<outage + 20).contains(index) ? share : 0.01) }.count
    }
    let search = StretchSearch(rows: rows, beyond: beyond)
    for (allowed, shortest) in [(0.01, 6), (0.05, 3), (0.05, 6), (0.5, 3)] {
      let expected = Self.naive(rows, beyond, allowed, shortest)
      let found = search.best(allowed: allowed, shortest: shortest)
      #expect(found?.buckets == expected?.buckets)
      #expect(close(found?.low ?? 0, expected?.low ?? 0))
      guard let found else { continue }
      let told = search.told(found)
      #expect(told.beyond >= found.beyond && told.rows <= rows.reduce(0, +))
      #expect(told.beyond == told.buckets.reduce(0) { $0 + beyond[$1] })
      #expect(beyond[told.buckets.lowerBound] > 0 && beyond[told.buckets.upperBound - 1] > 0)
    }
  }

  /// Every window in turn, its counts added up anew, Wilson's low end as the root of its quadratic.
  private static func naive(
    _ rows: [Int], _ beyond: [Int], _ allowed: Double, _ shortest: Int
  ) -> (buckets: Range<Int>, low: Double)? {
    var (steps, sums) = (0, 0)
    for index in 0..<max(0, beyond.count - 1) {
      steps += (beyond[index + 1] - beyond[index]) * (beyond[index + 1] - beyond[index])
      sums += beyond[index + 1] + beyond[index]
    }
    let phi = sums == 0 ? 1 : max(1, Double(steps) / Double(sums))
    var best: (buckets: Range<Int>, low: Double)?
    for minutes in [15, 30, 60, 120, 240, 480] where minutes / 5 >= shortest {
      for start in rows.indices where start + minutes / 5 <= rows.count {
        let window = start..<start + minutes / 5
        let n = rows[window].reduce(0, +)
        let x = beyond[window].reduce(0, +)
        guard n >= 20, x >= 10, beyond[window].filter({ $0 > 0 }).count >= 3 else { continue }
        // (p − q)² = z² q (1 − q) / m, the smaller q, in its stable form.
        let (p, m, z2) = (Double(x) / Double(n), Double(n) / phi, 3.2905267314919255 * 3.2905267314919255)
        let b = 2 * p + z2 / m
        let c = p * p
        let low = 2 * c / (b + (b * b - 4 * (1 + z2 / m) * c).squareRoot())
        guard low > allowed else { continue }
        if let known = best {
          let isEqual = close(low, known.low, 1e-13)
          if !isEqual && low < known.low || isEqual && start >= known.buckets.lowerBound { continue }
        }
        best = (window, low)
      }
    }
    return best
  }

  /// In millionths, as docs/methods.md prints them.
  private static func printed(_ value: Double) -> Int { Int((value * 1e6).rounded()) }
}
