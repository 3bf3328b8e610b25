import Records
import Summaries
import Testing

@Suite struct SilentTypeRuleTests {
  private static let day = Period(day: Day("2026-11-19")!, zone: .utc)

  /// The type's rows by hour; another type has rows in every hour but those `others` denies.
  private static func silent(
    on period: Period = day, from first: String = "2026-09-01T00:00:00Z", others: (Instant) -> Bool = { _ in true },
    rows: (Instant) -> Int
  ) -> SilentType? {
    let firstRow = Instant(iso8601: first)!
    func hours(_ day: DaySpan) -> [UInt8?] {
      day.hourStarts.map { others($0) ? ($0 < firstRow ? 0 : UInt8(min(7, rows($0)))) : nil }
    }
    return SilentTypeRule(period: period, storedZone: .utc).silence(
      of: "cpu_usage", hasRows: period.days.map { hours($0).map { $0.map { $0 > 0 } } }, firstRow: firstRow, rows: hours
    )
  }

  private static func isSilent(_ hour: Instant, from start: String, hours: Int = 1_000_000) -> Bool {
    let start = Instant(iso8601: start)!
    return hour >= start && hour < start.adding(seconds: Int64(hours) * 3600)
  }

  @Test(
    "a type that always came is told from so many silent hours on, though others went on",
    arguments: [(1, 0), (2, 0), (3, 3), (12, 12)])
  func told(hours: Int, expected: Int) {
    let found = Self.silent { Self.isSilent($0, from: "2026-11-19T08:00:00Z", hours: hours) ? 0 : 12 }
    #expect(found == (expected == 0 ? nil : SilentType(name: "cpu_usage", hours: expected, of: 24)))
  }

  @Test("it is told every night, and again a week later; not when it is long retired")
  func lasting() {
    func silent(_ start: String) -> Int? { Self.silent { Self.isSilent($0, from: start) ? 0 : 12 }?.hours }
    #expect(silent("2026-11-19T20:00:00Z") == 4)
    #expect(silent("2026-11-18T20:00:00Z") == 24)
    #expect(silent("2026-10-19T20:00:00Z") == 24)
    #expect(silent("2026-09-10T00:00:00Z") == nil)
    let again = Self.silent {
      Self.isSilent($0, from: "2026-11-12T02:00:00Z", hours: 60)
        || Self.isSilent($0, from: "2026-11-19T02:00:00Z", hours: 20)
        ? 0 : 12
    }
    #expect(again?.hours == 20)
  }

  @Test("hours in which nothing came at all are not the type's silence; of and hours count those of others")
  func alone() {
    func isOut(_ hour: Instant) -> Bool { Self.isSilent(hour, from: "2026-11-19T06:00:00Z", hours: 10) }
    #expect(Self.silent(others: { !isOut($0) }, rows: { isOut($0) ? 0 : 12 }) == nil)
    let found = Self.silent(
      others: { !isOut($0) }, rows: { Self.isSilent($0, from: "2026-11-19T03:00:00Z") ? 0 : 12 })
    #expect(found?.hours == 11 && found?.of == 14 && found?.openSince != nil)
  }

  @Test("types that come in less than 95 of 100 hours, or are young, say nothing", arguments: [0, 18, 30])
  func sparse(every: Int) {
    // Empty every so many hours, which is more than 5 %; at 30 it is less.
    let found = Self.silent { hour in
      let number = Int(hour.wholeSeconds / 3600)
      if Self.isSilent(hour, from: "2026-11-19T08:00:00Z", hours: 12) { return 0 }
      return every > 0 ? (number % every == 0 ? 0 : 9) : ((9..<18).contains(number % 24) ? 9 : 0)
    }
    #expect((found != nil) == (every == 30))
    let young = Self.silent(from: "2026-11-18T12:00:00Z") { Self.isSilent($0, from: "2026-11-19T09:00:00Z") ? 0 : 12 }
    #expect(young == nil)
  }
}
