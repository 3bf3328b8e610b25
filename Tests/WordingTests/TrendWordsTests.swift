import Records
import TestSupport
import Testing

@testable import Wording

/// Trends, and levels that reach their limit, in both languages.
@Suite struct TrendWordsTests {
  typealias Case = CheckWordsTests.Case

  static let day = Day("2026-11-15")!

  static func limit(_ limit: Double, _ unit: Records.Unit, rises: Bool = true) -> Crossing {
    Crossing(limit: limit, unit: unit, level: .critical, rises: rises)
  }

  static let connections = LimitAhead(
    .resources.databaseConnections.max, .peak, value: 83.6, level: 83.6, slope: 0.654, limit(100, .count), days: 26.4,
    soonest: 22.3,
    latest: 29.8, from: day)
  static let disk = LimitAhead(
    .resources.diskUsage.last, .last, value: 0.6862, level: 0.6845, slope: 0.005016, limit(0.95, .fraction), days: 52.9,
    soonest: 49.8, latest: nil, from: day)
  static let memory = LimitAhead(
    .resources.memoryUsage.mean, .mean, value: 0.949, level: 0.949, slope: 0.004, limit(0.95, .fraction), days: 0.3,
    soonest: 0.2,
    latest: 0.4, from: day)
  static let room = LimitAhead(
    "custom.room", .low, value: 41.54, level: 41.54, slope: -1.24, limit(20, .label("GB"), rises: false), days: 21.2,
    soonest: 21.1,
    latest: 21.4, earliest: 8.3, from: day)

  static let levels: [Case] = [
    Case(
      fact: .limitAhead(connections),
      english: [
        "Database connections: daily peak 84, up 0.65 a day; 100 in about 26 days (22 to 30), around 11 December.",
        "Database connections: daily peak 84, up 0.65 a day; 100 in about 26 days (22 to 30), around 11 December",
        "database connections: 100 in about 26 days",
      ],
      russian: [
        "Соединения с базой: до 84, дневной максимум растёт на 0,65 в день; 100 — примерно через 26 дней (22–30), около 11 декабря.",
        "Соединения с базой: до 84, дневной максимум растёт на 0,65 в день; 100 — примерно через 26 дней (22–30), около 11 декабря",
        "соединения с базой: 100 примерно через 26 дней",
      ]),
    Case(
      fact: .limitAhead(disk),
      english: [
        "Disk: 68.6 %, up 0.5 points a day; 95 % in about 53 days (at least 50), around 7 January 2027.",
        "Disk: 68.6 %, up 0.5 points a day; 95 % in about 53 days (at least 50), around 7 January 2027",
        "disk: 95 % in about 53 days",
      ],
      russian: [
        "Диск: 68,6 %, рост на 0,5 п. п. в день; 95 % — примерно через 53 дня (не меньше 50), около 7 января 2027 г.",
        "Диск: 68,6 %, рост на 0,5 п. п. в день; 95 % — примерно через 53 дня (не меньше 50), около 7 января 2027 г.",
        "диск: 95 % примерно через 53 дня",
      ]),
    Case(
      fact: .limitAhead(memory),
      english: [
        "Memory: daily mean 94.9 %, up 0.4 points a day; 95 % in less than a day, around 15 November.",
        "Memory: daily mean 94.9 %, up 0.4 points a day; 95 % in less than a day, around 15 November",
        "memory: 95 % in less than a day",
      ],
      russian: [
        "Память: в среднем 94,9 %, среднее за день растёт на 0,4 п. п. в день; 95 % — меньше чем через день, около 15 ноября.",
        "Память: в среднем 94,9 %, среднее за день растёт на 0,4 п. п. в день; 95 % — меньше чем через день, около 15 ноября",
        "память: 95 % меньше чем через день",
      ]),
    Case(
      fact: .limitAhead(room),
      english: [
        "Room: daily low 41.50 GB, down 1.2 GB a day; 20 GB in about 21 days, around 6 December; with a dip like the lowest of these days from 23 November on.",
        "Room: daily low 41.50 GB, down 1.2 GB a day; 20 GB in about 21 days, around 6 December",
        "room: 20 GB in about 21 days",
      ],
      russian: [
        "Room: от 41,50 GB, дневной минимум снижается на 1,2 GB в день; 20 GB — примерно через 21 день, около 6 декабря; при провале, как наибольший за эти дни, — уже с 23 ноября.",
        "Room: от 41,50 GB, дневной минимум снижается на 1,2 GB в день; 20 GB — примерно через 21 день, около 6 декабря",
        "room: 20 GB примерно через 21 день",
      ]),
  ]

  @Test("a level that reaches its limit as sentence, line and clause", arguments: levels)
  func tellsLevels(wanted: Case) { CheckWordsTests().tells(wanted: wanted) }

