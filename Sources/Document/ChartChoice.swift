package import Analysis
import Charting
import Records

/// Which charts tell most of a report, so that what is short shows the news and not always the same.
package struct ChartChoice {
  private let analysis: ReportAnalysis

  package init(_ analysis: ReportAnalysis) { self.analysis = analysis }

  /// Those that hold more than a sentence.
  package static func filled(_ charts: [ReportChart]) -> [ReportChart] {
    charts.filter { if case .empty = $0.chart.content { false } else { true } }
  }

  /// The names of the charts that are news or usually looked at, the most telling first.
  package func names(of charts: [ReportChart]) -> [String] {
    var names: [String] = []
    for chart in analysis.highlights.forCharts.compactMap(chart) + quiet where !names.contains(chart.name) {
      names.append(chart.name)
    }
    return names.filter { name in charts.contains { $0.name == name } }
  }

  /// A day without news: how fast, how much, and what came in.
  private var quiet: [ChartDefinition] {
    (analysis.period.kind.axis == .hours
      ? [.responseTime, .errorsPerDay, .requestsPerDay, .errorRate]
      : [.requestHistory, .errorsPerDay, .responseTime, .errorRate])
      + [.uptimePerCheck, .responsePerCheck, .jobRuns, .jobFailures, .jobDurations]
      + ChartDefinition.byGroup
  }

  private func chart(of finding: Finding) -> ChartDefinition? {
    ChartDefinition.all.first { $0.figures.contains(finding.measure.base) }
  }
}
