import Records
import SQLite
import Settings
import Summaries
import TestSupport
import Testing

@testable import Databases

/// Rows of the smaller tables that cannot be used are counted, each under one reason.
@Suite struct BadRowTests {
  static let tables = """
    CREATE TABLE health_checks (check_name, status, checked_at, response_time);
    CREATE TABLE user_scenarios (scenario, status, executed_at);
    CREATE TABLE user_feedback (created_at, rating, category, comment);
    CREATE TABLE error_comments (is_technical_note, created_at);
    CREATE TABLE incidents (id, title, severity, status, started_at, detected_at, acknowledged_at, resolved_at, root_cause);
    CREATE TABLE deployments (version, deployed_at, environment, author, rolled_back_at);
    CREATE TABLE auth_user (date_joined);
    CREATE TABLE pilot_error_reports (id, title, category, severity, module, status, created_at, updated_at, resolved_at);
    """

  /// The reported day is 19 November 2026 in UTC.
  static let within = "'2026-11-19 10:00:00'"

  /// Times as stored, whether they can be read, whether they lie within the day.
  static let times: [(value: String, isReadable: Bool, isWithin: Bool)] = [
    ("NULL", false, false), ("''", false, false), ("'yesterday'", false, false), ("12345", false, false),
    ("1795089600.5", false, false), ("x'323032362D31312D31392031303A30303A3030'", false, false),
    ("'2026-11-19'", false, false), ("'2026-11-19 24:00:00'", false, false), ("'2026-11-31 10:00:00'", false, false),
    ("'2026-11-19 10:00:00 '", false, false), ("'2026-11-19 10:00:00.1234567'", true, true),
    ("'2026-11-19 10:00:00'", true, true), ("'2026-11-19T10:00:00'", true, true),
    ("'2026-11-19T10:00:00.5Z'", true, true), ("'2026-11-20T01:00:00+03:00'", true, true),
    ("'2026-11-19 23:00:00-05:00'", true, false), ("'2026-11-18 23:59:59.999999'", true, false),
    ("'2026-12-24 00:00:00'", true, false),
  ]

  /// One row of each table with a time of its own; `?` is where it stands.
  static let rows: [(source: SourceTable, insert: String)] = [
    (.health, "health_checks VALUES ('cache', 'PASS', ?, 0.1)"),
    (.scenarios, "user_scenarios VALUES ('buy', 'success', ?)"),
    (.feedback, "user_feedback VALUES (?, 5, 'price', '')"),
    (.comments, "error_comments VALUES (1, ?)"),
    (.incidents, "incidents VALUES ('1', 'Down', 'high', 'open', ?, NULL, NULL, NULL, NULL)"),
    (.deployments, "deployments VALUES ('1.0', ?, NULL, NULL, '2026-11-19 11:00:00')"),
    (.users, "auth_user VALUES (?)"),
    (.reports, "pilot_error_reports VALUES ('1', 't', 'ui', 'low', 'm', 'new', ?, '2026-11-19 11:00:00', NULL)"),
  ]

  static let timeColumns: [SourceTable: String] = [
    .health: "checked_at", .scenarios: "executed_at", .feedback: "created_at", .comments: "created_at",
    .incidents: "started_at", .deployments: "deployed_at", .users: "date_joined", .reports: "created_at",
  ]

