import Records
import Summaries
import Testing

@testable import Analysis

/// Oracle: the worked figures of docs/methods.md#usual.
struct UsualChangeTests {
  /// p95 of four weeks, Monday 19 October 2026 first, in hundredths of a second.
  private static let durations = [
    80, 82, 79, 84, 90, 70, 66, 74, 86, 88, 78, 99, 75, 72, 88, 78, 80, 90, 85, 66, 62, 79, 83, 74, 82, 93, 71, 68,
  ]
  private static let monday = Day(year: 2026, month: 11, day: 16)!
  private static let p95 = FigureID.requests.duration.p95.description

  private static func past(
    _ value: Int, _ day: Day, coverage: Double = 1, moved: [String: Verdict] = [:]
  ) -> PastPeriod {
    PastPeriod(
      Period(day: day, zone: .utc),
      figures: [
        p95: .init(Double(value) / 100, n: 5000, unit: "seconds"),
        "coverage.share": .init(coverage, n: 24, unit: "fraction"),
      ], moved: moved)
  }

  private static func earlier(_ edit: (Int, Day) -> PastPeriod = { past($0, $1) }) -> EarlierFigures {
    let days = durations.enumerated().map { edit($0.element, monday.adding($0.offset - 28)) }
    return EarlierFigures(periods: days, days: days, own: [])
  }

  private static func report(_ p95: Double, _ earlier: EarlierFigures, edit: (inout ReportInput) -> Void = { _ in })
    -> ReportAnalysis
  {
    let period = Period(day: monday, zone: .utc)
    var input = ReportInput(
      Comparison(period), asOf: Sample.asOf(period),
      metrics: .read(Sample.metrics(period, Sample.requests(5000, p95: p95))))
    edit(&input)
    return Sample.assess(input, earlier: earlier)
  }

  private static func told(_ report: ReportAnalysis) -> UsualChange? {
    for case .unusual(let change) in report.findings.map(\.fact) where change.figure == .requests.duration.p95 {
      return change
    }
    return nil
  }

  @Test(
    "a day's p95 beside what it usually is, with its interval",
    arguments: [(1.10, Verdict.regressed, 1.193939, 1.603501), (0.84, .notEnoughData, 0.911735, 1.224491)])
  func day(_ value: Double, _ verdict: Verdict, _ low: Double, _ high: Double) throws {
    let report = Self.report(value, Self.earlier())
    let change = try #require(Self.told(report))
    #expect(change.verdict == verdict && change.usual == 0.795 && change.now == value)
    #expect(abs(change.size.low - low) < 1e-6 && abs(change.size.high - high) < 1e-6)
    #expect(change.basis == .init(periods: 4, weekday: 1, since: nil))
    #expect(report.figures[.requests.duration.p95.of(.usual)]?.value == 0.795)
    let finding = try #require(report.findings("usual_change").first { $0.measure == .requests.duration.p95 })
    #expect(finding.severity == (verdict == .regressed ? .medium : .info))
    #expect(report.movedForCertain == (verdict == .regressed ? [Self.p95: .regressed] : [:]))
  }

  @Test("faster than usual is better")
  func better() throws {
    #expect(try #require(Self.told(Self.report(0.5, Self.earlier()))).verdict == .improved)
  }

  @Test(
    "days that do not tell the usual are left out",
    arguments: ["coverage", "told", "incident"])
  func leftOut(reason: String) throws {
    let mondays = [Self.monday.adding(-7)]
    let earlier = Self.earlier { value, day in
      let isOut = mondays.contains(day)
      return Self.past(
        isOut ? 500 : value, day, coverage: isOut && reason == "coverage" ? 0.8 : 1,
        moved: isOut && reason == "told" ? [Self.p95: .regressed] : [:])
    }
    let report = Self.report(0.80, earlier) { input in
      guard reason == "incident" else { return }
      var incidents = IncidentSummary()
      let start = Period(day: mondays[0], zone: .utc).start
      let span = start.adding(seconds: 3600)..<start.adding(seconds: 7200)
      incidents.grave = [GraveIncident("Slow disk", severity: "high", span)]
      input.incidents = .read(incidents)
    }
    let change = try #require(Self.told(report))
    #expect(change.basis.periods == 3 && change.usual == 0.80 && change.verdict == .notEnoughData)
  }

