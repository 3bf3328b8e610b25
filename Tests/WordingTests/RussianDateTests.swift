import Records
import Testing

@testable import Wording

@Suite("Russian dates")
struct RussianDateTests {
  private static let moscow = Zone(identifier: "Europe/Moscow")!

  /// Where the spaces break is tested with the typography.
  private static func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test(
    "a period in words",
    arguments: [
      (Period(day: Day("2026-11-19")!, zone: moscow), "Четверг, 19 ноября 2026 г., московское время"),
      (Period(day: Day("2026-05-09")!, zone: .utc), "Суббота, 9 мая 2026 г., UTC"),
      (
        Period(day: Day("2026-03-01")!, zone: Zone(identifier: "Asia/Yekaterinburg")!),
        "Воскресенье, 1 марта 2026 г., Asia/Yekaterinburg"
      ),
      (Period(week: Week("2026-W46")!, zone: .utc), "Неделя 9–15 ноября 2026 г., UTC"),
      (Period(week: Week("2026-W44")!, zone: .utc), "Неделя 26 октября – 1 ноября 2026 г., UTC"),
      (Period(week: Week("2026-W53")!, zone: .utc), "Неделя 28 декабря 2026 г. – 3 января 2027 г., UTC"),
      (
        Period(week: Week("2026-W46")!, zone: .utc, cutAt: Instant(iso8601: "2026-11-10T12:00:00Z")!),
        "Неделя 9–15 ноября 2026 г., UTC"
      ),
    ])
  func periods(period: Period, text: String) { #expect(Self.plain(Russian().period(period)) == text) }

  @Test(
    "what a report is compared with, in the instrumental",
    arguments: [
      ("2026-11-09", "По сравнению с понедельником 9 ноября 2026 г."),
      ("2026-11-10", "По сравнению со вторником 10 ноября 2026 г."),
      ("2026-11-11", "По сравнению со средой 11 ноября 2026 г."),
      ("2026-11-12", "По сравнению с четвергом 12 ноября 2026 г."),
      ("2026-11-13", "По сравнению с пятницей 13 ноября 2026 г."),
      ("2026-11-14", "По сравнению с субботой 14 ноября 2026 г."),
      ("2026-11-15", "По сравнению с воскресеньем 15 ноября 2026 г."),
    ])
  func references(day: String, text: String) {
    #expect(Self.plain(Russian().against(Comparison(Period(day: Day(day)!.adding(7), zone: .utc)))) == text)
  }

  @Test(
    "weeks across the ends of months and years",
    arguments: [
      ("2026-W45", "По сравнению с предыдущей неделей, 2–8 ноября 2026 г."),
      ("2026-W44", "По сравнению с предыдущей неделей, 26 октября – 1 ноября 2026 г."),
      ("2026-W01", "По сравнению с предыдущей неделей, 29 декабря 2025 г. – 4 января 2026 г."),
    ])
  func weeks(week: String, text: String) {
    let next = Period(week: Week(containing: Week(week)!.monday.adding(7)), zone: .utc)
    #expect(Self.plain(Russian().against(Comparison(next))) == text)
  }

  @Test("every month stands in the genitive behind its day")
  func months() {
    let months = (1...12).map { month in
      Self.plain(Russian().day(Day("2026-\(month < 10 ? "0" : "")\(month)-01")!)).split(separator: " ")[1]
    }
    #expect(
      months == [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря",
      ])
  }

