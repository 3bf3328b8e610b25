import Records
import SQLite
import Settings
import Summaries
import Testing

@testable import Databases

@Suite("Panels of the settings") struct PanelQueryTests {
  private static let day = Period(day: Day("2026-11-19")!, zone: .utc)
  private static let asOf = Instant(iso8601: "2026-11-20T06:00:00Z")!

  private func input(
    _ statements: [String], _ scratch: Scratch, _ panels: [OwnPanel], zone: Zone = .utc
  ) throws -> ReportInput {
    let database = try Connection(path: scratch.path, mode: .create, busyTimeout: 0)
    for statement in statements { try database.execute(statement) }
    var settings = Settings()
    settings.source.path = scratch.path
    settings.source.storedTimezone = zone
    settings.panels = panels
    return try SQLiteSource(settings).read(Comparison(Self.day), asOf: Self.asOf, threads: 1)
  }

  private func panel(
    _ rows: RowSource.Rows, _ columns: [String: String] = [:], _ aggregate: OwnPanel.PanelAggregate = .count,
    _ chart: OwnPanel.Display = .bar, times: [String: TimeFormat] = [:]
  ) -> OwnPanel {
    var source = RowSource(rows)
    source.place = "d.yaml:3:9"
    source.times = times
    return OwnPanel(
      id: "sales", titles: ["": "Sales"], source: source, columns: columns, aggregate: aggregate, chart: chart)
  }

  @Test(
    "a query that cannot be used is refused before anything is read, with its place and what to do",
    arguments: [
      ("SELECT at AS time FROM t; DROP TABLE t", "a second statement follows the first"),
      ("DELETE FROM t", "it does more than read"), ("ATTACH 'x.db' AS x", "it does more than read"),
      ("SELECT load_extension('x') AS time FROM t", "not authorized to use function: load_extension"),
      ("SELECT at FROM t", "it has no column time, only at"),
      ("SELECT n AS time FROM t", "it has no column amount, only time"),
      ("SELECT at AS time, n AS amount, n AS amount FROM t", "two of its columns are named amount"),
      ("SELECT at AS time, x AS amount FROM t", "SQLite says: no such column: x"),
      ("SELECT at AS time, n AS amount FROM t WHERE n > :least", "it has the parameter :least"),
    ])
  func refused(text: String, problem: String) throws {
    let scratch = try Scratch()
    let error = #expect(throws: SourceError.self) {
      _ = try input(["CREATE TABLE t (at, n)"], scratch, [panel(.query(text), ["value": "amount"], .sum)])
    }
    #expect(error?.isInSettings == true)
    #expect(error?.description.hasPrefix("d.yaml:3:9: panels.sales: the query cannot be used: ") == true)
    #expect(error?.description.contains(problem) == true, "\(error?.description ?? "")")
    #expect(scratch.names == ["app.sqlite3"])
  }

  @Test("a table that the database does not have is refused, too")
  func noTable() throws {
    let scratch = try Scratch()
    let error = #expect(throws: SourceError.self) {
      _ = try input(["CREATE TABLE t (at, n)"], scratch, [panel(.table("u", columns: [:]))])
    }
    #expect(error?.description.contains("SQLite says: no such table: u") == true)
  }

  @Test(
    "rows of a query and of a table are counted by the columns that the settings name, whatever their times are stored in"
  )
  func countedRows() throws {
    let scratch = try Scratch()
    let noon = Instant(iso8601: "2026-11-19T12:00:00Z")!.microseconds / 1_000_000
    let result = try input(
      [
        "CREATE TABLE t (\"group\", at, n)",
        "INSERT INTO t VALUES ('a', \(noon), 2), ('b', '\(noon)', '3'), ('a', \(noon - 7 * 86_400), 5), ('a', NULL, 1), "
          + "('a', \(noon), 'junk'), ('a', \(noon), NULL), ('a', \(noon + 86_400), 9), ('a', \(noon - 400 * 86_400), 9)",
      ], scratch,
      [
        panel(
          .query("SELECT * FROM t -- all"), ["time": "AT", "value": "n", "group": "group"], .sum,
          times: ["time": .epoch]),
        panel(.table("t", columns: [:]), ["time": "at"], times: ["time": .epoch]),
      ])
    let part = try #require(result.panels[0].result.value?.parts.first)
    #expect(part.current.value(.sum) == 5 && part.reference.value(.sum) == 5)
    #expect(part.groups.map(\.name) == ["b", "a"] && part.groups.map { $0.current.value(.sum) } == [3, 2])
    #expect(result.panels[0].result.value?.rejections.map(\.reason) == [.unreadableTime, .notANumber])
    #expect(result.panels[1].result.value?.parts[0].current.rows == 4)
    // A panel is enough for a report; what was asked stands among the origins.
    #expect(result.origins.map(\.id) == [.panel("sales"), .panel("sales")])
  }

  @Test("a query that breaks off fails its panel and nothing else")
  func breaking() throws {
    let scratch = try Scratch()
    let endless =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT json_extract('broken', '$') AS time FROM n"
    let result = try input(
      ["CREATE TABLE t (time)", "INSERT INTO t VALUES ('2026-11-19 10:00:00')"], scratch,
      [panel(.query(endless)), panel(.query("SELECT time FROM t"))])
    guard case .failed(let reason) = result.panels[0].result else { return #expect(Bool(false)) }
    #expect(reason.contains("query at d.yaml:3:9") && reason.contains("malformed JSON"))
    #expect(result.panels[1].result.value?.parts[0].current.rows == 1)
  }

  @Test("a panel none of whose rows has a time that can be read is not one without rows")
  func timeless() throws {
    let scratch = try Scratch()
    let result = try input(
      ["CREATE TABLE t (time)", "INSERT INTO t VALUES ('soon'), (NULL)"], scratch, [panel(.query("SELECT time FROM t"))]
    )
    guard case .failed(let reason) = result.panels[0].result else { return #expect(Bool(false)) }
    #expect(reason.contains("2 rows and none with a time that can be read"))
  }

  @Test(
    "a listing without times has exactly the period between its bounds, in the form and zone of the database",
    arguments: [
      (TimeFormat.text, "'2026-11-18 23:59:59'", "'2026-11-19 00:00:00'"), (.epoch, "1795046399", "1795046400"),
    ])
  func bounds(format: TimeFormat, outside: String, inside: String) throws {
    let scratch = try Scratch()
    let query = "SELECT n, count(*) AS many FROM t WHERE at >= :since AND at < :until GROUP BY n"
    let result = try input(
      ["CREATE TABLE t (at, n)", "INSERT INTO t VALUES (\(outside), 'before'), (\(inside), 'in'), (\(inside), 'in')"],
      scratch, [panel(.query(query), [:], .count, .table, times: ["time": format])])
    #expect(result.panels[0].result.value?.listing?.rows == [["in", "2"]])
  }

  @Test("of local times the bounds are local")
  func localBounds() throws {
    let scratch = try Scratch()
    let result = try input(
      ["CREATE TABLE t (at)", "INSERT INTO t VALUES ('2026-11-19 02:59:59'), ('2026-11-19 03:00:00')"], scratch,
      [panel(.query("SELECT at AS moment FROM t WHERE at >= :since AND at < :until"), [:], .count, .table)],
      zone: Zone(identifier: "Europe/Moscow")!)
    #expect(result.panels[0].result.value?.listing?.rows == [["2026-11-19 03:00:00"]])
  }
}
