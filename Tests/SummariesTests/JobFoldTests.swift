import Records
import TestSupport
import Testing

@testable import Summaries

/// What a row of the table of jobs means, whichever engine hands it over.
@Suite struct JobFoldTests {
  static let plan = TableFoldTests.plan

  static func run(
    _ name: SampleCells.Cell, _ status: SampleCells.Cell, _ finished: SampleCells.Cell, started: SampleCells.Cell = nil,
    duration: SampleCells.Cell = nil, error: SampleCells.Cell = nil
  ) -> SampleCells { SampleCells([finished, name, status, started, duration, error]) }

  @Test("a run has the outcome that its status says, and counts without one")
  func outcomes() {
    let statuses: [SampleCells.Cell] = ["ok", "OK", "failed", "Canceled", "crashed", nil]
    let summary = JobFold.summary(
      statuses.map { Self.run("sync", $0, "2026-11-19 10:00:00") }, from: Self.plan)
    let counts = summary.jobs[0].counts
    #expect(counts.runs == 6 && counts.succeeded == 2 && counts.failed == 1 && counts.canceled == 1)
    #expect(summary.rejections.map(\.bare) == [Rejection(source: .table(.jobs), reason: .unknownStatus, count: 2)])
    #expect(summary.unknownWords?.rows == 2 && summary.unknownWords?.of == 6)
  }

  /// Start, duration; what the run took, and whether that is told as a fault.
  static let durations: [(SampleCells.Cell, SampleCells.Cell, seconds: Double?, isFault: Bool)] = [
    ("2026-11-19 09:59:00", nil, 60, false), ("2026-11-19 09:59:00", 2.5, 2.5, false), (nil, 0.0, 0, false),
    (nil, nil, nil, false), ("", "", nil, false), ("2026-11-19 10:00:01", nil, nil, true), (nil, -1.0, nil, true),
    ("2026-11-19 09:59:00", "long", nil, true), ("yesterday", nil, nil, true),
    ("2026-11-19T12:00:00+03:00", nil, 3600, false),
  ]

  @Test("a run takes what its duration says, else from its start to its end", arguments: durations.indices)
  func seconds(number: Int) {
    let (started, duration, seconds, isFault) = Self.durations[number]
    let summary = JobFold.summary(
      [Self.run("sync", "ok", "2026-11-19 10:00:00", started: started, duration: duration)], from: Self.plan)
    #expect(summary.jobs[0].durations?.mean == seconds)
    let fault = Rejection(source: .table(.jobs), reason: .unusableValue, count: 1)
    #expect(summary.rejections.map(\.bare) == (isFault ? [fault] : []) && summary.all.counts.runs == 1)
  }

  @Test("a run without an end is not over and no fault; an end that is no time is one")
  func ends() {
    let ends: [SampleCells.Cell] = [nil, "", "soon"]
    let summary = JobFold.summary(ends.map { Self.run("sync", "ok", $0) }, from: Self.plan)
    #expect(summary.all.counts.runs == 0 && summary.jobs.isEmpty)
    #expect(summary.rejections.map(\.reason) == [.unreadableTime] && summary.rejections[0].count == 1)
  }

  @Test("a column that the table lacks gives no figures")
  func absentColumns() {
    let absent: Set = ["status", "started_at", "duration", "name", "error"]
    var fold = JobFold(
      TableRequest(Self.plan, storedZone: .utc, timeColumn: "finished_at", absentColumns: absent), keeping: [:])
    fold.add(Self.run(nil, nil, "2026-11-19 10:00:00"))
    let figures = fold.summary().figures(Self.plan.comparison)
    #expect(fold.summary().rejections == [] && fold.summary().jobs.map(\.name) == [NameTable.none])
    #expect(figures.contains { $0.id == .jobs.runs && $0.value == 1 })
    #expect(!figures.contains { $0.id.base == .jobs.failed || $0.id.base == .jobs.duration.mean })
  }

  @Test("errors are kept as recorded, masked when they are shown")
  func errors() throws {
    let summary = JobFold.summary(
      [
        Self.run("sync", "failed", "2026-11-19 10:00:00", error: "refused 10.0.0.5"),
        Self.run("sync", "failed", "2026-11-19 11:00:00", error: "refused 10.0.0.5"),
        Self.run("sync", "failed", "2026-11-19 12:00:00", error: " "),
        Self.run("sync", "failed", "2026-11-19 13:00:00"),
      ], from: Self.plan)
    let texts = try #require(summary.jobs.first).outcomes.map { summary.errors.text($0.error) }
    #expect(texts == ["refused •.•.•.•", "refused •.•.•.•", nil, nil])
  }

