import Records
import Summaries

extension SourceTable {
  /// The table's rows that figures lack; those of the metric table stand by type.
  func rejections(_ material: Material) -> [Rejection] {
    switch self {
    case .metrics: []
    case .reports: material.errors.value?.rejections ?? []
    case .comments: material.comments.value?.rejections ?? []
    case .incidents: material.incidents.value?.rejections ?? []
    case .deployments: material.deployments.value?.rejections ?? []
    case .health: material.health.value?.rejections ?? []
    case .scenarios: material.scenarios.value?.rejections ?? []
    case .feedback: material.feedback.value?.rejections ?? []
    case .users: material.users.value?.rejections ?? []
    }
  }

  /// How many of its rows the period's figures count.
  func rowsOfPeriod(_ material: Material) -> Int {
    switch self {
    case .metrics: 0
    case .reports: material.errors.value?.current.new ?? 0
    case .comments: material.comments.value?.count ?? 0
    case .incidents: material.incidents.value?.list.count ?? 0
    case .deployments: material.deployments.value?.list.count ?? 0
    case .health:
      material.health.value.map { ($0.checks + [$0.others].compactMap { $0 }).reduce(0) { $0 + $1.total } } ?? 0
    case .scenarios:
      material.scenarios.value.map {
        ($0.scenarios + [$0.others].compactMap { $0 }).reduce(0) { $0 + $1.succeeded + $1.failed }
      } ?? 0
    case .feedback: material.feedback.value?.count ?? 0
    case .users: material.users.value?.new ?? 0
    }
  }
}
