/// What a mail says beside the front page.
public struct MailBrief: Encodable, Sendable {
  /// One line: service, date, news.
  public var subject: String
  /// Names of two or three charts, those that tell most first.
  public var charts: [String]
  /// The newest open errors, the most severe first; at most three.
  public var open: [OpenError]
  public var wholeReport: WholeReport
  /// What the report rests on: of many lines the first, and the last, which say when it was read and of which revision it
  /// is.
  public var honesty: [FrontPage.Line]

  static let blank = MailBrief(subject: "", charts: [], open: [], wholeReport: .init(place: "", label: ""), honesty: [])

  public struct OpenError: Encodable, Sendable {
    public var title: String
    /// Severity, module, when.
    public var details: String
    public var link: String?
  }

  public struct WholeReport: Encodable, Sendable {
    /// A sentence that names the folder.
    public var place: String
    /// What a link to it says.
    public var label: String
    public var link: String?
  }
}
