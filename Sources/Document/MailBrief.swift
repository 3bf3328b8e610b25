/// What a mail says beside the digest.
public struct MailBrief: Sendable {
  /// One line: service, date, news.
  public var subject: String
  /// Names of two or three charts, those that tell most first.
  public var charts: [String]
  /// The newest open errors, the most severe first; at most three.
  public var open: [OpenError]
  public var wholeReport: WholeReport
  /// Said where a list is cut by so many lines.
  public var more: @Sendable (Int) -> String

  public struct OpenError: Sendable {
    public var title: String
    /// Severity, module, when.
    public var details: String
    public var link: String?
  }

  public struct WholeReport: Sendable {
    /// A sentence that names the folder.
    public var place: String
    /// What a link to it says.
    public var label: String
    public var link: String?
  }
}
