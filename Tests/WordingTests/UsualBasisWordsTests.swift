import Records
import Testing

@testable import Wording

/// What reports say of the periods that tell the usual, and of marked days, in both languages.
@Suite struct UsualBasisWordsTests {
  private static func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  private static func days(_ texts: [String]) -> [Period] { texts.map { Period(day: Day($0)!, zone: .utc) } }
  private static func weeks(_ texts: [String]) -> [Period] { texts.map { Period(week: Week($0)!, zone: .utc) } }
  private static func month(_ text: String) -> Period {
    ReportKind.monthly.period(containing: Day(text + "-01")!, in: .utc)
  }
  private static let friday = Comparison(Period(day: Day("2026-11-20")!, zone: .utc))
  private static let week = Comparison(Period(week: Week("2026-W47")!, zone: .utc))
  private static let fridays = days([
    "2026-09-25", "2026-10-02", "2026-10-16", "2026-10-23", "2026-10-30", "2026-11-06", "2026-11-13",
  ])
  private static let incident = UsualBasis.LeavingOut.incident(title: "Медленный диск", severity: "high")

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let basis: UsualBasis
    let english: [String]
    let russian: [String]
  }

  private static func basis(
    _ comparison: Comparison, _ kept: [Period], _ leftOut: [UsualBasis.LeftOut] = [],
    _ levels: [UsualBasis.NewLevel] = [],
    held: Set<UsualBasis.HeldFigure> = []
  ) -> UsualBasis {
    UsualBasis(
      comparison, .init(kept: kept, leftOut: leftOut, isTooShort: kept.count < 3), levels: levels,
      heldAgainstBefore: held)
  }

  static let cases = [
    Case(
      testDescription: "an incident",
      basis: basis(friday, fridays, [.init(days(["2026-10-09"])[0], incident)]),
      english: [
        "Usual: 7 Fridays from 25 September to 13 November; 9 October left out (incident “Медленный диск”, high)."
      ],
      russian: [
        "Обычное: 7 пятниц с 25 сентября по 13 ноября; без 9 октября (инцидент «Медленный диск», важность высокая)."
      ]),
    Case(
      testDescription: "weeks, each left out for a reason of its own",
      basis: basis(
        week, weeks(["2026-W39", "2026-W42", "2026-W44", "2026-W46"]),
        [
          .init(weeks(["2026-W40"])[0], .event(name: "Sale")), .init(weeks(["2026-W41"])[0], .lowCoverage),
          .init(weeks(["2026-W43"])[0], .moved(.regressed)), .init(weeks(["2026-W45"])[0], .moved(.improved)),
        ]),
      english: [
        "Usual: 4 weeks from 21 September to 15 November; 28 September – 4 October left out (in the calendar: Sale); "
          + "5–11 October left out (too many hours without rows); 19–25 October left out (worse than usual); 1 more left out."
      ],
      russian: [
        "Обычное: 4 недели с 21 сентября по 15 ноября; без 28 сентября – 4 октября (в календаре: Sale), 5–11 октября "
          + "(слишком много часов без записей), 19–25 октября (хуже обычного) и ещё 1."
      ]),
    Case(
      testDescription: "months, of which two have one reason",
      basis: basis(
        Comparison(month("2027-01")), ["2026-08", "2026-09", "2026-12"].map(month),
        ["2026-10", "2026-11"].map { .init(month($0), .event(name: "Sale")) }),
      english: [
        "Usual: 3 months from August 2026 to December 2026; October 2026, November 2026 left out (in the calendar: Sale)."
      ],
      russian: [
        "Обычное: 3 месяца с августа 2026 г. по декабрь 2026 г.; без октября 2026 г., ноября 2026 г. (в календаре: Sale)."
      ]),
    Case(
      testDescription: "months of the year",
      basis: basis(Comparison(month("2026-11")), ["2026-05", "2026-06", "2026-10"].map(month)),
      english: ["Usual: 3 months from May to October."], russian: ["Обычное: 3 месяца с мая по октябрь."]),
    Case(
      testDescription: "days of the year before",
      basis: basis(
        Comparison(Period(day: Day("2027-01-15")!, zone: .utc)), days(["2026-12-18", "2026-12-25", "2027-01-08"])),
      english: ["Usual: 3 Fridays from 18 December 2026 to 8 January."],
      russian: ["Обычное: 3 пятницы с 18 декабря 2026 г. по 8 января."]),
    Case(
      testDescription: "a new level, and one of which too little is known",
      basis: basis(
        friday, fridays, [],
        [
          .init(
            [.requests.count, .business.revenue.sum], since: Day("2026-10-23")!, periods: 4, isTooShort: false,
            isNews: true),
          .init([.requests.duration.p95], since: Day("2026-11-06")!, periods: 2, isTooShort: true, isNews: true),
        ]),
      english: [
        "Usual: 7 Fridays from 25 September to 13 November.",
        "Requests; Revenue: new level since 23 October, 4 Fridays of it known.",
        "Response time, p95: new level since 6 November, 2 Fridays of it known: too little history to judge.",
      ],
      russian: [
        "Обычное: 7 пятниц с 25 сентября по 13 ноября.",
        "Запросы; выручка: новый уровень с 23 октября, с тех пор 4 пятницы.",
        "Время ответа, p95: новый уровень с 6 ноября, с тех пор 2 пятницы: мало данных, чтобы судить.",
      ]),
    Case(
      testDescription: "too few weeks",
      basis: basis(week, weeks(["2026-W46"]), held: [.failedRequests, .errorReports]),
      english: [
        "Usual: fewer than 3 weeks are known. Failed requests and error reports are held against the week before."
      ],
      russian: [
        "Обычное: известно меньше трёх недель. Неудачные запросы и сообщения об ошибках сравниваются с предыдущей неделей."
      ]),
    Case(
      testDescription: "too few days, one left out",
      basis: basis(
        friday, days(["2026-11-06"]), [.init(days(["2026-11-13"])[0], incident)], held: [.failedRequests]),
      english: [
        "Usual: fewer than 3 Fridays tell it; 13 November left out (incident “Медленный диск”, high). Failed requests are held "
          + "against the Friday before."
      ],
      russian: [
        "Обычное: известно меньше трёх пятниц, не считая 13 ноября (инцидент «Медленный диск», важность высокая). Неудачные "
          + "запросы сравниваются с данными недельной давности."
      ]),
    Case(
      testDescription: "nothing known", basis: basis(friday, []), english: ["Usual: fewer than 3 Fridays are known."],
      russian: ["Обычное: известно меньше трёх пятниц."]),
    Case(
      testDescription: "every figure on a new level",
      basis: UsualBasis(
        friday, nil,
        levels: [.init([.requests.errorRate], since: Day("2026-10-23")!, periods: 4, isTooShort: false, isNews: true)]),
      english: ["Failed requests: new level since 23 October, 4 Fridays of it known."],
      russian: ["Неудачные запросы: новый уровень с 23 октября, с тех пор 4 пятницы."]),
  ]

  @Test("what tells the usual, what does not and why", arguments: cases)
  func told(one: Case) {
    #expect(English().told(one.basis).map(Self.plain) == one.english)
    #expect(Russian().told(one.basis).map(Self.plain) == one.russian)
  }

  @Test("days that the settings mark")
  func marked() {
    let events = [
      CalendarEvent("New Year", from: Day("2027-01-01")!, to: Day("2027-01-08")!, .holiday),
      CalendarEvent("Big sale", from: Day("2027-01-02")!, to: Day("2027-01-02")!, .sale),
      CalendarEvent("New disks", from: Day("2026-12-31")!, to: Day("2027-01-01")!, .maintenance),
    ]
    #expect(
      Self.plain(English().marked(events))
        == "Marked in the calendar: New Year (holiday), 1–8 January 2027; Big sale (sale), 2 January 2027; "
        + "New disks (maintenance), 31 December 2026 – 1 January 2027.")
    #expect(
      Self.plain(Russian().marked(events))
        == "Отмечено в календаре: 1–8 января 2027 г. — New Year (праздник); 2 января 2027 г. — Big sale (распродажа); "
        + "31 декабря 2026 г. – 1 января 2027 г. — New disks (технические работы).")
  }

  @Test("names from the database and the settings are shown as all names are")
  func renamed() {
    let basis = Self.basis(
      Self.friday, Self.fridays, [.init(Self.fridays[0], Self.incident), .init(Self.fridays[1], .event(name: "Sale"))])
    #expect(
      basis.renamed { _ in "x" }.common?.leftOut.map(\.why) == [
        .incident(title: "x", severity: "high"), .event(name: "x"),
      ])
  }
}
