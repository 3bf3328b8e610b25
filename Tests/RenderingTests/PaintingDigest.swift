import Charting
import Document

/// A digest with everything on it, in both scripts.
enum PaintingDigest {
  static let all = FrontPage(
    service: "Магазин", kind: "отчёт за неделю",
    period: "понедельник, 9 — воскресенье, 15 ноября 2026 г. (2026-W46), Europe/Moscow",
    state: .init(word: "Требует внимания", tone: .warning), lead: [],
    news: [
      .init(
        tag: "Хуже", tone: .bad,
        sentences: [
          "Доля ошибок выросла с 0,38\u{A0}% до 1,49\u{A0}%",
          "Сообщений категории «Функциональность» стало 66, было 10",
        ]), .init(tag: "Лучше", tone: .good, sentences: ["Сообщений категории «Интерфейс» стало 8, было 45"]),
      .init(tag: "Внимание", tone: .neutral, sentences: ["Не решены 3 критические ошибки"]),
    ], comparison: "По сравнению с неделей ранее, 2–8 ноября 2026 г.",
    tiles: [
      tile("Запросы", "16\u{A0}965", "−1\u{A0}%"),
      tile("Доля ошибок", "1,49\u{A0}%", "+1,1 п. п.", "хуже, выше 1\u{A0}%", .bad, 3),
      tile("Время ответа, p95", "2,14\u{A0}с", "+51\u{A0}%", "выше 2\u{A0}с", .warning, 2),
      tile("Новые сообщения", "100", "+47\u{A0}%", "изменение не ясно"),
      tile("Нерешённые критические", "3", "−3", "лучше", .good),
      tile("Выручка", "1,05\u{A0}млн\u{A0}₽", ""),
    ], charts: [shown(PaintingCharts.lines), shown(PaintingCharts.bars)], further: [shown(PaintingCharts.lines)],
    errors: .init(
      heading: "Ошибки", note: "",
      counts: [
        tile("Новые", "100", "+47\u{A0}%"), tile("Решённые", "96", "+92\u{A0}%"),
        tile("Открытые", "66", "−3\u{A0}%"), tile("Открытые критические", "3", "−3"),
      ],
      breakdowns: [
        .init(heading: "По категориям", parts: [.init(name: "Функциональность", value: 66, text: "66")]),
        .init(heading: "По модулям", parts: [.init(name: "checkout", value: 49, text: "49")]),
      ]),
    advice: .init(
      heading: "Что делать",
      lines: [
        .init("Решите 3 критические ошибки, которые ещё открыты."),
        .init(
          "Выясните, почему 1,49\u{A0}% запросов кончаются ошибкой сервера. Начните с /api/products/{id}/: там их больше всего."
        ),
      ]),
    dataQuality: .init(
      heading: "На чём основан отчёт",
      lines: [
        .init("2 часа из 168 без данных: 15 ноября 2026 г., 01:00–03:00.", tone: .warning),
        .init("Статусы прочитаны 21 ноября 2026 г. в 06:00."),
      ]))

  private static func shown(_ chart: Chart) -> ReportChart {
    ReportChart(name: "chart", title: chart.title, altText: "", chart: chart)
  }

  private static func tile(
    _ name: String, _ value: String, _ change: String, _ judgement: String = "",
    _ tone: Tone = .neutral, _ limit: Double? = nil
  ) -> FrontPage.SummaryTile {
    .init(
      name: name, value: value, change: change, judgement: judgement, tone: tone,
      values: (0..<14).map { $0 == 5 ? nil : Double($0 * 5 % 7) }, threshold: limit)
  }
}
