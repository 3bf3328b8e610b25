import Records
import SQLite

/// Rows of the smaller tables, column by column in the order of the schema.
enum StoredRows {
  static func account(_ account: Account) -> [SQLiteValue] {
    [
      .integer(Int64(account.id)), .text(account.password), time(account.lastLogin), flag(account.isSuperuser),
      .text(account.username), .text(account.lastName), .text(account.email), flag(account.isStaff), flag(true),
      time(account.joined), .text(account.firstName),
    ]
  }

  static func report(_ report: ErrorReportRow) -> [SQLiteValue] {
    [
      .text(report.id), .text(report.title), .text(report.description), .text(report.steps), .text(report.expected),
      .text(report.actual), .text(report.category), .text(report.severity), .text(report.module),
      .text("https://shop.example.com/\(report.module)/"), .text(report.client.agent), .text(report.client.browser),
      .text(report.client.system), .text(report.user?.email ?? ""), .text(report.status), time(report.created),
      time(report.updated), time(report.resolved), report.assignee.map { .integer(Int64($0)) } ?? .null,
      report.user.map { .integer(Int64($0.id)) } ?? .null,
    ]
  }

  static func comment(_ comment: ReportComment) -> [SQLiteValue] {
    [
      .text(comment.id), .text(comment.content), flag(comment.isTechnicalNote), time(comment.created),
      time(comment.updated), .integer(Int64(comment.author)), .text(comment.report),
    ]
  }

  static func deployment(_ deployment: PlannedDeployment, _ random: inout RandomSource) -> [SQLiteValue] {
    [
      .text(StoredForms().identifier(&random)), .text(deployment.version), time(deployment.at), .text("production"),
      .text(deployment.author), .text(deployment.notes), time(deployment.rolledBackAt),
    ]
  }

  static func incident(_ incident: PlannedIncident, _ random: inout RandomSource) -> [SQLiteValue] {
    let services = incident.services.map(StoredForms.quoted).joined(separator: ", ")
    func after(_ minutes: Double?) -> SQLiteValue { time(minutes.map { incident.start.adding(minutes: $0) }) }
    return [
      .text(StoredForms().identifier(&random)), .text(incident.title), .text(incident.severity),
      .text(incident.resolved == nil ? "investigating" : "resolved"), .text(incident.description),
      .text("[\(services)]"), time(incident.start), after(incident.detected), after(incident.acknowledged),
      after(incident.mitigated), after(incident.resolved), incident.rootCause.map(SQLiteValue.text) ?? .null,
      incident.resolution.map(SQLiteValue.text) ?? .null, .text(incident.assignee),
    ]
  }

  private static func time(_ instant: Instant?) -> SQLiteValue { instant.map { .text($0.stored) } ?? .null }
  private static func flag(_ value: Bool) -> SQLiteValue { .integer(value ? 1 : 0) }
}
