import Records
import Settings
import Statistics
import Summaries
import TestSupport
import Testing

@testable import Analysis

/// What is found of checks, from rows, counts and incidents that name one.
///
/// The week is 2026-W47 in UTC.
@Suite struct CheckFindingTests {
  static let plan = ReadPlan(
    Comparison(Sample.weekly), asOf: Sample.asOf(Sample.weekly), measures: [], masks: true)

  /// Hourly counts of 60 checks, from `first` to `last` day of November; so many fail in the hours that `failing` tells.
  static func counts(
    _ name: String, from first: Int = 9, to last: Int = 22, failing: (Int, Int) -> Int = { _, _ in 0 },
    maintenance: (Int, Int) -> Int = { _, _ in 0 }
  ) -> [SampleCells] {
    guard first <= last else { return [] }
    return (first...last).flatMap { day in
      (0..<24).map { hour in
        let (failed, away) = (failing(day, hour), maintenance(day, hour))
        let time = "2026-11-\(day < 10 ? "0" : "")\(day) \(hour < 10 ? "0" : "")\(hour):00:00"
        return SampleCells([
          .text(time), .text(name), .number(3600), .number(Double(60 - failed - away)), .number(Double(failed)),
          .number(Double(away)), .number(0.1),
        ])
      }
    }
  }

  static func outage(_ check: String, _ from: String, _ to: String?, _ message: String? = nil) -> SampleCells {
    SampleCells([
      "1", "down", "high", "", .text("2026-11-\(from):00"), nil, nil, to.map { .text("2026-11-\($0):00") } ?? .null,
      message.map { .text($0) } ?? .null, nil, nil, nil, nil, .text(check),
    ])
  }

  static func assess(
    _ counts: [SampleCells], _ outages: [SampleCells] = [], _ settings: Settings = Settings()
  ) -> ReportAnalysis {
    var input = ReportInput(Comparison(Sample.weekly), asOf: Sample.asOf(Sample.weekly))
    input.healthCounts = .read(HealthCountFold.summary(counts, from: plan))
    if !outages.isEmpty { input.incidents = .read(IncidentFold.summary(outages, from: plan)) }
    input.origins = [SourceTable.healthCounts, .incidents].map {
      Origin(id: .table($0), query: "", bounds: [], rows: 1)
    }
    return Sample.assess(input, settings)
  }

