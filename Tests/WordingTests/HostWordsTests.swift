import Records
import TestSupport
import Testing

@testable import Wording

/// Hosts told one by one, in both languages.
@Suite struct HostWordsTests {
  typealias Case = CheckWordsTests.Case

  static let disk: FigureID = .resources.diskUsage.last.ofGroups!.named("db-1")
  static let rise = LevelRise(disk, before: 0.872, after: 0.949, relation: .previousWeek, day: nil)
  static let limit = Crossing(limit: 0.8, unit: .fraction, level: .warning, rises: true)
  static let silent = SilentNames([.init("db-2", last: CheckWordsTests.span("17T02:00", "17T02:00"))])

  static let facts: [Case] = [
    Case(
      fact: .valueBeyond(ValueBeyond(disk, value: 0.949, limit, rise: rise)),
      english: [
        "Disk of db-1: 94.9 % (limit 80 %), up 7.7 points from 87.2 % the week before.",
        "Disk of db-1: 94.9 % (limit 80 %), up 7.7 points from 87.2 % the week before",
        "disk of db-1 94.9 % (limit 80 %)",
      ],
      russian: [
        "Диск db-1: 94,9 % (внимание от 80 %), на 7,7 п. п. больше, чем неделей раньше (87,2 %).",
        "Диск db-1: 94,9 % (внимание от 80 %), на 7,7 п. п. больше, чем неделей раньше (87,2 %)",
        "диск db-1 94,9 % (внимание от 80 %)",
      ]),
    Case(
      fact: .levelRose(rise),
      english: [
        "Disk of db-1: 94.9 %, up 7.7 points from 87.2 % the week before.",
        "Disk of db-1: 94.9 %, up 7.7 points from 87.2 % the week before", "disk of db-1 up from 87.2 % to 94.9 %",
      ],
      russian: [
        "Диск db-1: 94,9 %, на 7,7 п. п. больше, чем неделей раньше (87,2 %).",
        "Диск db-1: 94,9 %, на 7,7 п. п. больше, чем неделей раньше (87,2 %)", "диск db-1: 94,9 %, было 87,2 %",
      ]),
    Case(
      fact: .readingsBeyond(
        ReadingsBeyond(
          .resources.cpuUsage.mean.ofGroups!.named("web-1"), count: 12,
          Crossing(limit: 0.9, unit: .fraction, level: .critical, rises: true),
          CheckWordsTests.span("17T08:00", "17T10:00", SentenceTable.day))),
      english: [
        "CPU use of web-1 above 90 % 08:00–10:00: 12 readings in a row.", "CPU use of web-1 above 90 % 08:00–10:00",
        "CPU use of web-1 above 90 % 08:00–10:00",
      ],
      russian: [
        "Загрузка процессора web-1 выше 90 %, 08:00–10:00: 12 измерений подряд (критично от 90 %).",
        "Загрузка процессора web-1 выше 90 %, 08:00–10:00", "загрузка процессора web-1 выше 90 %, 08:00–10:00",
      ]),
    Case(
      fact: .hostsSilent(silent),
      english: [
        "No rows from db-2 since Tue 17 Nov, 02:00.", "No rows from db-2 since Tue 17 Nov, 02:00", "no rows from db-2",
      ],
      russian: [
        "Больше нет записей от db-2 (последняя — вт 17 ноября, 02:00).",
        "Больше нет записей от db-2 (последняя — вт 17 ноября, 02:00)", "нет записей от db-2",
      ]),
  ]

  @Test("a fact about a host as sentence, line and clause", arguments: facts)
  func tells(wanted: Case) { CheckWordsTests().tells(wanted: wanted) }

  static let advice: [(Advice, String, String)] = [
    (
      .bringBack(Excess(disk, limit, value: 0.949)), "Free disk space on db-1: 94.9 % used (limit 80 %).",
      "Освободите место на диске db-1: занято 94,9 % (внимание от 80 %)."
    ),
    (
      .bringBack(Excess(.resources.memoryUsage.mean.ofGroups!.named("web-1"), limit, value: 0.85)),
      "Find out what uses the memory of web-1: 85 % used (limit 80 %).",
      "Выясните, что занимает память web-1: занято 85 % (внимание от 80 %)."
    ),
    (.restoreHosts(silent), "Find out why no rows arrive from db-2.", "Выясните, почему нет записей от db-2."),
  ]

  @Test("advice about hosts", arguments: advice.indices)
  func advises(number: Int) {
    let (advice, english, russian) = Self.advice[number]
    #expect(English().sentence(advice).replacing("\u{A0}", with: " ") == english)
    #expect(Russian().sentence(advice).replacing("\u{A0}", with: " ") == russian)
  }

  @Test("the first of the groups is called an extreme only where it is one")
  func extremes() {
    let groups = [
      MeasureGroup("a", value: 1, before: nil, days: []), MeasureGroup("b", value: 2, before: nil, days: []),
    ]
    let grouped = GroupedMeasure(
      Self.disk.at(nil), by: .host, better: .lower, in: .system, groups: groups, unlisted: 0, beginsWithExtreme: false)
    #expect(English().headline(of: grouped, worst: "a", "10 %") == "Disk: a 10\u{A0}%, one of 2 hosts")
    #expect(
      Russian().headline(of: grouped, worst: "a", "10 %").replacing("\u{A0}", with: " ")
        == "Диск: a — 10 %, один из 2 хостов")
  }

  @Test("headings and remarks of groups")
  func headings() {
    func grouped(_ figure: FigureID, _ field: GroupField, _ names: Int, unlisted: Int?, better: Direction = .lower)
      -> [[String]]
    {
      let groups = (0..<names).map { MeasureGroup("h\($0)", value: 1, before: nil, days: []) }
      let grouped = GroupedMeasure(figure, by: field, better: better, in: .system, groups: groups, unlisted: unlisted)
      return [English(), Russian()].map { (words: any Words) in
        [words.title(of: grouped), words.extreme(of: grouped), words.unlisted(of: grouped) ?? ""].map {
          $0.replacing("\u{A0}", with: " ")
        }
      }
    }
    #expect(
      grouped(.resources.diskUsage.last.ofGroups!, .host, 3, unlisted: 0) == [
        ["Disk by host", "highest of 3 hosts", ""], ["Диск по хостам", "максимум из 3 хостов", ""],
      ])
    #expect(
      grouped(.custom("queue"), .member("pool"), 20, unlisted: 1) == [
        ["Queue by pool", "highest of 21 groups", "1 more group is not listed."],
        ["Queue по полю pool", "максимум из 21 группы", "Не показано групп: 1."],
      ])
    #expect(
      grouped(.custom("speed"), .path, 0, unlisted: nil, better: .higher) == [
        ["Speed by path", "lowest of many paths", "There are too many paths to tell them apart."],
        [
          "Speed по адресам", "минимум из всех адресов", "Слишком много адресов, чтобы показать их по отдельности.",
        ],
      ])
  }
}
