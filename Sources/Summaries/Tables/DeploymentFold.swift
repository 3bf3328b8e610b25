package import Records

/// Deployments of the period, and those rolled back in it.
package struct DeploymentFold: TableFold {
  package static var table: SourceTable { .deployments }

  private enum DeploymentColumn {
    static let version = 0
    static let deployed = 1
    static let environment = 2
    static let author = 3
    static let rolledBack = 4
    static let notes = 5
  }

  private let period: Period
  private let baseline: Period
  private var reading: RowReading
  private var faults: RejectionCounter
  private var counts = DeploymentSummary()

  package init(_ request: TableRequest, keeping choices: [Int: NameChoice]) {
    period = request.comparison.current
    baseline = request.comparison.baseline
    reading = RowReading(storedZone: request.storedZone, request.intake, keeping: choices)
    faults = RejectionCounter(Self.table, request)
  }

  package var overflow: [Int: NameChoice] { reading.overflow }

  package mutating func add(_ row: borrowing some StoredRow & ~Copyable) {
    guard let deployed = reading.instant(row, DeploymentColumn.deployed) else {
      return faults.noteTime(row, DeploymentColumn.deployed)
    }
    let rolledBack = reading.instant(row, DeploymentColumn.rolledBack)
    if let rolledBack, period.contains(rolledBack) { counts.rolledBack += 1 }
    if baseline.contains(deployed) { counts.referenceCount += 1 }
    guard period.contains(deployed) else { return }
    if rolledBack == nil, !reading.isBlank(row, DeploymentColumn.rolledBack) {
      faults.note(.unusableValue, row, DeploymentColumn.rolledBack)
    }
    counts.list.append(
      Deployment(
        version: reading.text(row, DeploymentColumn.version), deployedAt: deployed,
        environment: reading.visibleText(row, DeploymentColumn.environment),
        author: reading.person(row, DeploymentColumn.author),
        notes: reading.visibleText(row, DeploymentColumn.notes),
        rolledBackAt: rolledBack.flatMap { $0 < period.end ? $0 : nil }))
  }

  package func summary() -> DeploymentSummary {
    var summary = counts
    summary.list.sort {
      $0.deployedAt != $1.deployedAt
        ? $0.deployedAt < $1.deployedAt : TextOrder.precedes(Self.texts($0), Self.texts($1))
    }
    summary.rejections = faults.rejections
    return summary
  }

  private static func texts(_ deployment: Deployment) -> [String] {
    [
      deployment.version, deployment.environment ?? "", deployment.author ?? "",
      deployment.notes ?? "",
      deployment.rolledBackAt?.description ?? "",
    ]
  }
}
