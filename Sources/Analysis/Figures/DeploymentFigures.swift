import Records
import Summaries

/// `deployments.*`.
enum DeploymentFigures {
  private static let origins = [OriginID.table(.deployments)]

  static func add(_ input: ReportInput, to builder: inout FigureBuilder) {
    guard let deployments = input.deployments.value else { return }
    builder.count(.deployments.count, deployments.list.count, from: origins)
    builder.count(.deployments.rolledBack, deployments.rolledBack, from: origins)
    builder.count(.deployments.count.of(.reference), deployments.referenceCount, from: origins)
  }
}
