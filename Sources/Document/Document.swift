package import Records

/// A report in words and numbers, in one language, ready for any format and bound to none.
package struct Document: Encodable, Sendable {
  package var identity: ReportIdentity
  package var comparison: Comparison
  package var asOf: Instant
  /// Such as `good`, `attention`, `critical`, `unknown`.
  package var status: String
  package var figures: FigureSet
  package var coverage: Coverage?
  /// The latest row of each table before the period's end.
  package var newestRows: [NewestRow]
  package var rejections: [Rejection]
  package var deployments: [Deployment]
  package var origins: [Origin]
  /// Such as `en`.
  package var language: String
  /// The ten newest open errors and the incidents, their texts as people may see them.
  package var openErrors: [ErrorReport]
  package var incidents: [Incident]
  /// Panels that are shown as tables; nil where the settings name none.
  package var panels: [ListedPanel]?
  /// Such as `Shop: daily report`.
  package var title: String
  /// Such as `Thursday 19 November 2026, Europe/Moscow`.
  package var period: String
  /// The state of the service in a word or two.
  package var state: String
  /// Up to three sentences: what really moved; then what is still open, and what was deployed.
  package var headline: [String]
  package var tiles: [Tile]
  package var findings: [FindingText]
  /// What did not clearly move, in one sentence instead of one each; nil where all did, or nothing is told by its usual value.
  package var unmoved: ToldFinding?
  package var recommendations: [RecommendationText]
  package var sections: [DocumentSection]
  /// What the report rests on and what it does not know.
  package var dataQuality: DataQuality
  package var definitions: [Definition]
  /// Every figure, also those that no section shows.
  package var figureLines: [FigureLine]
  package var charts: [ReportChart]
  /// Headings of the fixed parts, in the report's language.
  package var headings: Headings
  package var navigation: ReportNavigation
  package var frontPage: FrontPage
  package var mail: MailBrief
  /// What stands in place of a figure's value that the report does not have.
  package var absences: Absences

  package var span: Period { comparison.current }

  package struct FindingText: Encodable, Sendable {
    package var finding: Finding
    package var severity: String
    package var text: String
    package var evidence: [EvidenceLine]
  }

  package struct RecommendationText: Encodable, Sendable {
    package var recommendation: Recommendation
    package var priority: String
    package var text: String
    /// Where it can be done; nil where no one place is.
    package var link: String?
  }

  /// What the report rests on and what it does not know, a sentence each.
  package struct DataQuality: Encodable, Sendable {
    /// Tables that could not be read.
    package var failed: [String] = []
    /// Pictures that are missing, or not as they should be.
    package var pictures: [String] = []
    /// Coverage first.
    package var data: [String]
    /// What nobody misses on a first page: that everything tells the usual.
    package var details: [String] = []
    /// The picture and the tables behind the sentences.
    package var blocks: [Block] = []
    /// When the data were read and, from the second on, which revision this is.
    package var edition: [String] = []

    package var lines: [String] { failed + pictures + data + details + edition }
  }

  package struct Absences: Encodable, Sendable {
    /// The series is there, without such a value.
    package var noRows: String
    package var notRecorded: String
  }

  package struct Definition: Encodable, Sendable {
    package var name: String
    package var text: String
  }

  package struct Headings: Encodable, Sendable {
    package var scoreCard, findings, recommendations, definitions, dataQuality, charts: String
    /// For pages alone.
    package var contents, evidence, allFigures, chartData, laterSteps, skip, reports: String
    package var figureColumns: [String]
    package var tileColumns: [String]
  }
}

/// What a report must be told about itself.
package struct ReportIdentity: Encodable, Sendable {
  /// The service's name.
  package var name: String
  /// Such as `Daybook 0.1.0`.
  package var tool: String
  /// 1 for the first report of a period.
  package var revision: Int
  /// What made it a revision; nil for the first report of a period, and where that is not known.
  package var change: RevisionChange?
  /// Earlier reports that a run wrote together with this one, because none had come when they were due; the first and last
  /// day of their periods' ends.
  package var caughtUp: CaughtUpReports?
  /// Address of one error report with `{id}` in it; nil for no links.
  package var errorLink: String?
  /// Address of the whole report, with `{kind}` and `{period}` in it; nil when it lies nowhere but in its folder.
  package var reportLink: String?

  package init(
    name: String, tool: String, revision: Int, change: RevisionChange? = nil,
    caughtUp: CaughtUpReports? = nil, errorLink: String?,
    reportLink: String? = nil
  ) {
    self.name = name
    self.tool = tool
    self.revision = revision
    self.change = change
    self.caughtUp = caughtUp
    self.errorLink = errorLink
    self.reportLink = reportLink
  }
}
