import Charting
import Records
import Testing
import Wording

@testable import Analysis
@testable import Document
@testable import Statistics

/// What was expected, in pictures: ranges, rings and forecasts.
struct ForeseenChartsTests {
  private static let day = Day("2026-11-19")!

  /// A disk that reaches 80 % in 24 days.
  static var filling: ReportAnalysis {
    var analysis = ChartsFixture.badDay().analysis
    let figure = FigureID.resources.diskUsage.last
    analysis.figures.add(Figure(figure, 0.68, unit: .fraction, n: 24))
    analysis.earlier = EarlierFigures(
      periods: [],
      days: (1...30).reversed().map { before in
        PastPeriod(
          Period(day: Self.day.adding(-before), zone: analysis.period.zone),
          figures: [figure.description: .init(0.68 - Double(before) / 200, n: 24, unit: "fraction")])
      }, own: [])
    let fact = LimitAhead(
      figure, .last, value: 0.68, level: 0.68, slope: 0.005,
      Crossing(limit: 0.8, unit: .fraction, level: .warning, rises: true),
      days: 24, soonest: 20, latest: 30, from: Self.day)
    analysis.findings.append(
      Finding(
        rule: "limit_ahead", measure: figure, area: .system, severity: .low, fact: .limitAhead(fact), evidence: []))
    return analysis
  }

  private static func chart(_ analysis: ReportAnalysis, _ name: String) throws -> Panel {
    let chart = try #require(ReportCharts.compose(analysis, words: English()).first { $0.name == name })
    return try #require(try ChartsTests.panels(chart).first)
  }

  private static func bands(_ panel: Panel) -> [BandMark] {
    panel.marks.compactMap { if case .band(let band) = $0 { band } else { nil } }
  }

  private static func dots(_ panel: Panel) -> [DotMark] {
    panel.marks.flatMap { if case .dots(let dots) = $0 { dots } else { [] as [DotMark] } }
  }

  @Test("a forecast goes on from the level to its limit, its range opens with the slope's")
  func forecast() throws {
    var analysis = Self.filling
    let panel = try Self.chart(analysis, "forecast")
    let lines = ChartsTests.lines(panel)
    #expect(lines.map(\.style) == [.current, .previousDashed])
    #expect(lines[0].samples.count == 28 && lines[0].samples.last?.y == 0.68)
    #expect(lines[1].samples == [.init(27.5, 0.68), .init(51.5, 0.8)] && lines[1].label == "13\u{A0}Dec")
    let end = try #require(Self.bands(panel).first?.samples.last)
    #expect(abs(end.x - 56.5) < 1e-9)
    #expect(
      abs((end.high ?? 0) - (0.68 + 0.12 / 20 * 29)) < 1e-9 && abs((end.low ?? 0) - (0.68 + 0.12 / 30 * 29)) < 1e-9)
    analysis.findings.removeLast()
    #expect(!ReportCharts.compose(analysis, words: English()).contains { $0.name == "forecast" })
  }

  @Test("the range that was expected lies behind the hours, and unusual ones are ringed, the farthest with its value")
  func hours() throws {
    var analysis = ChartsFixture.badDay().analysis
    let period = analysis.period
    let hours = period.days[0].hourStarts.enumerated().map { (clock, start) -> JudgedHours.JudgedHour in
      let value = clock == 13 ? 5000.0 : clock == 14 ? 4000 : 1000
      return JudgedHours.JudgedHour(
        start: start,
        judgement: AnomalyJudgement(
          time: start.hourNumber, value: value, expected: clock == 0 ? nil : 1000,
          range: clock == 0 ? nil : Interval(low: 500, high: 1500), z: clock == 0 ? nil : (value - 1000) / 100,
          verdict: clock == 0 ? .learning : value > 1500 ? .unusual : .usual))
    }
    analysis.hours = [JudgedHours(figure: .requests.count, unit: .count, hours: hours)]
    let without = try Self.chart(analysis, "requests-per-day")
    #expect(Self.dots(without).isEmpty)
    let band: BandMark = try #require(Self.bands(without).first)
    let samples = band.samples
    #expect(samples.count == 48 && samples[0].low == nil && samples[2] == BandMark.BandSample(1, low: 500, high: 1500))
    func span(_ from: Int, _ to: Int) -> LocalSpan {
      LocalSpan(
        from: period.start.adding(seconds: Int64(from) * 3600), to: period.start.adding(seconds: Int64(to) * 3600),
        of: period)
    }
    analysis.findings.append(
      Finding(
        rule: "unusual_hours", measure: .requests.count, area: .performance, severity: .low,
        fact: .unusualHours(
          UnusualHours(
            .requests.count, .count, span(13, 15), hour: span(13, 14), value: 5000, low: 500, high: 1500, isMore: true)),
        evidence: []))
    let dots: [DotMark] = Self.dots(try Self.chart(analysis, "requests-per-day"))
    #expect(dots.map(\.x) == [13.5, 14.5] && dots.map(\.label) == ["5,000", ""])
    #expect(dots.allSatisfy { $0.ring })
  }
}
