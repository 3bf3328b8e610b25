import Records
import Testing

@testable import Wording

/// What the picture of the hours is called.
@Suite struct CoverageTitleTests {
  struct Case: Sendable {
    /// Begin and length in hours since the period's beginning.
    var gaps: [(from: Int, hours: Int)] = []
    var source = Coverage.CoverageSource.metrics
    var noneExpected = 0
    var tooLittleHistory = 0
    var repeated = 0
    let english: String
    let russian: String
  }

  /// Monday, 9 November 2026, is the first day.
  static let weeks = [
    Case(
      gaps: [(145, 2)], english: "No metrics for 2 of 168 hours, Sun 15 Nov, 01:00–03:00",
      russian: "Нет метрик за 2 из 168 часов, вс 15 ноября, 01:00–03:00"),
    Case(
      gaps: [(30, 1), (145, 3)], english: "No metrics for 4 of 168 hours: 2 gaps, the longer Sun 15 Nov, 01:00–04:00",
      russian: "Нет метрик за 4 из 168 часов: 2 перерыва, самый длинный — вс 15 ноября, 01:00–04:00"),
    Case(
      gaps: [(30, 1), (94, 3), (145, 1)], source: .checks,
      english: "No checks for 5 of 168 hours: 3 gaps, the longest 3 h from Thu 12 Nov, 22:00",
      russian: "Нет проверок за 5 из 168 часов: 3 перерыва, самый длинный — 3 ч с 22:00 чт 12 ноября"),
    Case(
      gaps: [(30, 1), (94, 3), (145, 3)], source: .jobs,
      english: "No runs of jobs for 7 of 168 hours: 3 gaps, the first Tue 10 Nov, 06:00–07:00",
      russian: "Нет запусков заданий за 7 из 168 часов: 3 перерыва, первый — вт 10 ноября, 06:00–07:00"),
    Case(
      gaps: [(94, 3)], english: "No metrics for 3 of 168 hours, Thu 12 Nov, 22:00 – Fri 13 Nov, 01:00",
      russian: "Нет метрик за 3 из 168 часов, чт 12 ноября, 22:00 – пт 13 ноября, 01:00"),
    Case(
      gaps: [(144, 24)], english: "No metrics for 24 of 168 hours, Sun 15 Nov",
      russian: "Нет метрик за 24 из 168 часов, вс 15 ноября"),
    Case(
      gaps: [(2, 2), (120, 48)],
      english: "No metrics for 50 of 168 hours: 2 gaps, the longer Sat 14 Nov – Sun 15 Nov",
      russian: "Нет метрик за 50 из 168 часов: 2 перерыва, самый длинный — сб 14 ноября – вс 15 ноября"),
    Case(
      gaps: [(0, 168)], english: "No metrics in any of the 168 hours", russian: "Нет метрик ни за один из 168 часов"),
    Case(
      noneExpected: 168, english: "No metrics in any of the 168 hours, none were due",
      russian: "Нет метрик ни за один из 168 часов, их и не ожидалось"),
    Case(
      noneExpected: 147, english: "Metrics came as often as usual, in 21 of 168 hours",
      russian: "Метрики приходили так же часто, как обычно: в 21 из 168 часов"),
    Case(
      noneExpected: 40, tooLittleHistory: 7, english: "Metrics for 121 of 168 hours",
      russian: "Метрики есть за 121 из 168 часов"),
    Case(
      repeated: 1, english: "Metrics for every hour, two equal ones taken together",
      russian: "Метрики есть за каждый час, два одинаковых учтены как один"),
    Case(english: "All 168 hours have metrics", russian: "Метрики есть за все 168 часов"),
  ]

  static let days = [
    Case(
      gaps: [(1, 2)], english: "No metrics for 2 of 24 hours, 01:00–03:00",
      russian: "Нет метрик за 2 из 24 часов, 01:00–03:00"),
    Case(
      gaps: [(0, 24)], english: "No metrics in any of the 24 hours", russian: "Нет метрик ни за один из 24 часов"),
  ]

  private static func check(_ told: Case, _ period: Period) {
    let starts = period.days.flatMap(\.hourStarts)
    let coverage = Coverage(
      gaps: told.gaps.flatMap { starts[$0.from..<$0.from + $0.hours] }, hours: starts.count, source: told.source,
      tooLittleHistory: told.tooLittleHistory, noneExpected: told.noneExpected, repeated: told.repeated,
      empty: told.gaps.map { gap in
        .init(
          start: starts[gap.from], end: starts[gap.from].adding(seconds: Int64(gap.hours) * 3600), hours: gap.hours,
          why: .missing)
      })
    func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }
    #expect(plain(English().coverage(coverage, of: period)) == told.english)
    #expect(plain(Russian().coverage(coverage, of: period)) == told.russian)
  }

  @Test("a week: how many hours have no rows, and when that was", arguments: weeks.indices)
  func week(number: Int) { Self.check(Self.weeks[number], Period(week: Week("2026-W46")!, zone: .utc)) }

  @Test("a day: times without a date", arguments: days.indices)
  func day(number: Int) { Self.check(Self.days[number], Period(day: Day("2026-11-19")!, zone: .utc)) }
}
