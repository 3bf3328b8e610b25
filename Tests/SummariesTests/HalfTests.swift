import Foundation
import Records
import TestSupport
import Testing

@testable import Summaries

/// A period whose reference is known by what was kept of it says what it says when the reference's rows are read.
@Suite struct HalfTests {
  static let periods: [Period] = [
    Period(day: Day("2026-11-19")!, zone: .utc),
    Period(day: Day("2026-03-29")!, zone: Zone(identifier: "Europe/Berlin")!),
    ReportKind.weekly.period(containing: Day("2026-11-11")!, in: .utc),
    ReportKind.weekly.period(containing: Day("2026-10-26")!, in: Zone(identifier: "Europe/Berlin")!),
    ReportKind.monthly.period(containing: Day("2026-03-05")!, in: .utc),
  ]
  static let cases = periods.indices.flatMap { period in (0..<6).map { (period, UInt64($0)) } }

  /// A row, when it is of, and until when it matters.
  struct Row {
    let cells: [SampleCells.Cell]
    let time: Instant
    /// Nil for what matters at its time only.
    var until: Instant?
  }

  private static func plan(_ comparison: Comparison) -> ReadPlan {
    ReadPlan(comparison, asOf: periods[0].end.adding(seconds: 400 * 86_400), measures: [], masks: true)
  }

  /// The summary of all rows, and that of the rows without those of the reference, which adopted what was kept of it.
  private static func both<Fold: TableFold>(
    _ fold: Fold.Type, _ comparison: Comparison, _ rows: [Row]
  ) throws -> (read: Fold.Summary, adopted: Fold.Summary) {
    let baseline = comparison.baseline
    let read = fold.summary(rows.map { SampleCells($0.cells) }, from: plan(comparison))
    let earlier = Comparison(baseline)
    let kept = fold.summary(rows.map { SampleCells($0.cells) }, from: plan(earlier)).half(earlier)
    let stored = try JSONDecoder().decode(Fold.Summary.Half.self, from: JSONEncoder().encode(kept))
    #expect(stored == kept)
    let left = rows.filter { row in
      let end = row.until ?? row.time
      return end < baseline.start || end >= baseline.end
    }
    #expect(left.count < rows.count)
    var adopted = fold.summary(left.map { SampleCells($0.cells) }, from: plan(comparison))
    adopted.adopt(reference: stored, comparison)
    return (read, adopted)
  }

  private static func figures(_ summary: some TableSummary, _ comparison: Comparison) -> [String] {
    summary.figures(comparison).map {
      "\($0.id) \($0.value.map { Canonical.text($0) } ?? "-") \($0.rows) \($0.value == nil ? "\($0.reason)" : "")"
    }
  }

