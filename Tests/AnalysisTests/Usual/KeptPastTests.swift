import Records
import Settings
import Summaries
import Testing

@testable import Analysis

/// Of the reported Thursday 19 November 2026 the eight before are remembered.
@Suite struct KeptPastTests {
  private static let thursdays = [
    "2026-09-24", "2026-10-01", "2026-10-08", "2026-10-15", "2026-10-22", "2026-10-29", "2026-11-05", "2026-11-12",
  ]
  private static let figure = FigureID.requests.errorRate

  private static func earlier(
    coverage: [String: Double] = [:], moved: [String: Verdict] = [:], of figure: FigureID = figure
  ) -> EarlierFigures {
    let days = (1...56).reversed().map { distance in
      let day = Sample.day.adding(-distance)
      return PastPeriod(
        Period(day: day, zone: .utc),
        figures: [
          FigureID.requests.errors.description: .init(10, n: 10_000, unit: "count"),
          FigureID.coverage.share.description: .init(coverage["\(day)"] ?? 1, n: 24, unit: "fraction"),
        ], moved: moved["\(day)"].map { [figure.description: $0] } ?? [:])
    }
    return EarlierFigures(periods: days, days: days, own: [])
  }

  private static func input(_ incidents: [GraveIncident] = []) -> ReportInput {
    var input = Sample.quiet()
    var summary = IncidentSummary()
    summary.grave = incidents
    input.incidents = .read(summary)
    return input
  }

  private static func incident(_ start: String, _ end: String, severity: String = "high") -> GraveIncident {
    GraveIncident("Slow disk", severity: severity, Instant(iso8601: start + ":00Z")!..<Instant(iso8601: end + ":00Z")!)
  }

  private static func event(_ first: String, _ last: String, _ kind: CalendarEvent.Marking = .sale) -> CalendarEvent {
    CalendarEvent("Sale", from: Day(first)!, to: Day(last)!, kind)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var incidents: [GraveIncident] = []
    var calendar: [CalendarEvent] = []
    var coverage: [String: Double] = [:]
    var moved: [String: Verdict] = [:]
    var leftOut: [String: UsualBasis.LeavingOut] = [:]
    /// Of the 56.
    var days = 56
  }

  private static let slowDisk = UsualBasis.LeavingOut.incident(title: "Slow disk", severity: "high")

  static let cases = [
    Case(testDescription: "nothing happened"),
    Case(
      testDescription: "a grave incident", incidents: [incident("2026-10-08T10:00", "2026-10-08T11:00")],
      leftOut: ["2026-10-08": slowDisk], days: 55),
    Case(
      testDescription: "one over midnight, and one that ends with the day before",
      incidents: [
        incident("2026-10-14T23:00", "2026-10-15T00:30"), incident("2026-10-21T23:00", "2026-10-22T00:00"),
      ], leftOut: ["2026-10-15": slowDisk], days: 53),
    Case(
      testDescription: "four marked days, one of them a Thursday", calendar: [event("2026-10-29", "2026-11-01")],
      leftOut: ["2026-10-29": .event(name: "Sale")], days: 52),
    Case(
      testDescription: "a marked day with an incident", incidents: [incident("2026-10-08T10:00", "2026-10-08T11:00")],
      calendar: [event("2026-10-08", "2026-10-08", .holiday)], leftOut: ["2026-10-08": slowDisk], days: 55),
    Case(
      testDescription: "hours missing", coverage: ["2026-10-15": 0.89, "2026-10-22": 0.9],
      leftOut: ["2026-10-15": .lowCoverage], days: 55),
    Case(
      testDescription: "told as worse", moved: ["2026-11-12": .regressed],
      leftOut: ["2026-11-12": .moved(.regressed)], days: 55),
  ]

  @Test("what does not tell the usual is left out, and why is known", arguments: cases)
  func leftOut(one: Case) {
    let past = UsualPast(
      Self.earlier(coverage: one.coverage, moved: one.moved), Self.input(one.incidents), calendar: one.calendar)
    let kept = KeptPast(Self.figure, past)
    #expect(Dictionary(uniqueKeysWithValues: kept.leftOut.map { ($0.period.id, $0.why) }) == one.leftOut)
    #expect(kept.periods.map(\.period.id) == Self.thursdays.filter { one.leftOut[$0] == nil })
    #expect(kept.days.count == one.days && kept.since == nil)
  }

