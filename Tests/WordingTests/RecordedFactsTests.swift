import Records
import TestSupport
import Testing

@testable import Wording

@Suite("What is recorded, on which days, and what it was compared with")
struct RecordedFactsTests {
  private static let day = SentenceTable.day
  private static let week = SentenceTable.week

  private static func at(_ time: String, _ period: Period) -> LocalSpan {
    let instant = Instant(iso8601: "2026-11-17T\(time):00Z")!
    return LocalSpan(from: instant, to: instant, of: period)
  }

  private static let outage = IncidentLength(
    title: "Database connections exhausted", severity: "critical", seconds: 5100, isOpen: false,
    span: SentenceTable.span(week), service: "database", cause: "Never returned to the pool",
    resolution: "Application restarted", assignee: .named("i.petrov"))
  private static let delay = IncidentLength(
    title: "Delivery is late", severity: "low", seconds: 27_600, isOpen: true,
    span: SentenceTable.span(day, "16:20", nil),
    assignee: .nobody)
  private static let down = OpenCritical(
    title: "Site is down", module: "orders", age: 43_200, count: 2, status: "new", assignee: .nobody)
  private static let button = OpenCritical(
    title: "Button fails", module: "checkout", age: 10 * 86_400, status: "in_progress", assignee: .named("support"))
  private static let beyond = BeyondDays(
    [Day("2026-11-16")!, Day("2026-11-17")!, Day("2026-11-18")!], of: 7, lastEnd: SentenceTable.span(week))
  private static let twoDays = BeyondDays([Day("2026-11-16")!, Day("2026-11-17")!], of: 7, lastEnd: nil)

