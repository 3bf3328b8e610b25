import Records
import Settings
import Summaries

/// A table a report rests on.
enum SourceTable: String, CaseIterable {
  case metrics = "system_metrics"
  case reports = "pilot_error_reports"
  case comments = "error_comments"
  case incidents
  case deployments
  case health = "health_checks"
  case scenarios = "user_scenarios"
  case feedback = "user_feedback"
  case users = "auth_user"

  /// The name in the user's database.
  func name(_ settings: Settings) -> String { settings.source.tables[rawValue]?.name ?? rawValue }

  /// The section that speaks of its failure.
  var section: Section {
    switch self {
    case .metrics: .performance
    case .reports, .comments: .errors
    case .incidents: .incidents
    case .deployments: .deployments
    case .health, .scenarios: .system
    case .users: .users
    case .feedback: .feedback
    }
  }

  /// The figure that stands for the table.
  var headline: FigureID {
    switch self {
    case .metrics: "requests.count"
    case .reports: "reports.new"
    case .comments: "reports.comments"
    case .incidents: "incidents.started"
    case .deployments: "deployments.count"
    case .health: "health.checks"
    case .scenarios: "scenarios.runs"
    case .feedback: "feedback.count"
    case .users: "users.new"
    }
  }

  /// How reading it went.
  func outcome(_ material: Material) -> Outcome {
    switch self {
    case .metrics: Outcome(material.metrics)
    case .reports: Outcome(material.errors)
    case .comments: Outcome(material.comments)
    case .incidents: Outcome(material.incidents)
    case .deployments: Outcome(material.deployments)
    case .health: Outcome(material.health)
    case .scenarios: Outcome(material.scenarios)
    case .feedback: Outcome(material.feedback)
    case .users: Outcome(material.users)
    }
  }

  enum Outcome {
    case read
    case absent
    case failed(String)

    init<Value>(_ readout: Readout<Value>) {
      self =
        switch readout {
        case .read: .read
        case .absent: .absent
        case .failed(let reason): .failed(reason)
        }
    }
  }
}
