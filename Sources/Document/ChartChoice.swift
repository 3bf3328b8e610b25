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
    for name in analysis.highlights.forCharts.compactMap(chart) + quiet where !names.contains(name) {
      names.append(name)
    }
    return names.filter { name in charts.contains { $0.name == name } }
  }

  /// A day without news: how fast, how much, and what came in; then what the settings ask for.
  private var quiet: [String] {
    ((analysis.period.kind.axis == .hours
      ? [ChartDefinition.responseTime, .errorsPerDay, .requestsPerDay, .errorRate]
      : [.requestHistory, .errorsPerDay, .responseTime, .errorRate])
      + [.uptimePerCheck, .responsePerCheck, .jobRuns, .jobFailures, .jobDurations]
      + ChartDefinition.byGroup).map(\.name) + analysis.panels.map(PanelCharts.byDay)
  }

  private func chart(of finding: Finding) -> String? {
    if case .limitAhead = finding.fact, finding.severity >= .low { return ChartDefinition.forecast.name }
    return analysis.panels.first { $0.total == finding.measure }.map(PanelCharts.byDay)
      ?? ChartDefinition.all.first { $0.figures.contains(finding.measure.base) }?.name
  }
}
