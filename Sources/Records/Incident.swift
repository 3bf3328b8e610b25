/// One row of the incidents table.
package struct Incident: Hashable, Encodable, Sendable {
  package let id: String
  package let title: String
  package let severity: String
  package let status: String
  package let startedAt: Instant
  package let detectedAt: Instant?
  package let acknowledgedAt: Instant?
  /// Nil also while it was not by the period's end.
  package let mitigatedAt: Instant?
  package let resolvedAt: Instant?
  package let rootCause: String?
  /// What ended it, as recorded; nil while it is open.
  package let resolution: String?
  /// In the order in which they were recorded; empty when none were.
  package let affectedServices: [String]
  package let assignee: Assignee

  package init(
    id: String, title: String, severity: String, status: String, startedAt: Instant, detectedAt: Instant?,
    acknowledgedAt: Instant?, mitigatedAt: Instant? = nil, resolvedAt: Instant?, rootCause: String?,
    resolution: String? = nil, affectedServices: [String] = [], assignee: Assignee = .unknown
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.status = status
    self.startedAt = startedAt
    self.detectedAt = detectedAt
    self.acknowledgedAt = acknowledgedAt
    self.mitigatedAt = mitigatedAt
    self.resolvedAt = resolvedAt
    self.rootCause = rootCause
    self.resolution = resolution
    self.affectedServices = affectedServices
    self.assignee = assignee
  }
}
