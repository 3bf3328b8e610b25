import Records
import Summaries
import Testing

@Suite struct CoverageRuleTests {
  private static let day = Day("2026-11-19")!
  private static let full: UInt32 = (1 << 24) - 1

  /// Hours of the day without the given ones, as bits.
  private static func hours(without gaps: [Int]) -> UInt32 { gaps.reduce(full) { $0 & ~(1 << UInt32($1)) } }

  private static func gaps(
    _ seen: [[UInt32]], oldest: String?, period: Period = Period(day: day, zone: .utc),
    hadRows: (Instant) -> Bool = { _ in true }
  ) -> [String] {
    let rule = CoverageRule(period: period, seen: seen, oldest: oldest.flatMap { Instant(iso8601: $0) })
    return rule.coverage(hadRows: hadRows).gaps.map(\.description)
  }

  @Test(
    "with four weeks of history an empty hour is a gap when the same hour of all four weeks had rows",
    arguments: [0, 1, 2, 3, 4])
  func history(weeksWithout: Int) {
    let found = Self.gaps([[Self.hours(without: [5])]], oldest: "2026-10-01T00:00:00Z") { hour in
      let weeks = Int(Instant(iso8601: "2026-11-19T05:00:00Z")!.seconds(since: hour)) / 604_800
      #expect(hour.description.hasSuffix("T05:00:00Z") && (1...4).contains(weeks))
      return weeks > weeksWithout
    }
    #expect(found == (weeksWithout == 0 ? ["2026-11-19T05:00:00Z"] : []))
  }

  @Test(
    "with less history an empty hour is a gap when some type has rows in nine tenths of the other hours",
    arguments: [
      ([[3]], 1), ([[3, 4]], 2), ([[3, 4, 5]], 3), ([[3, 4, 5, 6]], 0), ([Array(0..<24)], 0), ([[]], 0),
      // Of two types one suffices, and one with rows in the hour forbids.
      ([[3], Array(0..<24)], 1), ([[3], Array(0...12)], 1), ([[3, 4, 5, 6], [3]], 1), ([[3], [9]], 0),
    ] as [([[Int]], Int)])
  func shortHistory(missing: [[Int]], gaps: Int) {
    #expect(
      Self.gaps([missing.map(Self.hours)], oldest: "2026-11-18T00:00:00Z") { _ in false }.count == gaps)
  }

  @Test("the history must reach four weeks before the hour itself")
  func reach() {
    let seen = [[Self.hours(without: [5])]]
    // Exactly four weeks: the weeks before decide. A microsecond less: the other hours of the day do.
    #expect(Self.gaps(seen, oldest: "2026-10-22T05:00:00Z") { _ in false }.isEmpty)
    #expect(Self.gaps(seen, oldest: "2026-10-22T05:00:00.000001Z") { _ in false } == ["2026-11-19T05:00:00Z"])
    #expect(Self.gaps(seen, oldest: nil).isEmpty)
  }

  @Test("no types, no rows at all, no gaps claimed")
  func nothing() {
    #expect(Self.gaps([[]], oldest: nil).isEmpty)
    #expect(Self.gaps([[]], oldest: "2026-11-18T00:00:00Z").isEmpty)
    #expect(Self.gaps([[0]], oldest: "2026-01-01T00:00:00Z").count == 24)
  }

  @Test("the same hour of the week is asked by the local clock, across clock changes")
  func clockChange() throws {
    let zone = try #require(Zone(identifier: "America/New_York"))
    let period = Period(day: try #require(Day("2026-11-05")), zone: zone)
    var asked: [String] = []
    let found = Self.gaps([[Self.hours(without: [9])]], oldest: "2026-01-01T00:00:00Z", period: period) { hour in
      asked.append(zone.label(hour))
      return true
    }
    #expect(found == ["2026-11-05T14:00:00Z"])
    #expect(
      asked == [
        "2026-10-29T09:00-04:00", "2026-10-22T09:00-04:00", "2026-10-15T09:00-04:00", "2026-10-08T09:00-04:00",
      ])
  }

  @Test(
    "days of 23 and 25 hours and weeks have as many hours as their clocks showed",
    arguments: [
      ("America/New_York", "2026-03-08", 23), ("America/New_York", "2026-11-01", 25),
      ("Australia/Lord_Howe", "2026-10-04", 24), ("Australia/Lord_Howe", "2026-04-05", 25), ("UTC", "2026-11-19", 24),
    ])
  func hours(identifier: String, day: String, hours: Int) throws {
    let zone = try #require(Zone(identifier: identifier))
    let period = Period(day: try #require(Day(day)), zone: zone)
    let rule = CoverageRule(period: period, seen: [[0]], oldest: Instant(seconds: 0))
    let coverage = rule.coverage { _ in true }
    #expect(coverage.hours == hours && coverage.gaps.count == hours && coverage.share == 0)
    #expect(coverage.gaps.first == period.start)
  }

  @Test("an error while asking stops the rule")
  func failure() {
    struct Locked: Error {}
    let rule = CoverageRule(period: Period(day: Self.day, zone: .utc), seen: [[0]], oldest: Instant(seconds: 0))
    #expect(throws: Locked.self) { try rule.coverage { _ throws(Locked) in throw Locked() } }
  }
}
