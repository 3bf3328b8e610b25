import SQLite
import Testing

@testable import Demo

struct SchemaTests {
  private static let tables = [
    "auth_user", "pilot_error_reports", "error_comments", "system_metrics", "deployments", "incidents", "health_checks",
    "user_scenarios", "user_feedback",
  ]

  @Test("tables, columns, types, indexes and references are those a real Django leaves")
  func likeDjango() throws {
    let connection = try Connection(path: ":memory:", mode: .create, busyTimeout: 0)
    for statement in DemoSchema.statements + [DemoSchema.metricsIndex] { try connection.execute(statement) }
    var lines: [String] = []
    for table in Self.tables {
      try connection.forEach("PRAGMA table_info(\(table))") { row in
        lines.append(
          "\(table).\(row.text(1)!) \(row.text(2)!)" + (row.integer(3) != 0 ? " NOT NULL" : "")
            + (row.integer(5) != 0 ? " PRIMARY KEY" : ""))
      }
    }
    for table in Self.tables {
      var indexes: [String] = []
      let named =
        "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ? ORDER BY name"
      try connection.forEach(named, [.text(table)]) { indexes.append($0.text(0)!) }
      for index in indexes {
        var columns: [String] = []
        try connection.forEach("PRAGMA index_info(\(index))") { columns.append($0.text(2)!) }
        lines.append("INDEX \(index) ON \(table) (\(columns.joined(separator: ", ")))")
      }
      var references: [String] = []
      try connection.forEach("PRAGMA foreign_key_list(\(table))") { row in
        references.append("REFERENCE \(table).\(row.text(3)!) \(row.text(2)!).\(row.text(4)!)")
      }
      lines += references.reversed()
    }
    #expect(lines == DjangoSchema.listing.split(separator: "\n").map(String.init))
  }

  @Test("metadata that is no JSON is refused, as Django's column does")
  func checksJSON() throws {
    let connection = try Connection(path: ":memory:", mode: .create, busyTimeout: 0)
    for statement in DemoSchema.statements { try connection.execute(statement) }
    #expect(throws: SQLiteError.self) {
      try connection.execute("INSERT INTO system_metrics VALUES ('a', 'b', 1, '', '2026-01-01 00:00:00', '{')")
    }
  }
}
