/// summary.json: what the list of reports needs of one, so that it need not read the report.
package struct ReportSummary: ArchiveFile {
  package var schema: String
  /// Such as `daily`, `weekly`.
  package var kind: String
  /// Such as `2026-11-19`, `2026-W46`.
  package var id: String
  package var isPartial: Bool
  package var revision: Int
  /// Such as `en`.
  package var language: String
  /// The service's name.
  package var service: String
  /// Such as `Thursday 19 November 2026, UTC`.
  package var period: String
  /// Such as `good`, `attention`, `critical`, `unknown`.
  package var status: String
  /// The status in words.
  package var state: String
  /// Up to three sentences of news, then what is still open and what was deployed.
  package var headline: [String]
  package var values: [SummaryValue]

  package init(
    schema: String = ReportSummary.currentSchema, kind: String, id: String, isPartial: Bool, revision: Int,
    language: String, service: String, period: String, status: String, state: String, headline: [String],
    values: [SummaryValue]
  ) {
    self.schema = schema
    self.kind = kind
    self.id = id
    self.isPartial = isPartial
    self.revision = revision
    self.language = language
    self.service = service
    self.period = period
    self.status = status
    self.state = state
    self.headline = headline
    self.values = values
  }

  package static let path = "summary.json"
  package static let currentSchema = "daybook-summary/1"

  /// A number of the score card.
  package struct SummaryValue: Codable, Hashable, Sendable {
    /// The figure's id.
    package var figure: String
    package var name: String
    package var text: String
    /// In the figure's unit; nil, and left out, when there is none.
    package var value: Double?

    package init(
      figure: String, name: String, text: String, value: Double?
    ) {
      self.figure = figure
      self.name = name
      self.text = text
      self.value = value
    }
  }
}
