import Records
import SQLite
import Settings
import Summaries
import TestSupport
import Testing

@testable import Databases

/// Who is in charge, and what people recorded, in the columns that may be missing.
@Suite struct PeopleTests {
  static let tables = """
    CREATE TABLE incidents (id, title, severity, status, affected_services, started_at, detected_at, acknowledged_at,
      mitigated_at, resolved_at, root_cause, resolution, assigned_to);
    CREATE TABLE deployments (version, deployed_at, environment, author, notes, rolled_back_at);
    CREATE TABLE pilot_error_reports (id, title, category, severity, module, status, created_at, updated_at,
      resolved_at, assigned_to_id integer);
    CREATE TABLE auth_user (id integer PRIMARY KEY, username, date_joined);
    INSERT INTO auth_user VALUES (1, 'a.petrova', '2026-01-01 00:00:00'), (2, 'joe@example.org', '2026-01-01 00:00:00'),
      (3, '', '2026-01-01 00:00:00'), (4, NULL, NULL), (5, char(27) || 'x', '2026-01-01 00:00:00');
    """

  private func read(
    _ statements: [String], people: PeopleShown = .names, tables: String = tables,
    _ change: (inout Settings) -> Void = { _ in }
  ) throws -> ReportInput {
    let scratch = try Scratch()
    let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    try connection.execute(tables)
    for statement in statements { try connection.execute(statement) }
    var settings = Settings()
    settings.source.path = scratch.path
    settings.report.people = people
    change(&settings)
    let plan = ReadPlan(
      Comparison(PhysicalFormTests.day), asOf: try #require(Instant(iso8601: "2026-11-30T00:00:00Z")),
      measures: settings.measures, masks: true, people: people)
    return try SQLiteSource(settings).read(plan, threads: 1)
  }

  private static func report(_ assignee: String) -> String {
    "INSERT INTO pilot_error_reports VALUES ('\(assignee)', 't', 'ui', 'low', 'm', 'new', '2026-11-19 10:00:00', NULL, NULL, \(assignee))"
  }

  private static func incident(
    services: String = "NULL", mitigated: String = "NULL", resolved: String = "'2026-11-19 11:00:00'",
    resolution: String = "NULL", assignee: String = "NULL"
  ) -> String {
    "INSERT INTO incidents VALUES ('1', 't', 'low', 'x', \(services), '2026-11-19 10:00:00', NULL, NULL, \(mitigated), "
      + "\(resolved), NULL, \(resolution), \(assignee))"
  }

