import Charting
import Document
import TestSupport

@testable import FrontPageLayout

/// Digests as they come and as they should never come, each with a golden listing of its name.
enum FrontPageCases {
  struct Case: Sendable, CustomStringConvertible {
    let name: String
    let digest: FrontPage
    var form = FrontPageForm.phone
    var theme = Theme.light
    var description: String { name }
  }

  static let all: [Case] = [
    Case(name: "quiet-day", digest: quiet), Case(name: "bad-day", digest: bad()),
    Case(name: "bad-day-dark", digest: bad(), theme: .dark), Case(name: "bad-day-paper", digest: bad(), form: .paper),
    Case(name: "partial-day", digest: partial), Case(name: "failed-sections", digest: failed),
    Case(name: "no-data", digest: nothing), Case(name: "hostile", digest: hostile(hostileText)),
    Case(name: "overlong", digest: hostile(String(repeating: "Сверхдлинное ", count: 60))),
    Case(name: "overlong-paper", digest: hostile(String(repeating: "Сверхдлинное ", count: 60)), form: .paper),
    Case(name: "one-endless-word", digest: hostile(String(repeating: "W", count: 400))),
    Case(name: "russian-week", digest: russian),
  ]

  static let hostileText =
    "<script>alert('x')</script> **bold** \u{202E}txet\u{202C} a\nb\tc \u{1B}[31mred 🏴‍☠️ e\u{301}\u{302}\u{303}\u{304} =SUM(A1)"

  static let quiet = FrontPage(
    service: "Shop", kind: "daily report", period: "Thursday 19 November 2026, Europe/Moscow",
    state: .init(word: "All well", tone: .good),
    lead: ["A quiet day: nothing crossed a limit and nothing clearly changed."], news: [],
    comparison: "Against Thursday 12 November 2026",
    tiles: [
      tile("Requests", "42,318", "+1 %"), tile("Error rate", "0.29 %", "unchanged", limit: 1),
      tile("Response time, p95", "702 ms", "−2 %", "no real change"),
    ],
    charts: named([ChartCases.responseTime(), ChartCases.stacked(days: 28), ChartCases.week()]),
    further: named([ChartCases.heat()]),
    errors: .init(
      heading: "Errors", note: "No error reports: none new, none resolved, none open.", counts: [], breakdowns: []),
    advice: .init(heading: "To do", lines: []),
    dataQuality: .init(heading: "What this report rests on", lines: [.init("All 24 hours covered by metric rows.")]))

  static func bad() -> FrontPage {
    var digest = quiet
    digest.state = .init(word: "Critical", tone: .bad, note: "over since 13:05, cause still open")
    digest.lead = []
    digest.news = [
      .init(
        tag: "Worse", tone: .bad,
        sentences: ["Error rate rose from 0.25\u{A0}% to 4.22\u{A0}%", "Reports about performance rose from 2 to 15"]),
      .init(tag: "Better", tone: .good, sentences: ["Reports about the interface fell from 45 to 8"]),
      .init(tag: "Watch", tone: .warning, sentences: ["5 critical errors are unresolved"]),
    ]
    digest.tiles = [
      tile("Requests", "42,318", "+1 %"),
      tile("Error rate", "4.22 %", "+3.96 pts", "worse, above 1 %", .bad, limit: 1),
      tile("Response time, p95", "2.11 s", "× 3", "above 2 s", .warning, limit: 2),
      tile("New error reports", "24", "+16", "better", .good),
      tile("Unresolved critical errors", "5", "+1", "should be 0", .warning, values: []),
      tile("Revenue", "167k RUB", "", values: []),
    ]
    digest.errors = .init(
      heading: "Errors", note: "",
      counts: [
        tile("New", "24", "+16"), tile("Resolved", "14", "−48 %"), tile("Open", "72", "−1 %"),
        tile("Open, critical", "5", ""),
      ],
      breakdowns: [
        breakdown("By category", [("Performance", 15), ("Other", 5), ("Data", 2)]),
        breakdown("By module", [("checkout", 9), ("orders", 9), ("feedback", 3)]),
      ])
    digest.advice.heading = "To do"
    digest.advice.lines = [
      .init("Resolve the 5 critical errors that are still open."),
      .init("Find out why 4.22 % of requests end in a server error. Start with /api/products/{id}/."),
      .init("Go through the 15 new reports in the category “Performance”: more than 10 came in."),
    ]
    return digest
  }

