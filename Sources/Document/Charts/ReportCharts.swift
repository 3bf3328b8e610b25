package import Analysis
package import Wording

/// The pictures of a report, from its figures and findings.
package enum ReportCharts {
  /// The names of all pictures a report can have, in the order they are shown.
  package static var names: [String] { ChartDefinition.all.map(\.name) }

  /// A picture whose figures the database does not have is left out; one that has none in this period says so in a
  /// sentence.
  package static func compose(_ analysis: ReportAnalysis, words: any Words) -> [ReportChart] {
    let source = ChartSource(analysis: analysis, words: words)
    return ChartDefinition.all.compactMap { $0.draw(source) }
      + analysis.panels.flatMap { PanelCharts(source, $0).all }
  }
}
