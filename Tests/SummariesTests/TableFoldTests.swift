import Records
import TestSupport
import Testing

@testable import Summaries

/// What a row of the smaller tables means, whichever engine hands it over.
@Suite struct TableFoldTests {
  static let plan = ReadPlan(
    Comparison(Period(day: Day("2026-11-19")!, zone: .utc)), asOf: DaySpan(Day("2026-11-24")!, in: .utc).start,
    measures: [],
    masks: true)

  static func incident(
    _ started: SampleCells.Cell, _ resolved: SampleCells.Cell, severity: SampleCells.Cell = "high"
  ) -> SampleCells { SampleCells(["1", "Checkout is slow", severity, "resolved", started, nil, nil, resolved, nil]) }

  /// Start, resolution; whether it counts as started, resolved, open, started in the baseline, and is listed.
  static let incidents: [(SampleCells.Cell, SampleCells.Cell, started: Int, resolved: Int, open: Int, earlier: Int)] = [
    ("2026-11-19 10:00:00", "2026-11-19 11:00:00", 1, 1, 0, 0),
    ("2026-11-19 10:00:00", nil, 1, 0, 1, 0), ("2026-11-19 10:00:00", "", 1, 0, 1, 0),
    ("2026-11-19 10:00:00", "2026-11-20 00:00:00", 1, 0, 1, 0),
    ("2026-11-18 23:59:59", "2026-11-19 00:00:00", 0, 1, 0, 0),
    ("2026-11-12 00:00:00", nil, 0, 0, 1, 1), ("2026-11-12 00:00:00", "2026-11-18 00:00:00", 0, 0, 0, 1),
    ("2026-11-20 00:00:00", nil, 0, 0, 0, 0),
  ]

  @Test("an incident is open from its start to its resolution, whatever its status says", arguments: incidents.indices)
  func openIncidents(number: Int) {
    let (start, end, started, resolved, open, earlier) = Self.incidents[number]
    let summary = IncidentFold.summary([Self.incident(start, end)], from: Self.plan)
    #expect(summary.started == started && summary.resolved == resolved)
    #expect(summary.open == open && summary.referenceStarted == earlier)
    #expect(summary.list.count == max(started, resolved, open))
    #expect(summary.list.allSatisfy { ($0.resolvedAt == nil) == (open == 1) })
    #expect(summary.rejections == [])
  }

  @Test("an incident that ends before it starts is listed, has no length and is told as a fault")
  func backwards() {
    let summary = IncidentFold.summary(
      [Self.incident("2026-11-19 10:00:00", "2026-11-19 09:00:00")], from: Self.plan)
    #expect(summary.resolved == 1 && summary.resolveSeconds == [] && summary.list.count == 1)
    #expect(summary.rejections.map(\.bare) == [Rejection(source: .table(.incidents), reason: .unusableValue, count: 1)])
  }

  @Test("known severities are one word in any spelling, others are told")
  func severities() {
    let words: [SampleCells.Cell] = ["HIGH", "high", "sev-1", nil]
    let summary = IncidentFold.summary(
      words.map { Self.incident("2026-11-19 10:00:00", nil, severity: $0) }, from: Self.plan)
    #expect(summary.bySeverity.first { $0.name == "high" }?.count == 2)
    #expect(summary.unknownWords?.rows == 2 && summary.unknownWords?.of == 4)
  }

