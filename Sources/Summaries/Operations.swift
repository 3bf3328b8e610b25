public import Records

/// Incidents that touch the period, and their counts.
public struct IncidentSummary: Sendable {
  /// Started in the period.
  public var started = 0
  /// Resolved in the period.
  public var resolved = 0
  /// Started before the period's end and not resolved by then.
  public var open = 0
  /// Started in the period, by severity as stored, most first, ties by bytes.
  public var bySeverity: [(name: String, count: Int)] = []
  /// Seconds from start to resolution of those resolved in the period and not before they started, ascending.
  public var resolveSeconds: [Double] = []
  /// Started or resolved in the period, or open at its end; by start.
  public var list: [Incident] = []
  public var referenceStarted = 0
  /// Rows of the table that figures lack.
  public var rejections: [Rejection] = []
  public init() {}
}

/// Deployments of the period.
public struct DeploymentSummary: Sendable {
  /// Deployed in the period, by time.
  public var list: [Deployment] = []
  /// Rolled back in the period.
  public var rolledBack = 0
  public var referenceCount = 0
  /// Rows of the table that figures lack.
  public var rejections: [Rejection] = []
  public init() {}
}

/// Health checks of the period.
public struct HealthSummary: Sendable {
  public struct Check: Sendable {
    public var name: String
    public var passed = 0, failed = 0, errors = 0
    /// Rows that have a response time.
    public var timed = 0
    /// Mean response time in seconds over those rows; nil when there are none.
    public var meanSeconds: Double?
    public init(name: String) { self.name = name }
    public var total: Int { passed + failed + errors }
  }
  /// What a check's status can say: passed, failed, could not be run.
  public static let statuses: Set<String> = ["PASS", "FAIL", "ERROR"]
  /// By name's bytes.
  public var checks: [Check] = []
  /// For each five-minute bucket of the period: checks passed, checks run.
  public var buckets: [(passed: Int, run: Int)] = []
  /// The same of the reference period.
  public var referenceBuckets: [(passed: Int, run: Int)] = []
  /// Rows of the table that figures lack.
  public var rejections: [Rejection] = []
  public init() {}
}

/// User scenarios of the period.
public struct ScenarioSummary: Sendable {
  public struct Scenario: Sendable {
    public var name: String
    public var succeeded = 0, failed = 0
    public init(name: String) { self.name = name }
  }
  /// What a run's status can say.
  public static let statuses: Set<String> = ["success", "failed"]
  /// By name's bytes.
  public var scenarios: [Scenario] = []
  /// Rows of the table that figures lack.
  public var rejections: [Rejection] = []
  public init() {}
}

/// User feedback of the period.
public struct FeedbackSummary: Sendable {
  public var count = 0
  /// Rows with a rating of 1 to 5; mean of them nil when there is none.
  public var rated = 0
  public var meanRating: Double?
  /// How many ratings of 1, 2, 3, 4, 5.
  public var ratings = [0, 0, 0, 0, 0]
  /// By category, most first, ties by bytes; rows without one count as `(none)`.
  public var byCategory: [(name: String, count: Int)] = []
  /// The newest comments that are not blank, at most five, newest first.
  public var comments: [FeedbackComment] = []
  /// All that are not blank.
  public var commentCount = 0
  public var referenceCount = 0
  /// Rows of the reference period with a rating of 1 to 5.
  public var referenceRated = 0
  public var referenceMeanRating: Double?
  /// Rows of the table that figures lack.
  public var rejections: [Rejection] = []
  public init() {}
}

/// Application users.
public struct UserSummary: Sendable {
  /// date_joined in the period.
  public var new = 0
  public var referenceNew = 0
  /// Joined before the period's end.
  public var total = 0
  /// Rows of the table that figures lack.
  public var rejections: [Rejection] = []
  public init() {}
}

/// Comments on error reports, created in the period.
public struct CommentSummary: Sendable {
  public var count = 0
  public var technicalNotes = 0
  /// Rows of the table that figures lack.
  public var rejections: [Rejection] = []
  public init() {}
}
