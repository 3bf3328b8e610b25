import Charting
import Records
import TestSupport

@testable import Document

extension ReportFixture {
  private static let day = Day("2026-11-19")!

  /// A day on which all is well.
  static var quietDay: ReportFixture {
    var day = ReportFixture(
      Period(day: day, zone: .utc), title: "Shop: daily report", period: "Thursday 19 November 2026, UTC",
      status: "good", state: .init(word: "Good", tone: .good))
    day.document.coverage = Coverage(gaps: [], hours: 24)
    day.document.headline = ["A quiet day: nothing moved and no limit was crossed."]
    day.document.frontPage.lead = day.document.headline
    day.tile("Requests", "requests.count", "10,000", before: "10,000", change: "unchanged")
    let rows = [
      day.row("Requests", "requests.count", 10_000, "10,000", before: (10_000, "10,000"), change: "unchanged"),
      day.row("Error rate", "requests.error_rate", 0.001, "0.1 %", .fraction, before: (0.001, "0.1 %")),
    ]
    day.section(.errors, "Errors", .quiet, [.paragraph("No error reports: none new, none resolved, none open.")])
    day.section(.performance, "Performance", .filled, [measures(rows)])
    day.document.frontPage.errors = .init(
      heading: "Errors", note: "No error reports came in.", counts: [], breakdowns: [])
    day.document.frontPage.advice.lines = [.init("Nothing to do.", tone: .good)]
    day.honest("All hours have metric rows.", .good)
    return day
  }

  /// A database with none of the tables, read before the day was over.
  static var nothing: ReportFixture {
    var day = ReportFixture(
      Period(day: day, zone: .utc, cutAt: Instant(iso8601: "2026-11-19T14:00:00Z")!), title: "Shop: daily report",
      period: "Thursday 19 November 2026, UTC, until 14:00", status: "unknown",
      state: .init(word: "Unknown", tone: .neutral))
    day.section(.errors, "Errors", .absent, [.paragraph("The database has no table pilot_error_reports.")])
    day.section(.performance, "Performance", .absent, [.paragraph("The database has no table system_metrics.")])
    day.document.headline = ["The day is not over: until 14:00."]
    day.honest("No hour has metric rows.")
    return day
  }

  /// Words that are longer and letters that are wider in bytes.
  static var russianDay: ReportFixture {
    var day = ReportFixture(
      Period(day: day, zone: .utc), title: "Магазин: дневной отчёт", period: "четверг, 19 ноября 2026 г., UTC",
      status: "attention", state: .init(word: "Внимание", tone: .warning))
    day.document.language = "ru"
    day.document.identity.name = "Магазин"
    day.document.frontPage.service = "Магазин"
    day.document.coverage = Coverage(gaps: [], hours: 24)
    let news = "Доля ошибок выросла с 0,39 % до 1,42 % (на 0,81–1,26 п. п.), это выше предупредительного предела в 1 %."
    day.document.headline = [news]
    day.document.mail.subject = "Магазин, 19 ноября: доля ошибок выросла с 0,39 до 1,42 %; развёрнута версия 2.4.0"
    day.document.mail.wholeReport.place = "Весь отчёт лежит в daily/2026-11-19, в папке отчётов."
    day.document.frontPage.news = [.init(tag: "Хуже", tone: .bad, sentences: [news])]
    day.tile(
      "Доля ошибок", "requests.error_rate", "1,42 %", before: "0,39 %", change: "+1 п. п.", judgement: "хуже",
      .bad
    )
    day.section(
      .performance, "Быстродействие", .filled,
      [
        measures([
          day.row(
            "Доля ошибок", "requests.error_rate", 0.0142, "1,42 %", .fraction, before: (0.0039, "0,39 %"),
            change: "+1 п. п.", judgement: "хуже")
        ])
      ])
    day.finding("rate_change", "requests.error_rate", (.high, "высокая"), news, verdict: .regressed)
    day.advice(
      "reduce_errors", "", (.high, "высокая"),
      "Выясните, почему 1,42 % запросов заканчиваются ошибкой сервера. Начните с /api/products/{id}/.")
    day.honest("Строки метрик есть за все часы.")
    return day
  }
}
