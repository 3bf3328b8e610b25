import Records
import Testing

@testable import Wording

/// What reports say of the data they rest on, in both languages.
@Suite struct DataQualityWordsTests {
  private static let day = Period(day: Day("2026-11-19")!, zone: .utc)
  private static let since = Instant(iso8601: "2026-10-20T13:58:00Z")!

  private static func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  private static func stop(_ name: String, isTable: Bool = false, note: String?? = nil) -> ToldStop {
    ToldStop(
      StoppedRows(name, isTable: isTable, since: LocalSpan(from: since, to: nil, of: day)),
      note.map { .init(at: day.start, note: $0) })
  }

  static let stops: [(stop: ToldStop, english: String, russian: String)] = [
    (
      stop("orders"),
      "orders: no rows since 20 October 2026, 13:58. This stays an alarm until rows come again; if it is meant so, say it: "
        + "daybook acknowledge orders.",
      "orders: записей нет с 20 октября 2026 г., 13:58. Об этом будет сказано в каждом отчёте, пока записи не появятся; если "
        + "так и задумано, выполните: daybook acknowledge orders."
    ),
    (
      stop("orders", note: "it's meant"),
      "orders: no rows since 20 October 2026, 13:58; acknowledged 19 November 2026, 00:00: “it's meant”.",
      "orders: записей нет с 20 октября 2026 г., 13:58; так и задумано, отмечено 19 ноября 2026 г., 00:00: «it's meant»."
    ),
    (
      stop("jobs", isTable: true, note: .some(nil)),
      "jobs: no rows since 20 October 2026, 13:58; acknowledged 19 November 2026, 00:00.",
      "jobs: записей нет с 20 октября 2026 г., 13:58; так и задумано, отмечено 19 ноября 2026 г., 00:00."
    ),
  ]

  @Test("rows that stopped: what ends the alarm, or who said that it is meant so", arguments: stops.indices)
  func stopped(number: Int) {
    let told = Self.stops[number]
    #expect(Self.plain(English().stop(told.stop)) == told.english)
    #expect(Self.plain(Russian().stop(told.stop)) == told.russian)
  }

  @Test(
    "a name that a shell would take for something else is not put into a command",
    arguments: ["a b", "x;rm", "-f", "", "é"])
  func command(name: String) { #expect(ToldStop.command(name) == "daybook acknowledge NAME") }

  @Test("the finding says since when")
  func finding() {
    let fact = Fact.rowsStopped(Self.stop("jobs", isTable: true).rows)
    #expect(Self.plain(English().telling(fact).sentence) == "No rows in the table jobs since 13:58 on 20 October.")
    #expect(Self.plain(Russian().telling(fact).sentence) == "Нет записей в таблице jobs с 13:58 20 октября.")
  }

  @Test("too few hours with rows: of the period, of what it is compared with, of both")
  func lowCoverage() {
    let comparison = Comparison(Self.day)
    let told = [(0.875, nil), (nil, 0.8), (0.875, 0.8)].map { LowCoverage(period: $0, baseline: $1) }
    #expect(
      told.map { Self.plain(English().lowCoverage($0, comparison)) } == [
        "Rows in 87.5 % of the hours in which they were due; below 95 % no change is judged.",
        "Thu 12 Nov: rows in 80 % of the hours in which they were due; below 95 % no change is judged.",
        "Rows in 87.5 % of the hours in which they were due. Thu 12 Nov: 80 %. Below 95 % no change is judged.",
      ])
    #expect(
      told.map { Self.plain(Russian().lowCoverage($0, comparison)) } == [
        "Записи есть за 87,5 % часов, в которые ожидались: если меньше 95 %, изменения не оцениваются.",
        "Чт 12 ноября записи есть только за 80 % часов, в которые ожидались: если меньше 95 %, изменения не оцениваются.",
        "Записи есть за 87,5 % часов, в которые ожидались, чт 12 ноября — за 80 %: если меньше 95 %, изменения не "
          + "оцениваются.",
      ])
  }
}
