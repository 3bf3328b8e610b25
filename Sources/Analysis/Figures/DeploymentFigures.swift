import Records
import Summaries

/// `deployments.*`.
enum DeploymentFigures {
  private static let origins = [OriginID.table(.deployments)]

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    guard let deployments = material.deployments.value else { return }
    sheet.count(.deployments.count, deployments.list.count, from: origins)
    sheet.count(.deployments.rolledBack, deployments.rolledBack, from: origins)
    sheet.count(.deployments.count.of(.reference), deployments.referenceCount, from: origins)
  }
}
