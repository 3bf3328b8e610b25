package import Records

/// Everything read for one report, counted: the input of Analysis.
package struct ReportInput: Sendable {
  package var comparison: Comparison
  package var asOf: Instant
  package var metrics: TableResult<PeriodMetrics>
  /// Those of the baseline; everything is filled likewise but paths and actions, which are not compared.
  package var referenceMetrics: TableResult<PeriodMetrics>
  /// The days before the period whose requests its kind draws; empty where it draws none.
  package var history: History
  package var errors: TableResult<ErrorSummary>
  package var errorEvents: TableResult<OccurrenceSummary> = .absent
  package var comments: TableResult<CommentSummary>
  package var incidents: TableResult<IncidentSummary>
  package var deployments: TableResult<DeploymentSummary>
  package var health: TableResult<HealthSummary>
  package var healthCounts: TableResult<HealthSummary>
  package var expiries: TableResult<ExpirySummary>
  package var scenarios: TableResult<ScenarioSummary>
  package var jobs: TableResult<JobSummary>
  package var feedback: TableResult<FeedbackSummary>
  package var users: TableResult<UserSummary>
  /// The panels of the settings, in their order.
  package var panels: [(panel: OwnPanel, result: TableResult<PanelSummary>)] = []
  /// Hours covered by checks or error reports, where no metric row was ever written; else nil.
  package var otherCoverage: Coverage?
  /// Those that fell silent: no row in the period, 14 and more in the same span of each of the four weeks before.
  package var silentTables: [SourceTable]
  package var origins: [Origin]
  /// The earliest row of each smaller table that was read; the latest of all instants for one without rows.
  package var tableStarts: [SourceTable: Instant] = [:]
  /// What earlier reports told to have fallen silent.
  package var stopped: [StoppedSource] = []
  /// The latest row of each smaller table that was read, before the period's end; absent for one without a row in the period
  /// or the four weeks before.
  package var newestRows: [SourceTable: Instant] = [:]
  /// For each table that was read row by row, by its name, the rows of each of the plan's `arrivalDays`.
  package var arrivals: [String: [Int]] = [:]
  /// What the database may have removed, whether or not this report needs it.
  package var retentions: [Retention] = []
  /// Tables whose reference is what was kept of it (`TableHalves`), whatever the database has removed since.
  package internal(set) var keptTables: Set<SourceTable> = []
  /// Whether every table is read by a mapping of the settings or of a preset, which more than renames it: of tables that
  /// are not mapped nothing is to be said.
  package var isMapped = false

  package init(
    _ comparison: Comparison, asOf: Instant, metrics: TableResult<PeriodMetrics> = .absent,
    referenceMetrics: TableResult<PeriodMetrics> = .absent, history: History = History(),
    errors: TableResult<ErrorSummary> = .absent, comments: TableResult<CommentSummary> = .absent,
    incidents: TableResult<IncidentSummary> = .absent, deployments: TableResult<DeploymentSummary> = .absent,
    health: TableResult<HealthSummary> = .absent, healthCounts: TableResult<HealthSummary> = .absent,
    expiries: TableResult<ExpirySummary> = .absent, scenarios: TableResult<ScenarioSummary> = .absent,
    jobs: TableResult<JobSummary> = .absent,
    feedback: TableResult<FeedbackSummary> = .absent, users: TableResult<UserSummary> = .absent,
    otherCoverage: Coverage? = nil,
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
    self.healthCounts = healthCounts
    self.expiries = expiries
    self.scenarios = scenarios
    self.jobs = jobs
    self.feedback = feedback
    self.users = users
    self.otherCoverage = otherCoverage
    self.silentTables = silentTables
    self.origins = origins
  }

  package var period: Period { comparison.current }

  /// Rows of all tables and panels that figures of the period count.
  package var rowsOfPeriod: Int {
    (metrics.value?.types.values.reduce(0) { $0 + $1.count } ?? 0)
      + (SourceTable.all + SourceTable.business).filter { $0 != .metrics }.reduce(0) { $0 + (rows(of: $1) ?? 0) }
      + panels.reduce(0) { $0 + ($1.panel.standard == nil ? $1.result.value?.rowsOfPeriod ?? 0 : 0) }
  }

  /// Rows of one of the smaller tables that figures of the period count; nil where it was not read.
  package func rows(of table: SourceTable) -> Int? {
    guard SourceTable.business.contains(table) else { return result(of: table).value??.rowsOfPeriod }
    // The panels of a table count the same rows, some of them without those that do not matter to them.
    return panels.filter { $0.panel.standard?.table == table }.compactMap { $0.result.value?.rowsOfPeriod }.max()
  }
}

/// One table's result: read, not there, or broken.
package enum TableResult<Value: Sendable>: Sendable {
  case read(Value)
  /// The database has no such table and nothing asked for it: one line in the report.
  case absent
  /// Configured, or present with a wrong column: its section says so, exit code 1.
  case failed(reason: String)

  package var value: Value? { if case .read(let value) = self { value } else { nil } }
}

extension ReportInput {
  /// Every table but the metrics.
  /// - Parameter intake: how texts are taken over.
  package mutating func readTables<Reader: TableReading>(
    _ reader: Reader, _ intake: TextIntake
  ) throws(Reader.Failure) {
    errors = try reader.read(ErrorReportFold.self)
    if case .read(var summary) = errors, case let keys = Set(summary.assigneeKeys.compactMap(\.self)), !keys.isEmpty {
      summary.nameAssignees(try reader.userNames(of: keys), intake)
      errors = .read(summary)
    }
    errorEvents = try reader.read(OccurrenceFold.self)
    comments = try reader.read(CommentFold.self)
    incidents = try reader.read(IncidentFold.self)
    deployments = try reader.read(DeploymentFold.self)
    health = try reader.read(HealthFold.self)
    healthCounts = try reader.read(HealthCountFold.self)
    expiries = try reader.read(ExpiryFold.self)
    scenarios = try reader.read(ScenarioFold.self)
    jobs = try reader.read(JobFold.self)
    feedback = try reader.read(FeedbackFold.self)
    users = try reader.read(UserFold.self)
  }

  /// How reading a table went and what was counted of it; of the metric table nil.
  package func result(of table: SourceTable) -> TableResult<(any TableSummary)?> {
    switch table {
    case .reports: errors.map { $0 }
    case .errorEvents: errorEvents.map { $0 }
    case .comments: comments.map { $0 }
    case .incidents: incidents.map { $0 }
    case .deployments: deployments.map { $0 }
    case .health: health.map { $0 }
    case .healthCounts: healthCounts.map { $0 }
    case .expiries: expiries.map { $0 }
    case .scenarios: scenarios.map { $0 }
    case .jobs: jobs.map { $0 }
    case .feedback: feedback.map { $0 }
    case .users: users.map { $0 }
    case .metrics: metrics.map { _ in nil }
    // They are told of with the metrics, which they are counted among.
    case .requests: .absent
    default: preconditionFailure("the table \(table.id) is not read")
    }
  }
}

extension TableResult {
  fileprivate func map<Other>(_ change: (Value) -> Other) -> TableResult<Other> {
    switch self {
    case .read(let value): .read(change(value))
    case .absent: .absent
    case .failed(let reason): .failed(reason: reason)
    }
  }
}