  /// A fact, its English and Russian sentences, and the lines of the first screen where they are others.
  private static let told: [(Fact, [String], [String]?)] = [
    (
      .deployments(
        DeployedVersions([
          DeployedVersion("2.4.0", at: at("10:20", week), note: "Новая корзина", isRolledBack: true),
          DeployedVersion("2.4.1", at: at("15:40", week)),
        ])),
      [
        "Deployed: 2.4.0 (Tue 17 Nov, 10:20, “Новая корзина”; rolled back), 2.4.1 (Tue 17 Nov, 15:40).",
        "Выложены 2.4.0 (вт 17 ноября, 10:20, «Новая корзина»; откат), 2.4.1 (вт 17 ноября, 15:40).",
      ],
      [
        "2.4.0 (Tue 17 Nov, 10:20, “Новая корзина”; rolled back), 2.4.1 (Tue 17 Nov, 15:40)",
        "2.4.0 (вт 17 ноября, 10:20, «Новая корзина»; откат), 2.4.1 (вт 17 ноября, 15:40)",
      ]
    ),
    (
      .incidents(IncidentLengths([outage])),
      [
        "Critical incident “Database connections exhausted”, Tue 17 Nov, 11:40–13:05 (85 min); recorded cause: “Never returned "
          + "to the pool”; resolution: “Application restarted”.",
        "Критический инцидент «Database connections exhausted», вт 17 ноября, 11:40–13:05 (85 мин); записанная причина: «Never "
          + "returned to the pool»; решение: «Application restarted».",
      ],
      [
        "Critical incident “Database connections exhausted” Tue 17 Nov, 11:40–13:05; recorded cause: “Never returned to the "
          + "pool”",
        "Критический инцидент «Database connections exhausted», вт 17 ноября, 11:40–13:05; записанная причина: «Never "
          + "returned to the pool»",
      ]
    ),
    (
      .incidents(IncidentLengths([delay])),
      [
        "Incident “Delivery is late”, since 16:20 (open for 7 h 40 min), low.",
        "Инцидент «Delivery is late», с 16:20 (открыт 7 ч 40 мин), низкой важности.",
      ],
      [
        "Incident “Delivery is late”, open since 16:20, low",
        "Инцидент «Delivery is late», открыт с 16:20, низкой важности",
      ]
    ),
    (
      .criticals(CriticalErrors(open: 5, new: 2, settled: 0, closedSince: 1, named: [down, button])),
      [
        "5 critical error reports open at midnight (2 new): “Site is down” (2 "
          + "reports, orders, open for 12 h, no owner), “Button fails” (checkout, open for 10 days, support is working on it) and 2 more; 4 still open.",
        "К полуночи открыто 5 критических сообщений (новых 2): «Site is down» (2 "
          + "сообщения, orders, открыты 12 ч, ответственный не указан), «Button fails» (checkout, открыто 10 дней, в работе у support) и ещё 2; ещё не закрыто 4.",
      ],
      [
        "5 critical error reports open at midnight (2 new), among them “Site is down” (orders, no owner); 4 still open",
        "К полуночи открыто 5 критических сообщений (новых 2), среди них «Site is down» "
          + "(orders, ответственный не указан); ещё не закрыто 4",
      ]
    ),
    (
      .quantileBeyond(
        QuantileBeyond(
          "requests.duration.p95", count: 119, of: 810, SentenceTable.slow, SentenceTable.span(week), days: beyond)),
      [
        "Response time, p95, above 2 s at times on 3 of 7 days (Mon–Wed), worst Tue 17 Nov, 11:40–13:05: "
          + "119 of 810 requests took over 2 s; all over by Tue 13:05.",
        "Время ответа p95 временами выше 2 с в 3 из 7 дней (пн–ср), хуже всего во вторник 17 ноября, "
          + "11:40–13:05: дольше 2 с длились 119 из 810 запросов (внимание от 2 с); всё закончилось во вторник в 13:05.",
      ],
      [
        "Response time, p95, above 2 s at times on 3 of 7 days (Mon–Wed), worst Tue 17 Nov, 11:40–13:05: "
          + "119 of 810 requests took over 2 s; all over by Tue 13:05",
        "Время ответа p95 временами выше 2 с в 3 из 7 дней (пн–ср), хуже всего во вторник 17 ноября, "
          + "11:40–13:05: дольше 2 с длились 119 из 810 запросов; всё закончилось во вторник в 13:05",
      ]
    ),
    (
      .readingsBeyond(
        ReadingsBeyond(
          "resources.cpu_usage.mean", count: 12, SentenceTable.busy, SentenceTable.span(week), days: twoDays)),
      [
        "CPU use above 90 % for stretches on 2 of 7 days (Mon, Tue), the longest Tue 17 Nov, "
          + "11:40–13:05: 12 readings in a row; not over yet.",
        "Загрузка процессора подолгу выше 90 % в 2 из 7 дней (пн, вт), дольше всего во вторник 17 ноября, "
          + "11:40–13:05: 12 измерений подряд (критично от 90 %); ещё не закончилось.",
      ],
      [
        "CPU use above 90 % for stretches on 2 of 7 days (Mon, Tue), the longest Tue 17 Nov, 11:40–13:05; not over yet",
        "Загрузка процессора подолгу выше 90 % в 2 из 7 дней (пн, вт), дольше всего во вторник 17 ноября, 11:40–13:05; ещё не закончилось",
      ]
    ),
    (
      .countChanged(
        CountChange(
          FigureID("reports.by_category", "functionality"), before: 10, after: 66, low: 2.3, high: 40,
          verdict: .regressed, relation: .previousWeek, limit: 10)),
      [
        "Functionality error reports: 66, up from 10 the week before, 6.6 times as many (at least 2.3 times, with 95 % confidence); limit 10 reports.",
        "Ошибки категории «Функциональность»: 66 сообщений против 10 неделей раньше, в 6,6 раза больше (почти наверняка не менее чем в 2,3 раза); порог — 10 сообщений.",
      ],
      [
        "Functionality error reports: 66, up from 10",
        "Ошибки категории «Функциональность»: 66 сообщений, неделей раньше — 10",
      ]
    ),
    (
      .countChanged(
        CountChange(
          FigureID("reports.by_category", "ui"), before: 45, after: 0, low: 0, high: 0.1, verdict: .improved,
          relation: .previousWeek)),
      [
        "User interface error reports: none, down from 45 the week before.",
        "Ошибки категории «Интерфейс»: сообщений нет, неделей раньше 45.",
      ],
      [
        "User interface error reports: none, down from 45",
        "Ошибки категории «Интерфейс»: сообщений нет, неделей раньше — 45",
      ]
    ),
    (
      .crowdedCategory(CategoryCrowd("other", count: 12, limit: 10)),
      ["12 error reports without a category (limit 10).", "Ошибки без категории: 12 новых сообщений (порог 10)."], nil
    ),
    (
      .shareChanged(
        ShareChange(
          "requests.error_rate", before: 0.0025, after: 0.0422, low: 0.029, high: 0.052, verdict: .regressed,
          relation: .sameWeekday, day: Day("2026-11-13"))),
      [
        "Failed requests rose to 4.22 %, from 0.25 % on Fri 13 Nov: up 4.0 points (likely 2.9 to 5.2).",
        "Неудачные запросы: 4,22 % против 0,25 % в пятницу 13 ноября, больше на 4,0 п. п. (вероятно, на 2,9–5,2 п. п.).",
      ],
      [
        "Failed requests rose to 4.22 %, from 0.25 % on Fri 13 Nov",
        "Неудачные запросы: 4,22 % против 0,25 % в пятницу 13 ноября",
      ]
    ),
    (
      .shareChanged(
        ShareChange(
          "requests.error_rate", before: 0, after: 0, low: -0.01, high: 0.01, verdict: .notEnoughData,
          relation: .previousWeek)),
      ["Failed requests: none, as the week before.", "Неудачные запросы: ни одного, как и неделей раньше."], nil
    ),
    (
      .recovered(LimitRecovery("requests.duration.p95", last: SentenceTable.span(week))),
      [
        "Response time, p95: within the limit again since Tue 17 Nov, 13:05.",
        "Время ответа, p95: снова в пределах порога с 13:05 вт 17 ноября.",
      ], nil
    ),
    (
      .valueBeyond(ValueBeyond("requests.duration.p95", value: 3.25, SentenceTable.slow)),
      ["Response time, p95: 3.25 s (limit 2 s).", "95 % ответов быстрее 3,25 с (внимание от 2 с)."], nil
    ),
  ]

