extension FigureID {
  package static var incidents: IncidentIDs.Type { IncidentIDs.self }
  package enum IncidentIDs {
    package static let started = figure("incidents.started", better: .lower, hasBaseline: true)
    package static let resolved = figure("incidents.resolved")
    package static let open = figure("incidents.open", better: .lower)
    package static let bySeverity = figure("incidents.by_severity", role: .breakdown(.incidentSeverities))

    package static var resolve: ResolveIDs.Type { ResolveIDs.self }
    /// From the start to the resolution, of those resolved in the period.
    package enum ResolveIDs {
      package static let median = figure("incidents.resolve.median", .seconds, better: .lower, leastRows: 6)
      package static let max = figure("incidents.resolve.max", .seconds, better: .lower)
    }

    static let all = [started, resolved, open, ResolveIDs.median, ResolveIDs.max, bySeverity]

    private static func figure(
      _ name: String, _ unit: Unit = .count, role: FigureRole = .row, better: Direction? = nil,
      leastRows: Int = 1, hasBaseline: Bool = false
    ) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .incidents, unit, table: .incidents, [.incidents], role: role, better: better, leastRows: leastRows,
          hasBaseline: hasBaseline, isTotal: hasBaseline))
    }
  }

  package static var deployments: DeploymentIDs.Type { DeploymentIDs.self }
  package enum DeploymentIDs {
    package static let count = figure("deployments.count", hasBaseline: true)
    package static let rolledBack = figure("deployments.rolled_back", better: .lower)

    static let all = [count, rolledBack]

    private static func figure(_ name: String, better: Direction? = nil, hasBaseline: Bool = false) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .deployments, .count, table: .deployments, [.deployments], role: .row, better: better,
          hasBaseline: hasBaseline, isTotal: hasBaseline))
    }
  }

  package static var users: UserIDs.Type { UserIDs.self }
  /// Accounts of the application.
  package enum UserIDs {
    package static let new = figure("users.new", hasBaseline: true)
    package static let total = figure("users.total")

    static let all = [new, total]

    private static func figure(_ name: String, hasBaseline: Bool = false) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .users, .count, table: .users, [.users], role: .row, better: .higher, hasBaseline: hasBaseline,
          isTotal: hasBaseline))
    }
  }

  package static var feedback: FeedbackIDs.Type { FeedbackIDs.self }
  /// What users said.
  package enum FeedbackIDs {
    package static let count = figure("feedback.count", hasBaseline: true)
    package static let byRating = figure("feedback.by_rating", role: .breakdown(nil))
    package static let byCategory = figure("feedback.by_category", role: .breakdown(.feedbackCategories))

    package static var rating: RatingIDs.Type { RatingIDs.self }
    package enum RatingIDs {
      package static let mean = figure("feedback.rating.mean", .label("of 5"), better: .higher, hasBaseline: true)
    }

    static let all = [count, RatingIDs.mean, byRating, byCategory]

    private static func figure(
      _ name: String, _ unit: Unit = .count, role: FigureRole = .row, better: Direction? = nil,
      hasBaseline: Bool = false
    ) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .feedback, unit, table: .feedback, [.feedback], role: role, better: better, hasBaseline: hasBaseline,
          isTotal: hasBaseline && unit == .count))
    }
  }

  package static var security: SecurityIDs.Type { SecurityIDs.self }
  /// What error reports and requests say about it.
  package enum SecurityIDs {
    package static let reports = figure("security.reports", .reports)
    package static let open = figure("security.open", .reports)
    package static let denied = figure("security.denied", .metrics, hasBaseline: true)

    static let all = [reports, open, denied]

    private static func figure(_ name: String, _ table: SourceTable, hasBaseline: Bool = false) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .security, .count, table: table, [.security], role: .row, better: .lower, hasBaseline: hasBaseline,
          isTotal: hasBaseline))
    }
  }
}

extension NameBreakdown {
  static let incidentSeverities = NameBreakdown("incidents.by_severity", .incidents, of: .severity)
  static let feedbackCategories = NameBreakdown("feedback.by_category", .feedback, of: .category)
}