  @Test("a check that is down at the end makes the week critical, is named with its message, and is to be checked")
  func down() throws {
    let analysis = Self.assess(
      Self.counts("db") + Self.counts("web"), [Self.outage("db", "22 21:04", nil, "ETIMEDOUT")])
    #expect(analysis.status == .critical && analysis.recommendations("restore_check").count == 1)
    guard case .checkDown(let fact) = try #require(analysis.findings("check_down").first).fact else {
      Issue.record("no fact")
      return
    }
    #expect(fact.check == "db" && fact.message == "ETIMEDOUT" && fact.seconds == 10_560 && fact.span.end == nil)
    #expect(analysis.highlights.inOneLine.first?.rule == "check_down")
    #expect(analysis.value("health.by_check.uptime", "db") == Rounding.significant15(1 - 10_560 / 604_800))
    #expect(analysis.value("health.by_check.uptime", "web") == 1 && analysis.checks.map(\.name) == ["db", "web"])
    #expect(!analysis.sections.contains { $0.section == .incidents })
  }

  @Test("outages that are over ask for attention, and downtime counts overlaps once and the week's part only")
  func outages() {
    let analysis = Self.assess(
      Self.counts("web"),
      [
        Self.outage("web", "15 23:00", "16 01:00"), Self.outage("web", "18 10:00", "18 12:00"),
        Self.outage("web", "18 11:00", "18 11:30"), Self.outage("web", "12 10:00", "12 11:00"),
      ])
    #expect(analysis.status == .attention && analysis.findings("check_outages").count == 1)
    #expect(analysis.value("health.by_check.down", "web") == 10_800)
    #expect(analysis.value("health.by_check.outages", "web") == 3)
    #expect(analysis.value("health.by_check.longest_outage", "web") == 7200)
    #expect(analysis.figures["reference.health.by_check.down{web}"]?.value == 7200)
    #expect(analysis.recommendations("review_outages").count == 1)
  }

  @Test("a table for outages without any says that all were up all the time; one of other incidents says nothing of it")
  func noOutages() {
    var input = ReportInput(Comparison(Sample.weekly), asOf: Sample.asOf(Sample.weekly))
    input.healthCounts = .read(HealthCountFold.summary(Self.counts("web"), from: Self.plan))
    input.incidents = .read(IncidentFold.summary([], from: Self.plan))
    #expect(Sample.assess(input).value("health.by_check.uptime", "web") == 1)
    #expect(!Sample.assess(input).sections.contains { $0.section == .incidents })
    let absent: Set = ["check_name"]
    input.incidents = .read(IncidentFold.summary([], from: Self.plan, absent: absent))
    #expect(Sample.assess(input).value("health.by_check.uptime", "web") == nil)
    #expect(Sample.assess(input).sections.contains { $0.section == .incidents })
  }

  @Test("of more checks than are named those with outages are, whatever their share")
  func many() {
    let failing = (0..<60).flatMap { Self.counts("n\($0)", from: 18, to: 18, failing: { _, _ in 30 }) }
    let analysis = Self.assess(failing + Self.counts("web"), [Self.outage("web", "18 10:00", "18 11:00")])
    #expect(analysis.checks.count == 50 && analysis.checks.last?.name == "web")
    #expect(analysis.findings("check_outages").count == 1)
    #expect(analysis.figures["health.by_check.other_names"]?.value == 11)
    #expect(analysis.figures["health.by_check.pass_rate.other"]?.value == 0.5)
  }

  @Test("a database of checks alone is good on a week without outages, unknown without any row")
  func good() {
    let analysis = Self.assess(Self.counts("web"), [Self.outage("web", "12 10:00", "12 11:00")])
    #expect(analysis.status == .good && analysis.value("health.by_check.uptime", "web") == 1)
    #expect(Self.assess([]).status == .unknown)
    #expect(analysis.value("health.pass_rate") == 1 && analysis.figures["availability.uptime"] == nil)
  }

  @Test("maintenance is left out of the share and of the time watched, and told by itself")
  func maintenance() {
    let analysis = Self.assess(
      Self.counts("web", maintenance: { day, hour in day == 21 && hour == 4 ? 30 : 0 }),
      [Self.outage("web", "18 10:00", "18 11:00")])
    #expect(analysis.value("health.by_check.maintenance", "web") == 1800)
    #expect(analysis.value("health.by_check.pass_rate", "web") == 1)
    #expect(analysis.value("health.by_check.uptime", "web") == Rounding.significant15(1 - 3600 / (604_800 - 1800.0)))
    #expect(analysis.value("health.checks") == 10_050)
  }

  @Test("what is silent is not watched, unless it is down meanwhile")
  func silence() {
    let rows = Self.counts("web", to: 17) + Self.counts("web", from: 20)
    let idle = Self.assess(rows, [Self.outage("web", "20 10:00", "20 11:00")])
    #expect(idle.value("health.by_check.uptime", "web") == Rounding.significant15(1 - 3600 / (604_800 - 2 * 86_400.0)))
    #expect(idle.checks.first?.silences.count == 1)
    let down = Self.assess(rows, [Self.outage("web", "18 00:00", "20 00:00")])
    #expect(down.value("health.by_check.uptime", "web") == Rounding.significant15(1 - 2 / 7.0))
  }

  @Test("a share that changed for certain is told; one with outages tells it itself, and bursts are no certainty")
  func rates() {
    let steady: (Int, Int) -> Int = { day, _ in day >= 16 ? 3 : 0 }
    let worse = Self.assess(Self.counts("api", failing: steady))
    #expect(worse.findings("check_rate_change").map(\.verdict) == [.regressed] && worse.status == .attention)
    #expect(worse.recommendations("review_check").count == 1)
    let better = Self.assess(Self.counts("api", failing: { day, _ in day >= 16 ? 0 : 3 }))
    #expect(better.findings("check_rate_change").map(\.verdict) == [.improved] && better.status == .good)
    let burst = Self.assess(Self.counts("api", failing: { day, hour in day == 18 && hour < 2 ? 60 : 0 }))
    #expect(burst.findings("check_rate_change").isEmpty)
    let told = Self.assess(Self.counts("api", failing: steady), [Self.outage("api", "18 10:00", "18 12:00")])
    #expect(told.findings("check_rate_change").isEmpty && told.findings("check_outages").count == 1)
  }

  @Test(
    "a check that falls silent in holidays or maintenance of the calendar is not missed before they end",
    arguments: [
      ("2026-11-19", "2026-11-22", CalendarEvent.Marking.maintenance, false),
      ("2026-11-19", "2026-11-22", .holiday, false),
      ("2026-11-19", "2026-11-22", .sale, true), ("2026-11-20", "2026-11-22", .maintenance, true),
      ("2026-11-19", "2026-11-21", .maintenance, true),
    ])
  func quietDays(first: String, last: String, kind: CalendarEvent.Marking, isTold: Bool) throws {
    var settings = Settings()
    settings.calendar = [CalendarEvent("Move", from: try #require(Day(first)), to: try #require(Day(last)), kind)]
    let counts = Self.counts("web") + Self.counts("old", to: 18)
    #expect(Self.assess(counts).findings("checks_stopped").count == 1)
    #expect(!Self.assess(counts, [], settings).findings("checks_stopped").isEmpty == isTold)
  }

  /// Last day with rows; whether it is told, and how.
  static let stops: [(last: Int, Severity?)] = [(22, nil), (18, .medium), (15, .medium), (9, .medium), (8, nil)]

  @Test("a check of which no row came any more is named while others go on", arguments: stops.indices)
  func stopped(number: Int) {
    let (last, severity) = Self.stops[number]
    let analysis = Self.assess(Self.counts("web") + Self.counts("old", to: last))
    #expect(analysis.findings("checks_stopped").map(\.severity) == [severity].compactMap(\.self))
    #expect(Self.assess(Self.counts("web", to: last)).findings("checks_stopped").isEmpty)
    let down = Self.assess(
      Self.counts("web") + Self.counts("old", to: last), [Self.outage("old", "10 10:00", nil)])
    #expect(down.findings("checks_stopped").isEmpty && down.findings("check_down").count == 1)
  }

  /// Days from the period's end; the finding, and the state.
  static let ends: [(days: Double, String?, ReportAnalysis.Status)] = [
    (-31, nil, .good), (-29, "expiring_now", .critical), (2.9, "expiring_now", .critical),
    (3, "expiring", .attention), (29.9, "expiring", .attention), (30, nil, .good),
  ]

  @Test(
    "what ends soon asks for attention, what is over or nearly is critical, both are to be renewed",
    arguments: ends.indices)
  func expiries(number: Int) {
    let (days, rule, status) = Self.ends[number]
    var input = Sample.quiet(Sample.weekly)
    var summary = ExpirySummary()
    let at = Sample.weekly.end.adding(seconds: Int64(days * 86_400))
    summary.list = [Expiry(name: "example.org", kind: "certificate", at: at)]
    input.expiries = .read(summary)
    let analysis = Sample.assess(input)
    #expect(analysis.findings.filter { $0.kind == .expiry }.map(\.rule) == [rule].compactMap(\.self))
    #expect(analysis.status == status && analysis.recommendations("renew").count == (rule == nil ? 0 : 1))
  }

  /// Minutes after midnight and lengths in minutes; how many outages each line holds.
  static let folds: [([(Int, Int)], [Int])] = [
    ([(0, 1), (96, 1), (193, 1)], [3]), ([(0, 1), (96, 1)], [1, 1]), ([(0, 1), (200, 1), (300, 1), (400, 1)], [1, 3]),
    ([(0, 10), (30, 10), (60, 10), (90, 11)], [3, 1]), ([(0, 1), (10, 30), (60, 1), (70, 1), (80, 1)], [1, 1, 3]),
    ([], []),
  ]

  @Test("three short outages or more close to each other are one line", arguments: folds.indices)
  func folding(number: Int) {
    let (outages, expected) = Self.folds[number]
    let start = Sample.weekly.start
    let groups = OutageFolding.groups(
      outages.map {
        Outage(
          from: start.adding(seconds: Int64($0.0 * 60)), to: start.adding(seconds: Int64(($0.0 + $0.1) * 60)))
      }, of: "api", in: Sample.weekly)
    #expect(groups.map(\.count) == expected)
    #expect(groups.reduce(0) { $0 + $1.count } == outages.count)
  }

  @Test("a check that somebody paused is told in the report in which it stopped, with low severity, and no more")
  func paused() {
    func rows(to last: Int) -> [SampleCells] {
      Self.counts("old", to: last).map { SampleCells($0.cells + [.number(1)]) } + Self.counts("web")
    }
    let now = Self.assess(rows(to: 18)).findings("checks_stopped")
    #expect(now.map(\.severity) == [.low])
    #expect(Self.assess(rows(to: 13)).findings("checks_stopped").isEmpty)
    #expect(
      Self.assess(Self.counts("old", to: 13) + Self.counts("web")).findings("checks_stopped").map(\.severity) == [
        .medium
      ])
  }
}
