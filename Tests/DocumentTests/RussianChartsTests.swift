import Charting
import Document
import Foundation
import Records
import TestSupport
import Testing
import Wording

@Suite("Charts in Russian")
struct RussianChartsTests {
  static let fixtures: [String: ChartsFixture] = ["bad-day": .badDay(), "week": .week(), "quiet": .quiet()]

  /// Every text of every picture, as laid out, with its alternative.
  static func texts(_ fixture: ChartsFixture) -> String {
    ReportCharts.compose(fixture.analysis, words: Russian()).map { chart in
      let runs = layout(chart.chart, measuring: FixedAdvance()).orders.compactMap { order in
        if case .text(let run) = order { run.text } else { nil }
      }
      return (["# \(chart.name)"] + runs + ["alt: \(chart.altText)"]).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  @Test("every text of the pictures is as it was", arguments: fixtures.keys.sorted())
  func goldens(name: String) throws {
    let fixture = try #require(Self.fixtures[name])
    try Goldens().check(Self.texts(fixture), "russian-charts-\(name).txt")
  }

  @Test("a name from the database aside, no picture speaks English", arguments: fixtures.keys.sorted())
  func letters(name: String) throws {
    let fixture = try #require(Self.fixtures[name])
    let known: Set = [
      "alt", "p95", "UTC", "Europe", "Berlin", "category", "of", "the", "customer", "s", "own", "making", "Checkout",
      "slow", "database", "website", "router",
    ]
    for line in Self.texts(fixture).split(separator: "\n") where !line.hasPrefix("# ") {
      for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        guard word.contains(where: { $0.isASCII && $0.isLetter }) else { continue }
        #expect(known.contains(String(word)), "\(word) in: \(line)")
      }
    }
  }

  @Test(
    "numbers on axes",
    arguments: [
      (0, "0"), (7, "7"), (1234, "1_234"), (9999, "9_999"), (12_345, "12,3_тыс."), (250_000, "250_тыс."),
      (999_900, "1_млн"), (3_400_000, "3,4_млн"), (0.25, "0,25"), (-5, "−5"),
    ])
  func magnitudes(value: Double, text: String) {
    #expect(TickFormat(Russian().numbers).text(value) == text.replacing("_", with: "\u{A0}"))
  }

  @Test("ticks share their magnitude")
  func ticks() {
    #expect(
      TickFormat(Russian().numbers).labels(of: [0, 10_000, 20_000]) == ["0", "10\u{A0}тыс.", "20\u{A0}тыс."])
    #expect(TickFormat(Russian().numbers).labels(of: [0, 0.5, 1]) == ["0", "0,5", "1,0"])
  }

  private static let span = LocalSpan(
    from: Instant(iso8601: "2026-11-17T11:40:00Z")!, to: Instant(iso8601: "2026-11-17T13:05:00Z")!,
    of: Period(day: Day("2026-11-17")!, zone: .utc))

  @Test(
    "headlines",
    arguments: [
      (
        .shareChanged(
          ShareChange(
            "requests.error_rate", before: 0.0026, after: 0.041, low: 0, high: 1, verdict: .regressed,
            relation: .previousWeek)),
        "Неудачные запросы: 4,1 %, было 0,26 %"
      ),
      (
        .countChanged(
          CountChange(
            "reports.new", before: 1200, after: 8, low: 0.1, high: 0.5, verdict: .improved, relation: .previousWeek)),
        "Новые сообщения об ошибках: 8, было 1 200"
      ),
      (
        .countChanged(
          CountChange(
            FigureID("reports.by_category", "ui"), before: 2, after: 9, low: 1, high: 5, verdict: .regressed,
            relation: .previousWeek)),
        "Ошибки категории «Интерфейс»: 9 сообщений, было 2"
      ),
      (
        .valueBeyond(
          ValueBeyond(
            "requests.duration.p95", value: 2.11, Crossing(limit: 2, unit: .seconds, level: .warning, rises: true))),
        "Время ответа p95 — 2,11 с (внимание от 2 с)"
      ),
      (
        .valueBeyond(
          ValueBeyond(
            "availability.uptime", value: 0.98, Crossing(limit: 0.99, unit: .fraction, level: .critical, rises: false))),
        "Доступность — 98 % (критично ниже 99 %)"
      ),
      (
        .shareBeyond(
          ShareBeyond(
            "requests.error_rate", count: 107, of: 273,
            Crossing(limit: 0.05, unit: .fraction, level: .critical, rises: true), Self.span)),
        "39 % запросов с ошибкой, 11:40–13:05, критично от 5 %"
      ),
      (
        .quantileBeyond(
          QuantileBeyond(
            "requests.duration.p95", count: 33, of: 273,
            Crossing(limit: 2, unit: .seconds, level: .warning, rises: true), Self.span)),
        "Время ответа p95 — выше 2 с, 11:40–13:05"
      ),
      (
        .crowdedCategory(CategoryCrowd("data", count: 22, limit: 10)),
        "Ошибки категории «Данные»: 22 новых сообщения, порог 10"
      ),
      (
        .countChanged(
          CountChange("reports.new", before: 1, after: 2, low: 1, high: 5, verdict: .noChange, relation: .previousWeek)),
        nil
      ),
      (.gaps(MissingHours(hours: 1, of: 24)), nil),
      (
        .valueBeyond(
          ValueBeyond("custom.queue", value: 9, Crossing(limit: 5, unit: .count, level: .warning, rises: true))), nil
      ),
    ] as [(Fact, String?)])
  func headlines(fact: Fact, text: String?) {
    #expect(Russian().telling(fact).headline?.replacing("\u{A0}", with: " ") == text)
  }

  @Test(
    "spans of days",
    arguments: [
      ("2026-11-19", "2026-11-19", "19 ноя", "четверг, 19 ноября 2026 г."),
      ("2026-11-09", "2026-11-15", "9–15 ноя", "9–15 ноября 2026 г."),
      ("2026-10-26", "2026-11-01", "26 окт – 1 ноя", "26 октября – 1 ноября 2026 г."),
      ("2026-12-28", "2027-01-03", "28 дек – 3 янв", "28 декабря 2026 г. – 3 января 2027 г."),
      ("2026-05-01", "2026-05-03", "1–3 мая", "1–3 мая 2026 г."),
    ])
  func spans(first: String, last: String, short: String, long: String) {
    let (first, last) = (Day(first)!, Day(last)!)
    #expect(Russian().shortSpan(first, last).replacing("\u{A0}", with: " ") == short)
    #expect(Russian().span(first, last).replacing("\u{A0}", with: " ") == long)
  }
}
