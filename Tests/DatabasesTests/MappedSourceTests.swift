import Records
import SQLite
import Settings
import Summaries
import Testing

@testable import Databases

@Suite("Sources that the settings map") struct MappedSourceTests {
  private static let day = Period(day: Day("2026-11-19")!, zone: .utc)
  private static let asOf = Instant(iso8601: "2026-11-20T06:00:00Z")!

  private func source(
    _ statements: [String], _ scratch: Scratch, _ change: (inout Settings) -> Void
  ) throws -> SQLiteSource {
    let database = try Connection(path: scratch.path, mode: .create, busyTimeout: 0)
    for statement in statements { try database.execute(statement) }
    var settings = Settings()
    settings.source.path = scratch.path
    settings.source.presets = []
    change(&settings)
    return try SQLiteSource(settings)
  }

  private func query(_ text: String) -> RowSource {
    var source = RowSource(.query(text))
    source.place = "d.yaml:3:9"
    return source
  }

  @Test(
    "a query that cannot be used is refused before anything is read, with its place and what to do",
    arguments: [
      ("SELECT at AS checked_at, ok AS status FROM t; DROP TABLE t", "a second statement follows the first"),
      ("SELECT at AS checked_at, ok AS status FROM t; -- done\n; SELECT 1", "a second statement follows the first"),
      ("DELETE FROM t", "it does more than read"), ("INSERT INTO t VALUES (1, 2)", "it does more than read"),
      ("ATTACH 'x.db' AS x", "it does more than read"), ("PRAGMA journal_mode = WAL", "it does more than read"),
      ("EXPLAIN SELECT at AS checked_at FROM t", "it does more than read"),
      ("VACUUM INTO 'copy.db'", "it does more than read"),
      ("SELECT load_extension('x') AS checked_at FROM t", "not authorized to use function: load_extension"),
      ("CREATE TEMP TABLE a AS SELECT 1", "it does more than read"), ("-- nothing", "there is no statement in it"),
      ("SELECT at AS checked_at, oj AS status FROM t", "SQLite says: no such column: oj"),
      ("SELECT at AS checked_at, \"oj\" AS status FROM t", "SQLite says: no such column: oj"),
      ("SELECT at AS checked_at FROM u", "SQLite says: no such table: u"),
      ("SELEC at FROM t", "SQLite says: near \"SELEC\": syntax error"),
      ("SELECT count(*) AS status FROM t", "it has no column checked_at, only status"),
      (
        "SELECT at AS checked_at, ok AS statsu FROM t",
        "health_checks knows no column “statsu”. Did you mean status? Its columns are checked_at, check_name, status, "
      ),
      ("SELECT at AS checked_at, ok AS status, ok AS zq FROM t", "health_checks knows no column “zq”. Its columns are"),
      ("SELECT at AS checked_at, 1 AS one, 2 AS two FROM t", "knows none of the columns “one”, “two”. Its columns are"),
      ("SELECT at AS checked_at, ok AS status, at AS status FROM t", "two of its columns are named status"),
      ("SELECT at AS checked_at, ok AS status FROM t WHERE ok > :limit", "it has the parameter :limit"),
      ("SELECT at AS checked_at, ok AS status FROM t WHERE ok > ?", "it has the parameter ?"),
    ])
  func refused(text: String, problem: String) throws {
    let scratch = try Scratch()
    let error = #expect(throws: SourceError.self) {
      _ = try source(["CREATE TABLE t (at, ok)"], scratch) { $0.source.tables["health_checks"] = [query(text)] }
    }
    #expect(error?.isInSettings == true)
    #expect(error?.description.hasPrefix("d.yaml:3:9: source.tables.health_checks: ") == true)
    #expect(error?.description.contains(problem) == true, "\(error?.description ?? "")")
    #expect(scratch.names == ["app.sqlite3"])
  }

  @Test("columns that a duration is made of are known by it, and the time alone is enough")
  func knownColumns() throws {
    let scratch = try Scratch()
    var requests = query("SELECT began AS time, began, ended FROM calls")
    requests.differences["duration"] = TimeDifference(from: "began", to: "ended")
    let input = try source(
      [
        "CREATE TABLE calls (began, ended)", "CREATE TABLE t (at, ok)",
        "INSERT INTO calls VALUES ('2026-11-19 10:00:00', '2026-11-19 10:00:02.5')",
        "INSERT INTO t VALUES ('2026-11-19 10:00:00', 1), ('2026-11-19 11:00:00', 0)",
      ], scratch
    ) {
      $0.source.tables["requests"] = [requests]
      $0.source.tables["jobs"] = [query("SELECT at AS finished_at FROM t")]
      $0.source.tables["health_checks"] = [query("SELECT at AS checked_at FROM t")]
    }
    .read(Comparison(Self.day), asOf: Self.asOf, threads: 1)
    #expect(input.metrics.value?.requests?.durations.mean == 2.5)
    #expect(input.jobs.value?.all.counts.runs == 2 && input.jobs.value?.hasStatus == false)
    #expect(input.health.value?.checks.map(\.passed) == [2])
  }

  @Test("checks, scenarios and jobs are read as far back as they tell what is usual")
  func usualDays() throws {
    let scratch = try Scratch()
    let first = Self.day.days[0].day.adding(-56)
    let comparison = Comparison(Self.day)
    let input = try source(
      [
        "CREATE TABLE t (at, ok)",
        "INSERT INTO t VALUES ('\(first.adding(-40)) 10:00:00', 0), ('\(first.adding(-1)) 10:00:00', 0)",
        "INSERT INTO t VALUES ('\(first) 00:00:00', 0), ('2026-11-19 11:00:00', 1)",
      ], scratch
    ) {
      $0.source.tables["jobs"] = [
        query("SELECT at AS finished_at, iif(ok, 'ok', 'failed') AS status FROM t WHERE at >= :since AND at < :until")
      ]
      $0.source.tables["user_scenarios"] = [
        query("SELECT at AS executed_at, iif(ok, 'success', 'failed') AS status FROM t")
      ]
      $0.source.tables["health_checks"] = [
        query("SELECT at AS checked_at, iif(ok, 'PASS', 'FAIL') AS status FROM t WHERE at >= :since AND at < :until")
      ]
    }
    .read(comparison, asOf: Self.asOf, threads: 1)
    let told = [SumsBefore.DaySum(first, 1, of: 1)]
    #expect(input.jobs.value?.jobs.first?.before.days(comparison) == told)
    #expect(input.scenarios.value?.before.days(comparison) == told)
    #expect(input.checksBefore.all.days(comparison) == told)
  }

  @Test("a column that the settings speak of has to be in the query")
  func unnamed() throws {
    var mapped = query("SELECT at AS checked_at, ok AS status FROM t")
    mapped.units = ["response_time": "ms"]
    let scratch = try Scratch()
    let error = #expect(throws: SourceError.self) {
      _ = try source(["CREATE TABLE t (at, ok)"], scratch) { $0.source.tables["health_checks"] = [mapped] }
    }
    #expect(error?.description.contains("units names the column response_time, which the query does not have") == true)
  }

  @Test("all wrong queries are told at once")
  func several() throws {
    let scratch = try Scratch()
    let error = #expect(throws: SourceError.self) {
      _ = try source(["CREATE TABLE t (at, ok)"], scratch) {
        $0.source.tables["health_checks"] = [query("SELECT 1"), query("SELECT x FROM y")]
      }
    }
    #expect(error?.description.split(separator: "\n").count == 2)
  }

  @Test("several sources of one table are counted together, each with its own form of times and its own words")
  func together() throws {
    let scratch = try Scratch()
    var epoch = query("SELECT at AS checked_at, ok AS status FROM numbers;  -- all\n")
    epoch.times = ["checked_at": .epoch]
    epoch.constants = ["check_name": "numbers"]
    epoch.values = ["status": ValueMap(["1": "PASS", "0": "FAIL", "9": "skip"])]
    var texts = query("SELECT at AS checked_at, state AS status, name AS check_name FROM texts WHERE at >= :since")
    texts.zone = Zone(identifier: "Asia/Tokyo")
    let noon = Instant(iso8601: "2026-11-19T12:00:00Z")!.microseconds / 1_000_000
    let input = try source(
      [
        "CREATE TABLE numbers (at, ok)", "CREATE TABLE texts (at TEXT, state, name)",
        "INSERT INTO numbers VALUES (\(noon), 1), (\(noon), 0), (\(noon), 9), ('\(noon)', 1), (\(noon), 5), (NULL, 1), "
          + "('soon', 1), (\(noon - 86_400 * 400), 1)",
        // In Tokyo the 20th begins at 15:00 of the 19th in UTC.
        "INSERT INTO texts VALUES ('2026-11-20 08:59:59', 'pass', 'a'), ('2026-11-20 09:00:00', 'pass', 'a'), "
          + "('2026-11-19 09:00:00', 'FAIL', 'a'), ('', 'FAIL', 'a'), ('junk', 'FAIL', 'a'), (17, 'FAIL', 'a')",
      ], scratch
    ) { $0.source.tables["health_checks"] = [epoch, texts] }
    .read(Comparison(Self.day), asOf: Self.asOf, threads: 1)
    let health = try #require(input.health.value)
    let numbers = try #require(health.checks.first { $0.name == "numbers" })
    let named = try #require(health.checks.first { $0.name == "a" })
    #expect(numbers.passed == 2 && numbers.failed == 2)
    #expect(named.passed == 1 && named.failed == 1)
    func count(_ reason: Rejection.Reason) -> Int { health.rejections.first { $0.reason == reason }?.count ?? 0 }
    #expect(count(.unreadableTime) == 3 && count(.unmappedValue) == 1)
    #expect(input.origins.first { $0.id == .table(.health) }?.query.contains(";\n") == true)
  }

  @Test("a query that breaks off fails its table and nothing else")
  func endless() throws {
    let scratch = try Scratch()
    let input = try source(
      [
        "CREATE TABLE t (at, ok)", "INSERT INTO t VALUES ('2026-11-19 10:00:00', 1)",
        "CREATE TABLE user_scenarios (scenario, status, executed_at)",
        "INSERT INTO user_scenarios VALUES ('pay', 'success', '2026-11-19 10:00:00')",
      ], scratch
    ) {
      $0.source.tables["health_checks"] = [
        query("SELECT at AS checked_at, json_extract('no json', '$') AS status FROM t")
      ]
    }
    .read(Comparison(Self.day), asOf: Self.asOf, threads: 1)
    guard case .failed(let reason) = input.health else {
      Issue.record("read")
      return
    }
    #expect(reason == "query at d.yaml:3:9: malformed JSON")
    #expect(input.scenarios.value?.scenarios.first?.succeeded == 1)
  }

  @Test("requests with columns of their own give the figures of metric rows with the same in JSON")
  func requests() throws {
    let scratch = try Scratch()
    var rows: [String] = []
    var columns: [String] = []
    for number in 0..<400 {
      let (hour, path) = (number % 24, ["/", "/cart/", "/item/\(number)/", "/a\\\"b/"][number % 4])
      let (status, seconds) = ([200, 200, 404, 500][number % 4], Double(number % 37) / 16)
      let day = number % 3 == 0 ? 12 : 19
      let time = "2026-11-\(day) \(hour < 10 ? "0" : "")\(hour):00:00"
      rows.append(
        "('request_duration', \(seconds), 's', '\(time)', '{\"path\": \"\(path)\", \"status_code\": \(status), \"queries_count\": \(number % 30)}')"
      )
      columns.append(
        "('\(time)', \(seconds * 1000), '\(path.replacing("\\\"", with: "\""))', '\(status)', \(number % 30))")
    }
    let plain = try Scratch()
    let expected = try source(
      [
        "CREATE TABLE system_metrics (metric_type, value, unit, timestamp, metadata)",
        "INSERT INTO system_metrics VALUES " + rows.joined(separator: ", "),
      ], plain, { _ in }
    ).read(Comparison(Self.day), asOf: Self.asOf, threads: 1)
    var mapped = query("SELECT t AS time, ms AS duration, url AS path, code AS status, n AS queries FROM access")
    mapped.units = ["duration": "ms"]
    let input = try source(
      ["CREATE TABLE access (t, ms, url, code, n)", "INSERT INTO access VALUES " + columns.joined(separator: ", ")],
      scratch, { $0.source.tables["requests"] = [mapped] }
    ).read(Comparison(Self.day), asOf: Self.asOf, threads: 1)
    func told(_ value: some Any) -> String { String(describing: value) }
    let (own, other) = (try #require(input.metrics.value), try #require(expected.metrics.value))
    #expect(told(own.requests) == told(other.requests) && own.requests != nil)
    #expect(own.paths.map(\.path) == other.paths.map(\.path) && own.paths.count >= 4)
    #expect(told(own.paths) == told(other.paths))
    #expect(own.coverage == other.coverage && own.hours.map(\.hasRows) == other.hours.map(\.hasRows))
    #expect(told(input.referenceMetrics.value?.requests) == told(expected.referenceMetrics.value?.requests))
  }

  @Test("metrics of several queries are one table")
  func metrics() throws {
    let scratch = try Scratch()
    var down = query("SELECT at AS timestamp, down AS value FROM results WHERE ok")
    down.constants = ["metric_type": "download", "unit": "Mbit/s"]
    var ping = query("SELECT at AS timestamp, ping AS value FROM results")
    ping.constants = ["metric_type": "ping", "unit": "ms"]
    let input = try source(
      [
        "CREATE TABLE results (at, down, ping, ok)",
        "INSERT INTO results VALUES ('2026-11-19 10:00:00', 100, 12, 1), ('2026-11-19 11:00:00', 50, 'fast', 1), "
          + "('2026-11-19 12:00:00', NULL, NULL, 0), ('2026-11-12 10:00:00', 80, 10, 1), ('never', 1, 1, 1)",
      ], scratch
    ) { $0.source.tables["system_metrics"] = [down, ping] }
    .read(Comparison(Self.day), asOf: Self.asOf, threads: 1)
    let metrics = try #require(input.metrics.value)
    #expect(metrics.types["download"]?.count == 2 && metrics.types["download"]?.mean == 75)
    #expect(metrics.types["ping"]?.count == 1 && metrics.units["download"] == "Mbit/s")
    #expect(input.referenceMetrics.value?.types["download"]?.mean == 80)
    #expect(metrics.rejections.filter { $0.reason == .unreadableTime }.map(\.count) == [1, 1])
    #expect(metrics.rejections.filter { $0.reason == .notANumber }.map(\.count) == [2])
  }

  @Test("a table of a common name is read only if it has the columns")
  func commonName() throws {
    let scratch = try Scratch()
    let input = try source(
      [
        "CREATE TABLE requests (id, payload)", "CREATE TABLE user_scenarios (scenario, status, executed_at)",
      ], scratch, { _ in }
    ).read(Comparison(Self.day), asOf: Self.asOf, threads: 1)
    guard case .absent = input.metrics else {
      Issue.record("read")
      return
    }
  }

  @Test("a source keeps rows since a time, or since the oldest of as many as it keeps, of each name or of all")
  func retention() throws {
    let minutes = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99) "
    let statements = [
      "CREATE TABLE runs (task, at, kind)",
      "INSERT INTO runs \(minutes) SELECT 'often', 1795000000 + 60 * i, 'ok' FROM n",
      "INSERT INTO runs \(minutes) SELECT 'more often', 1795000000 + 50 * (100 - i), 'ok' FROM n",
      "INSERT INTO runs VALUES ('seldom', 1700000000, 'ok')",
    ]
    let asOf = Instant(microseconds: 1_795_100_000_000_000)
    func since(_ kept: KeptRows) throws -> [Instant] {
      let scratch = try Scratch()
      var runs = query("SELECT task AS name, at AS finished_at, kind AS status FROM runs")
      runs.times = ["finished_at": .epoch]
      runs.keeps = kept
      return try source(statements, scratch) { $0.source.tables["jobs"] = [runs] }
        .read(Comparison(Period(day: Day("2026-11-19")!, zone: .utc)), asOf: asOf, threads: 1).retentions.map(\.since)
    }
    #expect(try since(.seconds(3600)) == [Instant(microseconds: 1_795_096_400_000_000)])
    #expect(try since(.rows(100, of: "name")) == [Instant(microseconds: 1_795_000_050_000_000)])
    #expect(try since(.rows(110, of: "name")) == [Instant(microseconds: 1_795_000_050_000_000)])
    #expect(try since(.rows(200, of: "name")).isEmpty && since(.rows(1000, of: nil)).isEmpty)
    #expect(try since(.rows(201, of: nil)) == [Instant(microseconds: 1_700_000_000_000_000)])
  }

  @Test("requests of which none has a duration are counted, with paths and failures, the most frequent path first")
  func untimed() throws {
    let scratch = try Scratch()
    let statements = [
      "CREATE TABLE hits (at, path, code)",
      "INSERT INTO hits VALUES ('2026-11-19 10:00:00', '/b', 200), ('2026-11-19 11:00:00', '/b', 500), "
        + "('2026-11-19 11:00:00', '/a', 200), ('2026-11-12 11:00:00', '/a', 200)",
    ]
    let input = try source(statements, scratch) {
      $0.source.tables["requests"] = [query("SELECT at AS time, path, code AS status FROM hits")]
    }
    .read(Comparison(Self.day), asOf: Self.asOf, threads: 1)
    let metrics = try #require(input.metrics.value)
    #expect(!metrics.areTimed && input.isMapped && metrics.rejections.isEmpty)
    #expect(metrics.requests?.durations.count == 3 && metrics.requests?.serverErrors == 1)
    #expect(metrics.paths.map(\.path) == ["/b", "/a"] && input.referenceMetrics.value?.requests?.durations.count == 1)
    #expect(metrics.requestSteps.allSatisfy { $0.p95 == nil })
    // Beside one that has durations a request without one is no request.
    let mixed = try Scratch()
    let both = try source(statements + ["CREATE TABLE timed (at, took)"], mixed) {
      $0.source.tables["requests"] = [
        query("SELECT at AS time, path, code AS status FROM hits"),
        query("SELECT at AS time, took AS duration FROM timed"),
      ]
    }
    .read(Comparison(Self.day), asOf: Self.asOf, threads: 1)
    #expect(both.metrics.value?.areTimed == true && both.metrics.value?.requests == nil)
    #expect(both.metrics.value?.rejections.map(\.reason) == [.notANumber])
  }
}
