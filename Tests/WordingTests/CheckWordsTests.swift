import Records
import TestSupport
import Testing

@testable import Wording

/// Checks that are down, were down or stopped, in both languages.
@Suite struct CheckWordsTests {
  static func moment(_ text: String) -> Instant { Instant(iso8601: "2026-11-\(text):00Z")! }

  static func span(_ from: String, _ to: String?, _ period: Period = SentenceTable.week) -> LocalSpan {
    LocalSpan(from: moment(from), to: to.map(moment), of: period)
  }

  static let down = CheckDown(
    check: "Database", span: span("22T21:04", nil), seconds: 10_560, message: "connect ETIMEDOUT",
    lastPassed: span("22T20:59", "22T20:59"))
  static let night = OutageGroup(
    check: "Website", span: span("18T22:51", "19T01:00"), shortest: 7740, longest: 7740,
    message: "connect ECONNREFUSED")
  static let website = CheckOutages(
    check: "Website", count: 3, seconds: 10_740, groups: [night], share: 0.98164, shareBefore: 1,
    failed: .init(184, of: 10_019), failedBefore: .init(0, of: 10_046), relation: .previousWeek)
  static let flapping = CheckOutages(
    check: "API", count: 12, seconds: 720,
    groups: [
      OutageGroup(
        check: "API", count: 12, span: span("17T08:00", "18T01:48"), shortest: 58, longest: 61, leastInterval: 5760,
        mostInterval: 5820, message: "code 500")
    ], share: 0.9988, shareBefore: nil, relation: .previousWeek)
  static let short = CheckOutages(
    check: "API", count: 1, seconds: 540,
    groups: [
      OutageGroup(check: "API", span: span("17T08:00", "17T08:09", SentenceTable.day), shortest: 540, longest: 540)
    ],
    relation: .sameWeekday, day: Day("2026-11-10"))
  static let silent = SilentNames([
    .init("Nightly", last: span("17T02:00", "17T02:00")), .init("Old site", last: span("04T09:30", "04T09:30")),
  ])

  struct Case: Sendable {
    let fact: Fact
    let english: [String]
    let russian: [String]
  }

  /// Sentence, line of the first screen, clause of a subject.
  static let facts: [Case] = [
    Case(
      fact: .checkDown(down),
      english: [
        "Database has been down since Sun 22 Nov, 21:04 (2 h 56 min up to the end): “connect ETIMEDOUT”.",
        "Database down since Sun 22 Nov, 21:04, 2 h 56 min by the end: “connect ETIMEDOUT”",
        "Database down since Sun 21:04",
      ],
      russian: [
        "Database не отвечает с 21:04 вс 22 ноября (к концу — 2 ч 56 мин): «connect ETIMEDOUT».",
        "Database не отвечает с 21:04 вс 22 ноября, к концу — 2 ч 56 мин: «connect ETIMEDOUT»",
        "Database не отвечает с 21:04 вс",
      ]),
    Case(
      fact: .checkOutages(website),
      english: [
        "Website was down 3 times, 2 h 59 min in all, longest Wed 18 Nov, 22:51 – Thu 19 Nov, 01:00 "
          + "(2 h 9 min; “connect ECONNREFUSED”); 184 of 10,019 checks failed, none of 10,046 the week before.",
        "Website 98.16 % up, 100 % the week before: down 3 times, 2 h 59 min in all, longest Wed 18 Nov, 22:51 – "
          + "Thu 19 Nov, 01:00 (2 h 9 min; “connect ECONNREFUSED”)", "Website down 2 h 59 min in all",
      ],
      russian: [
        "Website: 3 сбоя, всего 2 ч 59 мин, самый долгий — ср 18 ноября, 22:51 – чт 19 ноября, 01:00 "
          + "(2 ч 9 мин; «connect ECONNREFUSED»); не прошли 184 из 10 019 проверок, неделей раньше ни одной из 10 046.",
        "Website: доступность 98,16 %, неделей раньше 100 %; 3 сбоя, всего 2 ч 59 мин, самый долгий — ср 18 ноября, "
          + "22:51 – чт 19 ноября, 01:00 (2 ч 9 мин; «connect ECONNREFUSED»)", "Website: 3 сбоя, всего 2 ч 59 мин",
      ]),
    Case(
      fact: .checkOutages(flapping),
      english: [
        "API was down 12 times, 1 min each, Tue 17 Nov, 08:00 – Wed 18 Nov, 01:48, every 96 to 97 min (“code 500”).",
        "API 99.88 % up: down 12 times, 1 min each, Tue 17 Nov, 08:00 – Wed 18 Nov, 01:48, every 96 to 97 min "
          + "(“code 500”)", "API down 12 min in all",
      ],
      russian: [
        "API: 12 сбоев по 1 мин, вт 17 ноября, 08:00 – ср 18 ноября, 01:48, каждые 96–97 мин («code 500»).",
        "API: доступность 99,88 %; 12 сбоев по 1 мин, вт 17 ноября, 08:00 – ср 18 ноября, 01:48, каждые "
          + "96–97 мин («code 500»)", "API: 12 сбоев, всего 12 мин",
      ]),
    Case(
      fact: .checkOutages(short),
      english: ["API was down 08:00–08:09 (9 min).", "API: down 08:00–08:09 (9 min)", "API down 9 min"],
      russian: ["API: сбой 08:00–08:09 (9 мин).", "API: сбой 08:00–08:09 (9 мин)", "API: сбой, 9 мин"]),
    Case(
      fact: .checksSilent(silent),
      english: [
        "No checks of Nightly since Tue 17 Nov, 02:00, Old site since Wed 4 Nov, 09:30.",
        "No checks of Nightly since Tue 17 Nov, 02:00, Old site since Wed 4 Nov, 09:30", "no checks of 2 monitors",
      ],
      russian: [
        "Больше нет проверок Nightly (последняя — вт 17 ноября, 02:00), Old site (последняя — ср 4 ноября, 09:30).",
        "Больше нет проверок Nightly (последняя — вт 17 ноября, 02:00), Old site (последняя — ср 4 ноября, 09:30)",
        "нет проверок: 2",
      ]),
  ]