  static var partial: FrontPage {
    var digest = quiet
    digest.lead = ["The period is not over: this report covers it up to 19 November 2026, 14:00."]
    digest.tiles[0].values = [3, 4, 5, nil, nil, 4, 7]
    digest.charts = named([ChartCases.gaps()])
    return digest
  }

  static var failed: FrontPage {
    var digest = bad()
    digest.errors?.note = "pilot_error_reports could not be read: no such column: status."
    digest.errors?.counts = []
    digest.errors?.breakdowns = []
    digest.dataQuality.lines = [
      .init("pilot_error_reports could not be read: no such column: status.", tone: .bad),
      .init("4 of 24 hours without metric rows: 19 November 2026, 02:00 to 06:00.", tone: .warning),
      .init("This is revision 2: it replaces an earlier report of the period."),
    ]
    return digest
  }

  static let nothing = FrontPage(
    service: "Shop", kind: "weekly report", period: "Monday 9 – Sunday 15 November 2026 (2026-W46), UTC",
    state: .init(word: "Not known", tone: .neutral),
    lead: ["No metric rows were read: nothing is known of response times, errors and resources."], news: [],
    comparison: "Against the week before, 2–8 November 2026", tiles: [], charts: [], further: [], errors: nil,
    advice: .init(heading: "What to do", lines: []),
    dataQuality: .init(
      heading: "What this report rests on", lines: [.init("No metric rows were read.", tone: .warning)]))

  /// The same text at every place.
  static func hostile(_ text: String) -> FrontPage {
    FrontPage(
      service: text, kind: text, period: text, state: .init(word: text, tone: .bad, note: text), lead: [text],
      news: [.bad, .good, .warning].map { .init(tag: text, tone: $0, sentences: [text, text, text]) },
      comparison: text,
      tiles: (0..<6).map { tile(text, $0 % 2 == 0 ? "12" : text, text, text, .bad) },
      charts: named([ChartCases.lying(Array(repeating: text, count: 9)), ChartCases.empty(text)]),
      further: named([ChartCases.empty(text)]),
      errors: .init(
        heading: text, note: text, counts: (0..<4).map { _ in tile(text, text, text) },
        breakdowns: (0..<2).map { _ in breakdown(text, [(text, 3), (text, 2), (text, 1)]) }),
      advice: .init(heading: text, lines: [.init(text), .init(text), .init(text)]),
      dataQuality: .init(heading: text, lines: [.init(text, tone: .bad), .init(text), .init(text)]))
  }

  static var russian: FrontPage {
    var digest = bad()
    digest.kind = "отчёт за неделю"
    digest.period = "понедельник, 9 ноября — воскресенье, 15 ноября 2026 г. (2026-W46), Europe/Moscow"
    digest.state = .init(word: "Требует внимания", tone: .warning)
    digest.news = [
      .init(
        tag: "Хуже", tone: .bad,
        sentences: [
          "Доля ошибок выросла с 0,38\u{A0}% до 1,49\u{A0}%",
          "Сообщения категории «Функциональность» выросли с 10 до 66",
        ]),
      .init(tag: "Лучше", tone: .good, sentences: ["Сообщения категории «Интерфейс» сократились с 45 до 8"]),
      .init(tag: "Внимание", tone: .warning, sentences: ["Не решены 3 критические ошибки"]),
    ]
    digest.comparison = "По сравнению с предыдущей неделей, 2–8 ноября 2026 г."
    digest.tiles[1].judgement = "хуже, выше предела в 1 %"
    digest.tiles[4].name = "Нерешённые критические ошибки"
    digest.advice.lines[1] = .init(
      "Выясните, почему 1,49 % запросов заканчиваются ошибкой сервера. Начните с /api/products/{id}/: на этом пути "
        + "их больше, чем на любом другом.")
    return digest
  }

  private static func tile(
    _ name: String, _ value: String, _ change: String, _ judgement: String = "",
    _ tone: Tone = .neutral, values: [Double?] = (0..<24).map { Double($0 * 7 % 5) / 4 }, limit: Double? = nil
  ) -> FrontPage.SummaryTile {
    .init(
      name: name, value: value, change: change, judgement: judgement, tone: tone, values: values,
      threshold: limit)
  }

  private static func breakdown(_ heading: String, _ parts: [(String, Double)]) -> FrontPage.Breakdown {
    .init(heading: heading, parts: parts.map { .init(name: $0.0, value: $0.1, text: "\(Int($0.1))") })
  }

  private static func named(_ charts: [Chart]) -> [ReportChart] {
    charts.enumerated().map { ReportChart(name: "chart-\($0)", title: $1.title, altText: "", chart: $1) }
  }
}
