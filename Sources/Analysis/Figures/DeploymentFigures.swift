import Records
import Summaries

/// `deployments.*`.
enum DeploymentFigures {
  static func add(_ material: Material, to sheet: inout FigureSheet) {
    switch material.deployments {
    case .absent: break
    case .failed:
      sheet.failed([
        ("deployments.count", .count), ("deployments.rolled_back", .count), ("reference.deployments.count", .count),
      ])
    case .read(let deployments):
      sheet.count("deployments.count", deployments.list.count, from: ["deployments"])
      sheet.count("deployments.rolled_back", deployments.rolledBack, from: ["deployments"])
      sheet.count("reference.deployments.count", deployments.referenceCount, from: ["deployments"])
    }
  }
}
