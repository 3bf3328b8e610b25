import Records
import SQLite
import Settings
import Summaries
import Testing

@testable import Databases

@Suite("A first guess of a mapping") struct MappingGuessTests {
  private func draft(_ statements: [String]) throws -> (text: String, settings: Settings) {
    let scratch = try Scratch()
    let database = try Connection(path: scratch.path, mode: .create, busyTimeout: 0)
    for statement in statements { try database.execute(statement) }
    var settings = Settings()
    settings.source.path = scratch.path
    let text = Settings.example([], try SQLiteSource.guess(settings))
    return (text, try Settings.parse(Array(text.utf8), file: "d.yaml", environment: [:]))
  }

  private static let numbers = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99) "
  private static let moment = "datetime(1795000000 + 600 * i, 'unixepoch')"

  /// A table, its rows, what it is taken for, and what the file then says of it.
  static let cases: [(create: String, row: String, table: String, says: [String])] = [
    (
      "access (ts INTEGER, url TEXT, verb TEXT, code INTEGER, took REAL)",
      "1795000000000 + i, '/a/' || i, 'GET', 200 + i % 2 * 300, 20 + i", "requests",
      [
        "\"ts\" AS time", "\"url\" AS path", "\"verb\" AS method", "\"code\" AS status", "times: { time: epoch_ms }",
        "units: { duration: ms }", "# took: taken for milliseconds, since half of them are 70.0 or more.",
      ]
    ),
    (
      "backup_runs (task TEXT, exit_code INTEGER, began TEXT, ended TEXT, seconds REAL)",
      "'db', i % 3, \(moment), \(moment), 3", "jobs",
      [
        "\"task\" AS name", "\"ended\" AS finished_at", "\"began\" AS started_at",
        "values: { status: { \"0\": ok, \"*\": failed } }",
      ]
    ),
    (
      "cron_runs (name TEXT, outcome TEXT, ended TEXT)",
      "'a', CASE WHEN i < 10 THEN 'weird' WHEN i < 30 THEN 'failed' ELSE 'ok' END, \(moment)", "jobs",
      [
        "# outcome, in the rows looked at: “ok” 70, “failed” 20, “weird” 10 (not known).",
        "values: { status: { \"ok\": ok, \"failed\": failed } }",
      ]
    ),
    (
      "executions (state TEXT, stopped REAL)", "iif(i % 9, 'Success', 'TIMED OUT'), 1795000000.5 + i", "jobs",
      ["values: { status: { \"Success\": ok, \"TIMED OUT\": failed } }", "times: { finished_at: epoch }"]
    ),
    (
      "heartbeat (service TEXT, up INTEGER, at INTEGER, ping_ms INTEGER)",
      "'web', i % 20 <> 0, 1795000000000000 + i, 12",
      "health_checks",
      [
        "values: { status: { \"1\": PASS, \"0\": FAIL } }", "times: { checked_at: epoch_us }",
        "units: { response_time: ms }",
      ]
    ),
    (
      "incident (number TEXT, short_description TEXT, priority TEXT, state TEXT, opened_at TEXT, closed_at TEXT)",
      "'INC' || i, 'It broke', iif(i % 2, '1 - Critical', '4 - Low'), 'On Hold', \(moment), NULL",
      "pilot_error_reports",
      [
        "\"short_description\" AS title", "\"opened_at\" AS created_at", "\"closed_at\" AS resolved_at",
        "\"1 - Critical\": critical", "\"4 - Low\": low", "\"On Hold\": investigating",
      ]
    ),
    (
      "outages (host TEXT, started TEXT, ended TEXT, cause TEXT)", "'db', \(moment), \(moment), 'disk'", "incidents",
      ["\"host\" AS check_name", "\"ended\" AS resolved_at", "\"cause\" AS root_cause"]
    ),
    ("releases (tag TEXT, released_at TEXT)", "'v' || i, \(moment)", "deployments", ["\"tag\" AS version"]),
    (
      "orders (placed_at TEXT, total_cents INTEGER, status TEXT, currency TEXT)",
      "\(moment), i, iif(i % 2, 'paid', 'Cancelled'), 'EUR'", "orders",
      [
        "\"total_cents\" / 100.0 AS amount", "\"placed_at\" AS created_at", "\"currency\" AS currency",
        "\"paid\": open", "\"Cancelled\": canceled",
      ]
    ),
    (
      "readings (sensor TEXT, value REAL, time TEXT)", "'t' || i % 3, i, \(moment)", "system_metrics",
      ["\"sensor\" AS metric_type", "\"value\" AS value"]
    ),
  ]

  @Test("tables are known by names, columns and what stands in them; the file loads", arguments: cases.indices)
  func known(index: Int) throws {
    let (create, row, table, says) = Self.cases[index]
    let name = create.prefix { $0 != " " }
    let (text, settings) = try draft([
      "CREATE TABLE \(create)", "INSERT INTO \(name) \(Self.numbers) SELECT \(row) FROM n",
    ])
    #expect(settings.source.tables.keys.sorted() == [table], "\(text)")
    for line in says { #expect(text.contains(line), "\(line) in \(text)") }
  }

  @Test("the name of a job may stand in another table, by a key that is declared or named so")
  func joined() throws {
    for declared in ["REFERENCES workflows (id)", ""] {
      let (text, _) = try draft([
        "CREATE TABLE workflows (id INTEGER PRIMARY KEY, name TEXT)", "INSERT INTO workflows VALUES (1, 'Nightly')",
        "CREATE TABLE runs (workflow_id INTEGER \(declared), status TEXT, finished_at TEXT)",
        "INSERT INTO runs \(Self.numbers) SELECT 1, 'ok', \(Self.moment) FROM n",
      ])
      #expect(
        text.contains("FROM \"runs\" AS r LEFT JOIN \"workflows\" AS n ON n.\"id\" = r.\"workflow_id\""), "\(text)")
      #expect(text.contains("n.\"name\" AS name") && text.contains("- workflows, 1 row: no column of times"))
    }
  }

  @Test("what is not certain is a comment; hostile names break nothing; nothing found is an empty mapping")
  func doubtful() throws {
    let (text, settings) = try draft([
      "CREATE TABLE \"things \"\"$x\n\" (status TEXT, finished_at TEXT)",
      "CREATE TABLE \"we're \"\"done\"\" ${HOME}\" (name TEXT, status TEXT, finished_at TEXT, error TEXT)",
      "INSERT INTO \"we're \"\"done\"\" ${HOME}\" \(Self.numbers) SELECT 'a', 'ok', \(Self.moment), 'b' FROM n",
      "CREATE TABLE empty_runs (status TEXT, finished_at TEXT)",
    ])
    #expect(settings.source.tables.isEmpty && text.contains("  # tables:\n") && text.contains("    # Not certain: "))
    #expect(text.contains("# - empty_runs, 0 rows: empty"))
    let uncommented = text.replacing("  # tables:", with: "  tables:").split(separator: "\n").map { line in
      line.hasPrefix("    # ") && !line.contains("Not certain") ? "    " + line.dropFirst(6) : String(line)
    }.joined(separator: "\n")
    let read = try Settings.parse(Array(uncommented.utf8), file: "d.yaml", environment: [:])
    #expect(read.source.tables["jobs"]?.count == 1, "\(uncommented)")
    guard case .query(let query) = read.source.tables["jobs"]?[0].rows else {
      Issue.record("no query")
      return
    }
    #expect(query.contains("FROM \"we're \"\"done\"\" ${HOME}\""))
    #expect(try draft(["CREATE TABLE a (b)"]).settings.source.tables.isEmpty)
  }
}