  @Test("of a time before the first run of all nothing is known; with one run it is", arguments: [false, true])
  func unknownReference(isKnown: Bool) {
    let rows =
      [Self.run("sync", "ok", "2026-11-19 10:00:00")]
      + (isKnown ? [Self.run("old", "ok", "2026-11-10 10:00:00")] : [])
    let figures = JobFold.summary(rows, from: Self.plan).figures(Self.plan.comparison)
    #expect(figures.first { $0.id == .jobs.runs.of(.reference) }?.value == (isKnown ? 0 : nil))
    #expect(figures.first { $0.id == .jobs.runs }?.value == 1)
  }

  /// Daily: regular is a run on each of the seven days before, or three a week before.
  @Test("a job that ran before and not in the period is missed")
  func missed() {
    func runs(_ name: SampleCells.Cell, _ days: [Int], each: Int = 1) -> [SampleCells] {
      days.flatMap { day in
        (0..<each).map { Self.run(name, "ok", .text("2026-11-\(day) 0\($0):30:00")) }
      }
    }
    let summary = JobFold.summary(
      runs("nightly", [12, 13, 14, 15, 16, 17, 18]) + runs("gap", [12, 13, 14, 16, 17, 18])
        + runs("thursdays", [12], each: 3) + runs("seldom", [15]) + runs("here", [12, 19]), from: Self.plan)
    #expect(summary.missed.map(\.name) == ["thursdays", "nightly", "gap"])
    #expect(summary.missed.map(\.isRegular) == [true, true, false] && summary.missedCount == 3)
    #expect(summary.missed[1].last == Instant(iso8601: "2026-11-18T00:30:00Z"))
  }

  @Test("counts are those of a plain count over the rows, in whatever order they come")
  func bruteForce() {
    var chance = SplitMix(20_261_127)
    let statuses = ["ok", "failed", "canceled", "lost"]
    let rows = (0..<3_000).map { number in
      let minute = Int.random(in: 0..<24 * 60 * 9, using: &chance)
      return (
        name: "job \(Int.random(in: 0..<70, using: &chance))", status: statuses.randomElement(using: &chance) ?? "ok",
        day: 11 + minute / 1440, clock: minute % 1440, seconds: Double(number % 400) / 4
      )
    }
    func cells(_ order: [Int]) -> [SampleCells] {
      order.map { index in
        let row = rows[index]
        let clock = [row.clock / 60, row.clock % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        return Self.run(
          .text(row.name), .text(row.status), .text("2026-11-\(row.day) \(clock):07"), duration: .number(row.seconds))
      }
    }
    let order = Array(rows.indices)
    let summary = JobFold.summary(cells(order), from: Self.plan)
    let shuffled = JobFold.summary(cells(order.shuffled(using: &chance)), from: Self.plan)
    func figures(_ summary: JobSummary) -> [String] {
      summary.figures(Self.plan.comparison).map { "\($0.id) \($0.value ?? -1) \($0.rows)" }
    }
    #expect(figures(summary) == figures(shuffled))
    #expect(summary.jobs.map(\.outcomes) == shuffled.jobs.map(\.outcomes))
    for (day, sides) in [(19, \JobSummary.Job.counts), (12, \.referenceCounts)] {
      let all = rows.filter { $0.day == day }
      #expect(summary.all[keyPath: sides].runs == all.count)
      #expect(summary.all[keyPath: sides].failed == all.count { $0.status == "failed" })
      for job in summary.jobs {
        let own = all.filter { $0.name == job.name }
        #expect(job[keyPath: sides].runs == own.count)
        #expect(job[keyPath: sides].succeeded == own.count { $0.status == "ok" })
        #expect(job[keyPath: sides].canceled == own.count { $0.status == "canceled" })
      }
    }
    let names = Set(rows.filter { $0.day == 19 }.map(\.name)).count
    #expect(summary.jobs.count == JobSummary.limit && summary.otherNames == names - JobSummary.limit)
    let named = summary.jobs.reduce(0) { $0 + $1.counts.runs }
    #expect(named + (summary.others?.counts.runs ?? 0) == summary.all.counts.runs)
    #expect(summary.steps.map(\.runs).reduce(0, +) == summary.all.counts.runs && summary.steps.count == 24)
    #expect(summary.days.first?.day == Day("2026-11-11") && summary.days.last?.counts == summary.all.counts)
  }
}
