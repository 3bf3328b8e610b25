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

extension DeploymentSummary {
  package var rowsOfPeriod: Int { list.count }

  package func figures(_ comparison: Comparison) -> [CountedFigure] {
    [
      .count(.deployments.count, list.count), .count(.deployments.rolledBack, rolledBack),
      .count(.deployments.count.of(.reference), referenceCount),
    ]
  }
}
