/// A table Daybook knows: the one ordered list of them for settings, reading and judging.
package struct SourceTable: Sendable {
  /// The name that it has unless the settings map another: `pilot_error_reports`.
  package let name: String
  /// What reports call it, and the manifest its rows: `reports`.
  package let id: String
  /// The columns in the order in which they are read with the rows.
  package let columns: [String]
  /// Of `columns` those that a database need not have.
  package let optionalColumns: Set<String>
  /// Columns by which single rows are looked up: a key and what it stands for; none are needed.
  package let lookupColumns: [String]
  /// Where in `columns` the time of a row stands.
  package let timeIndex: Int
  /// The sections that rest on it; the first tells of its failure.
  package let sections: [Section]
  /// Whether a row matters only by its own time: one that came before all that a report looks at need not be read.
  package var countsByTime: Bool { !Self.lasting.contains(name) }

  /// Tables whose rows of long ago may still be open, or be changed in the period.
  private static let lasting: Set<String> = [
    "pilot_error_reports", "incidents", "deployments", "auth_user", "expiries", "dead_letters",
  ]

  /// Whether other applications have tables of that name too: then one without the columns is none of ours.
  package var hasCommonName: Bool { Self.commonNames.contains(name) }

  private static let commonNames: Set<String> = ["requests", "jobs", "health_counts", "expiries", "error_events"]

  /// Whether a database that has only this table is worth a report.
  package let isSubstantial: Bool
  /// Whether reports say nothing where the database has no such table.
  package let isExcused: Bool

  private init(
    _ name: String, id: String? = nil, _ columns: [String], optional: [String] = [], lookup: [String] = [],
    time: String,
    _ sections: [Section], isSubstantial: Bool = true, isExcused: Bool = false
  ) {
    self.name = name
    self.id = id ?? name
    self.columns = columns + optional
    optionalColumns = Set(optional)
    lookupColumns = lookup
    self.sections = sections
    self.isSubstantial = isSubstantial
    self.isExcused = isExcused
    timeIndex = columns.firstIndex(of: time) ?? 0
  }

  /// All columns that the settings may rename, in the order in which they are documented.
  package var namedColumns: [String] { columns + lookupColumns }

  /// Those without which a table under its own name is not read.
  package var neededColumns: [String] { namedColumns.filter { !isOptional($0) } }

  /// Whether the table is of use without the column.
  package func isOptional(_ column: String) -> Bool {
    optionalColumns.contains(column) || lookupColumns.contains(column)
  }

  /// The column of a row's own time.
  package var time: String { columns[timeIndex] }

  package static let metrics = SourceTable(
    "system_metrics", id: "metrics", ["metric_type", "value", "unit", "timestamp", "metadata"],
    optional: ["host"], time: "timestamp", [.performance, .system, .users, .business, .security])
  package static let requests = SourceTable(
    "requests", ["time", "duration"], optional: ["path", "method", "status", "queries"], time: "time", [.performance],
    isExcused: true)
  package static let reports = SourceTable(
    "pilot_error_reports", id: "reports",
    ["id", "title", "category", "severity", "module", "status", "created_at", "updated_at", "resolved_at"],
    optional: ["assigned_to_id"], time: "created_at", [.errors, .security])
  package static let comments = SourceTable(
    "error_comments", id: "comments", ["is_technical_note", "created_at"], time: "created_at", [.errors],
    isSubstantial: false)
  /// Each time that an error happened.
  package static let errorEvents = SourceTable(
    "error_events", ["time"], optional: ["category", "name", "report_id", "severity"], time: "time", [.errors],
    isExcused: true)
  package static let incidents = SourceTable(
    "incidents",
    [
      "id", "title", "severity", "status", "started_at", "detected_at", "acknowledged_at", "resolved_at", "root_cause",
    ], optional: ["mitigated_at", "affected_services", "resolution", "assigned_to", "check_name"], time: "started_at",
    [.incidents])
  package static let deployments = SourceTable(
    "deployments", ["version", "deployed_at", "environment", "author", "rolled_back_at"], optional: ["notes"],
    time: "deployed_at", [.deployments])
  package static let health = SourceTable(
    "health_checks", id: "health", ["checked_at"], optional: ["check_name", "status", "response_time", "paused"],
    time: "checked_at", [.checks], isExcused: true)
  /// Checks counted together: a row stands for those of a stretch of time.
  package static let healthCounts = SourceTable(
    "health_counts", ["time"],
    optional: ["check_name", "seconds", "passed", "failed", "maintenance", "response_mean", "paused"], time: "time",
    [.checks],
    isExcused: true)
  /// What ends on a day: certificates, domains, licences.
  package static let expiries = SourceTable(
    "expiries", ["expires_at"], optional: ["name", "kind", "read_at"], time: "expires_at", [.checks],
    isSubstantial: false, isExcused: true)
  package static let scenarios = SourceTable(
    "user_scenarios", id: "scenarios", ["scenario", "status", "executed_at"], time: "executed_at", [.system])
  package static let jobs = SourceTable(
    "jobs", ["finished_at"], optional: ["name", "status", "started_at", "duration", "error"], time: "finished_at",
    [.jobs], isExcused: true)
  package static let feedback = SourceTable(
    "user_feedback", id: "feedback", ["created_at", "rating", "category", "comment"], time: "created_at", [.feedback])
  package static let users = SourceTable(
    "auth_user", id: "users", ["date_joined"], lookup: ["id", "username"], time: "date_joined", [.users],
    isSubstantial: false)

  /// What customers ordered.
  package static let orders = SourceTable(
    "orders", ["created_at"], optional: ["amount", "currency", "status", "product", "seller", "quantity"],
    time: "created_at", [.business], isSubstantial: false, isExcused: true)
  /// What happened, by type.
  package static let events = SourceTable(
    "events", ["occurred_at"], optional: ["type"], time: "occurred_at", [.business], isSubstantial: false,
    isExcused: true)
  /// Messages that could not be delivered and wait.
  package static let deadLetters = SourceTable(
    "dead_letters", ["created_at"], optional: ["queue", "retries", "max_retries"], time: "created_at", [.system],
    isSubstantial: false, isExcused: true)

  /// Told by standard panels, and read only where the settings or a preset say from where: many databases have tables
  /// of these names that are something else.
  package static let business = [orders, events, deadLetters]

  /// Rows of a panel of the settings; none of the tables that are looked for.
  package static let panel = SourceTable(
    "panels", ["time"], optional: ["value", "group", "unit"], time: "time", [.business], isSubstantial: false,
    isExcused: true)

  /// In the order in which they are told.
  package static let all = [
    metrics, requests, reports, errorEvents, comments, incidents, deployments, health, healthCounts, expiries,
    scenarios, jobs,
    feedback, users,
  ]

  /// All that the settings can map.
  package static let mapped = all + business

  /// By the standard name; nil for a table Daybook does not know.
  package init?(named name: String) {
    guard let known = Self.mapped.first(where: { $0.name == name }) else { return nil }
    self = known
  }
}

extension SourceTable: Hashable {
  package static func == (a: SourceTable, b: SourceTable) -> Bool { a.name == b.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension SourceTable: EncodedAsText {
  package var description: String { id }
}
