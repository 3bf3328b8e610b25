public import Records

/// Deployments of the period.
public struct DeploymentSummary: TableSummary {
  /// Deployed in the period, by time.
  public var list: [Deployment] = []
  /// Rolled back in the period.
  public var rolledBack = 0
  public var referenceCount = 0
  /// Rows of the table that figures lack.
  public var rejections: [Rejection] = []
  public init() {}
}
