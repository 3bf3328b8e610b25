/// What a figure is about: the first word of its name.
package enum FigureFamily: String, Sendable, CaseIterable {
  case reports, occurrences, requests, availability, users, resources, business, incidents, deployments, health,
    expiries, scenarios,
    jobs,
    security,
    feedback, coverage, funnel
  /// The settings' own measures, and metric types that Daybook has no figures for.
  case custom
  /// Rows of the settings' own queries.
  case panel

  /// Its figures in the order in which tables show them, without those that bear a name of the settings or of the
  /// database.
  var figures: [FigureID] {
    switch self {
    case .reports: FigureID.ReportIDs.all
    case .occurrences: FigureID.OccurrenceIDs.all
    // The table of errors shows the comments on reports below the slow requests.
    case .requests: FigureID.RequestIDs.all + FigureID.CommentIDs.all
    case .availability: FigureID.AvailabilityIDs.all
    case .users: FigureID.UserIDs.all
    case .resources: FigureID.ResourceIDs.all + FigureID.ResourceIDs.byGroup
    case .business: FigureID.BusinessIDs.all
    case .incidents: FigureID.IncidentIDs.all
    case .deployments: FigureID.DeploymentIDs.all
    case .health: FigureID.HealthIDs.all
    case .expiries: FigureID.ExpiryIDs.all
    case .scenarios: FigureID.ScenarioIDs.all
    case .jobs: FigureID.JobIDs.all
    case .security: FigureID.SecurityIDs.all
    case .feedback: FigureID.FeedbackIDs.all
    case .coverage: FigureID.CoverageIDs.all
    case .funnel: FigureID.FunnelIDs.all
    case .custom, .panel: []
    }
  }
}
