import Records
import Statistics
import Summaries
import TestSupport
import Testing

@testable import Analysis

/// Error reports and their categories, occurrences and feedback beside how many there usually are.
///
/// Oracle of the numbers: scipy, as said beside them.
@Suite struct UsualEventsTests {
  private static let monday = Day(year: 2026, month: 11, day: 16)!
  private static let period = Period(day: monday, zone: .utc)

  /// - Parameters:
  ///   - daily: how many events each day before has, by how many days it lies before.
  ///   - repeats: further reports within minutes of each of the period's.
  private static func reports(
    now: Int, repeats: Int = 0, days: Int = 57, category: String = "ui", daily: (Int) -> Int
  ) -> ErrorSummary {
    var rows: [SampleCells] = []
    func add(_ day: Day, _ count: Int, repeats: Int) {
      for number in 0..<count {
        for minute in 0...repeats {
          let time = "\(day) \(String(number / 3 + 10)):\(String(number % 3 * 20 + minute + 10)):00"
          rows.append(
            SampleCells([
              .text("\(rows.count)"), .text("t"), .text(category), "low", "m", "new", .text(time), .text(time), .null,
              .null,
            ]))
        }
      }
    }
    for before in 1...days { add(monday.adding(-before), before == days ? 1 : daily(before), repeats: 0) }
    add(monday, now, repeats: repeats)
    let comparison = Comparison(period)
    return ErrorReportFold.summary(
      rows, from: ReadPlan(comparison, asOf: Sample.asOf(period), measures: [], masks: true))
  }

  private static func assess(_ edit: (inout ReportInput) -> Void, earlier: EarlierFigures = EarlierFigures())
    -> ReportAnalysis
  {
    var input = ReportInput(Comparison(period), asOf: Sample.asOf(period))
    edit(&input)
    return Sample.assess(input, earlier: earlier)
  }

  private static func change(_ report: ReportAnalysis, _ figure: FigureID) throws -> (UsualChange, Finding) {
    let finding = try #require(report.findings.first { $0.measure == figure })
    guard case .unusual(let change) = finding.fact else { throw NoChange() }
    return (change, finding)
  }

  private struct NoChange: Error {}

  private static let category = FigureID.reports.eventsByCategory.named("ui")

  @Test("reports and those of a category beside eight Mondays, repeats counted once")
  func reports() throws {
    let report = Self.assess { $0.errors = .read(Self.reports(now: 15, repeats: 3) { $0 % 7 == 0 ? 4 : 3 }) }
    #expect(report.value("reports.by_category", "ui") == 60 && report.value("reports.events_by_category", "ui") == 15)
    for (figure, rule) in [(FigureID.reports.events, "usual_change"), (Self.category, "category_change")] {
      let (change, finding) = try Self.change(report, figure)
      #expect(change.verdict == .regressed && finding.severity == .medium && finding.rule == rule)
      #expect(change.usual == 4 && change.now == 15 && change.basis == .init(periods: 8, weekday: 1, since: nil))
      // scipy.stats.binomtest(15, 47, 1 / 9): two-sided.
      let p = finding.evidence.first { $0.name == "p" }?.value ?? 0
      #expect(abs(p / 1.1132062524318027e-4 - 1) < 1e-6)
      #expect(report.figures[figure.of(.usual)]?.value == 4)
    }
    #expect(report.recommendations.map(\.rule) == ["review_reports"])
    #expect(report.findings("count_change").isEmpty && report.findings("crowded_category").isEmpty)
  }

  @Test("one odd Monday before is no usual one: many like always are not told as more")
  func odd() {
    let report = Self.assess { $0.errors = .read(Self.reports(now: 15) { $0 == 7 ? 1 : 15 }) }
    #expect(report.findings("category_change").isEmpty)
  }

  @Test("a category that there is none of any more is no news: all reports are held against the usual")
  func gone() throws {
    let report = Self.assess { $0.errors = .read(Self.reports(now: 0) { _ in 12 }) }
    #expect(report.findings("category_change").isEmpty && report.value("reports.events_by_category", "ui") == nil)
    let (change, finding) = try Self.change(report, .reports.events)
    #expect(change.verdict == .improved && change.now == 0 && change.usual == 12 && finding.severity == .info)
  }

  @Test(
    "with fewer than three Mondays, or where there were none, the period before is compared",
    arguments: [(15, 4), (57, 0)])
  func little(days: Int, daily: Int) throws {
    let report = Self.assess { $0.errors = .read(Self.reports(now: 30, days: days) { _ in daily }) }
    let finding = try #require(report.findings("category_change").first)
    #expect(finding.measure == .reports.byCategory.named("ui") && finding.verdict == .regressed)
    guard case .countChanged(let change) = finding.fact else { throw NoChange() }
    #expect(change.before == daily && change.after == 30)
  }

  @Test("hours that are missing count as no time in which reports could come")
  func covered() throws {
    let days = (1...56).reversed().map { before in
      PastPeriod(
        Period(day: Self.monday.adding(-before), zone: .utc),
        figures: ["coverage.share": .init(before % 7 == 0 ? before == 14 ? 0.5 : 0.9 : 1, n: 24, unit: "fraction")])
    }
    let report = Self.assess(
      { $0.errors = .read(Self.reports(now: 20) { _ in 9 }) },
      earlier: EarlierFigures(periods: days, days: days, own: []))
    // One Monday is left out; the others have nine reports in nine tenths of a day.
    let (change, _) = try Self.change(report, .reports.events)
    #expect(change.usual == 10 && change.basis.periods == 7)
  }

  @Test("episodes of errors and of each kind beside what they usually are; with rows of old only")
  func occurrences() throws {
    func rows(_ day: Day, _ count: Int) -> [SampleCells] {
      (0..<count).flatMap { number in
        (0..<3).map { minute in
          SampleCells([.text("\(day) \(number + 6 < 10 ? "0" : "")\(number + 6):1\(minute * 3):00"), "", "Timeout", ""])
        }
      }
    }
    let all = (1...57).flatMap { rows(Self.monday.adding(-$0), $0 == 7 ? 1 : 3) } + rows(Self.monday, 14)
    let report = Self.assess { input in
      input.errorEvents = .read(
        OccurrenceFold.summary(
          all, from: ReadPlan(input.comparison, asOf: input.asOf, measures: [], masks: true)))
    }
    #expect(report.value("occurrences.count") == 42 && report.value("occurrences.episodes") == 14)
    for figure in [FigureID.occurrences.episodes, .occurrences.episodesByKind.named("Timeout")] {
      let (change, finding) = try Self.change(report, figure)
      #expect(change.verdict == .regressed && change.usual == 2.8 && change.basis.periods == 8)
      #expect(finding.rule == (figure.dimension == nil ? "usual_change" : "occurrence_change"))
    }
    #expect(report.recommendations.map(\.rule) == ["examine_error"])
  }

  @Test("of feedback it is told how much there usually is, and neither more nor less is better")
  func feedback() {
    let rows = (0...57).flatMap { before in
      (0..<(before == 0 ? 40 : 5)).map { _ in
        SampleCells([.text("\(Self.monday.adding(-before)) 12:00:00"), .null, "idea", "text"])
      }
    }
    let report = Self.assess { input in
      input.feedback = .read(
        FeedbackFold.summary(rows, from: ReadPlan(input.comparison, asOf: input.asOf, measures: [], masks: true)))
    }
    #expect(report.figures[.feedback.count.of(.usual)]?.value == 5)
    #expect(!report.findings.contains { $0.measure == .feedback.count })
  }
}
