import SQLite
import Settings

/// The tables Daybook knows and the columns it reads of each.
enum StandardTable: String, CaseIterable {
  case metrics = "system_metrics"
  case reports = "pilot_error_reports"
  case comments = "error_comments"
  case users = "auth_user"
  case deployments, incidents
  case health = "health_checks"
  case scenarios = "user_scenarios"
  case feedback = "user_feedback"

  /// In the order in which they are read.
  var columns: [String] { StandardTables.columns[rawValue] ?? [] }

  /// Where in `columns` the time of a row stands.
  var timeColumn: Int32 {
    switch self {
    case .users, .feedback: 0
    case .comments, .deployments: 1
    case .health, .scenarios: 2
    case .metrics: 3
    case .incidents: 4
    case .reports: 6
    }
  }

  /// The column of a row's own time.
  var time: String { columns[Int(timeColumn)] }

  /// A database needs at least one of these to be worth a report.
  static let substantial: [StandardTable] = allCases.filter { $0 != .users && $0 != .comments }
}

/// A table as it is in this database: present with all its columns, absent, or wrong.
enum TableState {
  case present(Table)
  case absent
  case wrong(reason: String)
}

/// Where a standard table and its columns are.
struct Table: Sendable {
  let name: String
  /// Standard column name → the database's.
  let columns: [String: String]
  /// False for views and WITHOUT ROWID tables.
  let hasRowid: Bool
  let isView: Bool

  /// The database's name of a standard column, quoted.
  func column(_ standard: String) -> String { quoted(columns[standard] ?? standard) }
  var quotedTable: String { quoted(name) }
}
