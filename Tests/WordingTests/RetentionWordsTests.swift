import Records
import Testing

@testable import Wording

@Suite("What a database no longer has") struct RetentionWordsTests {
  private static let week = Comparison(Period(week: Week(containing: Day("2026-11-19")!), zone: .utc))
  private static let day = Comparison(Period(day: Day("2026-11-19")!, zone: .utc))

  private static let cases: [(Retention, Comparison, english: String, russian: String)] = [
    (
      Retention(.jobs, holder: "n8n", kept: .seconds(14 * 86_400), since: Instant(iso8601: "2026-11-09T06:00:00Z")!),
      week, "n8n keeps 14 days of runs: what came before 9 November 2026, 06:00 may be gone.",
      "n8n хранит запуски 14 дней: того, что было до 9 ноября 2026 г., 06:00, в базе может уже не быть."
    ),
    (
      Retention(.jobs, holder: "n8n", kept: .seconds(14 * 86_400), since: Instant(iso8601: "2026-11-11T06:00:00Z")!),
      week,
      "n8n keeps 14 days of runs: the week before may be incomplete, and nothing is compared with it.",
      "n8n хранит запуски 14 дней: данные за предыдущую неделю могут быть неполными, сравнения с ними нет."
    ),
    (
      Retention(.healthCounts, holder: nil, kept: .seconds(86_400), since: Instant(iso8601: "2026-11-19T06:00:00Z")!),
      day,
      "The database keeps 1 day of checks: what came before 19 November 2026, 06:00 may be gone. Figures are of what is left, "
        + "and are not compared with Thu 12 Nov.",
      "База данных хранит проверки 1 день: того, что было до 19 ноября 2026 г., 06:00, в базе может уже не быть. "
        + "Показатели — по оставшимся данным, сравнения с прошлым нет."
    ),
    (
      Retention(
        .jobs, holder: "Healthchecks", kept: .rows(100, of: "name"), since: Instant(iso8601: "2026-11-13T05:55:00Z")!),
      week,
      "Healthchecks keeps the last 100 runs of each job: what came before 13 November 2026, 05:55 may be gone, so nothing is "
        + "compared with the week before.",
      "Healthchecks хранит последние 100 запусков каждого задания: того, что было до 13 ноября 2026 г., 05:55, в базе может "
        + "уже не быть, поэтому сравнения с прошлым нет."
    ),
    (
      Retention(
        .requests, holder: "django-silk", kept: .rows(10_000, of: nil), since: Instant(iso8601: "2026-11-17T00:00:00Z")!
      ),
      week,
      "django-silk keeps the last 10,000 requests: what came before 17 November 2026, 00:00 may be gone. Figures are of what "
        + "is left, and are not compared with the week before.",
      "django-silk хранит последние 10 000 запросов: того, что было до 17 ноября 2026 г., 00:00, в базе может уже не быть. "
        + "Показатели — по оставшимся данным, сравнения с прошлым нет."
    ),
  ]

  @Test("it is told who keeps what for how long, and what follows", arguments: cases.indices)
  func told(index: Int) {
    let (retention, comparison, english, russian) = Self.cases[index]
    func plain(_ words: any Words) -> String {
      words.retention(retention, comparison, in: .utc).replacing("\u{A0}", with: " ")
    }
    #expect(plain(English()) == english)
    #expect(plain(Russian()) == russian)
  }
}