  private static func expectSame<Summary: TableSummary>(
    _ pair: (read: Summary, adopted: Summary), _ comparison: Comparison, hasFigures: Bool = true
  ) {
    let (read, adopted) = (figures(pair.read, comparison), figures(pair.adopted, comparison))
    #expect(read.isEmpty != hasFigures)
    for (one, other) in zip(read, adopted) where one != other { #expect(one == other) }
    #expect(read.count == adopted.count)
  }

  /// Moments from the start of the reference to the end of the period, some in neither.
  private struct Moments {
    var chance: SplitMix
    let comparison: Comparison

    init(_ period: Int, _ seed: UInt64) {
      comparison = Comparison(HalfTests.periods[period])
      chance = SplitMix(seed &* 31 &+ UInt64(period))
    }

    mutating func moment() -> Instant {
      let span = comparison.current.end.microseconds - comparison.baseline.start.microseconds
      let periods = [comparison.current, comparison.baseline]
      if chance.once(in: 5) {
        return Instant(
          microseconds: comparison.baseline.start.microseconds + Int64(chance.below(Int(span / 1_000_000))) * 1_000_000)
      }
      let period = chance.pick(periods)
      return period.start.adding(seconds: Int64(chance.below(Int(period.seconds))))
    }

    mutating func later(than start: Instant) -> Instant {
      start.adding(seconds: Int64(chance.pick([0, 60, 3600, 86_400, 9 * 86_400]) + chance.below(4000)))
    }

    mutating func name(_ count: Int) -> SampleCells.Cell {
      chance.once(in: 20) ? .null : .text("name \(chance.below(count) * chance.below(3))")
    }
  }

  private static func text(_ instant: Instant?) -> SampleCells.Cell { instant.map { .text($0.stored) } ?? .null }

  @Test("users, deployments and feedback", arguments: cases)
  func plain(period: Int, seed: UInt64) throws {
    var moments = Moments(period, seed)
    let comparison = moments.comparison
    let times = (0..<300).map { _ in moments.moment() }
    Self.expectSame(
      try Self.both(DeploymentFold.self, comparison, times.map { Row(cells: ["v", Self.text($0)], time: $0) }),
      comparison)
    let feedback = times.map { time in
      Row(
        cells: [
          Self.text(time), moments.chance.once(in: 4) ? .null : .number(Double(1 + moments.chance.below(5))),
          moments.name(14), "a comment",
        ], time: time)
    }
    var pair = try Self.both(FeedbackFold.self, comparison, feedback)
    Self.expectSame(pair, comparison)
    // What rows alone tell.
    (pair.read.before, pair.adopted.before) = (SumsBefore(), SumsBefore())
    (pair.read.entriesBefore, pair.adopted.entriesBefore) = (EventsBefore(), EventsBefore())
    #expect(Canonical.text(pair.read) == Canonical.text(pair.adopted))
    // Users stay; who joined is counted from what was kept all the same.
    let users = times.map { Row(cells: [Self.text($0)], time: $0) }
    let total = try Self.both(UserFold.self, comparison, users)
    #expect(total.read.referenceNew == total.adopted.referenceNew && total.read.new == total.adopted.new)
    #expect(total.read.referenceNew > 0)
  }

  @Test("incidents and outages of checks", arguments: cases)
  func incidents(period: Int, seed: UInt64) throws {
    var moments = Moments(period, seed)
    let comparison = moments.comparison
    let rows = (0..<200).map { number -> Row in
      let start = moments.moment()
      let end = moments.chance.once(in: 8) ? nil : moments.later(than: start)
      let check: SampleCells.Cell = moments.chance.once(in: 2) ? moments.name(8) : .null
      return Row(
        cells: [
          .text("\(number)"), "title", "high", "open", Self.text(start), nil, nil, Self.text(end), "cause", nil, nil,
          nil,
          nil, check,
        ], time: start, until: end ?? comparison.current.end)
    }
    let pair = try Self.both(IncidentFold.self, comparison, rows)
    Self.expectSame(pair, comparison)
    #expect(pair.read.checksWithOutages == pair.adopted.checksWithOutages)
    #expect(Canonical.text(pair.read.list) == Canonical.text(pair.adopted.list))
    func checks(_ summary: IncidentSummary) -> String {
      var input = ReportInput(comparison, asOf: Self.plan(comparison).asOf)
      input.incidents = .read(summary)
      return Canonical.text(input.checks)
    }
    #expect(checks(pair.read) == checks(pair.adopted))
  }

  @Test("checks, a row each and counted together", arguments: cases)
  func checks(period: Int, seed: UInt64) throws {
    var moments = Moments(period, seed)
    let comparison = moments.comparison
    let times = (0..<400).map { _ in moments.moment() }
    let rows = times.map { time in
      Row(
        cells: [
          Self.text(time), moments.name(9), moments.chance.pick(["PASS", "PASS", "FAIL", "MAINTENANCE"]),
          moments.chance.once(in: 6) ? .null : .number(moments.chance.fraction()),
          moments.chance.once(in: 30) ? .number(1) : .null,
        ], time: time)
    }
    let counts = times.map { time in
      Row(
        cells: [
          Self.text(time), moments.name(9), .number(600), .number(Double(moments.chance.below(20))),
          .number(Double(moments.chance.below(3))), .number(0), .number(moments.chance.fraction()),
        ], time: time)
    }
    func checks(_ health: HealthSummary, _ counts: HealthSummary) -> String {
      var input = ReportInput(comparison, asOf: Self.plan(comparison).asOf)
      input.health = .read(health)
      input.healthCounts = .read(counts)
      return Canonical.text(input.checks)
    }
    let single = try Self.both(HealthFold.self, comparison, rows)
    let together = try Self.both(HealthCountFold.self, comparison, counts)
    #expect(single.read.all.contains { !$0.earlier.isEmpty })
    #expect(checks(single.read, together.read) == checks(single.adopted, together.adopted))
  }

  @Test("error reports", arguments: cases)
  func errors(period: Int, seed: UInt64) throws {
    var moments = Moments(period, seed)
    let comparison = moments.comparison
    let rows = (0..<400).map { number -> Row in
      let created = moments.moment()
      let closed = moments.chance.once(in: 4) ? nil : moments.later(than: created)
      return Row(
        cells: [
          .text("\(number)"), moments.name(30), moments.name(14),
          moments.chance.pick(["critical", "high", "medium", "low"]), moments.name(14),
          closed == nil ? moments.chance.pick(["new", "confirmed"]) : moments.chance.pick(["resolved", "wont_fix"]),
          Self.text(created), Self.text(closed ?? created), Self.text(closed),
        ], time: created, until: closed ?? comparison.current.end)
    }
    let pair = try Self.both(ErrorReportFold.self, comparison, rows)
    #expect(Canonical.text(pair.read.reference) == Canonical.text(pair.adopted.reference))
    Self.expectSame(pair, comparison)
    #expect(pair.read.reference.new > 20 && pair.read.firstDay == pair.adopted.firstDay)
  }

  @Test("error events", arguments: cases)
  func occurrences(period: Int, seed: UInt64) throws {
    var moments = Moments(period, seed)
    let comparison = moments.comparison
    let rows = (0..<400).map { _ -> Row in
      let time = moments.moment()
      return Row(cells: [Self.text(time), "c", moments.name(40)], time: time)
    }
    var pair = try Self.both(OccurrenceFold.self, comparison, rows)
    Self.expectSame(pair, comparison)
    // What rows alone tell.
    (pair.read.before, pair.adopted.before) = (EventsBefore(), EventsBefore())
    #expect(Canonical.text(pair.read) == Canonical.text(pair.adopted))
  }

  @Test("jobs", arguments: cases)
  func jobs(period: Int, seed: UInt64) throws {
    var moments = Moments(period, seed)
    let comparison = moments.comparison
    let rows = (0..<500).map { number -> Row in
      let time = moments.moment()
      return Row(
        cells: [
          Self.text(time), moments.chance.once(in: 25) ? .text("rare \(number)") : moments.name(10),
          moments.chance.pick(["ok", "ok", "failed", "canceled"]), nil,
          moments.chance.once(in: 5) ? .null : .number(moments.chance.fraction() * 100), "broken",
        ], time: time)
    }
    let pair = try Self.both(JobFold.self, comparison, rows)
    Self.expectSame(pair, comparison)
    func told(_ summary: JobSummary) -> [String] {
      [
        Canonical.text(Self.kept(summary.jobs)), Canonical.text(summary.all), Canonical.text(summary.missed),
        Canonical.text(summary.days), Canonical.text(summary.steps), "\(summary.missedCount)",
      ]
    }
    for (one, other) in zip(told(pair.read), told(pair.adopted)) { #expect(one == other) }
    #expect(pair.read.others == nil)
    #expect(pair.read.missedCount > 0)
  }

  /// Without what rows alone tell.
  private static func kept(_ jobs: [JobSummary.Job]) -> [JobSummary.Job] {
    jobs.map { job in
      var job = job
      job.before = SumsBefore()
      return job
    }
  }

  @Test("panels, of every aggregate", arguments: cases)
  func panels(period: Int, seed: UInt64) throws {
    var moments = Moments(period, seed)
    let comparison = moments.comparison
    let aggregates: [OwnPanel.PanelAggregate] = [.count, .sum, .avg, .share, .min, .max]
    let panel = OwnPanel(
      id: "a", titles: ["": "A"], source: RowSource(.query("")), columns: [:], aggregate: aggregates[Int(seed)])
    let rows = (0..<400).map { _ -> Row in
      let time = moments.moment()
      let value = panel.aggregate == .share ? Double(moments.chance.below(2)) : moments.chance.fraction() * 100 - 20
      return Row(
        cells: [
          Self.text(time), .number(value), moments.name(20), moments.chance.once(in: 3) ? "kg" : moments.name(2),
        ], time: time)
    }
    func summary(_ comparison: Comparison, _ rows: [Row]) -> PanelSummary {
      let request = TableRequest(Self.plan(comparison), storedZone: .utc, timeColumn: "at")
      var fold = PanelFold(panel, request, offered: ["time", "value", "group", "unit"])
      for row in rows { fold.add(SampleCells(row.cells)) }
      return fold.summary("A", timeColumn: "at")
    }
    let baseline = comparison.baseline
    let read = summary(comparison, rows)
    let kept = summary(Comparison(baseline), rows).half(Comparison(baseline))
    let stored = try JSONDecoder().decode(PanelSummary.PanelHalf.self, from: JSONEncoder().encode(kept))
    #expect(stored == kept)
    var adopted = summary(comparison, rows.filter { !baseline.contains($0.time) })
    adopted.adopt(reference: stored)
    #expect(Canonical.text(read.parts) == Canonical.text(adopted.parts))
    #expect(read.firstRow == adopted.firstRow && read.parts[0].reference.rows > 0)
    #expect(adopted.hasKeptReference && adopted.knows(baseline))
  }

  @Test("of all tables of a report that which is gone is put in, and nothing else")
  func tables() throws {
    let comparison = Comparison(Self.periods[0])
    func input(_ comparison: Comparison, users: Int, before: Int, deployments: Int) -> ReportInput {
      var summary = UserSummary()
      (summary.new, summary.referenceNew) = (users, before)
      var deployed = DeploymentSummary()
      deployed.referenceCount = deployments
      return ReportInput(
        comparison, asOf: comparison.current.end, deployments: .read(deployed), users: .read(summary))
    }
    let halves = TableHalves(input(Comparison(comparison.baseline), users: 7, before: 1, deployments: 2))
    #expect(halves.tables == [.users, .deployments])
    let stored = try JSONDecoder().decode(TableHalves.self, from: JSONEncoder().encode(halves))
    #expect(stored == halves)
    var later = input(comparison, users: 9, before: 3, deployments: 4)
    later.adopt(reference: stored, of: [.users, .jobs])
    #expect(later.users.value?.referenceNew == 7 && later.users.value?.new == 9)
    #expect(later.deployments.value?.referenceCount == 4)
    #expect(later.keptTables == [.users])
  }

  /// The summary of rows from long before, and that of the period's rows, which adopted its reference and every other day.
  private static func whole<Fold: TableFold>(
    _ fold: Fold.Type, _ comparison: Comparison, _ rows: [Row]
  ) -> (read: Fold.Summary, adopted: Fold.Summary) {
    let start = comparison.current.start
    var adopted = fold.summary(
      rows.filter { ($0.until ?? $0.time) >= start }.map { SampleCells($0.cells) }, from: plan(comparison))
    func half(_ period: Period) -> Fold.Summary.Half {
      let earlier = Comparison(period)
      return fold.summary(rows.map { SampleCells($0.cells) }, from: plan(earlier)).half(earlier)
    }
    for day in comparison.seriesDays where day.end <= start {
      adopted.adopt(series: half(Period(day: day.day, zone: comparison.current.zone)), comparison)
    }
    adopted.adopt(reference: half(comparison.baseline), comparison)
    return (fold.summary(rows.map { SampleCells($0.cells) }, from: plan(comparison)), adopted)
  }

  @Test("series, returns and streaks are those of all rows when every day was kept", arguments: [0, 1, 2, 3])
  func series(period: Int) throws {
    var moments = Moments(period, 77)
    let comparison = moments.comparison
    let first = comparison.seriesDays[0].start
    let length = Int(comparison.current.end.seconds(since: first))
    let times = (0..<900).map { _ in first.adding(seconds: Int64(moments.chance.below(length))) }
    let runs = times.enumerated().map { number, time in
      Row(
        cells: [
          Self.text(time), moments.chance.once(in: 40) ? .text("rare \(number)") : moments.name(9),
          moments.chance.pick(["ok", "failed", "canceled"]), nil, .number(moments.chance.fraction()),
        ], time: time)
    }
    let jobs = Self.whole(JobFold.self, comparison, runs)
    Self.expectSame(jobs, comparison)
    #expect(Canonical.text(Self.kept(jobs.read.jobs)) == Canonical.text(Self.kept(jobs.adopted.jobs)))
    #expect(Canonical.text(jobs.read.missed) == Canonical.text(jobs.adopted.missed))

    let events = Self.whole(
      OccurrenceFold.self, comparison,
      times.map { Row(cells: [Self.text($0), "c", moments.name(60)], time: $0) })
    Self.expectSame(events, comparison)
    #expect(Canonical.text(events.read.returned) == Canonical.text(events.adopted.returned))

    let reports = times.enumerated().map { number, created -> Row in
      let closed = moments.chance.once(in: 9) ? nil : moments.later(than: created)
      return Row(
        cells: [
          .text("\(number)"), moments.name(30), moments.name(14), moments.chance.pick(["critical", "low"]),
          moments.name(14), closed == nil ? "new" : "resolved", Self.text(created), Self.text(closed ?? created),
          Self.text(closed),
        ], time: created, until: closed ?? comparison.current.end)
    }
    Self.expectSame(Self.whole(ErrorReportFold.self, comparison, reports), comparison)
  }

  @Test("of jobs without a name of their own counts are known, and durations said not to be")
  func manyJobs() throws {
    var moments = Moments(2, 1)
    let comparison = moments.comparison
    let rows = (0..<3000).map { number -> Row in
      let time = moments.moment()
      return Row(
        cells: [Self.text(time), .text("job \(number % 120)"), "ok", nil, .number(Double(number))], time: time)
    }
    let pair = try Self.both(JobFold.self, comparison, rows)
    let lost = zip(pair.read.figures(comparison), pair.adopted.figures(comparison)).filter {
      $0.value != $1.value
    }
    #expect(
      Set(lost.map(\.1.id)) == [
        .jobs.byJob.mean.at(.others).of(.reference), .jobs.byJob.median.at(.others).of(.reference),
        .jobs.byJob.p95.at(.others).of(.reference),
      ])
    #expect(lost.allSatisfy { $0.1.value == nil && $0.1.reason == .notKept })
  }

  @Test("what is adopted twice is adopted once, and what was read of the reference is forgotten")
  func twice() throws {
    var moments = Moments(0, 3)
    let comparison = moments.comparison
    let rows = (0..<200).map { _ -> SampleCells in
      SampleCells([Self.text(moments.moment()), moments.name(10), "ok"])
    }
    let earlier = Comparison(comparison.baseline)
    let kept = JobFold.summary(rows, from: Self.plan(earlier)).half(earlier)
    let read = JobFold.summary(rows, from: Self.plan(comparison))
    var adopted = read
    adopted.adopt(reference: kept, comparison)
    adopted.adopt(reference: kept, comparison)
    #expect(Canonical.text(adopted) == Canonical.text(read))
  }
}
