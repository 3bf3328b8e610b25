/// One incident.
package struct IncidentEntry: Codable, Hashable, Sendable {
  package var id: String
  package var title: String
  package var severity: String
  package var status: String
  package var startedAt: String
  @Nullable package var resolvedAt: String?

  package init(
    id: String, title: String, severity: String, status: String, startedAt: String, resolvedAt: String?
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.status = status
    self.startedAt = startedAt
    self.resolvedAt = resolvedAt
  }
}
