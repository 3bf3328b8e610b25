import Testing

@testable import Statistics

/// Oracle: the worked figures of docs/methods.md#usual, made with scipy.
@Suite struct UsualTests {
  /// p95 of four weeks, Monday first, in hundredths of a second.
  private static let durations = [
    80, 82, 79, 84, 90, 70, 66, 74, 86, 88, 78, 99, 75, 72, 88, 78, 80, 90, 85, 66, 62, 79, 83, 74, 82, 93, 71, 68,
  ]
  private static func days(_ values: [Int], from first: Int = 0) -> [DailyValue<Double>] {
    values.enumerated().map {
      DailyValue(day: first + $0.offset, weekday: $0.offset % 7 + 1, Double($0.element) / 100)
    }
  }

  @Test(
    "a day's duration against its usual one",
    arguments: [
      (110, 4.579361, 1.62703e-4, 1.193939, 1.603501, true, false),
      (84, 0.776472, 0.446128, 0.911735, 1.224491, false, false),
    ])
  func day(
    _ value: Int, _ t: Double, _ p: Double, _ low: Double, _ high: Double, _ isNotable: Bool, _ isWithin: Bool
  ) throws {
    let day = Self.days([value], from: 28)
    let usual = try #require(UsualLevel(history: Self.days(Self.durations), usual: 0.795, values: day))
    let found = usual.judge(day: day[0].value, k: 4)
    #expect(found.degrees == 21 && close(found.t, t, 1e-6) && close(found.p, p, 1e-5))
    #expect(close(found.interval.low, low, 1e-6) && close(found.interval.high, high, 1e-6))
    #expect(found.isNotable == isNotable && found.isWithinMargin == isWithin)
  }

  @Test(
    "a week's, from its days",
    arguments: [
      ([102, 97, 95, 101, 110, 80, 78], 0.176204, 4.777508, 1.01524e-4),
      ([83, 86, 80, 85, 95, 72, 69], 0.026863, 0.728364, 0.474435),
    ])
  func week(_ values: [Int], _ change: Double, _ t: Double, _ p: Double) throws {
    let days = Self.days(values, from: 28)
    let usual = try #require(UsualLevel(history: Self.days(Self.durations), usual: 0.795, values: days))
    let found = usual.judge(days: days)
    #expect(close(found.change, change, 2e-5) && close(found.t, t, 1e-6) && close(found.p, p, 1e-5))
  }

  @Test("too few days, or too few of the same weekday, are too little history to judge")
  func short() {
    let days = Self.days(Self.durations)
    let monday = Self.days([84], from: 28)
    #expect(UsualLevel(history: Array(days.prefix(20)), usual: 0.795, values: monday) == nil)
    #expect(UsualLevel(history: Array(days.prefix(21)), usual: 0.795, values: monday) != nil)
    #expect(UsualLevel(history: days.filter { $0.weekday != 1 || $0.day > 13 }, usual: 0.795, values: monday) == nil)
    let sunday = [DailyValue(day: 34, weekday: 7, 0.7)]
    #expect(UsualLevel(history: days.filter { $0.weekday != 7 }, usual: 0.795, values: sunday) == nil)
  }

  @Test(
    "where a value is not positive the scale is the plain one, and all equal values have the floor for their spread")
  func plain() throws {
    let level = (0..<28).map { DailyValue(day: $0, weekday: $0 % 7 + 1, $0 == 3 ? 0.0 : 50.0) }
    let usual = try #require(UsualLevel(history: level, usual: 50, values: [DailyValue(day: 28, weekday: 1, 58)]))
    let found = usual.judge(day: 58, k: 4)
    #expect(found.change == 8 && found.isNotable && found.interval.contains(8))
    let even = (0..<28).map { DailyValue(day: $0, weekday: $0 % 7 + 1, 50.0) }
    let same = try #require(UsualLevel(history: even, usual: 50, values: [DailyValue(day: 28, weekday: 1, 50)]))
    #expect(same.judge(day: 50, k: 4).isWithinMargin && same.judge(day: 50, k: 4).p == 1)
    let range = same.range(of: 4)
    #expect(close(range.low * range.high, 2500, 1e-9) && range.low > 45 && range.high < 55)
  }

