public import Analysis
public import Wording

/// The pictures of a report, from its figures and findings.
public enum ReportCharts {
  /// The names of all pictures a report can have, in the order they are shown.
  public static var names: [String] { ChartDefinition.all.map(\.name) }

  /// A picture whose figures the database does not have is left out; one that has none in this period says so in a
  /// sentence.
  public static func compose(_ assessment: Assessment, words: any Words) -> [ReportChart] {
    let source = ChartSource(assessment: assessment, words: words)
    return ChartDefinition.all.compactMap { $0.draw(source) }
  }
}
