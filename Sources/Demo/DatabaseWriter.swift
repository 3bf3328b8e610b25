import Records
import SQLite

/// Writes a plan's rows: one transaction, statements kept prepared, no journal while nobody else can know the file.
struct DatabaseWriter {
  private let plan: Plan

  init(_ plan: Plan) { self.plan = plan }

  /// Rows written, by table.
  func write(to path: String) throws(SQLiteError) -> [String: Int] {
    let connection = try Connection(path: path, mode: .create, busyTimeout: 0)
    try connection.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000")
    let rows = try connection.transaction(.immediate) { () throws(SQLiteError) in
      for statement in DemoSchema.statements { try connection.execute(statement) }
      var rows = ["system_metrics": try metrics(on: connection)]
      // Sorted once, instead of kept in order with each row.
      try connection.execute(DemoSchema.metricsIndex)
      for (table, values) in people() + operations() {
        rows[table] = values.count
        try insert(values, into: table, on: connection)
      }
      return rows
    }
    try connection.execute("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL")
    return rows
  }

  private func metrics(on connection: Connection) throws(SQLiteError) -> Int {
    var identifiers = RandomSource(seed: plan.seed, stream: "metric ids")
    var count = 0
    try connection.withStatement("INSERT INTO system_metrics VALUES (?, ?, ?, ?, ?, ?)") {
      statement throws(SQLiteError) in
      try MetricRows(plan).forEachSlot { (rows, forms) throws(SQLiteError) in
        for row in rows {
          try statement.bind(1, .text(forms.identifier(&identifiers)))
          try statement.bind(2, .text(row.type))
          try statement.bind(3, .real(row.value))
          try statement.bind(4, .text(row.unit))
          try statement.bind(5, .text(forms.time(row.time)))
          try statement.bind(6, .text(row.metadata))
          while try statement.step() {}
          statement.reset()
        }
        count += rows.count
      }
    }
    return count
  }

  private func insert(_ rows: [[SQLiteValue]], into table: String, on connection: Connection) throws(SQLiteError) {
    guard let width = rows.first?.count else { return }
    let places = Array(repeating: "?", count: width).joined(separator: ", ")
    for row in rows { try connection.execute("INSERT INTO \(quoted(table)) VALUES (\(places))", row) }
  }

  private func people() -> [(table: String, rows: [[SQLiteValue]])] {
    let accounts = Accounts.all(plan)
    var drawing = ErrorReports(plan, accounts: accounts)
    let reports = drawing.rows()
    return [
      ("auth_user", accounts.map(StoredRows.account)),
      ("pilot_error_reports", reports.map(StoredRows.report)),
      ("error_comments", ReportComments.all(plan, reports: reports).map(StoredRows.comment)),
      ("user_feedback", Feedback.rows(plan, accounts: accounts)),
    ]
  }

  private func operations() -> [(table: String, rows: [[SQLiteValue]])] {
    var random = RandomSource(seed: plan.seed, stream: "operation ids")
    var checks = Checks(plan)
    return [
      ("deployments", plan.deployments.map { StoredRows.deployment($0, &random) }),
      ("incidents", plan.incidents.map { StoredRows.incident($0, &random) }),
      ("health_checks", checks.healthRows()), ("user_scenarios", checks.scenarioRows()),
    ]
  }
}
