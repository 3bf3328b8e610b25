import Records
import Settings
import Summaries
import Testing

@testable import Analysis

/// Days of a week unlike those before.
///
/// Of constant days the scale is 3 % of their value: a p95 of 1 s is usual between 0.88 and 1.12 s, 10,000 requests between 8,800 and
/// 11,200 (docs/methods.md#anomalies).
struct StrangeDaysTests {
  private static let period = Sample.weekly
  private static let first = period.days[0].day
  private static let p95 = FigureID.requests.duration.p95.description
  private static let count = FigureID.requests.count.description
  private static let rate = FigureID.requests.throughput.description

  private static func past(_ day: Day, _ p95: Double = 1, _ count: Double = 10_000, coverage: Double = 1) -> PastPeriod
  {
    PastPeriod(
      Period(day: day, zone: .utc),
      figures: [
        Self.p95: .init(p95, n: Int(count), unit: "seconds"), Self.count: .init(count, n: Int(count), unit: "count"),
        rate: .init(count / 86_400, n: Int(count), unit: "per_second"),
        "coverage.share": .init(coverage, n: 24, unit: "fraction"),
      ])
  }

  private static let before = (1...56).reversed().map { past(first.adding(-$0)) }

  private static func report(
    _ own: [Int: PastPeriod], before: [PastPeriod] = before, settings: Settings = Settings(),
    edit: (inout ReportInput) -> Void = { _ in }
  ) -> ReportAnalysis {
    var input = Sample.quiet(period)
    edit(&input)
    let days = (0..<7).map { own[$0] ?? past(first.adding($0)) }
    return Sample.assess(input, settings, earlier: EarlierFigures(periods: [], days: before, own: days))
  }

  private static func told(_ report: ReportAnalysis) -> [UnusualDays] {
    report.findings("unusual_days").compactMap { if case .unusualDays(let days) = $0.fact { days } else { nil } }
  }

  private static func span(_ place: Int) -> LocalSpan {
    LocalSpan(from: period.days[place].start, to: period.days[place].end, of: period)
  }

  private static func own(_ place: Int, _ p95: Double = 1, _ count: Double = 10_000, coverage: Double = 1) -> PastPeriod
  {
    past(first.adding(place), p95, count, coverage: coverage)
  }

  @Test("the farthest day is told with what was expected and how many others there are, as information alone")
  func farthest() throws {
    let report = Self.report([2: Self.own(2, 1.5), 4: Self.own(4, 1.3)])
    let wanted = UnusualDays(
      .requests.duration.p95, .seconds, Self.span(2), value: 1.5, low: 0.88, high: 1.12, isMore: true, otherDays: 0)
    let told = try #require(Self.told(report).first)
    #expect(told == wanted, "the second is nearer than one of the 14 days before it")
    let finding = try #require(report.findings("unusual_days").first)
    #expect(finding.severity == .info && report.status == .good && !report.highlights.watched.contains(finding))
    #expect(abs((finding.evidence.first { $0.name == "scales" }?.value ?? 0) - 0.5 / 0.03) < 1e-9)
    let growing = Self.report([2: Self.own(2, 1.3), 4: Self.own(4, 1.5)])
    #expect(Self.told(growing).map(\.otherDays) == [1] && Self.told(growing).map(\.value) == [1.5])
  }

  @Test(
    "slower days are told, faster ones are not; of requests both more and fewer",
    arguments: [
      (1.13, 10_000.0, [true]), (1.11, 10_000, []), (0.8, 10_000, []), (1, 11_300, [true]), (1, 8700, [false]),
      (1, 11_200, []),
    ])
  func sides(_ p95: Double, _ count: Double, _ wanted: [Bool]) {
    #expect(Self.told(Self.report([3: Self.own(3, p95, count)])).map(\.isMore) == wanted)
  }

  @Test("a day of which some hours are missing has no fewer requests, and its durations count from 90 % of the hours")
  func missing() {
    #expect(Self.told(Self.report([3: Self.own(3, 1, 8000, coverage: 0.95)])).isEmpty)
    #expect(Self.told(Self.report([3: Self.own(3, 2, coverage: 0.95)])).count == 1)
    #expect(Self.told(Self.report([3: Self.own(3, 2, coverage: 0.85)])).isEmpty)
  }

  @Test("a day of the calendar is none to be told, and tells nothing of the next")
  func calendar() {
    var settings = Settings()
    settings.calendar = [
      CalendarEvent("Sale", from: Self.first.adding(2), to: Self.first.adding(2), .sale)
    ]
    let days = [2: Self.own(2, 1, 30_000), 3: Self.own(3, 1, 12_000)]
    #expect(Self.told(Self.report(days, settings: settings)).map(\.value) == [12_000])
    #expect(Self.told(Self.report(days)).map(\.value) == [30_000])
  }

  @Test("no day is told of before three weeks are known, nor in the report of a day")
  func young() {
    #expect(Self.told(Self.report([6: Self.own(6, 3)], before: Array(Self.before.suffix(14)))).isEmpty)
    #expect(Self.told(Self.report([6: Self.own(6, 3)], before: Array(Self.before.suffix(21)))).count == 1)
    let day = Sample.assess(
      Sample.quiet(), earlier: EarlierFigures(periods: Self.before, days: Self.before, own: []))
    #expect(day.judgedDays.isEmpty && day.findings("unusual_days").isEmpty)
  }
}
