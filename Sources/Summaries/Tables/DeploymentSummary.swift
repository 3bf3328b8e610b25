package import Records

/// Deployments of the period.
package struct DeploymentSummary: TableSummary {
  /// Deployed in the period, by time.
  package var list: [Deployment] = []
  /// Rolled back in the period.
  package var rolledBack = 0
  package var referenceCount = 0
  /// Rows of the table that figures lack.
  package var rejections: [Rejection] = []
  package init() {}
}

extension DeploymentSummary {
  package struct DeploymentHalf: Codable, Hashable, Sendable { var count: Int }

  package func half(_ comparison: Comparison) -> DeploymentHalf { DeploymentHalf(count: list.count) }
  package mutating func adopt(reference: DeploymentHalf, _ comparison: Comparison) { referenceCount = reference.count }

  package var rowsOfPeriod: Int { list.count }

  package func figures(_ comparison: Comparison) -> [CountedFigure] {
    [
      .count(.deployments.count, list.count), .count(.deployments.rolledBack, rolledBack),
      .count(.deployments.count.of(.reference), referenceCount),
    ]
  }
}
