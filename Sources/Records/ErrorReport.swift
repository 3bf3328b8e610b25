/// One row of the error report table, as far as a report names single rows.
package struct ErrorReport: Hashable, Encodable, Sendable {
  package let id: String
  /// As stored: hostile until escaped.
  package let title: String
  package let category: String
  package let severity: String
  package let module: String
  package let status: String
  package let createdAt: Instant
  package var assignee: Assignee

  package init(
    id: String, title: String, category: String, severity: String, module: String, status: String, createdAt: Instant,
    assignee: Assignee = .unknown
  ) {
    self.id = id
    self.title = title
    self.category = category
    self.severity = severity
    self.module = module
    self.status = status
    self.createdAt = createdAt
    self.assignee = assignee
  }

  /// The severity that is told wherever it is open.
  package static let critical = ReportSeverity.critical.rawValue

  /// Closed as read, maybe after the period.
  package var isClosed: Bool { Self.closedStatuses.contains(status) }

  /// Statuses that count as closed (docs/figures.md#error-reports).
  package static let closedStatuses: Set<String> = Set(ReportStatus.allCases.filter(\.isClosed).map(\.rawValue))
}
