/// One row of the error report table, as far as a report names single rows.
public struct ErrorReport: Hashable, Encodable, Sendable {
  public let id: String
  /// As stored: hostile until escaped.
  public let title: String
  public let category: String
  public let severity: String
  public let module: String
  public let status: String
  public let createdAt: Instant

  public init(
    id: String, title: String, category: String, severity: String, module: String, status: String, createdAt: Instant
  ) {
    self.id = id
    self.title = title
    self.category = category
    self.severity = severity
    self.module = module
    self.status = status
    self.createdAt = createdAt
  }

  /// The severity that is told wherever it is open.
  public static let critical = ReportSeverity.critical.rawValue

  /// Closed as read, maybe after the period.
  public var isClosed: Bool { Self.closedStatuses.contains(status) }

  /// Statuses that count as closed (docs/figures.md#error-reports).
  public static let closedStatuses: Set<String> = Set(ReportStatus.allCases.filter(\.isClosed).map(\.rawValue))
}
