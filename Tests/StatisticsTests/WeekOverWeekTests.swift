import Statistics
import Testing

/// Oracle: docs/methods.md#week-over-week written again in numpy and scipy.
struct WeekOverWeekTests {
  /// Seventy days of uneven counts with a burst every ninth.
  static let bursty = (0..<70).map {
    (weekday: $0 % 7 + 1, count: ($0 * $0 * 7 + $0 * 13) % 23 + ($0 % 9 == 0 ? 20 : 0))
  }

  static func calm(_ days: Int, perDay: Int = 10) -> [(weekday: Int, count: Int)] {
    (0..<days).map { (weekday: $0 % 7 + 1, count: perDay) }
  }

  @Test("bursty history: quasi-Poisson with Student's t and the rule on usual changes")
  func quasiPoisson() throws {
    let weeks = WeekOverWeek(before: 80, after: 150, history: Self.bursty)
    #expect(weeks.method == .quasiPoisson(degrees: 63))
    #expect(close(weeks.overdispersion, 8.248869106486561))
    #expect(close(try #require(weeks.p), 0.11303819027579862))
    #expect(close(try #require(weeks.usualChange), 0.8370325713038141))
    let ratio = try #require(weeks.ratio())
    #expect(close(ratio.low, 0.863785055086778) && close(ratio.high, 4.070022952234119))
    // ln(150.5/80.5) = .626 < .837
    #expect(!weeks.exceedsUsualChange)
  }

  @Test("forty days: no rule on usual changes yet")
  func fortyDays() throws {
    let weeks = WeekOverWeek(before: 80, after: 150, history: Array(Self.bursty.prefix(40)))
    #expect(weeks.method == .quasiPoisson(degrees: 33))
    #expect(close(try #require(weeks.p), 0.11319208185499012))
    #expect(weeks.usualChange == nil && weeks.exceedsUsualChange)
  }

  @Test("weekdays on which nothing ever comes take their degrees of freedom along")
  func quietWeekends() throws {
    let history = Self.bursty.map { (weekday: $0.weekday, count: $0.weekday >= 6 ? 0 : $0.count) }
    let weeks = WeekOverWeek(before: 80, after: 150, history: history)
    #expect(weeks.method == .quasiPoisson(degrees: 45))
    #expect(close(try #require(weeks.p), 0.14405672975071573))
    #expect(close(try #require(weeks.usualChange), 1.2364856118625307))
  }

  @Test("fewer than 35 days: the exact test for fewer than 30 events, else nothing", arguments: [0, 1, 34])
  func shortHistory(days: Int) throws {
    let few = WeekOverWeek(before: 9, after: 20, history: Self.calm(days))
    #expect(few.method == .exact)
    #expect(few.p == CountComparison(before: 9, after: 20).p)
    let many = WeekOverWeek(before: 10, after: 20, history: Self.calm(days))
    #expect(many.method == .notEnoughHistory && many.p == nil && many.ratio() == nil)
  }

  @Test("calm history of 35 days: the exact test whatever the counts")
  func calmHistory() {
    let weeks = WeekOverWeek(before: 70, after: 140, history: Self.calm(35))
    #expect(weeks.method == .exact && weeks.overdispersion == 1)
    #expect(weeks.p == CountComparison(before: 70, after: 140).p)
    #expect(weeks.ratio() == CountComparison(before: 70, after: 140).ratio())
  }

  @Test("an empty history and empty weeks change nothing")
  func zeros() {
    let weeks = WeekOverWeek(before: 0, after: 0, history: Self.calm(70, perDay: 0))
    #expect(weeks.p == 1 && weeks.ratio() == nil && weeks.overdispersion == 1)
    #expect(!weeks.exceedsUsualChange)
  }

  @Test("on bursty weeks without change at most 7 % are called changes")
  func falseAlarms() {
    var random = SplitMix(seed: 2026)
    // Clumps of 1 to 9 events, about 3 clumps a day: φ ≈ 6.3.
    func day() -> Int {
      var sum = 0
      for _ in 0..<30 where random.unit() < 0.1 { sum += Int(random.unit() * 9) + 1 }
      return sum
    }
    let rounds = 400
    var alarms = 0
    for _ in 0..<rounds {
      let history = (0..<70).map { (weekday: $0 % 7 + 1, count: day()) }
      let before = (0..<7).reduce(0) { sum, _ in sum + day() }
      let after = (0..<7).reduce(0) { sum, _ in sum + day() }
      let weeks = WeekOverWeek(before: before, after: after, history: history)
      if weeks.p! < 0.05 && weeks.exceedsUsualChange { alarms += 1 }
    }
    #expect(alarms <= rounds * 7 / 100)
  }

  @Test("a real doubling of a steady count is found")
  func doubling() throws {
    let steady = (0..<70).map { (weekday: $0 % 7 + 1, count: 20 + ($0 * 37) % 11 - 5) }
    let weeks = WeekOverWeek(before: 140, after: 280, history: steady)
    #expect(try #require(weeks.p) < 0.001)
    #expect(weeks.exceedsUsualChange)
  }
}
