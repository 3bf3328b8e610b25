/// One row of the incidents table.
public struct Incident: Hashable, Encodable, Sendable {
  public let id: String
  public let title: String
  public let severity: String
  public let status: String
  public let startedAt: Instant
  public let detectedAt: Instant?
  public let acknowledgedAt: Instant?
  public let resolvedAt: Instant?
  public let rootCause: String?

  public init(
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
