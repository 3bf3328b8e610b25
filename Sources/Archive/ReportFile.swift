/// report.json: every figure and finding of a report.
///
/// Its schema is docs/report.schema.json.
package struct ReportFile: ArchiveFile {
  /// `daybook-report/1`; raised when a reader of the older one would misunderstand.
  package var schema: String
  /// Such as `daily`.
  package var kind: String
  /// Such as `en`.
  package var language: String
  /// The service's name.
  package var name: String
  /// The status in words.
  package var state: String
  package var title: String
  /// Such as `Daybook 0.1.0`.
  package var tool: String
  /// An instant, as all times of files are: `2026-11-20T01:00:00Z`.
  package var asOf: String
  /// Such as `good`, `attention`, `critical`, `unknown`.
  package var status: String
  /// From 1.
  package var revision: Int
  package var period: PeriodEntry
  package var reference: PeriodEntry
  package var headline: [String]
  package var figures: [FigureEntry]
  package var sections: [SectionEntry]
  package var findings: [FindingEntry]
  package var recommendations: [RecommendationEntry]
  @Nullable package var coverage: CoverageEntry?
  /// Nil in reports of earlier versions.
  package var newestRows: [NewestRowEntry]?
  package var rejected: [RejectedEntry]
  package var charts: [ChartEntry]
  package var errorsOpen: [ErrorEntry]
  package var incidents: [IncidentEntry]
  package var deployments: [DeploymentEntry]
  /// Panels of the settings that are shown as tables; nil for none.
  package var panels: [ListedPanelEntry]?
  /// What the reader must know of the data.
  package var dataQuality: [String]

  package init(
    schema: String = ReportFile.currentSchema, kind: String, language: String, name: String, state: String,
    title: String, tool: String, asOf: String, status: String, revision: Int, period: PeriodEntry,
    reference: PeriodEntry, headline: [String], figures: [FigureEntry], sections: [SectionEntry],
    findings: [FindingEntry], recommendations: [RecommendationEntry], coverage: CoverageEntry?,
    newestRows: [NewestRowEntry]? = nil, rejected: [RejectedEntry], charts: [ChartEntry], errorsOpen: [ErrorEntry],
    incidents: [IncidentEntry],
    deployments: [DeploymentEntry], panels: [ListedPanelEntry]? = nil, dataQuality: [String]
  ) {
    self.schema = schema
    self.kind = kind
    self.language = language
    self.name = name
    self.state = state
    self.title = title
    self.tool = tool
    self.asOf = asOf
    self.status = status
    self.revision = revision
    self.period = period
    self.reference = reference
    self.headline = headline
    self.figures = figures
    self.sections = sections
    self.findings = findings
    self.recommendations = recommendations
    self.coverage = coverage
    self.newestRows = newestRows
    self.rejected = rejected
    self.charts = charts
    self.errorsOpen = errorsOpen
    self.incidents = incidents
    self.deployments = deployments
    self.panels = panels
    self.dataQuality = dataQuality
  }

  package static let path = "report.json"
  package static let currentSchema = "daybook-report/1"
}
