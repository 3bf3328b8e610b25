/// One deployment.
package struct DeploymentEntry: Codable, Hashable, Sendable {
  package var version: String
  package var deployedAt: String
  @Nullable package var environment: String?
  @Nullable package var author: String?
  @Nullable package var notes: String?
  @Nullable package var rolledBackAt: String?

  package init(
    version: String, deployedAt: String, environment: String?, author: String?, notes: String?,
    rolledBackAt: String?
  ) {
    self.version = version
    self.deployedAt = deployedAt
    self.environment = environment
    self.author = author
    self.notes = notes
    self.rolledBackAt = rolledBackAt
  }
}
