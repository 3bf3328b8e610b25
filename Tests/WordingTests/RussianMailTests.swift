import Records
import TestSupport
import Testing

@testable import Wording

@Suite("Russian mails")
struct RussianMailTests {
  private static let day = Period(day: Day("2026-11-11")!, zone: .utc)
  private static let week = Period(week: Week("2026-W46")!, zone: .utc)

  @Test(
    "the date first, then the news",
    arguments: [
      (day, [], nil, "Shop, ср 11 ноября: спокойно"), (week, [], nil, "Shop, 9–15 ноября: спокойно"),
      (day, [], .stateUnknown, "Shop, ср 11 ноября: неизвестно"),
      (
        Period(week: Week("2026-W49")!, zone: .utc), [], nil, "Shop, 30 ноября – 6 декабря: спокойно"
      ),
      (
        Period(day: Day("2026-11-11")!, zone: .utc, cutAt: Instant(iso8601: "2026-11-11T12:00:00Z")!), [], nil,
        "Shop, ср 11 ноября (неполный период): спокойно"
      ),
      (
        week,
        [
          .shareChanged(
            ShareChange(
              "requests.error_rate", before: 0.0038, after: 0.0149, low: 0, high: 1, verdict: .regressed,
              relation: .previousWeek)),
          .criticals(CriticalErrors(open: 3, new: 1, settled: 0, named: [RussianSentenceTable.login])),
          .crowdedCategory(CategoryCrowd("ui", count: 12, limit: 10)),
        ], nil, "Shop, 9–15 ноября: неудачные запросы: 1,49 %, было 0,38 %"
      ),
      (
        SentenceTable.day,
        [
          .shareBeyond(
            ShareBeyond(
              "requests.error_rate", count: 107, of: 273, SentenceTable.failing, SentenceTable.span(SentenceTable.day)))
        ], nil,
        "Shop, вт 17 ноября: 39 % запросов с ошибкой, 11:40–13:05"
      ),
      (
        SentenceTable.day,
        [.criticals(CriticalErrors(open: 0, new: 0, settled: 1, named: []))], nil,
        "Shop, вт 17 ноября: 1 новое критическое сообщение, уже закрыто"
      ),
      (
        day,
        [
          .countChanged(
            CountChange(
              FigureID("reports.by_category", "ui"), before: 2, after: 9, low: 1, high: 9, verdict: .regressed,
              relation: .previousWeek)),
          .countChanged(
            CountChange(
              "reports.events", before: 2, after: 3, low: 1, high: 9, verdict: .notEnoughData, relation: .previousWeek)),
          .gaps(MissingHours(hours: 2, of: 24)),
        ], nil, "Shop, ср 11 ноября: ошибки категории «Интерфейс»: 9, было 2"
      ),
      (
        day,
        [
          .valueBeyond(
            ValueBeyond(
              "requests.duration.p95", value: 2.11, Crossing(limit: 2, unit: .seconds, level: .warning, rises: true))),
          .rejectedRows(UnusableRows(source: .metricType("cpu_usage"), rejected: 5, of: 9)),
        ], nil,
        "Shop, ср 11 ноября: время ответа p95 2,11 с (внимание от 2 с)"
      ),
      (
        day, [.criticals(CriticalErrors(open: 3, new: 1, settled: 0, named: [RussianSentenceTable.login]))], nil,
        "Shop, ср 11 ноября: 1 новое критическое сообщение"
      ),
      (
        day,
        [
          .criticals(
            CriticalErrors(
              open: 1, new: 0, settled: 0, named: [OpenCritical(title: "Меню", module: "", age: 9 * 86_400)]))
        ], nil,
        "Shop, ср 11 ноября: спокойно"
      ),
      (
        day,
        [
          .incidents(IncidentLengths([RussianSentenceTable.payments])),
          .deployments(DeployedVersions(["2.4.0", "2.4.1"], rolledBack: [])),
        ],
        .stateCritical,
        "Shop, ср 11 ноября: критический инцидент, 3 ч 30 мин"
      ),
      (
        day, [.sectionFailed(UnreadSection(section: .feedback, reason: "x"))], nil,
        "Shop, ср 11 ноября: не прочитан раздел «Отзывы»"
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
        == "Полный отчёт: daily/2026-11-11/report.html")
  }
}
