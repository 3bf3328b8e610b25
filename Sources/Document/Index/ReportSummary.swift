public import Charting
import Records

/// What the index needs of a report, kept beside it as summary.json, so that the index need not read the report.
public struct ReportSummary: Codable, Hashable, Sendable {
  public static let schema = "daybook-summary/1"

  public var schema = ReportSummary.schema
  /// `daily`, `weekly`
  public var kind: String
  /// `2026-11-19`, `2026-W46`
  public var id: String
  public var isPartial: Bool
  public var revision: Int
  /// `en`
  public var language: String
  /// The service's name.
  public var service: String
  /// `Thursday 19 November 2026, UTC`
  public var period: String
  /// `good`, `attention`, `critical`, `unknown`
  public var status: String
  /// The status in words.
  public var state: String
  /// Up to three sentences of news, then what is still open and what was deployed.
  public var headline: [String]
  public var values: [Value]

  /// A number of the score card.
  public struct Value: Codable, Hashable, Sendable {
    /// The figure's id.
    public var figure: String
    public var name: String
    public var text: String
    /// In the figure's unit; nil when there is none.
    public var value: Double?
  }

  init(
    kind: String, id: String, isPartial: Bool, revision: Int, language: String, service: String, period: String,
    status: String, state: String, headline: [String], values: [Value]
  ) {
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

  public init(_ document: Document, _ digest: Digest) {
    kind = document.span.kind.id
    id = document.span.id
    isPartial = document.span.partial
    revision = document.identity.revision
    language = document.language
    service = digest.service
    period = document.period
    status = document.status
    state = digest.state.word
    headline = document.headline
    values = document.tiles.map {
      Value(
        figure: $0.figure.description, name: $0.name, text: $0.value, value: document.figures[$0.figure]?.value)
    }
  }

  public var tone: Tone {
    switch status {
    case "good": .good
    case "attention": .warning
    case "critical": .bad
    default: .neutral
    }
  }
}
