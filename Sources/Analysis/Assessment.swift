public import Records

/// What a report knows after judging: figures, findings and recommendations as typed facts, without prose.
public struct Assessment: Sendable {
  public var comparison: Comparison
  public var asOf: Instant
  public var figures: FigureBook
  /// Most severe first; of equal severity in the order of the rules.
  public var findings: [Finding]
  /// Highest priority first.
  public var recommendations: [Recommendation]
  public var status: Status
  public var sections: [SectionState]
  public var coverage: Coverage?
  public var rejections: [Rejection]
  public var newestOpenErrors: [ErrorReport]
  public var incidents: [Incident]
  public var deployments: [Deployment]
  public var feedbackComments: [FeedbackComment]
  public var origins: [Origin]
  /// The measures of the settings, so that Document can name limits and directions.
  public var measures: [Measure]
  /// How many entries a list leaves out; absent when it leaves out none.
  public var unlisted: [CutList: Int]
  /// Severities and statuses that Daybook does not know.
  public var unknownWords: [UnknownWords]

  /// The state of the service in one word.
  public enum Status: String, Sendable { case good, attention, critical, unknown }

  public init(
    comparison: Comparison, asOf: Instant, figures: FigureBook, findings: [Finding],
    recommendations: [Recommendation], status: Status, sections: [SectionState], coverage: Coverage?,
    rejections: [Rejection], newestOpenErrors: [ErrorReport], incidents: [Incident], deployments: [Deployment],
    feedbackComments: [FeedbackComment], origins: [Origin], measures: [Measure],
    unlisted: [CutList: Int] = [:], unknownWords: [UnknownWords] = []
  ) {
    self.comparison = comparison
    self.asOf = asOf
    self.figures = figures
    self.findings = findings
    self.recommendations = recommendations
    self.status = status
    self.sections = sections
    self.coverage = coverage
    self.rejections = rejections
    self.newestOpenErrors = newestOpenErrors
    self.incidents = incidents
    self.deployments = deployments
    self.feedbackComments = feedbackComments
    self.origins = origins
    self.measures = measures
    self.unlisted = unlisted
    self.unknownWords = unknownWords
  }

  package var period: Period { comparison.current }

  /// Written, but something is missing: the state is unknown, a section failed, a table changed while it was read, or a
  /// finding says so.
  public var isIncomplete: Bool {
    status == .unknown || rejections.contains { $0.reason == .changedWhileRead }
      || sections.contains { if case .failed = $0.state { true } else { false } }
      || findings.contains { $0.completeness == .broken }
  }
}

/// Lists of which a report holds only the first entries.
public enum CutList: Sendable { case otherMetrics, openErrors, comments }

/// Whether a part of the report has anything to stand on.
public struct SectionState: Sendable, Hashable {
  public enum SectionOutcome: Sendable, Hashable {
    case filled
    /// The tables exist, nothing happened in the period.
    case quiet
    /// No table for it in the database: one line in the report.
    case absent(table: String)
    /// It could not be read: a visible block, exit code 1.
    case failed(table: String, reason: String)
  }
  public var section: Section
  /// One per table the section rests on; a section is `filled` when any of its tables is.
  public var state: SectionOutcome
  public init(_ section: Section, _ state: SectionOutcome) {
    self.section = section
    self.state = state
  }
}
