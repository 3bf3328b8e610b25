import Records
import TestSupport
import Testing

@testable import Summaries

/// What checks, user scenarios and jobs tell of the days before a period.
@Suite struct SumsBeforeTests {
  private static let zone = Zone(identifier: "Europe/Berlin")!
  /// Monday after the clocks went back on Sunday 25 October.
  private static let plan = ReadPlan(
    Comparison(Period(day: Day("2026-11-02")!, zone: zone)), asOf: DaySpan(Day("2026-11-04")!, in: zone).start,
    measures: [], masks: true)

  /// In UTC; whether the row failed, nil for one that can be judged neither way.
  private static let rows: [(time: String, isFailed: Bool?)] = [
    // 57 days before, and 56 days before at midnight: the first row of all, and a day that is whole.
    ("2026-09-06 21:59:59", true), ("2026-09-06 22:00:00", false),
    // Sunday has 25 hours.
    ("2026-10-24 21:59:59", false), ("2026-10-24 22:00:00", true), ("2026-10-25 22:59:59", false),
    ("2026-10-25 12:00:00", nil), ("2026-10-25 23:00:00", nil),
    // Of the period and behind it.
    ("2026-11-01 22:59:59", true), ("2026-11-01 23:00:00", true), ("2026-11-03 12:00:00", true),
  ]
  private static let told = [
    ("2026-09-07", 0, 1), ("2026-10-24", 0, 1), ("2026-10-25", 1, 2), ("2026-11-01", 1, 1),
  ].map { SumsBefore.DaySum(Day($0.0)!, $0.1, of: $0.2) }

  private static func folded<Fold: TableFold>(
    _: Fold.Type, _ row: (SampleCells.Cell, Bool?) -> [SampleCells.Cell]?
  ) -> Fold.Summary {
    Fold.summary(rows.compactMap { row(.text($0.time), $0.isFailed).map { SampleCells($0) } }, from: plan)
  }

  @Test(
    "rows of checks, of user scenarios, of a job and of feedback are counted by local days, and counts of checks as rows"
  )
  func days() throws {
    let comparison = Self.plan.comparison
    let checks = Self.folded(HealthFold.self) { time, failed in
      [time, "web", failed.map { $0 ? "FAIL" : "PASS" } ?? "MAINTENANCE", 0.1]
    }
    #expect(checks.checks.first?.before.days(comparison) == Self.told)
    let counts = Self.folded(HealthCountFold.self) { time, failed in
      [
        time, "web", 60.0, .number(failed == false ? 1 : 0), .number(failed == true ? 1 : 0),
        .number(failed == nil ? 1 : 0), nil,
      ]
    }
    #expect(counts.checks.first?.before.days(comparison) == Self.told)
    let jobs = Self.folded(JobFold.self) { time, failed in
      [time, "sync", failed.map { $0 ? "failed" : "ok" } ?? "canceled", nil, 1.0, ""]
    }
    #expect(jobs.jobs.first?.before.days(comparison) == Self.told)
    let scenarios = Self.folded(ScenarioFold.self) { time, failed in
      failed.map { ["login", $0 ? "failed" : "success", time] }
    }
    #expect(scenarios.before.days(comparison) == Self.told && scenarios.scenarios.first?.failed == 1)
    let feedback = Self.folded(FeedbackFold.self) { time, failed in
      [time, failed.map { .number($0 ? 1 : 5) } ?? .null, "", ""]
    }
    let ratings = [(5, 1), (5, 1), (6, 2), (1, 1)]
    #expect(
      feedback.before.days(comparison)
        == zip(Self.told, ratings).map { SumsBefore.DaySum($0.day, $1.0, of: $1.1) })
    #expect(feedback.days == [SumsBefore.DaySum(Day("2026-11-02")!, 1, of: 1)])
  }

  @Test("of the day of the first row nothing is told, and of both tables together that of the earlier one")
  func first() {
    var (one, other) = (SumsBefore(), SumsBefore())
    let days = TimeSlots(Self.plan.comparison.usualDays)
    func time(_ text: String) -> Int64 { Instant(iso8601: text)!.microseconds }
    one.add(1, of: 2, at: time("2026-10-20T10:00:00Z"), in: days)
    one.add(1, of: 3, at: time("2026-10-21T10:00:00Z"), in: days)
    other.add(0, of: 4, at: time("2026-10-21T09:00:00Z"), in: days)
    let comparison = Self.plan.comparison
    #expect(other.days(comparison).isEmpty)
    one.add(other)
    #expect(one.days(comparison) == [SumsBefore.DaySum(Day("2026-10-21")!, 1, of: 7)])
  }

  @Test("as many days are looked at as tell the usual of a day, a week and a month; none of a quarter")
  func reach() {
    let day = Day("2026-11-02")!
    let first = ReportKind.all.map { kind in
      Comparison(kind.period(containing: day, in: Self.zone)).usualDays.first.map { "\($0.day)" } ?? ""
    }
    #expect(first == ["2026-09-07", "2026-09-07", "2026-05-01", ""])
  }
}