  @Test("what was told four times in a row is a new level, and nothing before it is named")
  func level() {
    let moved = Dictionary(uniqueKeysWithValues: Self.thursdays.suffix(4).map { ($0, Verdict.regressed) })
    let past = UsualPast(
      Self.earlier(moved: moved),
      Self.input([
        Self.incident("2026-10-08T10:00", "2026-10-08T11:00"), Self.incident("2026-10-29T10:00", "2026-10-29T11:00"),
      ]))
    let kept = KeptPast(Self.figure, past)
    #expect(
      kept.since == Day("2026-10-22") && kept.periods.map(\.period.id) == ["2026-10-22", "2026-11-05", "2026-11-12"])
    #expect(kept.leftOut.map(\.period.id) == ["2026-10-29"] && kept.days.count == 27)
  }

  @Test("what is told once a level has come is an accident of that level, with the days around it")
  func accident() {
    var moved = Dictionary(uniqueKeysWithValues: Self.thursdays.prefix(4).map { ($0, Verdict.regressed) })
    for day in ["2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06"] { moved[day] = .regressed }
    let kept = KeptPast(Self.figure, UsualPast(Self.earlier(moved: moved), Self.input()))
    #expect(kept.since == Day("2026-09-24") && kept.periods.count == 7)
    #expect(kept.leftOut.map(\.period.id) == ["2026-11-05"] && kept.leftOut.map(\.why) == [.moved(.regressed)])
    #expect(kept.days.count == 52)
  }

  @Test(
    "a fortnight that was told and is over is no level, and a step that lasts twice is the second one",
    arguments: [(2..<4, nil, 6), (0..<8, "2026-10-22", 4), (0..<7, "2026-09-24", 5)] as [(Range<Int>, String?, Int)])
  func fortnight(told: Range<Int>, since: String?, periods: Int) {
    let moved = Dictionary(uniqueKeysWithValues: Self.thursdays[told].map { ($0, Verdict.regressed) })
    let kept = KeptPast(Self.figure, UsualPast(Self.earlier(moved: moved), Self.input()))
    #expect(kept.since == since.flatMap { Day($0) } && kept.periods.count == periods)
  }

  // MARK: What is told of it

  private static func basis(
    _ earlier: EarlierFigures, _ incidents: [GraveIncident] = [], calendar: [CalendarEvent] = []
  ) -> UsualBasis? {
    var settings = Settings()
    settings.calendar = calendar
    return Analyst.assess(input(incidents), settings: settings, earlier: earlier).usualBasis
  }

  @Test("the report knows which periods tell most of its figures")
  func common() throws {
    let basis = try #require(
      Self.basis(
        Self.earlier(), [Self.incident("2026-10-08T10:00", "2026-10-08T11:00")],
        calendar: [
          Self.event("2026-11-05", "2026-11-05")
        ]))
    let common = try #require(basis.common)
    #expect(common.kept.count == 6 && !common.isTooShort && basis.levels.isEmpty)
    #expect(common.leftOut.map(\.why) == [Self.slowDisk, .event(name: "Sale")])
    #expect(!basis.heldAgainstBefore.contains(.failedRequests))
  }

  @Test("with fewer than three it knows what is held against the period before instead")
  func tooShort() throws {
    let basis = try #require(Self.basis(EarlierFigures()))
    #expect(basis.common == .init(kept: [], leftOut: [], isTooShort: true))
    #expect(basis.heldAgainstBefore == [.failedRequests, .errorReports])
  }

  @Test("a figure on a new level is told by itself")
  func ownLevel() throws {
    let moved = Dictionary(uniqueKeysWithValues: Self.thursdays.suffix(4).map { ($0, Verdict.improved) })
    let basis = try #require(Self.basis(Self.earlier(moved: moved, of: .requests.count)))
    #expect(basis.common?.kept.count == 8)
    #expect(
      basis.levels == [.init([.requests.count], since: Day("2026-10-22")!, periods: 4, isTooShort: false, isNews: true)]
    )
    #expect(!basis.isWhole)
  }

  @Test("a level is news as long as only the periods that made it are known, then it stands on the page about the data")
  func knownLevel() throws {
    let moved = Dictionary(uniqueKeysWithValues: Self.thursdays[3..<7].map { ($0, Verdict.improved) })
    let basis = try #require(Self.basis(Self.earlier(moved: moved, of: .requests.count)))
    #expect(
      basis.levels == [
        .init([.requests.count], since: Day("2026-10-15")!, periods: 5, isTooShort: false, isNews: false)
      ])
    #expect(basis.isWhole)
  }

  @Test("nothing is told of an unfinished period or where nothing is judged")
  func notJudged() {
    let cut = Sample.daily.cut(at: Sample.daily.start.adding(seconds: 43_200))
    #expect(Sample.assess(Sample.quiet(cut)).usualBasis == nil)
    #expect(Sample.assess(ReportInput(Comparison(Sample.daily), asOf: Sample.asOf(Sample.daily))).usualBasis == nil)
  }
}