  @Test("grave incidents are kept with title and severity, as far back as usual figures are made")
  func grave() {
    let rows = [
      Self.incident("2026-10-08 10:00:00", "2026-10-08 11:00:00", severity: "Critical"),
      Self.incident("2026-10-09 10:00:00", "2026-10-09 11:00:00", severity: "medium"),
      Self.incident("2026-11-18 10:00:00", nil), Self.incident("2026-05-01 10:00:00", "2026-05-02 10:00:00"),
    ]
    let grave = IncidentFold.summary(rows, from: Self.plan).grave
    func instant(_ text: String) -> Instant { Instant(iso8601: text + ":00Z")! }
    #expect(
      grave == [
        GraveIncident(
          "Checkout is slow", severity: "critical", instant("2026-10-08T10:00")..<instant("2026-10-08T11:00")),
        GraveIncident("Checkout is slow", severity: "high", instant("2026-11-18T10:00")..<instant("2026-11-20T00:00")),
      ])
  }

  @Test("only PASS has passed, MAINTENANCE counts as neither, and any other status has failed")
  func checks() {
    let statuses: [SampleCells.Cell] = ["PASS", "pass", "FAIL", "ERROR", "timeout", nil, "maintenance"]
    let rows = statuses.map { SampleCells(["2026-11-19 00:04:59", "database", $0, 0.25]) }
    let before = [SampleCells(["2026-11-12 23:55:00", "database", "PASS", "slow"])]
    let summary = HealthFold.summary(rows + before, from: Self.plan)
    let check = summary.checks.first
    #expect(check?.passed == 2 && check?.failed == 4 && check?.timed == 6)
    #expect(check?.current.count == 1 && check?.current.first?.maintenance == 1)
    #expect(check?.earlier.map(\.passed) == [1] && check?.earlier.first?.timed == 0)
    #expect(summary.rejections.map(\.bare) == [Rejection(source: .table(.health), reason: .unknownStatus, count: 2)])
    #expect(
      HealthFold.summary(
        [SampleCells(["2026-11-19 10:00:00"])], from: Self.plan, absent: ["check_name", "status", "response_time"]
      ).checks.map { "\($0.name) \($0.passed)" } == ["(none) 1"])
  }

  /// Time, seconds, passed, failed; what is counted, and why a row is told.
  static let counts: [([SampleCells.Cell], passed: Int, failed: Int, Rejection.Reason?)] = [
    (["2026-11-19 10:00:00", "db", 3600.0, 58.0, 2.0], 58, 2, nil), (["2026-11-19 10:00:00"], 0, 0, nil),
    (["2026-11-19 10:00:00", "db", nil, 5.0, ""], 5, 0, nil),
    (["2026-11-19 23:00:00", "db", 3600.0, 1.0, 1.0], 1, 1, nil),
    (["2026-11-19 23:30:00", "db", 3600.0, 1.0, 1.0], 1, 1, .acrossEdge),
    (["2026-11-18 23:30:00", "db", 3600.0, 1.0, 1.0], 0, 0, .acrossEdge),
    (["2026-11-18 23:00:00", "db", 3600.0, 1.0, 1.0], 0, 0, nil),
    (["2026-11-19 10:00:00", "db", 60.0, -1.0, 1.0], 0, 1, .unusableValue),
    (["2026-11-19 10:00:00", "db", "an hour", 9.0, 9e99], 9, 0, .unusableValue),
    (["2026-11-20 00:00:00", "db", 60.0, 1.0, 1.0], 0, 0, nil),
  ]

  @Test("a row of counts belongs to the period in which it begins, and reaching over its edge is told")
  func healthCounts() {
    for (cells, passed, failed, reason) in Self.counts {
      let summary = HealthCountFold.summary([SampleCells(cells)], from: Self.plan)
      #expect(summary.all.reduce(0) { $0 + $1.passed } == passed, "\(cells)")
      #expect(summary.all.reduce(0) { $0 + $1.failed } == failed, "\(cells)")
      #expect(summary.rejections.map(\.reason) == [reason].compactMap(\.self), "\(cells)")
    }
  }

  @Test("of what expires the row read last counts, else the one that ends last; what has no end is nothing")
  func expiries() {
    let rows: [[SampleCells.Cell]] = [
      ["2026-12-01 00:00:00", "a", "certificate", "2026-11-20 00:00:00"],
      ["2026-11-25 00:00:00", "a", "certificate", "2026-11-19 00:00:00"],
      ["2027-01-01 00:00:00", "a", "certificate", "2026-12-19 00:00:00"], ["2026-11-21 00:00:00", "a", "domain"],
      ["2026-12-21 00:00:00", "a", "domain"], ["2026-11-20 00:00:00"], ["", "b"], [nil, "c"], ["soon", "d"],
      ["2026-11-30 00:00:00", "e", nil, "yesterday"],
    ]
    let summary = ExpiryFold.summary(rows.map(SampleCells.init), from: Self.plan)
    #expect(
      summary.list.map { "\($0.name) \($0.kind) \($0.at)" } == [
        "(none)  2026-11-20T00:00:00Z", "e  2026-11-30T00:00:00Z", "a certificate 2026-12-01T00:00:00Z",
        "a domain 2026-12-21T00:00:00Z",
      ])
    #expect(summary.rejections.map(\.reason) == [.unreadableTime, .unusableValue])
  }

  @Test("an incident that names a check is its outage, and no incident")
  func outages() {
    func named(_ check: SampleCells.Cell, _ from: SampleCells.Cell, _ to: SampleCells.Cell) -> SampleCells {
      SampleCells(["1", "is down", "high", "", from, nil, nil, to, "ETIMEDOUT", nil, nil, nil, nil, check])
    }
    let summary = IncidentFold.summary(
      [
        named("db", "2026-11-19 10:00:00", "2026-11-19 10:05:00"), named("db", "2026-11-18 23:00:00", nil),
        named("db", "2026-11-12 10:00:00", "2026-11-12 11:00:00"),
        named("old", "2026-01-01 10:00:00", "2026-01-01 11:00:00"),
        named("", "2026-11-19 10:00:00", nil), named("api", "2026-11-19 10:00:00", "2026-11-19 09:00:00"),
      ], from: Self.plan)
    #expect(summary.list.count == 1 && summary.started == 1 && summary.isOfIncidents)
    #expect(summary.checksWithOutages == ["db", "old", "api"])
    #expect(summary.outages["db"]?.map { $0.end?.seconds(since: $0.start) } == [3600, nil, 300])
    #expect(summary.outages["db"]?.last?.message == "ETIMEDOUT" && summary.outages["old"] == nil)
    #expect(summary.rejections.map(\.bare) == [Rejection(source: .table(.incidents), reason: .unusableValue, count: 1)])
  }

  @Test("only success has succeeded")
  func scenarios() {
    let statuses: [SampleCells.Cell] = ["success", "Success", "failed", "skipped"]
    let summary = ScenarioFold.summary(
      statuses.map { SampleCells(["buy", $0, "2026-11-19T12:00:00Z"]) }, from: Self.plan)
    #expect(summary.scenarios.first?.succeeded == 2 && summary.scenarios.first?.failed == 2)
    #expect(summary.unknownWords?.rows == 1)
  }

  @Test("a rating is a whole number from 1 to 5; any other is not a rating, and nothing is no fault")
  func ratings() {
    let ratings: [SampleCells.Cell] = [5.0, 1.0, 0.0, 6.0, 2.5, "4", nil, ""]
    let summary = FeedbackFold.summary(
      ratings.map { SampleCells(["2026-11-19 12:00:00", $0, "ui", "  "]) }, from: Self.plan)
    #expect(summary.count == 8 && summary.rated == 2 && summary.meanRating == 3)
    #expect(summary.ratings == [1, 0, 0, 0, 1] && summary.commentCount == 0)
    #expect(summary.rejections.map(\.bare) == [Rejection(source: .table(.feedback), reason: .unusableValue, count: 4)])
  }

  @Test("the newest comments are shown, whatever order they come in")
  func comments() {
    let rows = (10..<20).map { hour in
      SampleCells([.text("2026-11-19 \(hour):00:00"), nil, nil, .text("at \(hour)")])
    }
    for order in [rows, rows.reversed()] {
      let summary = FeedbackFold.summary(order, from: Self.plan)
      #expect(summary.comments.map(\.comment) == ["at 19", "at 18", "at 17", "at 16", "at 15"])
      #expect(summary.commentCount == 10)
    }
  }

  @Test("a comment is a technical note by a flag that is a number other than 0")
  func notes() {
    let flags: [SampleCells.Cell] = [1.0, 0.0, 2.0, "true", nil, ""]
    let summary = CommentFold.summary(flags.map { SampleCells([$0, "2026-11-19 12:00:00"]) }, from: Self.plan)
    #expect(summary.count == 6 && summary.technicalNotes == 2)
    #expect(summary.rejections.map(\.bare) == [Rejection(source: .table(.comments), reason: .unusableValue, count: 1)])
  }

  @Test("deployments count where they happened, and so do their rollbacks")
  func deployments() {
    let times: [(SampleCells.Cell, SampleCells.Cell)] = [
      ("2026-11-19 12:00:00", nil), ("2026-11-19 12:00:00", "2026-11-20 01:00:00"), ("2026-11-19 12:00:00", "soon"),
      ("2026-11-18 12:00:00", "2026-11-19 01:00:00"), ("2026-11-12 12:00:00", nil),
    ]
    let summary = DeploymentFold.summary(
      times.map { SampleCells(["v1", $0.0, "production", nil, $0.1]) }, from: Self.plan)
    #expect(summary.list.count == 3 && summary.rolledBack == 1 && summary.referenceCount == 1)
    #expect(summary.list.allSatisfy { $0.rolledBackAt == nil })
    #expect(
      summary.rejections.map(\.bare) == [Rejection(source: .table(.deployments), reason: .unusableValue, count: 1)])
  }

  @Test("users are those who joined before the period's end")
  func users() {
    let times: [SampleCells.Cell] = [
      "2026-11-19 00:00:00", "2026-11-12 05:00:00", "2020-01-01", "2026-11-20 00:00:00", 5.0,
    ]
    let summary = UserFold.summary(times.map { SampleCells([$0]) }, from: Self.plan)
    #expect(summary.new == 1 && summary.referenceNew == 1)
    #expect(summary.rejections.first?.column == "its_time" && summary.rejections.first?.example == "2020-01-01")
  }

  @Test("a table with rows of which none has a readable time is not known, one without rows is empty")
  func unreadable() {
    func result(_ rows: [SampleCells]) -> TableResult<UserSummary> {
      var count = TableCount<UserFold>(
        TableRequest(Self.plan, storedZone: .utc, timeColumn: "date_joined"), ArrivalLog(Self.plan.comparison))
      for row in rows { count.add(row) }
      return count.result("people")
    }
    guard case .failed(let reason) = result([SampleCells(["never"]), SampleCells([nil])]) else {
      Issue.record("read")
      return
    }
    #expect(reason == "the table people has 2 rows and none with a time that can be read")
    #expect(result([]).value?.total == 0)
    #expect(result([SampleCells(["never"]), SampleCells(["2026-11-19 00:00:00"])]).value?.total == 1)
  }
}
