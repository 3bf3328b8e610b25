import Records
import Testing

@testable import Summaries

/// What is read for a report, without a database.
@Suite struct ReadPlanTests {
  struct Case: Sendable {
    let name: String
    let period: Period
    /// Days in outline, of the baseline, of the period; and of the series.
    let days: (outline: Int, counts: Int, full: Int, series: Int)
    let first: String
    let last: String
  }

  static let cases: [Case] = [
    Case(
      name: "a day beside the same weekday of the week before", period: Period(day: Day("2026-11-19")!, zone: .utc),
      days: (0, 1, 1, 28), first: "2026-11-12", last: "2026-11-19"),
    Case(
      name: "a week beside the one before, and ten weeks in outline",
      period: Period(week: Week("2026-W47")!, zone: .utc), days: (70, 7, 7, 84), first: "2026-08-31",
      last: "2026-11-22"),
    Case(
      name: "an unfinished week, whose baseline is read in two parts",
      period: Period(
        week: Week("2026-W47")!, zone: .utc, cutAt: DaySpan(Day("2026-11-18")!, in: .utc).start.adding(seconds: 60)),
      // Three days of the period, the third for a minute; that day of the baseline is read before and behind the cut.
      days: (70, 8, 3, 80), first: "2026-08-31", last: "2026-11-18"),
  ]

  @Test("which days are read, and how fine", arguments: cases.indices)
  func days(number: Int) {
    let wanted = Self.cases[number]
    let plan = ReadPlan(Comparison(wanted.period), asOf: wanted.period.end, measures: [], masks: true)
    let days = plan.metricDays
    func count(_ detail: DayTally.Detail) -> Int { days.filter { $0.detail == detail }.count }
    #expect(count(.outline) == wanted.days.outline, "\(wanted.name)")
    #expect(count(.counts) == wanted.days.counts && count(.full) == wanted.days.full, "\(wanted.name)")
    #expect(plan.seriesDays.count == wanted.days.series, "\(wanted.name)")
    #expect(days.first?.span.day == Day(wanted.first) && days.last?.span.day == Day(wanted.last), "\(wanted.name)")
    #expect(zip(days, days.dropFirst()).allSatisfy { $0.span.end <= $1.span.start }, "\(wanted.name)")
    #expect(days.allSatisfy { $0.countsRejections == wanted.period.contains($0.span.start) }, "\(wanted.name)")
  }
}
