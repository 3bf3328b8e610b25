package import Records

/// What a report knows after judging: figures, findings and recommendations as typed facts, without prose.
package struct ReportAnalysis: Sendable {
  package var comparison: Comparison
  package var asOf: Instant
  package var figures: FigureSet
  /// Most severe first; of equal severity in the order of the rules.
  package var findings: [Finding]
  /// Highest priority first.
  package var recommendations: [Recommendation]
  package var status: Status
  /// Which rule set the state; nil when all is well.
  package var reason: StateReason?
  /// What figures were in the periods before; empty where nothing is remembered.
  package var earlier: EarlierFigures
  /// Which periods tell what figures usually are; nil where nothing is judged by it.
  package var usualBasis: UsualBasis?
  /// Where periods like this one lie, about 95 of 100, in the figure's unit.
  package var usualRanges: [FigureID: ClosedRange<Double>]
  /// Figures of requests hour by hour beside what was expected; of days and weeks.
  package var hours: [JudgedHours]
  /// Figures day by day beside what was expected; of weeks and months.
  package var judgedDays: [JudgedDays]
  /// What the settings mark, also before the period and after it.
  package var calendar: [CalendarEvent]
  package var sections: [SectionState]
  package var coverage: Coverage?
  /// The latest row of each table before the period's end; without tables of which none came in the four weeks before it.
  package var newestRows: [NewestRow]
  /// What earlier reports told to have fallen silent and is so still, acknowledged or not.
  package var stops: [ToldStop]
  /// Why no change is judged, where too many hours are missing for that.
  package var lowCoverage: LowCoverage?
  /// What fell silent in the period, and what came back: for the next reports.
  package var stopChanges: [StoppedSource]
  /// Requests by the steps of the charts, of the period and of what it is compared with; empty where none are recorded.
  package var requestSteps: [RequestStep]
  package var requestStepsBefore: [RequestStep]
  /// The day of the oldest error report of all, before which nothing is known of them; nil when there is none.
  package var firstReportDay: Day?
  package var rejections: [Rejection]
  package var newestOpenErrors: [ErrorReport]
  package var incidents: [Incident]
  /// Checks, the worst first.
  package var checks: [CheckRecord]
  /// Their outages, short ones close to each other as one: open ones first, then by start.
  package var outages: [OutageGroup]
  /// Named jobs, the worst first.
  package var jobs: [JobRecord]
  package var jobSteps: [JobStep]
  /// Jobs that ran before the period and not in it: the first of them.
  package var missedJobs: [MissedJob]
  /// The first run of a job of all, where it came after the start of what the period is compared with; nil else.
  package var firstJobRun: Instant?
  /// What the database may have removed of the period or of what it is compared with.
  package var retentions: [Retention]
  /// What is told by host or by another group of rows.
  package var groups: [GroupedMeasure]
  /// The panels of the settings, in their order.
  package var panels: [ShownPanel]
  /// What ends on a day, by time.
  package var expiries: [Expiry]
  package var deployments: [Deployment]
  package var feedbackComments: [FeedbackComment]
  package var origins: [Origin]
  /// The measures of the settings, so that Document can name limits and directions.
  package var measures: [Measure]
  /// How many entries a list leaves out; absent when it leaves out none.
  package var unlisted: [CutList: Int]
  /// Severities and statuses that Daybook does not know.
  package var unknownWords: [UnknownWords]

  /// The state of the service in one word.
  package enum Status: String, Sendable { case good, attention, critical, unknown }

  package init(
    comparison: Comparison, asOf: Instant, figures: FigureSet, findings: [Finding],
    recommendations: [Recommendation], status: Status, sections: [SectionState], coverage: Coverage?,
    rejections: [Rejection], newestOpenErrors: [ErrorReport], incidents: [Incident], deployments: [Deployment],
    feedbackComments: [FeedbackComment], origins: [Origin], measures: [Measure],
    requestSteps: [RequestStep] = [], requestStepsBefore: [RequestStep] = [], firstReportDay: Day? = nil,
    checks: [CheckRecord] = [], outages: [OutageGroup] = [], expiries: [Expiry] = [], jobs: [JobRecord] = [],
    jobSteps: [JobStep] = [], missedJobs: [MissedJob] = [], firstJobRun: Instant? = nil,
    retentions: [Retention] = [], groups: [GroupedMeasure] = [], panels: [ShownPanel] = [],
    newestRows: [NewestRow] = [], stops: [ToldStop] = [], stopChanges: [StoppedSource] = [],
    lowCoverage: LowCoverage? = nil,
    unlisted: [CutList: Int] = [:], unknownWords: [UnknownWords] = [], reason: StateReason? = nil,
    earlier: EarlierFigures = EarlierFigures(), usualBasis: UsualBasis? = nil,
    usualRanges: [FigureID: ClosedRange<Double>] = [:], hours: [JudgedHours] = [], judgedDays: [JudgedDays] = [],
    calendar: [CalendarEvent] = []
  ) {
    self.comparison = comparison
    self.asOf = asOf
    self.figures = figures
    self.findings = findings
    self.recommendations = recommendations
    self.status = status
    self.sections = sections
    self.coverage = coverage
    self.newestRows = newestRows
    self.stops = stops
    self.lowCoverage = lowCoverage
    self.stopChanges = stopChanges
    self.requestSteps = requestSteps
    self.requestStepsBefore = requestStepsBefore
    self.firstReportDay = firstReportDay
    self.rejections = rejections
    self.newestOpenErrors = newestOpenErrors
    self.incidents = incidents
    self.jobs = jobs
    self.jobSteps = jobSteps
    self.missedJobs = missedJobs
    self.firstJobRun = firstJobRun
    self.retentions = retentions
    self.panels = panels
    self.deployments = deployments
    self.feedbackComments = feedbackComments
    self.origins = origins
    self.measures = measures
    self.checks = checks
    self.outages = outages
    self.expiries = expiries
    self.groups = groups
    self.unlisted = unlisted
    self.unknownWords = unknownWords
    self.reason = reason
    self.earlier = earlier
    self.usualBasis = usualBasis
    self.usualRanges = usualRanges
    self.hours = hours
    self.judgedDays = judgedDays
    self.calendar = calendar
  }

  package var period: Period { comparison.current }

  /// The values of a figure on its latest days, as forecasts look at them; oldest first.
  package func days(of figure: FigureID) -> [(day: Day, value: Double)] {
    figures[figure].map { earlier.days(of: $0, period, atMost: FigureHistory.leastDays) } ?? []
  }

  /// Names of checks of which no row came any more.
  package var silentChecks: [String] {
    findings.flatMap { if case .checksSilent(let silent) = $0.fact { silent.list.map(\.name) } else { [] as [String] } }
  }

  /// Names of hosts of which no row came any more.
  package var silentHosts: [String] {
    findings.flatMap { if case .hostsSilent(let silent) = $0.fact { silent.list.map(\.name) } else { [] as [String] } }
  }

  /// Written, but something is missing: the state is unknown, a section failed, a table changed while it was read, or a
  /// finding says so.
  package var isIncomplete: Bool {
    status == .unknown || rejections.contains { $0.reason == .changedWhileRead }
      || sections.contains { if case .failed = $0.state { true } else { false } }
      || findings.contains { $0.completeness == .broken }
  }
}

/// Lists of which a report holds only the first entries.
package enum CutList: Sendable { case otherMetrics, openErrors, comments, missedJobs }

/// Whether a part of the report has anything to stand on.
package struct SectionState: Sendable, Hashable {
  package enum SectionOutcome: Sendable, Hashable {
    case filled
    /// The tables exist, nothing happened in the period.
    case quiet
    /// No table for it in the database: one line in the report.
    case absent(table: String)
    /// It could not be read: a visible block, exit code 1.
    case failed(table: String, reason: String)
  }
  package var section: Section
  /// One per table the section rests on; a section is `filled` when any of its tables is.
  package var state: SectionOutcome
  package init(_ section: Section, _ state: SectionOutcome) {
    self.section = section
    self.state = state
  }
}
