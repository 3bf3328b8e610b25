package import Charting

/// One picture of the report, before it is laid out.
package struct ReportChart: Hashable, Encodable, Sendable {
  /// File name without folder and ending: `errors-by-category`, `errors-per-day`, `response-time`, `requests-per-day`,
  /// `error-rate`, `backlog`, `activity`, `request-history`, `forecast`, `uptime-per-check`,
  /// `response-per-check`.
  package var name: String
  /// The finding if there is one, else the plain name; also the heading in Markdown.
  package var title: String
  /// One sentence with the figures, for those who do not see the picture.
  package var altText: String
  package var chart: Chart
  /// What it is drawn from, for those who want the numbers; nil where it holds but a sentence.
  package var data: ChartData?
  /// In points, where it is another than that of most.
  package var height: Double?

  package init(
    name: String, title: String, altText: String, chart: Chart, data: ChartData? = nil, height: Double? = nil
  ) {
    self.name = name
    self.title = title
    self.altText = altText
    self.chart = chart
    self.data = data
    self.height = height
  }
}

extension ReportChart {
  /// The picture's size where most charts have this one.
  package func size(_ usual: PictureSize) -> PictureSize {
    PictureSize(width: usual.width, height: height ?? usual.height)
  }
}