  @Test("each is a whole sentence, and short on the first screen", arguments: told)
  func sentences(fact: Fact, sentences: [String], lines: [String]?) {
    for (index, words) in ([English(), Russian()] as [any Words]).enumerated() {
      let told = words.telling(fact)
      #expect(plain(told.sentence) == sentences[index])
      #expect(plain(told.line) == lines?[index] ?? String(sentences[index].dropLast()))
      #expect(told.line.count <= [160, 180][index])
    }
  }

  @Test("what is to be done has the owner as far as one is known")
  func owners() {
    func close(_ error: OpenCritical, _ words: any Words) -> String {
      plain(words.sentence(.resolveCriticals(OpenCriticals(count: 4, named: [error]))))
    }
    #expect(
      close(Self.button, English())
        == "Fix and close “Button fails” (critical report, checkout; support is working on it) and 3 more critical reports."
    )
    #expect(
      close(Self.down, Russian())
        == "Устраните и закройте «Site is down» (2 критических сообщения, orders; ответственный не указан) и ещё 2 критических."
    )
    #expect(
      plain(English().sentence(.resolveIncidents(IncidentLengths([Self.delay]))))
        == "Resolve the incident “Delivery is late” (low, open for 7 h 40 min, no owner).")
    #expect(
      plain(Russian().sentence(.reviewIncidents(IncidentLengths([Self.outage]))))
        == "Убедитесь, что причина инцидента «Database connections exhausted» устранена (ответственный: i.petrov).")
    let paths = Advice.reduceQueries(QueryReduction(paths: ["/a/", "/b/", "/c/"], chatty: 85, of: 120))
    #expect(
      plain(English().sentence(paths))
        == "Reduce the database queries of /a/, /b/ and /c/: 85 of 120 requests ran more than 20.")
    #expect(
      plain(Russian().sentence(paths))
        == "Сократите число обращений к базе для /a/, /b/ и /c/: больше 20 — в 85 из 120 запросов.")
    let words = Advice.repairWords(UnknownWords(.reports, column: .status, rows: 3, of: 21, words: []))
    #expect(plain(English().sentence(words)) == "Check what writes unknown statuses into reports: 3 of 21 rows.")
    #expect(plain(Russian().sentence(words)) == "Выясните, откуда в reports неизвестный статус: 3 из 21 записи.")
  }

  @Test("the state says its rule with the limit, and leaves to the news what they say")
  func states() {
    let share = Fact.shareBeyond(
      ShareBeyond("requests.error_rate", count: 14, of: 97, SentenceTable.failing, SentenceTable.span(Self.week)))
    let last = SentenceTable.span(Self.week)
    let cases: [(StateReason, String, String)] = [
      (
        .finding(share, isOver: true, last: last),
        "14 % of requests failed Tue 17 Nov, 11:40–13:05 (limit 5 %); this has ended",
        "14 % запросов с ошибкой, вт 17 ноября, 11:40–13:05 (критично от 5 %); это уже закончилось"
      ),
      (
        .finding(share, isOver: true, last: SentenceTable.span(Self.week, "12:00", "15:30")),
        "14 % of requests failed Tue 17 Nov, 11:40–13:05 (limit 5 %); this ended 15:30",
        "14 % запросов с ошибкой, вт 17 ноября, 11:40–13:05 (критично от 5 %); это закончилось в 15:30"
      ),
      (
        .finding(.incidents(IncidentLengths([Self.outage])), isOver: true, last: last),
        "critical incident; this ended Tue 17 Nov, 13:05",
        "критический инцидент; это закончилось во вторник 17 ноября, в 13:05"
      ),
      (
        .finding(.incidents(IncidentLengths([Self.delay])), isOver: false), "an incident is still open",
        "инцидент ещё не закрыт"
      ),
      (
        .finding(.gaps(MissingHours(hours: 4, of: 24)), isOver: nil), "no metrics for 4 of 24 hours",
        "нет метрик за 4 из 24 часов"
      ),
    ]
    for (reason, english, russian) in cases {
      #expect(plain(English().note(reason)) == english)
      #expect(plain(Russian().note(reason)) == russian)
    }
  }

  @Test("a subject names an incident by its service, and leaves times out before it leaves news out")
  func subjects() {
    func subject(_ words: any Words, _ news: [Fact]) -> String {
      plain(words.subject("Application", Self.day, news: news, otherwise: nil))
    }
    let share = Fact.shareBeyond(
      ShareBeyond("requests.error_rate", count: 107, of: 273, SentenceTable.failing, SentenceTable.span(Self.day)))
    #expect(
      subject(English(), [.incidents(IncidentLengths([Self.outage]))]) == "Application, Tue 17 Nov: database incident")
    #expect(
      subject(Russian(), [.incidents(IncidentLengths([Self.outage]))]) == "Application, вт 17 ноября: инцидент database"
    )
    #expect(subject(Russian(), [share]) == "Application, вт 17 ноября: 39 % запросов с ошибкой за 85 мин")
  }

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
}
