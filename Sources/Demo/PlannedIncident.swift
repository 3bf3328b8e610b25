public import Records

/// A row of the incidents table.
public struct PlannedIncident: Hashable, Sendable {
  public let title: String
  /// critical, high, medium or low.
  public let severity: String
  public let description: String
  public let services: [String]
  public let start: Instant
  /// Minutes from the start until it was detected, acknowledged, mitigated and resolved; mitigated and resolved are
  /// nil while it is open.
  public let detected: Double
  public let acknowledged: Double
  public let mitigated: Double?
  public let resolved: Double?
  public let rootCause: String?
  public let resolution: String?
  public let assignee: String

  public init(
    _ title: String, severity: String, description: String, services: [String], start: Instant, detected: Double,
    acknowledged: Double, mitigated: Double?, resolved: Double?, rootCause: String?, resolution: String?,
    assignee: String
  ) {
    self.title = title
    self.severity = severity
    self.description = description
    self.services = services
    self.start = start
    self.detected = detected
    self.acknowledged = acknowledged
    self.mitigated = mitigated
    self.resolved = resolved
    self.rootCause = rootCause
    self.resolution = resolution
    self.assignee = assignee
  }

  public var resolvedAt: Instant? { resolved.map { start.adding(minutes: $0) } }
}
