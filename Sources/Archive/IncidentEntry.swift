/// One incident.
package struct IncidentEntry: Codable, Hashable, Sendable {
  package var id: String
  package var title: String
  package var severity: String
  package var status: String
  package var startedAt: String
  @Nullable package var mitigatedAt: String?
  @Nullable package var resolvedAt: String?
  /// Nil when none are recorded.
  @Nullable package var affectedServices: [String]?
  /// Nil for nobody, and where it is not known.
  @Nullable package var assignee: String?
  @Nullable package var rootCause: String?
  @Nullable package var resolution: String?

  package init(
    id: String, title: String, severity: String, status: String, startedAt: String, mitigatedAt: String?,
    resolvedAt: String?, affectedServices: [String]?, assignee: String?, rootCause: String?, resolution: String?
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.status = status
    self.startedAt = startedAt
    self.mitigatedAt = mitigatedAt
    self.resolvedAt = resolvedAt
    self.affectedServices = affectedServices
    self.assignee = assignee
    self.rootCause = rootCause
    self.resolution = resolution
  }
}
