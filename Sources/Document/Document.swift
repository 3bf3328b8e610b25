public import Records

/// A report in words and numbers, in one language, ready for any format and bound to none.
public struct Document: Encodable, Sendable {
  public var identity: ReportIdentity
  public var comparison: Comparison
  public var asOf: Instant
  /// `good`, `attention`, `critical`, `unknown`
  public var status: String
  public var figures: FigureBook
  public var coverage: Coverage?
  public var rejections: [Rejection]
  public var deployments: [Deployment]
  public var origins: [Origin]
  /// `en`
  public var language: String
  /// The ten newest open errors and the incidents, their texts as people may see them.
  public var openErrors: [ErrorReport]
  public var incidents: [Incident]
  /// `Shop: daily report`
  public var title: String
  /// `Thursday 19 November 2026, Europe/Moscow`
  public var period: String
  /// The state of the service in a word or two.
  public var state: String
  /// Up to three sentences: what really moved; then what is still open, and what was deployed.
  public var headline: [String]
  public var tiles: [Tile]
  public var findings: [FindingText]
  public var recommendations: [RecommendationText]
  public var sections: [DocumentSection]
  /// What the report rests on and what it does not know.
  public var honesty: Honesty
  public var definitions: [Definition]
  /// Every figure, also those that no section shows.
  public var figureLines: [FigureLine]
  public var charts: [ReportChart]
  /// Headings of the fixed parts, in the report's language.
  public var headings: Headings
  public var frontPage: FrontPage
  public var mail: MailBrief
  /// What stands in place of a figure's value that the report does not have.
  public var absences: Absences

  public var span: Period { comparison.current }

  public struct FindingText: Encodable, Sendable {
    public var finding: Finding
    public var severity: String
    public var text: String
    public var evidence: [EvidenceLine]
  }

  public struct RecommendationText: Encodable, Sendable {
    public var recommendation: Recommendation
    public var priority: String
    public var text: String
  }

  /// What the report rests on and what it does not know, a sentence each.
  public struct Honesty: Encodable, Sendable {
    /// Pictures that are missing, or not as they should be.
    public var pictures: [String] = []
    /// Coverage first.
    public var data: [String]
    /// When the data were read and, from the second on, which revision this is.
    public var edition: [String] = []

    public var lines: [String] { pictures + data + edition }
  }

  public struct Absences: Encodable, Sendable {
    /// The series is there, without such a value.
    public var noRows: String
    public var notRecorded: String
  }

  public struct Definition: Encodable, Sendable {
    public var name: String
    public var text: String
  }

  public struct Headings: Encodable, Sendable {
    public var headline, scoreCard, findings, recommendations, definitions, honesty, charts: String
    /// For pages alone.
    public var contents, evidence, allFigures, skip: String
    public var figureColumns: [String]
    public var tileColumns: [String]
  }
}

/// What a report must be told about itself.
public struct ReportIdentity: Encodable, Sendable {
  /// The service's name.
  public var name: String
  /// `Daybook 0.1.0`
  public var tool: String
  /// 1 for the first report of a period.
  public var revision: Int
  /// Address of one error report with `{id}` in it; nil for no links.
  public var errorLink: String?
  /// Address of the whole report, with `{kind}` and `{period}` in it; nil when it lies nowhere but in its folder.
  public var reportLink: String?

  public init(name: String, tool: String, revision: Int, errorLink: String?, reportLink: String? = nil) {
    self.name = name
    self.tool = tool
    self.revision = revision
    self.errorLink = errorLink
    self.reportLink = reportLink
  }
}
