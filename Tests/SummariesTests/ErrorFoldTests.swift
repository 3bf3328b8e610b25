import Records
import TestSupport
import Testing

@testable import Summaries

@Suite struct ErrorFoldTests {
  /// Zone, day or week, where it is cut.
  static let periods: [(zone: String, id: String, cut: String?)] = [
    ("UTC", "2026-11-19", nil), ("Europe/Moscow", "2026-W47", nil), ("America/New_York", "2026-11-01", nil),
    ("Australia/Lord_Howe", "2026-W40", nil), ("Europe/Moscow", "2026-W47", "2026-11-18T09:01:00Z"),
  ]

  /// Reports over a hundred days around the period, closed, open, without times, after as-of.
  static func rows(_ count: Int, around period: Period, _ chance: inout SplitMix) -> [ReportRow] {
    (0..<count).map { number in
      let hours = chance.below(110 * 24)
      var created = period.end.adding(seconds: Int64(-hours) * 3600 + 8 * 86_400 + Int64(chance.below(3600)))
      // Borders and clumps, on purpose.
      if chance.once(in: 12) {
        created = chance.pick(period.days + Comparison(period).baseline.days).end.adding(
          seconds: Int64(chance.below(3)) - 1)
      }
      if chance.once(in: 4) { created = chance.pick(period.days).start.adding(seconds: Int64(chance.below(4000))) }
      let closed = created.adding(seconds: Int64(chance.below(30 * 86_400)) - 3600)
      var row = ReportRow(
        id: String(format16(chance.next())),
        title: chance.pick(["Basket is empty", "Чужой заказ", "", "Timeout in {x}"]),
        category: chance.pick(["ui", "security", "security", "data", "", "новая"]),
        severity: chance.pick(["critical", "high", "medium", "low", "", "urgent", "Critical"]),
        module: chance.pick(["cart", "checkout", ""]),
        status: chance.pick(["new", "resolved", "resolved", "wont_fix", "investigating", "", "Resolved"]),
        createdAt: chance.once(in: 40) ? nil : created, updatedAt: chance.once(in: 8) ? nil : closed,
        resolvedAt: chance.once(in: 3) ? nil : closed.adding(seconds: Int64(chance.below(2)) * 60))
      row.hasBrokenResolvedAt = row.resolvedAt == nil && chance.once(in: 3)
      return row
    }
  }

  private static func format16(_ number: UInt64) -> String { String(number, radix: 16) }

  static func summary(_ rows: [ReportRow], _ period: Period, _ asOf: Instant, _ days: [DaySpan]) -> ErrorSummary {
    let fold = ErrorFold(Comparison(period), asOf: asOf, days: days)
    for row in rows { fold.add(row) }
    return fold.summary()
  }

  static func days(of period: Period) -> [DaySpan] {
    let first = period.days[0].day
    return (1...(period.kind == .daily ? 27 : 77)).reversed().map { DaySpan(first.adding(-$0), in: period.zone) }
      + period.days
  }

  @Test("random reports over a hundred days are counted by the definitions, in any order", arguments: periods.indices)
  func naive(number: Int) throws {
    let period = try MetricFoldTests.period(Self.periods[number])
    var chance = SplitMix(UInt64(400 + number))
    var rows = Self.rows(400, around: period, &chance)
    let days = Self.days(of: period)
    for asOf in [period.end, period.end.adding(seconds: 3 * 86_400)] {
      let naive = NaiveErrors(period: period, asOf: asOf, days: days, rows: rows)
      let expected = naive.summary()
      #expect(expected.current.new > 10 && expected.current.backlog > 50)
      let found = Self.summary(rows, period, asOf, days)
      #expect(Canonical.text(found.current) == Canonical.text(expected.current))
      #expect(Canonical.text(found.reference) == Canonical.text(expected.reference))
      #expect(found.days.count == expected.days.count)
      for (day, wanted) in zip(found.days, expected.days) { #expect(Canonical.text(day) == Canonical.text(wanted)) }
      #expect(found.before.days(Comparison(period)) == naive.before())
      for category in ["ui", "security", "data", "(none)", "новая", "gone"] {
        #expect(found.before.days(Comparison(period), named: category) == naive.before(category))
      }
      #expect(naive.before("security").values.reduce(0, +) > 20 || period.partial)
      #expect(found.weekdayHours == expected.weekdayHours)
      #expect(found.newestOpen == expected.newestOpen)
      #expect(found.firstDay == expected.firstDay)
      #expect(found.rejections == expected.rejections)
      rows.shuffle(using: &chance)
      #expect(Canonical.text(Self.summary(rows, period, asOf, days)) == Canonical.text(found))
    }
  }

  @Test("more spellings than are remembered are still one name each")
  func manyNames() throws {
    let period = try MetricFoldTests.period(Self.periods[0])
    var chance = SplitMix(9)
    let created = period.start.adding(seconds: 60)
    let rows = (0..<600).map { number in
      ReportRow(
        id: "\(number)", title: "t", category: "category \(number % 150)", severity: "low",
        module: number % 2 == 0 ? "caf\u{E9}" : "cafe\u{301}", status: "new", createdAt: created, updatedAt: created,
        resolvedAt: nil)
    }.shuffled(using: &chance)
    let found = Self.summary(rows, period, period.end, Self.days(of: period)).current
    #expect(found.byCategory.count == 10 && found.byCategory.allSatisfy { $0.count == 4 })
    #expect(found.byCategory.others == .init(names: 140, count: 560))
    #expect(found.byCategory.map(\.name) == found.byCategory.map(\.name).sorted())
    #expect(found.byModule.map(\.count) == [600])
  }

  @Test(
    "reports of one group within ten minutes of the one before are one event",
    arguments: [
      ([0], 1), ([0, 600], 1), ([0, 601], 2), ([0, 600, 1200, 1800], 1), ([0, 0, 0], 1), ([1200, 0], 2),
      ([0, 601, 1201], 2), ([], 0),
    ] as [([Int64], Int)])
  func events(seconds: [Int64], events: Int) throws {
    let period = try MetricFoldTests.period(Self.periods[0])
    let rows = seconds.map { second in
      ReportRow(
        id: "a", title: "t", category: "ui", severity: "low", module: "m", status: "new",
        createdAt: period.start.adding(seconds: second), updatedAt: nil, resolvedAt: nil)
    }
    #expect(Self.summary(rows, period, period.end, Self.days(of: period)).current.events == events)
  }
}
