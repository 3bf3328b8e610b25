import Records
import Testing

@testable import Wording

/// Hours unlike those before, in both languages.
@Suite struct HourWordsTests {
  typealias Case = CheckWordsTests.Case

  private static func span(_ period: Period, _ day: Int, _ from: Int, _ to: Int) -> LocalSpan {
    let start = period.days[day].start
    return LocalSpan(
      from: start.adding(seconds: Int64(from) * 3600), to: start.adding(seconds: Int64(to) * 3600), of: period)
  }

  private static let day = Period(day: Day("2026-11-14")!, zone: .utc)
  private static let week = Period(week: Week("2026-W46")!, zone: .utc)

  static let cases: [Case] = [
    Case(
      fact: .unusualHours(
        UnusualHours(
          .requests.errors, .count, span(day, 0, 10, 11), hour: span(day, 0, 10, 11), value: 31, low: 0, high: 9,
          isMore: true)),
      english: [
        "Unusually many failed requests, 10:00–11:00: 31 (expected at most 9).",
        "Unusually many failed requests, 10:00–11:00: 31 (expected at most 9)",
        "unusually many failed requests 10:00–11:00",
      ],
      russian: [
        "Необычно много неудачных запросов, 10:00–11:00: 31 (ожидалось не больше 9).",
        "Необычно много неудачных запросов, 10:00–11:00: 31 (ожидалось не больше 9)",
        "необычно много неудачных запросов 10:00–11:00",
      ]),
    Case(
      fact: .unusualHours(
        UnusualHours(
          .requests.count, .count, span(week, 5, 0, 3), hour: span(week, 5, 1, 2), value: 12, low: 40, high: 90,
          isMore: false, otherTimes: 2)),
      english: [
        "Unusually few requests, Sat 14 Nov, 00:00–03:00: 12 at 01:00 (expected 40 to 90); 2 more times.",
        "Unusually few requests, Sat 14 Nov, 00:00–03:00: 12 at 01:00 (expected 40 to 90)",
        "unusually few requests Sat 14 Nov, 00:00–03:00",
      ],
      russian: [
        "Необычно мало запросов, сб 14 ноября, 00:00–03:00: 12 за час с 01:00 (ожидалось от 40 до 90); ещё 2 раза.",
        "Необычно мало запросов, сб 14 ноября, 00:00–03:00: 12 за час с 01:00 (ожидалось от 40 до 90)",
        "необычно мало запросов сб 14 ноября, 00:00–03:00",
      ]),
    Case(
      fact: .unusualHours(
        UnusualHours(
          .requests.duration.mean, .seconds, span(day, 0, 14, 15), hour: span(day, 0, 14, 15), value: 1.4, low: 0.32,
          high: 0.56, isMore: true, again: Day("2026-11-12")!)),
      english: [
        "Again unusually slow responses, 14:00–15:00: mean 1.4 s (expected 320 ms to 560 ms); farther off on 12 November.",
        "Again unusually slow responses, 14:00–15:00: mean 1.4 s (expected 320 ms to 560 ms)",
        "unusually slow responses 14:00–15:00",
      ],
      russian: [
        "Снова необычно долгие ответы, 14:00–15:00: в среднем 1,4 с (ожидалось от 320 мс до 560 мс); 12 ноября отклонение было больше.",
        "Снова необычно долгие ответы, 14:00–15:00: в среднем 1,4 с (ожидалось от 320 мс до 560 мс)",
        "необычно долгие ответы 14:00–15:00",
      ]),
    Case(
      fact: .unusualDays(
        UnusualDays(
          .requests.duration.p95, .seconds, span(week, 2, 0, 24), value: 3.2, low: 1.6, high: 2.1, isMore: true,
          otherDays: 2)),
      english: [
        "Response time, p95, Wed 11 Nov: 3.2 s, unusually high (expected 1.6 s to 2.1 s); 2 more days.",
        "Response time, p95, Wed 11 Nov: 3.2 s, unusually high (expected 1.6 s to 2.1 s)",
        "p95 unusually high Wed 11 Nov",
      ],
      russian: [
        "Время ответа, p95, ср 11 ноября: 3,2 с, необычно высокое значение (ожидалось от 1,6 с до 2,1 с); ещё 2 дня.",
        "Время ответа, p95, ср 11 ноября: 3,2 с, необычно высокое значение (ожидалось от 1,6 с до 2,1 с)",
        "время ответа, p95, ср 11 ноября: необычно высокое значение",
      ]),
    Case(
      fact: .unusualDays(
        UnusualDays(
          .business.orders.sum, .count, span(week, 5, 0, 24), value: 41, low: 96, high: 180, isMore: false)),
      english: [
        "Orders, Sat 14 Nov: 41, unusually low (expected 96 to 180).",
        "Orders, Sat 14 Nov: 41, unusually low (expected 96 to 180)",
        "orders unusually low Sat 14 Nov",
      ],
      russian: [
        "Заказы, сб 14 ноября: 41, необычно низкое значение (ожидалось от 96 до 180).",
        "Заказы, сб 14 ноября: 41, необычно низкое значение (ожидалось от 96 до 180)",
        "заказы, сб 14 ноября: необычно низкое значение",
      ]),
  ]

  @Test("unusual hours and days as sentence, line and clause", arguments: cases)
  func tells(wanted: Case) { CheckWordsTests().tells(wanted: wanted) }
}
