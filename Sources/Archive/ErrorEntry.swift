/// An error report that is still open.
package struct ErrorEntry: Codable, Hashable, Sendable {
  package var id: String
  package var title: String
  package var category: String
  package var severity: String
  package var module: String
  package var status: String
  package var createdAt: String
  /// Nil for nobody, and where it is not known.
  @Nullable package var assignee: String?

  package init(
    id: String, title: String, category: String, severity: String, module: String, status: String, createdAt: String,
    assignee: String?
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
}
