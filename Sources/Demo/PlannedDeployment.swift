public import Records

/// A row of the deployments table.
public struct PlannedDeployment: Hashable, Sendable {
  public let version: String
  public let at: Instant
  public let author: String
  public let notes: String
  public let rolledBackAt: Instant?

  public init(_ version: String, at: Instant, author: String, notes: String, rolledBackAt: Instant? = nil) {
    self.version = version
    self.at = at
    self.author = author
    self.notes = notes
    self.rolledBackAt = rolledBackAt
  }
}
