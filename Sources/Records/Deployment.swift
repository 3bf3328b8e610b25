/// One row of the deployments table.
public struct Deployment: Hashable, Encodable, Sendable {
  public let version: String
  public let deployedAt: Instant
  public let environment: String?
  public let author: String?
  public let rolledBackAt: Instant?

  public init(version: String, deployedAt: Instant, environment: String?, author: String?, rolledBackAt: Instant?) {
    self.version = version
    self.deployedAt = deployedAt
    self.environment = environment
    self.author = author
    self.rolledBackAt = rolledBackAt
  }
}