  @Test("a moment is told by the local clock")
  func moments() {
    let instant = Instant(iso8601: "2026-11-19T21:05:59Z")!
    #expect(Russian().moment(instant, in: .utc) == "19\u{A0}ноября 2026\u{A0}г., 21:05")
    #expect(Russian().moment(instant, in: Self.moscow) == "20\u{A0}ноября 2026\u{A0}г., 00:05")
    #expect(
      Self.plain(Russian().partial(until: instant, in: .utc))
        == "Период ещё не закончился: отчёт охватывает время до 21:05 19 ноября 2026 г.")
  }

  @Test(
    "gaps: hours that follow each other are one span",
    arguments: [
      (["2026-11-19T01:00Z"], 24, "Нет метрик за 1 из 24 часов (чт 19 ноября, 01:00–02:00)."),
      (
        ["2026-11-19T01:00Z", "2026-11-19T02:00Z", "2026-11-19T05:00Z"], 24,
        "Нет метрик за 3 из 24 часов (чт 19 ноября, 01:00–03:00; чт 19 ноября, 05:00–06:00)."
      ),
      (["2026-11-19T23:00Z"], 24, "Нет метрик за 1 из 24 часов (чт 19 ноября, 23:00–24:00)."),
      (
        ["2026-11-19T23:00Z", "2026-11-20T00:00Z"], 168,
        "Нет метрик за 2 из 168 часов (чт 19 ноября, 23:00 – пт 20 ноября, 01:00)."
      ),
      ([], 1, "Метрики есть за весь этот час."), ([], 21, "Метрики есть за весь 21 час."),
      ([], 23, "Метрики есть за все 23 часа."), ([], 24, "Метрики есть за все 24 часа."),
      ([], 25, "Метрики есть за все 25 часов."), ([], 168, "Метрики есть за все 168 часов."),
    ])
  func gaps(hours: [String], of: Int, text: String) {
    let coverage = Coverage(gaps: hours.map { Instant(iso8601: $0)! }, hours: of)
    let lines = Russian().dataQuality(
      coverage, rejections: [], asOf: Instant(seconds: 0), zone: .utc, isOfApplication: true, mayBeGone: false
    ).map(Self.plain)
    #expect(
      lines == [
        text, "Прочитано из базы 1 января 1970 г., 00:00 UTC.",
      ])
  }

  @Test("why hours without rows are not missing is said, each reason with its hours")
  func reasons() {
    let coverage = Coverage(
      gaps: [], hours: 25, source: .reports, notYetRecorded: 9, tooLittleHistory: 2, noneExpected: 1, repeated: 1,
      firstRow: Instant(iso8601: "2026-11-19T09:30:00Z"), silentDays: 9)
    let lines = Russian().dataQuality(
      coverage, rejections: [], asOf: Instant(seconds: 0), zone: .utc, isOfApplication: true, mayBeGone: false
    ).map(Self.plain)
    #expect(
      lines.dropLast() == [
        "Метрики не прочитаны: о времени ответа, неудачных запросах и ресурсах ничего не известно.",
        "Сообщения об ошибках есть за 12 из 25 часов.",
        "Первая запись сделана 19 ноября 2026 г., 09:30, до неё данных ещё не было.", "Записей не ожидалось: 1 час.",
        "Истории слишком мало, чтобы судить, должны ли были быть записи: 2 часа.",
        "Часы переведены назад: записи двух одинаковых часов учтены в первом.",
        "Такие перерывы здесь обычны: за 28 дней до этого они начинались в 9 из них.",
      ])
  }

  @Test("more than six gaps are not all listed")
  func manyGaps() {
    let gaps = (0..<8).map { Instant(seconds: Int64($0) * 7200) }
    let line = Russian().dataQuality(
      Coverage(gaps: gaps, hours: 168), rejections: [], asOf: gaps[0], zone: .utc, isOfApplication: true,
      mayBeGone: false)[0]
    #expect(
      Self.plain(line).hasPrefix("Нет метрик за 8 из 168 часов (чт 1 января, 00:00–01:00; "))
    #expect(Self.plain(line).hasSuffix("чт 1 января, 10:00–11:00; и другие)."))
  }

  @Test("what was rejected, and that nothing was read, is said")
  func rejections() {
    let rejections = [
      Rejection(source: .metricType("cpu_usage"), reason: .notANumber, count: 1),
      Rejection(source: .metricType("request_duration"), reason: .negativeDuration, count: 1200),
      Rejection(source: .table(.reports), reason: .unreadableTime, count: 2),
      Rejection(source: .metricType("request_duration"), reason: .afterAsOf, count: 10_001, atLeast: true),
      Rejection(source: .metricType("request_duration"), reason: .afterAsOf, count: 5),
      Rejection(source: .table(.feedback), reason: .unusableValue, count: 1),
      Rejection(source: .table(.incidents), reason: .unusableValue, count: 3),
      Rejection(source: .table(.health), reason: .unknownStatus, count: 21),
      Rejection(source: .table(.scenarios), reason: .unknownStatus, count: 6),
      Rejection(source: .untyped, reason: .unreadableType, count: 2),
      Rejection(source: .untyped, reason: .unreadableType, count: 10_000, atLeast: true),
    ]
    let lines = Russian().dataQuality(
      nil, rejections: rejections, asOf: Instant(seconds: 0), zone: .utc, isOfApplication: true, mayBeGone: false)
    #expect(
      lines.dropLast().map(Self.plain) == [
        "Метрики не прочитаны: о времени ответа, неудачных запросах и ресурсах ничего не известно.",
        "cpu_usage: не учтена 1 запись, значение не является конечным числом.",
        "request_duration: не учтено 1 200 записей, длительность отрицательна.",
        "reports: не учтены 2 записи, время не удалось разобрать.",
        "feedback: учтена 1 запись без значения, которое не годится.",
        "incidents: учтены 3 записи без значения, которое не годится.",
        "health: 21 запись с неизвестным статусом считается неуспешной.",
        "scenarios: 6 записей с неизвестным статусом считаются неуспешными.",
        "Таблица метрик: не учтены 2 записи, тип метрики не удалось разобрать.",
        "Таблица метрик: не учтено не менее 10 000 записей, тип метрики не удалось разобрать.",
        "Со временем позже этого отчёта, не учтены: не менее 10 006 записей (request_duration не менее 10 001, "
          + "request_duration 5).",
      ])
  }
}
