/// One row of the incidents table.
package struct Incident: Hashable, Encodable, Sendable {
  package let id: String
  package let title: String
  package let severity: String
  package let status: String
  package let startedAt: Instant
  package let detectedAt: Instant?
  package let acknowledgedAt: Instant?
  package let resolvedAt: Instant?
  package let rootCause: String?

  package init(
    id: String, title: String, severity: String, status: String, startedAt: Instant, detectedAt: Instant?,
    acknowledgedAt: Instant?, resolvedAt: Instant?, rootCause: String?
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.status = status
    self.startedAt = startedAt
    self.detectedAt = detectedAt
    self.acknowledgedAt = acknowledgedAt
    self.resolvedAt = resolvedAt
    self.rootCause = rootCause
  }
}
