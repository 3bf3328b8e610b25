import Foundation
import Records
import SQLite
import Settings
import TestSupport
import Testing

/// A way the same metric rows may lie in a file.
struct PhysicalForm: Sendable, CustomTestStringConvertible {
  var name: String
  var setup = ""
  var table = "system_metrics"
  var columns = ["id", "metric_type", "value", "unit", "timestamp", "metadata"]
  var options = ""
  var index: String?
  var isShuffled = false
  /// Every so many rows one comes late: its row id lies far behind.
  var lateEvery: Int?
  var finish = ""
  /// How an instant is written.
  var time: @Sendable (Instant) -> String = { $0.stored }
  var storedZone = "UTC"
  /// Times carry an offset that shifts their texts: gaps and rows after as-of are then known roughly.
  var isShifted: Bool { name.hasPrefix("with an offset") }
  var testDescription: String { name }

  private static let standardIndex = "CREATE INDEX i ON system_metrics (metric_type, timestamp)"

  static let all: [PhysicalForm] = [
    PhysicalForm(name: "in order of time", index: standardIndex),
    PhysicalForm(name: "shuffled row ids", index: standardIndex, isShuffled: true),
    PhysicalForm(name: "no index"),
    PhysicalForm(name: "no index, shuffled", isShuffled: true),
    PhysicalForm(
      name: "an index in the wrong order", index: "CREATE INDEX i ON system_metrics (timestamp, metric_type)"),
    PhysicalForm(
      name: "a partial index", index: "CREATE INDEX i ON system_metrics (metric_type, timestamp) WHERE unit = 's'"),
    PhysicalForm(name: "without rowid", options: "WITHOUT ROWID", index: standardIndex),
    PhysicalForm(name: "without rowid or index", options: "WITHOUT ROWID"),
    PhysicalForm(
      name: "a view", table: "base", index: "CREATE INDEX i ON base (metric_type, timestamp)",
      finish: "CREATE VIEW system_metrics AS SELECT * FROM base"),
    PhysicalForm(name: "UTF-16", setup: "PRAGMA encoding = 'UTF-16le'", index: standardIndex),
    PhysicalForm(
      name: "mapped names", table: "my \"metrics\"", columns: ["id", "kind of", "wert", "Unit", "zeit\"", "select"],
      index: "CREATE INDEX i ON \"my \"\"metrics\"\"\" (\"kind of\", \"zeit\"\"\")"),
    PhysicalForm(
      name: "a column of its own called rowid",
      columns: ["rowid", "metric_type", "value", "unit", "timestamp", "metadata"], index: standardIndex),
    PhysicalForm(name: "late rows", index: standardIndex, lateEvery: 40),
    PhysicalForm(name: "late rows, no index", lateEvery: 40),
    PhysicalForm(name: "written with T", index: standardIndex) { $0.stored.replacing(" ", with: "T") },
    PhysicalForm(name: "written with T and Z", index: standardIndex) { $0.description },
    PhysicalForm(name: "with an offset", index: standardIndex) { Self.moscow($0) + "+03:00" },
    PhysicalForm(name: "with an offset, no index") { Self.moscow($0) + "+0300" },
    PhysicalForm(
      name: "in Moscow's time", index: standardIndex, time: { Self.moscow($0) }, storedZone: "Europe/Moscow"),
    PhysicalForm(
      name: "in Moscow's time, shuffled", index: standardIndex, isShuffled: true, time: { Self.moscow($0) },
      storedZone: "Europe/Moscow"),
  ]

  private static func moscow(_ instant: Instant) -> String { instant.adding(seconds: 10_800).stored }

  /// Writes the rows to a new file.
  func write(_ rows: [SampleRow], to path: String) throws {
    let connection = try Connection(path: path, mode: .create, busyTimeout: 100)
    if !setup.isEmpty { try connection.execute(setup) }
    let names = columns.map(quoted)
    try connection.execute(
      "CREATE TABLE \(quoted(table)) (\(names[0]) text PRIMARY KEY, \(names[1]) varchar(50), \(names[2]) real, "
        + "\(names[3]) varchar(20), \(names[4]) datetime, \(names[5]) text) \(options)")
    if let index { try connection.execute(index) }
    var chance = SplitMix(77)
    let ordered = isShuffled ? rows.shuffled(using: &chance) : rows
    let isNumbered = options.isEmpty && columns[0] != "rowid"
    let marks = isNumbered ? "rowid, " : ""
    let sql =
      "INSERT INTO \(quoted(table)) (\(marks)\(names.joined(separator: ", "))) VALUES (\(isNumbered ? "?, " : "")?, ?, ?, ?, ?, ?)"
    try connection.transaction { () throws(SQLiteError) in
      try connection.withStatement(sql) { statement throws(SQLiteError) in
        for (number, row) in ordered.enumerated() {
          let isLate = lateEvery.map { number % $0 == 7 } ?? false
          let id = SQLiteValue.integer(Int64(number + 1 + (isLate ? 450_000 : 0)))
          try statement.bind(
            (isNumbered ? [id] : []) + [
              .text("id\(chance.next())"), .text(row.type), row.value, .text(row.unit), .text(time(row.moment)),
              .text(row.metadata),
            ])
          _ = try statement.step()
          statement.reset()
        }
      }
    }
    if !finish.isEmpty { try connection.execute(finish) }
  }

  func settings(_ path: String) -> Settings {
    var settings = Settings()
    settings.source.path = path
    settings.source.storedTimezone = Zone(identifier: storedZone)!
    if name == "mapped names" {
      settings.source.tables["system_metrics"] = [
        RowSource(
          table: table,
          columns: [
            "metric_type": columns[1], "value": columns[2], "unit": columns[3], "timestamp": columns[4],
            "metadata": columns[5],
          ])
      ]
    }
    return settings
  }
}
