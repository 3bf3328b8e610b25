/// What a mail says beside the front page.
package struct MailBrief: Encodable, Sendable {
  /// One line: service, date, news.
  package var subject: String
  /// What mail programs show beside the subject: the first thing to do, else what the report begins with; at most 110
  /// characters.
  package var preheader: String
  /// Names of one or two charts, the more telling first.
  package var charts: [String]
  /// The newest open errors, the most severe first; at most three.
  package var open: [OpenError]
  package var wholeReport: WholeReport
  /// What the report rests on: of many lines the first, and the last, which say when it was read and of which revision it
  /// is.
  package var dataQuality: [FrontPage.Line]

  static let blank = MailBrief(
    subject: "", preheader: "", charts: [], open: [], wholeReport: .init(place: "", label: ""), dataQuality: [])

  package struct OpenError: Encodable, Sendable {
    package var title: String
    /// Severity, module, when.
    package var details: String
    package var link: String?
  }

  package struct WholeReport: Encodable, Sendable {
    /// A sentence that names the folder.
    package var place: String
    /// What a link to it says.
    package var label: String
    package var link: String?
  }
}
