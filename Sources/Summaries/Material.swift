public import Records

/// Everything read for one report, counted: the input of Analysis.
public struct Material: Sendable {
  public var comparison: Comparison
  public var asOf: Instant
  public var metrics: Readout<PeriodMetrics>
  /// Those of the baseline; everything is filled likewise but paths and actions, which are not compared.
  public var referenceMetrics: Readout<PeriodMetrics>
  /// The days before the period whose requests its kind draws; empty where it draws none.
  public var history: History
  public var errors: Readout<ErrorSummary>
  public var comments: Readout<CommentSummary>
  public var incidents: Readout<IncidentSummary>
  public var deployments: Readout<DeploymentSummary>
  public var health: Readout<HealthSummary>
  public var scenarios: Readout<ScenarioSummary>
  public var feedback: Readout<FeedbackSummary>
  public var users: Readout<UserSummary>
  /// Hours covered by checks or error reports, where no metric row was ever written; else nil.
  public var otherCoverage: Coverage?
  /// Those that fell silent: no row in the period, 14 and more in the same span of each of the four weeks before.
  package var silentTables: [SourceTable]
  public var origins: [Origin]

  package init(
    _ comparison: Comparison, asOf: Instant, metrics: Readout<PeriodMetrics> = .absent,
    referenceMetrics: Readout<PeriodMetrics> = .absent, history: History = History(),
    errors: Readout<ErrorSummary> = .absent, comments: Readout<CommentSummary> = .absent,
    incidents: Readout<IncidentSummary> = .absent, deployments: Readout<DeploymentSummary> = .absent,
    health: Readout<HealthSummary> = .absent, scenarios: Readout<ScenarioSummary> = .absent,
    feedback: Readout<FeedbackSummary> = .absent, users: Readout<UserSummary> = .absent, otherCoverage: Coverage? = nil,
    silentTables: [SourceTable] = [], origins: [Origin] = []
  ) {
    self.comparison = comparison
    self.asOf = asOf
    self.metrics = metrics
    self.referenceMetrics = referenceMetrics
    self.history = history
    self.errors = errors
    self.comments = comments
    self.incidents = incidents
    self.deployments = deployments
    self.health = health
    self.scenarios = scenarios
    self.feedback = feedback
    self.users = users
    self.otherCoverage = otherCoverage
    self.silentTables = silentTables
    self.origins = origins
  }

  public var period: Period { comparison.current }
}

/// One table's result: read, not there, or broken.
public enum Readout<Value: Sendable>: Sendable {
  case read(Value)
  /// The database has no such table and nothing asked for it: one line in the report.
  case absent
  /// Configured, or present with a wrong column: its section says so, exit code 1.
  case failed(reason: String)

  public var value: Value? { if case .read(let value) = self { value } else { nil } }
}

extension Material {
  /// Every table but the metrics.
  package mutating func readTables<Reader: TableReading>(_ reader: Reader) throws(Reader.Failure) {
    errors = try reader.read(ErrorReportFold.self)
    comments = try reader.read(CommentFold.self)
    incidents = try reader.read(IncidentFold.self)
    deployments = try reader.read(DeploymentFold.self)
    health = try reader.read(HealthFold.self)
    scenarios = try reader.read(ScenarioFold.self)
    feedback = try reader.read(FeedbackFold.self)
    users = try reader.read(UserFold.self)
  }

  /// How reading a table went and what was counted of it; of the metric table nil.
  package func readout(of table: SourceTable) -> Readout<(any TableSummary)?> {
    switch table {
    case .reports: errors.map { $0 }
    case .comments: comments.map { $0 }
    case .incidents: incidents.map { $0 }
    case .deployments: deployments.map { $0 }
    case .health: health.map { $0 }
    case .scenarios: scenarios.map { $0 }
    case .feedback: feedback.map { $0 }
    case .users: users.map { $0 }
    default: metrics.map { _ in nil }
    }
  }
}

extension Readout {
  fileprivate func map<Other>(_ change: (Value) -> Other) -> Readout<Other> {
    switch self {
    case .read(let value): .read(change(value))
    case .absent: .absent
    case .failed(let reason): .failed(reason: reason)
    }
  }
}
