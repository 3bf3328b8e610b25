public import Charting

/// One picture of the report, before it is laid out.
public struct ReportChart: Hashable, Encodable, Sendable {
  /// File name without folder and ending: `errors-by-category`, `errors-per-day`, `response-time`, `requests-per-day`,
  /// `error-rate`, `backlog`, `activity`, `request-history`.
  public var name: String
  /// The finding if there is one, else the plain name; also the heading in Markdown.
  public var title: String
  /// One sentence with the figures, for those who do not see the picture.
  public var altText: String
  public var chart: Chart

  public init(name: String, title: String, altText: String, chart: Chart) {
    self.name = name
    self.title = title
    self.altText = altText
    self.chart = chart
  }
}
