import Records
import Statistics
import Summaries
import TestSupport
import Testing

@testable import Analysis

/// Checks, user scenarios and jobs beside what they usually are.
///
/// Oracle: the worked shares of docs/methods.md#usual, what fails of 5,000 a day being checks here; the others by scipy, as said
/// beside them.
struct UsualTablesTests {
  /// Of four weeks, Monday 19 October 2026 first.
  private static let failures = [
    14, 25, 12, 20, 31, 5, 15, 22, 10, 25, 15, 16, 11, 29, 11, 36, 14, 44, 20, 3, 9, 19, 14, 21, 10, 40, 6, 27,
  ]
  private static let monday = Day(year: 2026, month: 11, day: 16)!
  private static let web = FigureID.health.byCheck.passRate.named("web")
  private static let day = Period(day: monday, zone: .utc)
  private static let week = ReportKind.weekly.period(containing: monday, in: .utc)

  private static func counts(_ check: String, _ day: Day, _ failed: Int) -> SampleCells {
    SampleCells([
      .text("\(day) 00:00:00"), .text(check), .number(86_400), .number(Double(5000 - failed)), .number(Double(failed)),
      .number(0),
      .null,
    ])
  }

  /// - Parameter history: how many of the days before Monday have rows, one more than tell anything.
  private static func report(
    _ period: Period, _ now: [Int], history: Int = 29, earlier: EarlierFigures = EarlierFigures(),
    edit: (inout ReportInput) -> Void = { _ in }
  ) -> ReportAnalysis {
    let before = ([0] + failures).enumerated().suffix(history).map {
      counts("web", monday.adding($0.offset - 29), $0.element)
    }
    let own = now.enumerated().map { counts("web", monday.adding($0.offset), $0.element) }
    let comparison = Comparison(period)
    let plan = ReadPlan(comparison, asOf: Sample.asOf(period), measures: [], masks: true)
    var input = ReportInput(comparison, asOf: Sample.asOf(period))
    input.healthCounts = .read(HealthCountFold.summary(before + own, from: plan))
    edit(&input)
    return Sample.assess(input, earlier: earlier)
  }

  private static func told(_ report: ReportAnalysis, _ figure: FigureID) throws -> (UsualChange, Finding) {
    let finding = try #require(report.findings.first { $0.measure == figure })
    guard case .unusual(let change) = finding.fact else { throw NoChange() }
    return (change, finding)
  }

  private struct NoChange: Error {}

  private static func p(_ finding: Finding) -> Double? { finding.evidence.first { $0.name == "p" }?.value }

