extension FigureID {
  public static var incidents: IncidentIDs.Type { IncidentIDs.self }
  public enum IncidentIDs {
    public static let started = figure("incidents.started", better: .lower, hasBaseline: true)
    public static let resolved = figure("incidents.resolved")
    public static let open = figure("incidents.open", better: .lower)
    public static let bySeverity = figure("incidents.by_severity", role: .breakdown(.incidentSeverities))

    public static var resolve: ResolveIDs.Type { ResolveIDs.self }
    /// From the start to the resolution, of those resolved in the period.
    public enum ResolveIDs {
      public static let median = figure("incidents.resolve.median", .seconds, better: .lower, leastRows: 6)
      public static let max = figure("incidents.resolve.max", .seconds, better: .lower)
    }

    static let all = [started, resolved, open, ResolveIDs.median, ResolveIDs.max, bySeverity]

    private static func figure(
      _ name: String, _ unit: Unit = .count, role: FigureRole = .row, better: Direction? = nil,
      leastRows: Int = 1, hasBaseline: Bool = false
    ) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .incidents, unit, table: .incidents, [.incidents], role: role, better: better, leastRows: leastRows,
          hasBaseline: hasBaseline))
    }
  }

  public static var deployments: DeploymentIDs.Type { DeploymentIDs.self }
  public enum DeploymentIDs {
    public static let count = figure("deployments.count", hasBaseline: true)
    public static let rolledBack = figure("deployments.rolled_back", better: .lower)

    static let all = [count, rolledBack]

    private static func figure(_ name: String, better: Direction? = nil, hasBaseline: Bool = false) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .deployments, .count, table: .deployments, [.deployments], role: .row, better: better,
          hasBaseline: hasBaseline))
    }
  }

  public static var users: UserIDs.Type { UserIDs.self }
  /// Accounts of the application.
  public enum UserIDs {
    public static let new = figure("users.new", hasBaseline: true)
    public static let total = figure("users.total")

    static let all = [new, total]

    private static func figure(_ name: String, hasBaseline: Bool = false) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .users, .count, table: .users, [.users], role: .row, better: .higher, hasBaseline: hasBaseline))
    }
  }

  public static var feedback: FeedbackIDs.Type { FeedbackIDs.self }
  /// What users said.
  public enum FeedbackIDs {
    public static let count = figure("feedback.count", hasBaseline: true)
    public static let byRating = figure("feedback.by_rating", role: .breakdown(nil))
    public static let byCategory = figure("feedback.by_category", role: .breakdown(.feedbackCategories))

    public static var rating: RatingIDs.Type { RatingIDs.self }
    public enum RatingIDs {
      public static let mean = figure("feedback.rating.mean", .label("of 5"), better: .higher, hasBaseline: true)
    }

    static let all = [count, RatingIDs.mean, byRating, byCategory]

    private static func figure(
      _ name: String, _ unit: Unit = .count, role: FigureRole = .row, better: Direction? = nil,
      hasBaseline: Bool = false
    ) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .feedback, unit, table: .feedback, [.feedback], role: role, better: better, hasBaseline: hasBaseline))
    }
  }

  public static var security: SecurityIDs.Type { SecurityIDs.self }
  /// What error reports and requests say about it.
  public enum SecurityIDs {
    public static let reports = figure("security.reports", .reports)
    public static let open = figure("security.open", .reports)
    public static let denied = figure("security.denied", .metrics, hasBaseline: true)

    static let all = [reports, open, denied]

    private static func figure(_ name: String, _ table: SourceTable, hasBaseline: Bool = false) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .security, .count, table: table, [.security], role: .row, better: .lower, hasBaseline: hasBaseline))
    }
  }
}

extension NameBreakdown {
  static let incidentSeverities = NameBreakdown("incidents.by_severity", .incidents, of: .severity)
  static let feedbackCategories = NameBreakdown("feedback.by_category", .feedback, of: .category)
}
