import Records
import Testing

@testable import Analysis

/// Oracle: docs/methods.md#news.
struct NewsWeightTests {
  private static let zone = Zone.utc
  private static let span = LocalSpan(
    from: Sample.daily.start, to: Sample.daily.start.adding(seconds: 3600), of: Sample.daily)

  private static func finding(_ fact: Fact, _ figure: FigureID, _ severity: Severity) -> Finding {
    Finding(rule: "r", measure: figure, area: .performance, severity: severity, fact: fact, evidence: [])
  }

  private static func change(
    _ figure: FigureID, _ usual: Double, _ now: Double, isLikely: Bool = false
  ) -> Fact {
    .unusual(
      UsualChange(
        figure, usual: usual, now: now, unit: .fraction, size: .points(now - usual, low: 0, high: 1),
        verdict: .regressed, isLikely: isLikely, kind: .daily, basis: .init(periods: 8, weekday: 4, since: nil)))
  }

  private static let figures: FigureSet = {
    var figures = FigureSet()
    figures.add(Figure(.requests.withStatus, 2390, unit: .count, n: 2390))
    figures.add(Figure(.requests.errorRate.of(.usual), 0.01, unit: .fraction, n: 2390))
    return figures
  }()

  private static func limit(_ figure: FigureID, _ count: Int, of rows: Int) -> Fact {
    let crossing = Crossing(limit: 2, unit: .seconds, level: .warning, rises: true)
    return figure == .requests.errorRate
      ? .shareBeyond(ShareBeyond(figure, count: count, of: rows, crossing, span))
      : .quantileBeyond(QuantileBeyond(figure, count: count, of: rows, crossing, span))
  }

  @Test(
    "a finding weighs as much as the part of the work that it is about, and never less than its severity",
    arguments: [
      (limit(.requests.duration.p95, 277, of: 2390), Severity.medium, 157.5 / 2390),
      (limit(.requests.errorRate, 107, of: 273), .critical, 0.05),
      (limit(.requests.errorRate, 240, of: 273), .high, 237.27 / 2390),
      (change(.requests.errorRate, 0.0046, 0.0149), .high, 0.02),
      (change(.requests.errorRate, 0.01, 0.09), .high, 0.08),
      (change(.requests.errorRate, 0.01, 0.09, isLikely: true), .low, 0.04),
      (change(.business.revenue.sum, 200, 140), .medium, 0.3),
      (change(.business.revenue.sum, 0, 140), .medium, 0.005), (change(.requests.duration.p95, 1, 9), .medium, 0.005),
      (change(.requests.duration.p95, 1, 9), .info, 0),
    ])
  func weight(fact: Fact, severity: Severity, wanted: Double) {
    #expect(abs(NewsWeight(Self.figures).of(Self.finding(fact, .requests.errorRate, severity)) - wanted) < 1e-9)
  }

  @Test("the news begin with what weighs most, of equal weight with what was found first")
  func order() {
    let facts: [(Fact, FigureID, Severity)] = [
      (Self.change(.requests.count, 100, 50), .requests.count, .medium),
      (Self.change(.requests.duration.p95, 1, 2), .requests.duration.p95, .medium),
      (Self.change(.business.orders.sum, 100, 60), .business.orders.sum, .medium),
    ]
    let findings = facts.map { fact, figure, severity in
      Finding(
        rule: "r", measure: figure, area: .performance, severity: severity, verdict: .regressed, fact: fact,
        evidence: [])
    }
    let news = Highlights(findings, Self.figures, judgesChanges: true)
    #expect(news.worse.map(\.measure) == [.business.orders.sum, .requests.count, .requests.duration.p95])
  }
}