  /// A row of the day with something else in it, and what it is rejected for.
  static let values: [(insert: String, source: SourceTable, reason: Rejection.Reason?)] = {
    var values: [(String, SourceTable, Rejection.Reason?)] = []
    func add(_ source: SourceTable, _ reason: Rejection.Reason?, _ inserts: [String]) {
      values += inserts.map { ($0.replacing("@", with: within), source, reason) }
    }
    let responses = ["'fast'", "-0.001", "9e999", "x'31'", "'0.2'"].map {
      "health_checks VALUES ('a', 'FAIL', @, \($0))"
    }
    add(.health, .unusableValue, responses)
    add(.health, nil, ["NULL", "''", "0", "0.2", "3"].map { "health_checks VALUES ('a', 'ERROR', @, \($0))" })
    let states = ["'passed'", "'OK'", "''", "NULL", "1"]
    add(.health, nil, ["'pass'", "' Fail '", "'error'"].map { "health_checks VALUES ('a', \($0), @, 0.2)" })
    add(.scenarios, nil, ["'Success'", "'FAILED '"].map { "user_scenarios VALUES ('a', \($0), @)" })
    add(.health, .unknownStatus, states.map { "health_checks VALUES ('a', \($0), @, 'fast')" })
    add(.scenarios, .unknownStatus, states.map { "user_scenarios VALUES ('a', \($0), @)" })
    add(.scenarios, nil, ["user_scenarios VALUES ('a', 'failed', @)"])
    let ratings = ["0", "6", "-1", "3.5", "'good'", "9e999", "x'35'"]
    add(.feedback, .unusableValue, ratings.map { "user_feedback VALUES (@, \($0), '', '')" })
    add(.feedback, nil, ["1", "5.0", "NULL", "''"].map { "user_feedback VALUES (@, \($0), NULL, NULL)" })
    add(.comments, .unusableValue, ["'yes'", "x'31'"].map { "error_comments VALUES (\($0), @)" })
    add(.comments, nil, ["0", "1", "NULL", "''"].map { "error_comments VALUES (\($0), @)" })
    func incident(_ detected: String, _ acknowledged: String, _ resolved: String, start: String = "@") -> String {
      "incidents VALUES ('1', 't', 'low', '', \(start), \(detected), \(acknowledged), \(resolved), NULL)"
    }
    add(
      .incidents, .unusableValue,
      [
        incident("7", "NULL", "NULL"), incident("NULL", "'soon'", "NULL"), incident("NULL", "NULL", "'never'"),
        incident("7", "'soon'", "'never'"), incident("NULL", "NULL", "'2026-11-19 09:59:59'"),
        incident("NULL", "NULL", "'never'", start: "'2026-01-01 00:00:00'"),
      ])
    add(
      .incidents, nil,
      [
        incident("''", "NULL", "@"), incident("@", "@", "''"),
        incident("'x'", "'x'", "'2026-01-02 00:00:00'", start: "'2026-01-01 00:00:00'"),
        incident("'x'", "'x'", "'x'", start: "'2026-11-20 00:00:00'"),
      ])
    add(.deployments, .unusableValue, ["'back'", "1", "x''"].map { "deployments VALUES ('1', @, '', '', \($0))" })
    add(.deployments, nil, ["NULL", "''", "@"].map { "deployments VALUES ('1', @, '', '', \($0))" })
    func report(_ status: String, _ updated: String, _ resolved: String, created: String = "@") -> String {
      "pilot_error_reports VALUES ('1', 't', 'ui', 'low', 'm', '\(status)', \(created), \(updated), \(resolved))"
    }
    let earlier = "'2026-11-02 00:00:00'"
    add(
      .reports, .unusableValue,
      [
        report("resolved", "@", "'then'"), report("wont_fix", "@", "7"), report("resolved", "NULL", "NULL"),
        report("resolved", "@", "'then'", created: earlier),
      ])
    add(
      .reports, nil,
      [
        report("new", "'x'", "'x'"), report("resolved", "@", "NULL"), report("resolved", "'x'", "@"),
        report("resolved", earlier, "'then'", created: earlier), report("resolved", "'x'", "'then'", created: earlier),
        report("resolved", "@", "'then'", created: "'2026-11-20 00:00:00'"),
      ])
    return values
  }()

