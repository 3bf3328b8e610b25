/// One row of the deployments table.
package struct Deployment: Hashable, Encodable, Sendable {
  package let version: String
  package let deployedAt: Instant
  package let environment: String?
  /// As the settings want people shown.
  package let author: String?
  /// What was recorded of it; hostile until escaped.
  package let notes: String?
  package let rolledBackAt: Instant?

  package init(
    version: String, deployedAt: Instant, environment: String?, author: String?, notes: String? = nil,
    rolledBackAt: Instant?
  ) {
    self.version = version
    self.deployedAt = deployedAt
    self.environment = environment
    self.author = author
    self.notes = notes
    self.rolledBackAt = rolledBackAt
  }
}
