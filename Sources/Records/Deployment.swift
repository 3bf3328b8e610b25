/// One row of the deployments table.
package struct Deployment: Hashable, Encodable, Sendable {
  package let version: String
  package let deployedAt: Instant
  package let environment: String?
  package let author: String?
  package let rolledBackAt: Instant?

  package init(version: String, deployedAt: Instant, environment: String?, author: String?, rolledBackAt: Instant?) {
    self.version = version
    self.deployedAt = deployedAt
    self.environment = environment
    self.author = author
    self.rolledBackAt = rolledBackAt
  }
}
