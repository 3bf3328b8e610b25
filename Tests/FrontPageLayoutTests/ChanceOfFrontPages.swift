import Charting
import Document
import TestSupport

/// Digests with texts and amounts by chance, the same for the same seed.
struct ChanceOfFrontPages {
  private var state: UInt64
  private static let words = [
    "ошибок", "p95", "не", "checkout", "/api/v1/orders/{id}/confirm/", "превышен", "a", "1\u{A0}234,5\u{A0}%",
    "«Оплата»",
    "Rechtsschutzversicherungsgesellschaften", "2.4.0", "rose", "в", "🚚", "🇫🇮", "\u{202E}evil", "x\u{301}\u{302}\u{303}",
  ]

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  /// SplitMix64.
  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  private mutating func text(_ most: Int) -> String {
    (0..<1 + next(most)).map { _ in Self.words[next(Self.words.count)] }.joined(separator: " ")
  }

  private mutating func tone() -> Tone { [.good, .warning, .bad, .neutral][next(4)] }

  private mutating func some<T>(_ most: Int, _ make: (inout ChanceOfFrontPages) -> T) -> [T] {
    (0..<next(most + 1)).map { _ in make(&self) }
  }

  private mutating func tile() -> FrontPage.SummaryTile {
    FrontPage.SummaryTile(
      name: text(5), value: text(2), change: next(3) == 0 ? "" : text(2),
      judgement: next(2) == 0 ? "" : text(4), tone: tone(),
      values: some(30) { $0.next(5) == 0 ? nil : Double($0.next(1000)) }, threshold: next(2) == 0 ? nil : 300)
  }

  private mutating func chart() -> ReportChart {
    let chart = [
      ChartCases.responseTime(), ChartCases.lying(ChartCases.hostileCategories), ChartCases.week(),
      ChartCases.history(),
      ChartCases.empty(text(20)), ChartCases.heat(),
    ][next(6)]
    return ReportChart(name: "chart", title: chart.title, altText: "", chart: chart)
  }

  mutating func digest() -> FrontPage {
    FrontPage(
      service: text(6), kind: text(3), period: text(12),
      state: .init(word: text(4), tone: tone(), note: next(2) == 0 ? "" : text(12)),
      lead: some(2) { $0.text(20) },
      news: some(3) { chance in
        .init(tag: chance.text(2), tone: chance.tone(), sentences: chance.some(3) { $0.text(16) } + [chance.text(9)])
      }, comparison: text(8), tiles: some(6) { $0.tile() }, charts: some(3) { $0.chart() }, further: [],
      errors: next(4) == 0
        ? nil
        : .init(
          heading: text(3), note: next(2) == 0 ? "" : text(20), counts: some(4) { $0.tile() },
          breakdowns: some(2) { chance in
            .init(
              heading: chance.text(5),
              parts: chance.some(3) { .init(name: $0.text(5), value: Double($0.next(90)), text: "\($0.next(9999))") })
          }),
      advice: .init(heading: text(3), lines: some(3) { .init($0.text(30)) }),
      dataQuality: .init(
        heading: text(4),
        lines: (0..<1 + next(4)).map { .init("Line\($0) " + text(30), tone: next(3) == 0 ? .warning : .neutral) }))
  }
}