  @Test("an open error has the name of the user it is assigned to")
  func assignees() throws {
    let cases: [(String, [PeopleShown: Assignee])] = [
      ("1", [.names: .named("a.petrova"), .initials: .named("A.\u{A0}P."), .nobody: .unknown]),
      ("2", [.names: .named("•••@•••"), .initials: .named("J."), .nobody: .unknown]),
      ("'1'", [.names: .named("a.petrova"), .initials: .named("A.\u{A0}P."), .nobody: .unknown]),
      ("5", [.names: .named(#"\u{1B}x"#), .initials: .named("X."), .nobody: .unknown]),
      // Somebody, of whom no name is known.
      ("3", [.names: .unknown, .initials: .unknown, .nobody: .unknown]),
      ("4", [.names: .unknown, .initials: .unknown, .nobody: .unknown]),
      ("99", [.names: .unknown, .initials: .unknown, .nobody: .unknown]),
      ("NULL", [.names: .nobody, .initials: .nobody, .nobody: .unknown]),
    ]
    for (stored, expected) in cases {
      for (people, assignee) in expected {
        let input = try read([Self.report(stored).replacing("('\(stored)'", with: "('r'")], people: people)
        #expect(input.errors.value?.newestOpen.map(\.assignee) == [assignee], "\(stored) \(people)")
      }
    }
  }

  @Test("a missing table of users, or columns of it, means no name; and a missing column of the reports, nothing known")
  func missing() throws {
    let reports = [
      Self.report("1"),
      "INSERT INTO pilot_error_reports SELECT 'n', title, category, severity, module, status, created_at, updated_at, resolved_at, NULL FROM pilot_error_reports",
    ]
    for broken in [
      "DROP TABLE auth_user", "ALTER TABLE auth_user DROP COLUMN username",
      "ALTER TABLE auth_user DROP COLUMN date_joined",
    ] {
      let input = try read(reports + [broken])
      #expect(Set(input.errors.value?.newestOpen.map(\.assignee) ?? []) == [.unknown, .nobody], "\(broken)")
    }
    let input = try read(reports + ["ALTER TABLE pilot_error_reports DROP COLUMN assigned_to_id"])
    #expect(input.errors.value?.newestOpen.map(\.assignee) == [.unknown, .unknown])
    let mapped = try read(reports + ["ALTER TABLE pilot_error_reports RENAME COLUMN assigned_to_id TO owner"]) {
      $0.source.tables["pilot_error_reports"] = [
        RowSource(table: "pilot_error_reports", columns: ["assigned_to_id": "owner"])
      ]
      $0.source.tables["auth_user"] = [RowSource(table: "auth_user", columns: ["username": "username"])]
    }
    #expect(Set(mapped.errors.value?.newestOpen.map(\.assignee) ?? []) == [.named("a.petrova"), .nobody])
  }

  @Test("an optional column that the settings name must be there")
  func mapped() throws {
    let input = try read([]) {
      $0.source.tables["deployments"] = [RowSource(table: "deployments", columns: ["notes": "remarks"])]
    }
    guard case .failed(let reason) = input.deployments else {
      Issue.record("read")
      return
    }
    #expect(reason == "the table deployments has no column remarks")
  }

  @Test("services are a JSON array of texts, anything else is told as a fault")
  func services() throws {
    let cases: [(stored: String, services: [String], isFault: Bool)] = [
      ("NULL", [], false), ("''", [], false), ("'[]'", [], false),
      (#"'["web", "база данных", " "]'"#, ["web", "база данных"], false),
      (#"'["a\u0000\n b", "joe@example.org", "password=leak"]'"#, [#"a\u{0} b"#, "•••@•••", "password=•••"], false),
      ("'[1]'", [], true), (#"'["web"'"#, [], true), ("'web'", [], true), (#"'{"web": 1}'"#, [], true), ("7", [], true),
      ("x'5B5D'", [], true), ("'[[[' || hex(zeroblob(40000))", [], true),
      ("'[\"' || hex(zeroblob(500)) || '\"]'", [String(repeating: "0", count: 499) + "…"], false),
      (
        "(SELECT json_group_array('s') FROM (WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 30) SELECT x FROM n))",
        Array(repeating: "s", count: 20), false
      ),
    ]
    for (stored, services, isFault) in cases {
      let summary = try #require(try read([Self.incident(services: stored)]).incidents.value)
      #expect(summary.list.map(\.affectedServices) == [services], "\(stored)")
      #expect((summary.rejections.map(\.reason) == [.unusableValue]) == isFault, "\(stored)")
    }
  }

  @Test("an incident is mitigated by the period's end or not at all, and has a resolution once it is over")
  func mitigation() throws {
    let over = try read([
      Self.incident(mitigated: "'2026-11-19 10:30:00'", resolution: "'Key renewed'", assignee: "' '")
    ])
    let incident = try #require(over.incidents.value?.list.first)
    #expect(incident.mitigatedAt == Instant(iso8601: "2026-11-19T10:30:00Z") && incident.resolution == "Key renewed")
    #expect(incident.assignee == .nobody)
    let open = try read([
      Self.incident(
        mitigated: "'2026-11-20 00:00:00'", resolved: "NULL", resolution: "'Key renewed'", assignee: "'m.orlova'")
    ])
    let lasting = try #require(open.incidents.value?.list.first)
    #expect(lasting.mitigatedAt == nil && lasting.resolution == nil && lasting.assignee == .named("m.orlova"))
    let broken = try read([Self.incident(mitigated: "'soon'")])
    #expect(broken.incidents.value?.rejections.map(\.reason) == [.unusableValue])
  }

  @Test("without people nobody is named: neither authors nor those in charge", arguments: PeopleShown.allCases)
  func nobody(people: PeopleShown) throws {
    let input = try read(
      [
        Self.report("1"), Self.incident(assignee: "'a.petrova'"),
        "INSERT INTO deployments VALUES ('1', '2026-11-19 10:00:00', NULL, 'a.petrova', 'Search index; mail x@example.org', NULL)",
      ], people: people)
    let told = Canonical.text(input)
    #expect(told.contains("petrova") == (people == .names))
    #expect([#"A.\u{A0}P."#, "A.\u{A0}P."].contains(where: told.contains) == (people == .initials))
    #expect(input.deployments.value?.list.map(\.notes) == ["Search index; mail •••@•••"])
  }
}