  static let trends: [Case] = [
    Case(
      fact: .trend(
        FigureTrend(
          .requests.duration.p95, from: 1.12, to: 1.36, unit: .seconds, slope: 0.0089, length: 28, kind: .daily,
          isBad: true)),
      english: [
        "Response time, p95: rising for 28 days, from about 1.12 s to 1.36 s (up 8.9 ms a day).",
        "Response time, p95: rising for 28 days, from about 1.12 s to 1.36 s", "p95 rising for 28 days",
      ],
      russian: [
        "Время ответа, p95: рост за 28 дней, примерно с 1,12 с до 1,36 с (на 8,9 мс в день).",
        "Время ответа, p95: рост за 28 дней, примерно с 1,12 с до 1,36 с", "время ответа, p95: рост за 28 дней",
      ]),
    Case(
      fact: .trend(
        FigureTrend(
          .requests.errorRate, from: 0.0061, to: 0.0038, unit: .fraction, slope: -0.00021, length: 12, kind: .weekly,
          isBad: false)),
      english: [
        "Failed requests: falling for 12 weeks, from about 0.61 % to 0.38 % (down 0.021 points a week).",
        "Failed requests: falling for 12 weeks, from about 0.61 % to 0.38 %", "failed requests falling for 12 weeks",
      ],
      russian: [
        "Неудачные запросы: снижение за 12 недель, примерно с 0,61 % до 0,38 % (на 0,021 п. п. в неделю).",
        "Неудачные запросы: снижение за 12 недель, примерно с 0,61 % до 0,38 %",
        "неудачные запросы: снижение за 12 недель",
      ]),
    Case(
      fact: .trend(
        FigureTrend(
          .business.orders.sum, from: 2431.4, to: 1876.2, unit: .count, slope: -46.3, length: 13, kind: .monthly,
          isBad: true)),
      english: [
        "Orders: falling for 13 months, from about 2,431 to 1,876 (down 46 a month).",
        "Orders: falling for 13 months, from about 2,431 to 1,876", "orders falling for 13 months",
      ],
      russian: [
        "Заказы: снижение за 13 месяцев, примерно с 2 431 до 1 876 (на 46 в месяц).",
        "Заказы: снижение за 13 месяцев, примерно с 2 431 до 1 876", "заказы: снижение за 13 месяцев",
      ]),
  ]

  @Test("a trend as sentence, line and clause", arguments: trends)
  func tellsTrends(wanted: Case) { CheckWordsTests().tells(wanted: wanted) }

  @Test("over a chart a trend is named with its length")
  func headlines() {
    let fact = Self.trends[0].fact
    #expect(English().telling(fact).headline?.replacing("\u{A0}", with: " ") == "p95 response time: rising for 28 days")
    #expect(Russian().telling(fact).headline?.replacing("\u{A0}", with: " ") == "Время ответа, p95: рост за 28 дней")
  }

  static let advice: [(LimitAhead, String, String)] = [
    (
      connections,
      "Find out what holds more and more database connections: 100 in about 26 days (22 to 30), around 11 December.",
      "Выясните, что держит всё больше соединений с базой: 100 — примерно через 26 дней (22–30), около 11 декабря."
    ),
    (
      disk, "Free disk space: 95 % in about 53 days (at least 50), around 7 January 2027.",
      "Освободите место на диске: 95 % — примерно через 53 дня (не меньше 50), около 7 января 2027 г."
    ),
    (
      memory, "Find out what uses more and more memory: 95 % in less than a day, around 15 November.",
      "Выясните, что занимает всё больше памяти: 95 % — меньше чем через день, около 15 ноября."
    ),
    (
      room, "Find out why room falls: 20 GB in about 21 days, around 6 December.",
      "Выясните, почему снижается показатель «Room»: 20 GB — примерно через 21 день, около 6 декабря."
    ),
    (
      LimitAhead(
        "custom.queue", .peak, value: 90, level: 90, slope: 2, limit(100, .count), days: 5, soonest: 4, latest: 6,
        from: day),
      "Make room for queue: 100 in about 5 days (4 to 6), around 20 November.",
      "Позаботьтесь о запасе для «Queue»: 100 — примерно через 5 дней (4–6), около 20 ноября."
    ),
  ]

  @Test("what to do about a level that reaches its limit", arguments: advice.indices)
  func advises(number: Int) {
    let (advice, english, russian) = Self.advice[number]
    #expect(English().sentence(.makeRoom(advice)).replacing("\u{A0}", with: " ") == english)
    #expect(Russian().sentence(.makeRoom(advice)).replacing("\u{A0}", with: " ") == russian)
  }
}
