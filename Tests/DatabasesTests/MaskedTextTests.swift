import Records
import SQLite
import Settings
import Summaries
import TestSupport
import Testing

@testable import Databases

/// Every text of every table is legible and masked before anything is counted by it.
@Suite struct MaskedTextTests {
  static let tables =
    BadRowTests.tables + """

      CREATE TABLE system_metrics (metric_type, value real, unit, timestamp datetime, metadata);
      CREATE INDEX i ON system_metrics (metric_type, timestamp);
      """

  /// Rows of every table with the given text in every column that holds one, at three moments of the day.
  private static func rows(_ text: String) -> [String] {
    let quoted = "'" + text.replacing("'", with: "''").replacing("\0", with: "' || char(0) || '") + "'"
    return (1...3).flatMap { hour in
      [
        "health_checks VALUES (#, 'PASS', §, 0.1)", "user_scenarios VALUES (#, 'success', §)",
        "user_feedback VALUES (§, 5, #, #)",
        "incidents VALUES (#, #, #, #, §, NULL, NULL, NULL, #)", "deployments VALUES (#, §, #, #, NULL)",
        "pilot_error_reports VALUES (#, #, #, #, #, #, §, §, NULL)", "system_metrics VALUES (#, 1, #, §, '{}')",
        "system_metrics VALUES ('request_duration', 1, 's', §, json_object('path', '/u/' || # || '/'))",
      ].map { $0.replacing("#", with: quoted).replacing("§", with: "'2026-11-19 0\(hour):00:00'") }
    }
  }

  private func read(_ inserts: [String], masks: Bool = true, threads: Int = 1) throws -> ReportInput {
    let scratch = try Scratch()
    let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    try connection.execute(Self.tables)
    for insert in inserts { try connection.execute("INSERT INTO " + insert) }
    var settings = Settings()
    settings.source.path = scratch.path
    settings.report.mask = masks
    return try SQLiteSource(settings).read(
      Comparison(PhysicalFormTests.day), asOf: try #require(Instant(iso8601: "2026-11-30T00:00:00Z")), threads: threads)
  }

  @Test(
    "no column lets a secret through, whatever hides it",
    arguments: [
      "leak@example.org", "x leak@localhost", "password = leak", "le\u{200B}ak@exa\u{202E}mple.org",
      "pass\u{0}word=leak", "PIN=1234567", "+49 170 1234567", "4111 1111 1111 1111", "key AKIAIOSFODNN7EXAMPLE",
    ])
  func secrets(text: String) throws {
    for threads in [1, 2] {
      // Members of what is told have names of their own.
      let told = Canonical.text(try read(Self.rows(text), threads: threads)).replacing("example:", with: "")
        .replacing("examples:", with: "")
      for part in ["leak", "1234567", "1111", "AKIA", "example.org", "exa"] { #expect(!told.contains(part), "\(part)") }
      #expect(told.contains("•••"))
    }
  }

  @Test("without masks nothing is hidden, and all is legible")
  func legible() throws {
    let input = try read(Self.rows("leak@example.org \u{1B}]0;own\u{7}\n\u{202E}\u{0}end"), masks: false)
    let told = Canonical.text(input)
    #expect(told.contains("leak@example.org"))
    // What would still be raw is escaped by this description, with one backslash.
    let escapes = told.replacing(#"\\u{"#, with: "")
    for escape in [#"\u{"#, #"\0"#, #"\n"#] { #expect(!escapes.contains(escape)) }
    #expect(
      input.errors.value?.current.byCategory.map(\.name) == [#"leak@example.org \u{1B}]0;own\u{7} \u{202E}\u{0}end"#]
    )
  }

  @Test("what reads alike is counted together, wherever names are counted")
  func alike() throws {
    let input = try read(["a@example.org", "b@example.org", "c@example.net"].flatMap(Self.rows))
    let (metrics, errors) = (try #require(input.metrics.value), try #require(input.errors.value))
    #expect(metrics.types["•••@•••"]?.count == 9)
    #expect(metrics.paths.map(\.path) == ["/u/•••@•••/"] && metrics.paths[0].requests.durations.count == 9)
    for counts in [
      errors.current.byCategory, errors.current.byModule, errors.current.bySeverity, errors.current.byStatus,
      try #require(input.feedback.value).byCategory, try #require(input.incidents.value).bySeverity,
    ] {
      #expect(counts.map(\.name) == ["•••@•••"] && counts.map(\.count) == [9])
    }
    #expect(input.health.value?.checks.map(\.passed) == [9])
    #expect(input.scenarios.value?.scenarios.map(\.succeeded) == [9])
    #expect(errors.current.events == 3)
    #expect(Set(input.origins.map(\.id)).count == input.origins.count)
  }

  @Test(
    "a row's key is kept when it is one word, so that links lead somewhere",
    arguments: [
      ("0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef"), ("17", "17"),
      ("3f2b8c1e-9d4a-4f6b-8a2c-1e5d7f9b0c3a", "3f2b8c1e-9d4a-4f6b-8a2c-1e5d7f9b0c3a"),
      ("01ARZ3NDEKTSV4RRFFQ69G5FAV", "01ARZ3NDEKTSV4RRFFQ69G5FAV"), ("joe@example.org", "•••@•••"),
      ("a\u{7}", #"a\u{7}"#),
    ])
  func keys(id: String, shown: String) throws {
    let row = Self.rows("t")[5].replacing("VALUES ('t'", with: "VALUES ('\(id)'")
    #expect(try read([row]).errors.value?.newestOpen.map(\.id) == [shown])
  }

  @Test("a text of megabytes costs what its beginning costs")
  func huge() throws {
    let long = String(repeating: "x ", count: 1_000_000)
    let input = try read(Self.rows(long))
    #expect(input.errors.value?.current.byModule.allSatisfy { $0.name.count == 500 } == true)
    #expect(Canonical.text(input).utf8.count < 200_000)
  }
}