  @Test("what was told on four Mondays in a row is a new level, since the first of them")
  func level() throws {
    let first = Self.monday.adding(-28)
    let days = (-56..<0).map { offset in
      let day = Self.monday.adding(offset)
      let isRaised = offset >= -28
      return Self.past(
        Self.durations[(offset + 56) % 28] * (isRaised ? 2 : 1), day, moved: isRaised ? [Self.p95: .regressed] : [:])
    }
    let known = try #require(Self.told(Self.report(1.6, EarlierFigures(periods: days, days: days, own: []))))
    #expect(known.basis == .init(periods: 4, weekday: 1, since: first) && known.usual == 1.59)
    #expect(!known.verdict.isMoved)
    // With three of them it is not yet.
    let young = days.map { day in
      day.period.days[0].day < first.adding(7) ? PastPeriod(day.period, figures: day.figures) : day
    }
    let new = try #require(Self.told(Self.report(1.6, EarlierFigures(periods: young, days: young, own: []))))
    #expect(new.basis.since == nil && new.basis.periods == 5 && new.usual == 0.80)
  }

  @Test("with fewer than three Mondays nothing is usual, and failed requests are held against the week before")
  func little() {
    let days = Self.earlier().days.suffix(14)
    let earlier = EarlierFigures(periods: Array(days), days: Array(days), own: [])
    let report = Self.report(1.1, earlier) { input in
      input.referenceMetrics = .read(Sample.metrics(input.comparison.baseline, Sample.requests(5000, errors: 5)))
    }
    #expect(report.findings("usual_change").isEmpty && report.findings("rate_change").count == 1)
    #expect(report.figures[.requests.duration.p95.of(.usual)] == nil)
  }

  @Test("while more than a twentieth of the hours is missing nothing is judged against the usual")
  func gaps() {
    let report = Self.report(1.1, Self.earlier()) { input in
      let period = input.period
      input.metrics = .read(Sample.metrics(period, Sample.requests(5000, p95: 1.1), gaps: 3))
    }
    #expect(report.findings("usual_change").isEmpty)
    #expect(report.figures[.requests.duration.p95.of(.usual)]?.value == 0.795)
  }

  @Test("a share that is likely but not certain to be worse is watched")
  func watched() throws {
    let days = (0..<56).map { number -> PastPeriod in
      let day = Self.monday.adding(number - 56)
      return PastPeriod(
        Period(day: day, zone: .utc),
        figures: ["requests.errors": .init(Double(18 + number % 5), n: 5000, unit: "count")])
    }
    func verdict(_ errors: Int) throws -> (UsualChange, Severity) {
      let report = Self.report(0.5, EarlierFigures(periods: days, days: days, own: [])) { input in
        input.metrics = .read(Sample.metrics(input.period, Sample.requests(5000, errors: errors)))
      }
      let finding = try #require(report.findings("usual_change").first { $0.measure == .requests.errorRate })
      guard case .unusual(let change) = finding.fact else { throw NoChange() }
      return (change, finding.severity)
    }
    let (sure, high) = try verdict(60)
    #expect(sure.verdict == .regressed && !sure.isLikely && high == .high)
    #expect(sure.usualParts == ShareParts(160, of: 40_000) && sure.parts == ShareParts(60, of: 5000))
    let (likely, low) = try verdict(33)
    #expect(likely.verdict == .regressed && likely.isLikely && low == .low)
    #expect(try verdict(21).0.verdict == .notEnoughData)
  }

  private struct NoChange: Error {}
}