  @Test("ordinary days, weeks and shares lie within two standard errors of the usual ones")
  func ranges() throws {
    let week = Self.days([83, 86, 80, 85, 95, 72, 69], from: 28)
    let usual = try #require(UsualLevel(history: Self.days(Self.durations), usual: 0.795, values: week))
    let (day, days) = (usual.range(of: 4), usual.range(ofDays: 7))
    #expect(close(day.low, 0.689883, 1e-5) && close(day.high, 0.916134, 1e-5))
    #expect(close(days.low, 0.738468, 1e-5) && close(days.high, 0.855859, 1e-5))
    let share = try #require(
      UsualShare(
        before: Proportion(66, of: 20000), after: Proportion(15, of: 5000), history: Self.failed, bursts: 1,
        isOfOneDay: true))
    #expect(share.range.low == 0 && close(share.range.high, 0.0076707, 1e-5))
  }

  /// 5,000 requests a day, four weeks.
  private static let failed = [
    14, 25, 12, 20, 31, 5, 15, 22, 10, 25, 15, 16, 11, 29, 11, 36, 14, 44, 20, 3, 9, 19, 14, 21, 10, 40, 6, 27,
  ].enumerated().map { DailyValue(day: $0.offset, weekday: $0.offset % 7 + 1, Proportion($0.element, of: 5000)) }

  @Test("a day's share against the pooled one, by z, and by Fisher's test where little is expected")
  func share() throws {
    func monday(_ count: Int) throws -> UsualShare {
      try #require(
        UsualShare(
          before: Proportion(66, of: 20000), after: Proportion(count, of: 5000), history: Self.failed, bursts: 1,
          isOfOneDay: true))
    }
    let many = try monday(90)
    #expect(
      close(many.overdispersion, 5.807998, 1e-6) && close(many.z, 4.898928, 1e-6) && close(many.p, 7.61203e-5, 1e-5))
    #expect(close(many.difference, 0.0147, 1e-9))
    #expect(close(many.interval.low, 0.007275, 1e-4) && close(many.interval.high, 0.026049, 1e-4))
    #expect(many.isNotable && !many.isWithinMargin)
    let some = try monday(60)
    #expect(close(some.smallestExpectation, 4.338844, 1e-6))
    #expect(some.effective.before == (11, 3432) && some.effective.after == (10, 851))
    #expect(close(some.p, 0.00398966, 1e-5))
  }

  @Test("a week's, whose days may be alike")
  func shareOfWeek() throws {
    let week = try #require(
      UsualShare(
        before: Proportion(524, of: 140_000), after: Proportion(224, of: 35000), history: Self.failed, bursts: 1,
        isOfOneDay: false))
    #expect(
      close(week.overdispersion, 5.807998, 1e-6) && close(week.z, 2.827998, 1e-6) && close(week.p, 0.0100759, 1e-5))
  }

  @Test("counts are rounded half up in effective requests; reports of one weekday are counted exactly")
  func rounding() throws {
    let history = (0..<14).map { DailyValue(day: $0, weekday: $0 % 7 + 1, Proportion(10, of: 1000)) }
    let share = try #require(
      UsualShare(
        before: Proportion(3, of: 800), after: Proportion(8, of: 200), history: history, bursts: 2, isOfOneDay: true))
    #expect(share.effective.before == (2, 399) && share.effective.after == (4, 96))
    #expect(close(share.p, 0.0162279, 1e-5))
    let reports = CountComparison(before: 12, after: 9, exposureBefore: 4, exposureAfter: 1)
    #expect(close(reports.p, 0.0236373, 1e-5))
  }

  @Test("fewer than 14 days are too little history; days without a success tell no spread")
  func shortShare() {
    func share(_ history: [DailyValue<Proportion>]) -> UsualShare? {
      UsualShare(
        before: Proportion(0, of: 800), after: Proportion(8, of: 200), history: history, bursts: 1, isOfOneDay: false)
    }
    #expect(share(Array(Self.failed.prefix(13))) == nil)
    let none = (0..<14).map { DailyValue(day: $0, weekday: $0 % 7 + 1, Proportion(0, of: 1000)) }
    #expect(share(none)?.overdispersion == 1)
  }
}