  private func read(_ inserts: [String], asOf: String = "2026-11-30T00:00:00Z") throws -> ReportInput {
    let scratch = try Scratch()
    let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    try connection.execute(Self.tables)
    for insert in inserts { try connection.execute("INSERT INTO " + insert) }
    var settings = Settings()
    settings.source.path = scratch.path
    return try SQLiteSource(settings).read(
      Comparison(PhysicalFormTests.day), asOf: try #require(Instant(iso8601: asOf)), threads: 1)
  }

  /// All rejections of the smaller tables but of rows stamped after as-of and of repeated keys, without examples.
  private func rejections(_ input: ReportInput) -> [Rejection] {
    [
      input.errors.value?.rejections, input.comments.value?.rejections, input.incidents.value?.rejections,
      input.deployments.value?.rejections, input.health.value?.rejections, input.scenarios.value?.rejections,
      input.feedback.value?.rejections, input.users.value?.rejections,
    ].flatMap { $0 ?? [] }.filter { ![.afterAsOf, .repeatedKey].contains($0.reason) }.map(\.bare)
  }

  @Test("a row whose own time cannot be read is counted in every report, and in nothing else", arguments: rows)
  func times(source: SourceTable, insert: String) throws {
    let input = try read(Self.times.map { insert.replacing("?", with: $0.value) })
    let unreadable = Self.times.filter { !$0.isReadable }.count
    // Of all that cannot be read the text that sorts first is shown.
    let example = Rejection(
      source: .table(source), reason: .unreadableTime, count: unreadable, column: Self.timeColumns[source],
      example: "12345")
    #expect(rejections(input) == [example])
    let within = Self.times.filter(\.isWithin).count
    let counted =
      switch source {
      case .health: input.health.value?.rowsOfPeriod
      case .scenarios: input.scenarios.value?.scenarios.first?.succeeded
      case .feedback: input.feedback.value?.count
      case .comments: input.comments.value?.count
      case .incidents: input.incidents.value?.started
      case .deployments: input.deployments.value?.list.count
      case .users: input.users.value?.new
      default: input.errors.value?.current.new
      }
    #expect(counted == within)
    if source == .deployments {
      #expect(input.deployments.value?.rolledBack == Self.times.count - unreadable)
    }
    #expect(input.origins.first { $0.id == .table(source) }?.rows == Self.times.count)
  }

  @Test("a row of the period with a value that cannot be used is counted once, under its reason", arguments: values)
  func value(insert: String, source: SourceTable, reason: Rejection.Reason?) throws {
    let expected = reason.map { [Rejection(source: .table(source), reason: $0, count: 1)] } ?? []
    #expect(rejections(try read([insert])) == expected)
  }

  @Test("a bad value before the period or after it is none of the period's")
  func otherPeriods() throws {
    let inserts = Self.values.filter { $0.reason != nil && ![SourceTable.incidents, .reports].contains($0.source) }
    for day in ["2026-11-12", "2026-11-20"] {
      let moved = inserts.map { $0.insert.replacing("2026-11-19", with: day) }
      #expect(rejections(try read(moved)).isEmpty)
    }
  }

  @Test("all bad values at once add up by table and reason, and leave the good figures alone")
  func together() throws {
    let input = try read(Self.values.map(\.insert))
    for rejection in rejections(input) {
      let rows = Self.values.filter { .table($0.source) == rejection.source && $0.reason == rejection.reason }
      #expect(rejection.count == rows.count, "\(rejection)")
    }
    #expect(rejections(input).reduce(0) { $0 + $1.count } == Self.values.filter { $0.reason != nil }.count)
    #expect(input.feedback.value?.meanRating == 3)
    #expect(input.feedback.value?.count == 11)
    #expect(input.comments.value?.technicalNotes == 1)
    #expect(input.health.value?.checks.first?.timed == 6)
    #expect(input.health.value?.checks.first?.failed == 17)
    #expect(input.incidents.value?.resolveSeconds == [0])
    #expect(input.incidents.value?.resolved == 2)
  }

  @Test("rows of one time are told in one order, whatever order they were written in")
  func order() throws {
    let inserts =
      ["NULL", "'2026-11-19 11:00:00'", "'2026-11-19 10:30:00'"].flatMap { back in
        ["'a'", "'b'"].map { "deployments VALUES ('1', \(Self.within), \($0), 'x', \(back))" }
      }
      + ["1", "2", "NULL"].flatMap { rating in
        ["'ui'", "''"].map { "user_feedback VALUES (\(Self.within), \(rating), \($0), 'Slow')" }
      }
    let (forth, back) = (try read(inserts), try read(inserts.reversed()))
    #expect(forth.deployments.value?.list.count == 6 && forth.feedback.value?.comments.count == 5)
    #expect(Canonical.text(forth.deployments) == Canonical.text(back.deployments))
    #expect(Canonical.text(forth.feedback) == Canonical.text(back.feedback))
  }
}