  @Test(
    "a check and all checks together beside their Mondays",
    arguments: [(90, 7.61203e-5, -0.026049, -0.007275), (60, 0.00398966, nil, nil)])
  func day(_ failed: Int, _ p: Double, _ low: Double?, _ high: Double?) throws {
    let report = Self.report(Self.day, [failed])
    for (figure, severity) in [(Self.web, Severity.high), (.health.passRate, .medium)] {
      let (change, finding) = try Self.told(report, figure)
      #expect(change.verdict == .regressed && finding.severity == severity && finding.area == .checks)
      #expect(
        change.parts == ShareParts(5000 - failed, of: 5000) && change.usualParts == ShareParts(19_934, of: 20_000))
      #expect(change.basis == .init(periods: 4, weekday: 1, since: nil))
      #expect(abs((Self.p(finding) ?? 0) / p - 1) < 1e-5)
      if let low, let high {
        #expect(abs(change.size.low - low) < 1e-6 && abs(change.size.high - high) < 1e-6 && !change.size.isUp)
      }
      #expect(report.figures[figure.of(.usual)]?.value == 0.9967)
    }
    #expect(report.movedForCertain == [Self.web.description: .regressed, "health.pass_rate": .regressed])
    // The check tells it, with one thing to do.
    #expect(report.highlights.changes(atMost: 3).map(\.measure) == [Self.web])
    #expect(report.recommendations.map(\.rule) == ["review_check"])
  }

  @Test("a week beside the four before it, with what its days are like each other")
  func week() throws {
    let report = Self.report(Self.week, [30, 41, 25, 33, 52, 12, 31])
    let finding = try Self.told(report, .health.passRate).1
    #expect(abs((Self.p(finding) ?? 0) / 0.0100759 - 1) < 1e-5)
    #expect(finding.evidence.first { $0.name == "phi" }.map { abs($0.value - 5.807998) < 1e-6 } == true)
  }

  @Test("more checks passed than usual is better, and as many is not told of a check")
  func otherWays() throws {
    let better = Self.report(Self.day, [0]) { input in
      let rows = (0..<28).map { Self.counts("web", Self.monday.adding($0 - 28), 100) }
      let plan = ReadPlan(input.comparison, asOf: input.asOf, measures: [], masks: true)
      let older = [Self.counts("web", Self.monday.adding(-29), 100), Self.counts("web", Self.monday, 0)]
      input.healthCounts = .read(HealthCountFold.summary(rows + older, from: plan))
    }
    #expect(try Self.told(better, Self.web).0.verdict == .improved)
    #expect(!Self.report(Self.day, [18]).findings.contains { $0.measure == Self.web })
  }

  @Test("of the day of the first row it is not known when it began, so that it tells nothing")
  func firstDay() throws {
    let change = try Self.told(Self.report(Self.day, [90], history: 28), Self.web).0
    #expect(change.basis.periods == 3 && change.usualParts == ShareParts(14_948, of: 15_000))
  }

  @Test("with less than three Mondays a check is held against the one before, and all together against nothing")
  func little() throws {
    let report = Self.report(Self.day, [90], history: 15)
    let finding = try #require(report.findings.first { $0.measure == Self.web })
    guard case .shareChanged(let change) = finding.fact else { throw NoChange() }
    #expect(finding.rule == "check_rate_change" && change.verdict == .regressed && change.before == 1 - 19.0 / 5000)
    #expect(!report.findings.contains { $0.measure == .health.passRate })
    #expect(report.figures[Self.web.of(.usual)] == nil)
  }

  @Test(
    "Mondays that were told, and those of a grave incident, do not tell the usual", arguments: ["told", "incident"])
  func leftOut(reason: String) throws {
    let last = Period(day: Self.monday.adding(-7), zone: .utc)
    let known = [PastPeriod(last, moved: [Self.web.description: .regressed])]
    let earlier = reason == "told" ? EarlierFigures(periods: known, days: known, own: []) : EarlierFigures()
    let report = Self.report(Self.day, [90], earlier: earlier) { input in
      guard reason == "incident" else { return }
      var incidents = IncidentSummary()
      incidents.grave = [GraveIncident("Slow disk", severity: "high", last.start..<last.start.adding(seconds: 60))]
      input.incidents = .read(incidents)
    }
    #expect(try Self.told(report, Self.web).0.usualParts == ShareParts(14_953, of: 15_000))
  }

  @Test("a check with an outage is told by it, and so are all together")
  func outages() {
    let report = Self.report(Self.day, [90]) { input in
      let plan = ReadPlan(input.comparison, asOf: input.asOf, measures: [], masks: true)
      let outage = SampleCells([
        "1", "down", "low", "", "2026-11-16 10:00:00", nil, nil, "2026-11-16 10:05:00", nil, nil, nil, nil, nil, "web",
      ])
      input.incidents = .read(IncidentFold.summary([outage], from: plan))
    }
    #expect(!report.findings.contains { if case .unusual = $0.fact { true } else { false } })
    #expect(report.findings("check_outages").count == 1)
  }

  // One failed of 40 on each day, 12 of 40 now: usual 4 of 160, and an expected count of 3.2.
  /// φ_b 1: scipy.stats.fisher_exact([[12, 28], [4, 156]]).
  private static let ofScenarios = 9.17903124096406e-07
  /// φ̂ of single runs 40 ÷ 39: scipy.stats.fisher_exact([[12, 27], [4, 152]]).
  private static let ofRuns = 8.835122829811923e-07

  private static func times(_ failed: Int, _ day: Day, _ row: (String, Bool) -> SampleCells) -> [SampleCells] {
    (0..<40).map { number in
      let (hour, minute) = (number / 4 + 10, number % 4 * 15)
      return row("\(day) \(hour):\(minute == 0 ? "00" : "\(minute)"):00", number % 3 == 0 && number / 3 < failed)
    }
  }

  private static func history(_ row: (String, Bool) -> SampleCells) -> [SampleCells] {
    (-29..<0).flatMap { times(1, monday.adding($0), row) } + times(12, monday, row)
  }

  private static func comparison(_ edit: (inout ReportInput, ReadPlan) -> Void) -> ReportAnalysis {
    let comparison = Comparison(day)
    let plan = ReadPlan(comparison, asOf: Sample.asOf(day), measures: [], masks: true)
    var input = ReportInput(comparison, asOf: Sample.asOf(day))
    edit(&input, plan)
    return Sample.assess(input)
  }

  /// The sum of four ratings a day, of four weeks; what is told of them by numpy and scipy from docs/methods.md#usual.
  private static let ratings = [
    16, 17, 15, 18, 16, 14, 17, 18, 16, 15, 17, 16, 15, 18, 15, 18, 17, 16, 14, 16, 17, 17, 15, 16, 18, 17, 15, 16,
  ]

  private static func rated(_ own: [Int], of each: Int = 4, on period: Period = week) -> ReportAnalysis {
    let comparison = Comparison(period)
    let plan = ReadPlan(comparison, asOf: Sample.asOf(period), measures: [], masks: true)
    let rows = ([16] + ratings + own).enumerated().flatMap { place, sum in
      (0..<4).map { number in
        SampleCells([
          .text("\(monday.adding(place - 29)) 1\(number):00:00"),
          place >= 29 && number >= each ? .null : .number(Double((sum + number) / 4)), nil, nil,
        ])
      }
    }
    var input = ReportInput(comparison, asOf: Sample.asOf(period))
    input.feedback = .read(FeedbackFold.summary(rows, from: plan))
    return Sample.assess(input)
  }

  @Test("a week's rating beside the ratings of four weeks, by its days")
  func rating() throws {
    let (change, finding) = try Self.told(Self.rated([13, 14, 12, 15, 13, 12, 14]), .feedback.rating.mean)
    #expect(change.usual == 4.0625 && change.now == Rounding.significant15(93.0 / 28))
    #expect(change.verdict == .regressed && finding.rule == "usual_change" && finding.severity == .medium)
    #expect(abs((Self.p(finding) ?? 0) / 1.1800441834324078e-06 - 1) < 1e-6)
    guard case .ratioOfDays(let ratio, let low, let high) = change.size else { throw NoChange() }
    #expect(abs(ratio - 0.8173292827072938) < 1e-9)
    #expect(abs(low - 0.7679096167386246) < 1e-9 && abs(high - 0.8699294055047595) < 1e-9)
    #expect(try Self.told(Self.rated([16, 17, 15, 17, 16, 15, 17]), .feedback.rating.mean).0.verdict == .noChange)
  }

  @Test("with fewer than 20 ratings, and of a day, nothing is usual")
  func fewRatings() {
    #expect(Self.rated([13, 14, 12, 15, 13, 12, 14], of: 2).findings.isEmpty)
    #expect(Self.rated([4], on: Self.day).findings.isEmpty)
  }

  @Test("user scenarios beside their Mondays")
  func scenarios() throws {
    let report = Self.comparison { input, plan in
      let rows = Self.history { SampleCells(["login", $1 ? "failed" : "success", .text($0)]) }
      input.scenarios = .read(ScenarioFold.summary(rows, from: plan))
    }
    let (change, finding) = try Self.told(report, .scenarios.successRate)
    #expect(change.parts == ShareParts(28, of: 40) && change.usualParts == ShareParts(156, of: 160))
    #expect(change.verdict == .regressed && finding.rule == "usual_change" && finding.severity == .medium)
    #expect(abs((Self.p(finding) ?? 0) / Self.ofScenarios - 1) < 1e-6)
  }

  @Test("the runs of a job beside its Mondays, with the first failure to be read")
  func jobs() throws {
    let report = Self.comparison { input, plan in
      let rows = Self.history { SampleCells([.text($0), "sync", $1 ? "failed" : "ok", nil, nil, "broken"]) }
      input.jobs = .read(JobFold.summary(rows, from: plan))
    }
    let (change, finding) = try Self.told(report, .jobs.byJob.failureShare.named("sync"))
    #expect(change.parts == ShareParts(12, of: 40) && change.usualParts == ShareParts(4, of: 160))
    #expect(change.verdict == .regressed && finding.rule == "job_rate_change" && finding.severity == .medium)
    #expect(abs((Self.p(finding) ?? 0) / Self.ofRuns - 1) < 1e-6)
    #expect(report.recommendations.contains { $0.rule == "read_failure" })
  }
}