  /// Seen from the end of the week, 23 November 2026, 00:00 in UTC.
  static let certificate = Expiry(
    name: "example.org", kind: "certificate", at: moment("23T00:00").adding(seconds: 16 * 86_400))
  static let domain = Expiry(name: "example.net", kind: "Domain", at: moment("24T12:00"))
  static let past = Expiry(name: "old.example.org", kind: "licence", at: moment("20T08:00"))
  static func expiring(_ list: Expiry...) -> Expiring { Expiring(list, from: moment("23T00:00"), in: .utc) }

  static let expiries: [Case] = [
    Case(
      fact: .expiring(expiring(certificate)),
      english: [
        "Certificate of example.org expires on 9 December, in 16 days.",
        "Certificate of example.org expires on 9 December, in 16 days", "certificate of example.org expires in 16 days",
      ],
      russian: [
        "Сертификат example.org истекает 9 декабря, через 16 дней.",
        "Сертификат example.org истекает 9 декабря, через 16 дней", "сертификат example.org истекает через 16 дней",
      ]),
    Case(
      fact: .expiring(expiring(past, domain)),
      english: [
        "Licence of old.example.org expired on 20 November; Domain example.net expires on 24 November, in 1 day.",
        "Licence of old.example.org expired on 20 November; and 1 more", "licence of old.example.org expired",
      ],
      russian: [
        "Лицензия old.example.org: срок истёк 20 ноября; Домен example.net истекает 24 ноября, через 1 день.",
        "Лицензия old.example.org: срок истёк 20 ноября; и ещё 1", "лицензия old.example.org: срок истёк",
      ]),
  ]

  @Test("what expires as sentence, line and clause", arguments: expiries)
  func tellsExpiries(wanted: Case) { tells(wanted: wanted) }

  @Test("a fact about checks as sentence, line and clause", arguments: facts)
  func tells(wanted: Case) {
    func told(_ words: any Words) -> [String] {
      let telling = words.telling(wanted.fact)
      return [telling.sentence, telling.line, telling.clause ?? ""].map { $0.replacing("\u{A0}", with: " ") }
    }
    #expect(told(English()) == wanted.english)
    #expect(told(Russian()) == wanted.russian)
  }

  static let advice: [(Advice, String, String)] = [
    (
      .restoreCheck(down), "Check Database: last answer Sun 22 Nov, 20:59 (“connect ETIMEDOUT”).",
      "Проверьте Database: последний ответ вс 22 ноября, 20:59 («connect ETIMEDOUT»)."
    ),
    (
      .reviewOutages(website), "Find out why Website was down 3 times: 2 h 59 min in all, “connect ECONNREFUSED”.",
      "Выясните причину 3 сбоев Website (всего 2 ч 59 мин, «connect ECONNREFUSED»)."
    ),
    (
      .renew(expiring(past, certificate)),
      "Renew the licence of old.example.org (expired on 20 November), the certificate of example.org (expires on "
        + "9 December, in 16 days).",
      "Продлите лицензию old.example.org (срок истёк 20 ноября), сертификат example.org (истекает 9 декабря)."
    ),
    (
      .restoreChecks(silent), "Find out why no checks of Nightly, Old site arrive.",
      "Выясните, почему нет проверок Nightly, Old site."
    ),
    (
      .reviewCheck(
        ShareChange(
          .health.byCheck.passRate.named("API"), before: 1, after: 0.97, low: -0.04, high: -0.02, verdict: .regressed,
          relation: .previousWeek)), "Find out why checks of API fail: 97 % passed, 100 % the week before.",
      "Выясните, почему не проходят проверки API: доступность 97 %, неделей раньше 100 %."
    ),
  ]

  @Test("advice about checks", arguments: advice.indices)
  func advises(number: Int) {
    let (advice, english, russian) = Self.advice[number]
    #expect(English().sentence(advice).replacing("\u{A0}", with: " ") == english)
    #expect(Russian().sentence(advice).replacing("\u{A0}", with: " ") == russian)
  }
}
