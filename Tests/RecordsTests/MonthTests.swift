import Records
import Testing

@Suite struct MonthTests {
  @Test(
    "a month has its days, a leap year's February 29",
    arguments: [
      ("2026-10", 31, "2026-09"), ("2026-02", 28, "2026-01"), ("2024-02", 29, "2024-01"), ("2100-02", 28, "2100-01"),
      ("2000-02", 29, "2000-01"), ("2026-01", 31, "2025-12"), ("2026-04", 30, "2026-03"),
    ])
  func months(text: String, days: Int, previous: String) throws {
    let month = try #require(Month(text))
    #expect(month.description == text && month.days.count == days && month.previous == Month(previous))
    #expect(month.days.allSatisfy { Month(containing: $0) == month } && month.previous < month)
  }

  @Test(
    "a quarter has three months",
    arguments: [
      ("2026-Q1", 90, "2025-Q4", "2026-01-01"), ("2024-Q1", 91, "2023-Q4", "2024-01-01"),
      ("2026-Q2", 91, "2026-Q1", "2026-04-01"), ("2026-Q3", 92, "2026-Q2", "2026-07-01"),
      ("2026-Q4", 92, "2026-Q3", "2026-10-01"),
    ])
  func quarters(text: String, days: Int, previous: String, first: String) throws {
    let quarter = try #require(Quarter(text))
    #expect(quarter.description == text && quarter.days.count == days && quarter.previous == Quarter(previous))
    #expect(quarter.days.first?.description == first && quarter.previous < quarter)
    #expect(quarter.days.allSatisfy { Quarter(containing: $0) == quarter })
  }

  @Test(
    "what is no month or quarter is refused",
    arguments: [
      "", "2026", "2026-1", "2026-13", "2026-00", "2026-Q0", "2026-Q5", "2026-q1", "26-Q1", "2026-Q1 ", "2026-10-01",
      "0000-01", "2026-Q٣", "2026Q14", "2026-W1",
    ])
  func refused(text: String) { #expect(Month(text) == nil && Quarter(text) == nil) }

  @Test("weeks of a quarter are cut at its ends and leave no day out")
  func weeks() throws {
    let period = ReportKind.quarterly.period(containing: try #require(Day("2026-11-05")), in: .utc)
    #expect(period.weeks.map(\.days.count) == [4] + Array(repeating: 7, count: 12) + [4])
    #expect(period.weeks.first?.week.description == "2026-W40" && period.weeks.last?.week.description == "2026-W53")
    #expect(zip(period.weeks, period.weeks.dropFirst()).allSatisfy { $0.days.upperBound == $1.days.lowerBound })
  }

  @Test(
    "totals of months of different length are compared per day, those of weeks as they are",
    arguments: [("2026-10", 31.0 / 30), ("2026-09", 30.0 / 31), ("2026-W44", 1.0), ("2026-08", 1.0)])
  func lengths(text: String, ratio: Double) throws {
    let kind = try #require(ReportKind.all.first { $0.span(named: text) != nil })
    let period = kind.period(containing: try #require(kind.span(named: text)).days[0], in: .utc)
    #expect(abs(Comparison(period).lengthRatio - ratio) < 1e-12)
  }

  @Test("a month's rules learn from 35 days and more before both months, a quarter's from as many")
  func history() throws {
    for kind in [ReportKind.monthly, .quarterly] {
      for month in 1...12 {
        let day = try #require(Day(year: 2026, month: month, day: 15))
        let comparison = Comparison(kind.period(containing: day, in: .utc))
        let first = try #require(comparison.seriesDays.first).day
        #expect(comparison.baseline.days[0].day.number - first.number >= 35)
        #expect(comparison.seriesDays.count == kind.seriesDays)
      }
    }
  }
}
