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

  @Test(
    "the range that was expected of days lies behind those of a week, the day that is told is ringed with its value")
  func days() throws {
    var analysis = ChartsFixture.week().analysis
    let period = analysis.period
    let counts = period.days.map { analysis.figures[.requests.count.at(.day($0.day))]?.value }
    #expect(counts.allSatisfy { $0 != nil })
    #expect(Self.bands(try Self.chart(analysis, "requests-per-day")).isEmpty)
    func judged(from low: Double) -> JudgedDays {
      JudgedDays(
        figure: .requests.count, unit: .count, better: .higher, area: .performance,
        days: zip(period.days, counts).dropFirst().map { span, value in
          JudgedDays.JudgedDay(
            day: span.day,
            judgement: AnomalyJudgement(
              time: span.day.number, value: value, expected: 1000, range: Interval(low: low, high: 1500), z: 9,
              verdict: .unusual), isOrdinary: true)
        })
    }
    analysis.judgedDays = [judged(from: 500)]
    let without = try Self.chart(analysis, "requests-per-day")
    let samples = try #require(Self.bands(without).first).samples
    #expect(samples.count == 14 && samples[1].low == nil && samples[2] == BandMark.BandSample(1, low: 500, high: 1500))
    #expect(Self.dots(without).isEmpty)
    let span = LocalSpan(from: period.days[3].start, to: period.days[3].end, of: period)
    analysis.findings.append(
      Finding(
        rule: "unusual_days", measure: .requests.count, area: .performance, severity: .info,
        fact: .unusualDays(
          UnusualDays(.requests.count, .count, span, value: counts[3] ?? 0, low: 500, high: 1500, isMore: true)),
        evidence: []))
    let dots: [DotMark] = Self.dots(try Self.chart(analysis, "requests-per-day"))
    #expect(dots.map(\.x) == [3.5] && dots.map(\.y) == [counts[3]] && dots.allSatisfy { $0.ring })
    // A range from 0 on would flatten the bars and say little.
    analysis.judgedDays = [judged(from: 0)]
    let wide = try Self.chart(analysis, "requests-per-day")
    #expect(Self.bands(wide).isEmpty && Self.dots(wide).count == 1)
  }

  @Test("days of the calendar stand over the charts in brackets, also before the period where they show it")
  func calendar() throws {
    var analysis = ChartsFixture.week().analysis
    let first = analysis.period.days[0].day
    analysis.calendar = [
      CalendarEvent("Sale", from: first.adding(2), to: first.adding(3), .sale),
      CalendarEvent("Move", from: first.adding(-10), to: first.adding(-9), .maintenance),
      CalendarEvent("Later", from: first.adding(40), to: first.adding(41), .holiday),
    ]
    func brackets(_ name: String) throws -> [SpanMark] {
      try Self.chart(analysis, name).marks.compactMap { if case .span(let span) = $0 { span } else { nil } }
    }
    let own = try brackets("requests-per-day")
    #expect(own.map(\.label) == ["Sale"] && own.map(\.from) == [2] && own.map(\.to) == [4])
    let history = try brackets("request-history")
    #expect(history.map(\.label) == ["Sale", "Move"] && history.map { $0.to - $0.from } == [2, 2])
  }

  @Test("of the calendar the data page names what touches the period", arguments: [(-1, false), (0, true)])
  func named(last: Int, isNamed: Bool) {
    var analysis = ChartsFixture.week().analysis
    let first = analysis.period.days[0].day
    analysis.calendar = [CalendarEvent("Move", from: first.adding(-10), to: first.adding(last), .maintenance)]
    let identity = ReportIdentity(name: "Shop", tool: "Daybook 0", revision: 1, errorLink: nil)
    let lines = Composer(analysis, words: English(), identity: identity).compose().dataQuality.lines
    #expect(lines.contains { $0.contains("Move") } == isNamed)
  }

  @Test("a small line has the usual range and the trend that is told, of a day's only the last value's range")
  func smallLine() throws {
    func trend(_ fixture: ChartsFixture) throws -> Tile.Trend {
      var analysis = fixture.analysis
      let figure = FigureID.requests.duration.p95
      analysis.figures.add(Figure(figure, 1, unit: .seconds, n: 100))
      let kind = analysis.period.kind
      analysis.earlier = EarlierFigures(
        periods: analysis.period.previous(5).map {
          PastPeriod($0, figures: [figure.description: .init(0.9, n: 100, unit: "seconds")])
        }, days: [], own: [])
      analysis.usualRanges = [figure: 0.8...1.2]
      analysis.findings = [
        Finding(
          rule: "trend", measure: figure, area: .performance, severity: .low,
          fact: .trend(
            FigureTrend(figure, from: 0.5, to: 1, unit: .seconds, slope: 0.1, length: 6, kind: kind, isBad: true)),
          evidence: [])
      ]
      let identity = ReportIdentity(name: "Shop", tool: "Daybook 0", revision: 1, errorLink: nil)
      let tiles = Composer(analysis, words: English(), identity: identity).compose().tiles
      return try #require(tiles.first { $0.figure == figure }?.trend)
    }
    let week = try trend(ChartsFixture.week())
    #expect(
      week.usual == UsualBand(0.8...1.2, isOfLast: false) && week.line == SparklineTrend(from: 0.5, to: 1, length: 6))
    #expect(try trend(ChartsFixture.badDay()).usual?.isOfLast == true)
  }
}
