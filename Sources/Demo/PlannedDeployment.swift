package import Records

/// A row of the deployments table.
package struct PlannedDeployment: Hashable, Sendable {
  package let version: String
  package let at: Instant
  package let author: String
  package let notes: String
  package let rolledBackAt: Instant?

  package init(_ version: String, at: Instant, author: String, notes: String, rolledBackAt: Instant? = nil) {
    self.version = version
    self.at = at
    self.author = author
    self.notes = notes
    self.rolledBackAt = rolledBackAt
  }
}
