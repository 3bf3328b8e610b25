public import Records

/// Incidents that touch the period, and their counts.
public struct IncidentSummary: Sendable {
  /// Started in the period.
  public var started = 0
  /// Resolved in the period.
  public var resolved = 0
  /// Started before the period's end and not resolved by then.
  public var open = 0
  /// Started in the period: the ten largest severities and those that Daybook knows.
  public var bySeverity: NameCounts = []
  /// Seconds from start to resolution of those resolved in the period and not before they started, ascending.
  public var resolveSeconds: [Double] = []
  /// Started or resolved in the period, or open at its end; by start.
  public var list: [Incident] = []
  public var referenceStarted = 0
  /// Severities of `list` that Daybook does not know.
  public var unknownWords: UnknownWords?
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
  /// Checks kept by name: those with most failures, of equal ones those with most runs.
  public static let limit = 50
  /// By name's bytes.
  public var checks: [Check] = []
  /// All other checks together; nil when there are none.
  public var others: Check?
  /// How many they are; nil when they were too many to tell apart.
  public var otherNames: Int?
  /// Statuses that Daybook does not know.
  public var unknownWords: UnknownWords?
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
  /// Scenarios kept by name: those with most failures, of equal ones those with most runs.
  public static let limit = 50
  /// By name's bytes.
  public var scenarios: [Scenario] = []
  /// All other scenarios together; nil when there are none.
  public var others: Scenario?
  /// How many they are; nil when they were too many to tell apart.
  public var otherNames: Int?
  /// Statuses that Daybook does not know.
  public var unknownWords: UnknownWords?
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
  /// The ten largest categories; rows without one count as `(none)`.
  public var byCategory: NameCounts = []
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
