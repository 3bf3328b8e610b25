import Records
import Testing

@testable import Wording

@Suite("Russian mails")
struct RussianMailTests {
  private static let day = Period(day: Day("2026-11-11")!, zone: .utc)
  private static let week = Period(week: Week("2026-W46")!, zone: .utc)

  @Test(
    "the date first, then the news",
    arguments: [
      (day, [], nil, "Shop, ср, 11 ноября: спокойный день"), (week, [], nil, "Shop, 9–15 ноября: спокойная неделя"),
      (day, [], .stateUnknown, "Shop, ср, 11 ноября: неизвестно"),
      (
        Period(week: Week("2026-W49")!, zone: .utc), [], nil, "Shop, 30 ноября – 6 декабря: спокойная неделя"
      ),
      (
        Period(day: Day("2026-11-11")!, zone: .utc, cutAt: Instant(iso8601: "2026-11-11T12:00:00Z")!), [], nil,
        "Shop, ср, 11 ноября (неполный период): спокойный день"
      ),
      (
        week,
        [
          .shareChanged("requests.error_rate", before: 0.0038, after: 0.0149, low: 0, high: 1, verdict: .regressed),
          .criticalBacklog(count: 3, since: Day("2026-10-22")!),
          .crowdedCategory("ui", count: 12, limit: 10),
        ], nil,
        "Shop, 9–15 ноября: доля ошибок выросла с 0,38 % до 1,49 %, не устранены 3 критические ошибки"
      ),
      (
        SentenceTable.day,
        [
          .shareBeyond(
            "requests.error_rate", count: 107, of: 273, SentenceTable.failing, SentenceTable.span(SentenceTable.day))
        ], nil,
        "Shop, вт, 17 ноября: 11:40–13:05 ошибкой закончились 39 % запросов (порог 5 %)"
      ),
      (
        SentenceTable.day,
        [
          .incident(
            title: "Оплата", severity: "critical", SentenceTable.span(SentenceTable.day, "23:40", nil, day: 16),
            others: 0),
          .newCriticals(count: 1),
        ], nil,
        "Shop, вт, 17 ноября: инцидент «Оплата» с 16 ноября 23:40, 1 новое сообщение о критической ошибке"
      ),
      (
        day,
        [
          .countChanged(
            FigureID("reports.by_category", "ui"), before: 2, after: 9, low: 1, high: 9, verdict: .regressed),
          .countChanged("reports.events", before: 2, after: 3, low: 1, high: 9, verdict: .notEnoughData),
          .gaps(hours: 2, of: 24),
        ], nil, "Shop, ср, 11 ноября: ошибки «Интерфейс»: было 2, стало 9, нет данных за 2 часа из 24"
      ),
      (
        day,
        [
          .beyondLimit("requests.duration.p95", value: 2.11, limit: 2, unit: .seconds, level: .warning, rises: true),
          .rejectedRows(source: "cpu_usage", rejected: 5, of: 9),
        ], nil,
        "Shop, ср, 11 ноября: время ответа p95 2,11 с (порог 2 с), негодные значения в записях cpu_usage"
      ),
      (
        day, [.sectionFailed(section: .feedback, reason: "x")], nil,
        "Shop, ср, 11 ноября: не прочитан раздел «Отзывы»"
      ),
    ] as [(Period, [Fact], Label?, String)])
  func subjects(period: Period, news: [Fact], state: Label?, text: String) {
    let subject = Russian().subject("Shop", period, news: news, otherwise: state)
    #expect(subject.replacing("\u{A0}", with: " ") == text)
  }

  @Test("where all of it lies")
  func folder() {
    #expect(
      Russian().wholeReport(in: "daily/2026-11-11").replacing("\u{A0}", with: " ")
        == "Весь отчёт лежит в daily/2026-11-11, в папке отчётов.")
  }
}
