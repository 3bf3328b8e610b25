package import Records

/// A row of the incidents table.
package struct PlannedIncident: Hashable, Sendable {
  package let title: String
  /// critical, high, medium or low.
  package let severity: String
  package let description: String
  package let services: [String]
  package let start: Instant
  /// Minutes from the start until it was detected, acknowledged, mitigated and resolved; mitigated and resolved are
  /// nil while it is open.
  package let detected: Double
  package let acknowledged: Double
  package let mitigated: Double?
  package let resolved: Double?
  package let rootCause: String?
  package let resolution: String?
  package let assignee: String

  package init(
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

  package var resolvedAt: Instant? { resolved.map { start.adding(minutes: $0) } }
}
