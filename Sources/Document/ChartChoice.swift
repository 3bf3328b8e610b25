public import Analysis
import Charting
import Records

/// Which charts tell most of a report, so that what is short shows the news and not always the same.
public struct ChartChoice {
  private let assessment: Assessment

  public init(_ assessment: Assessment) { self.assessment = assessment }

  /// Those that hold more than a sentence.
  public static func filled(_ charts: [ReportChart]) -> [ReportChart] {
    charts.filter { if case .empty = $0.chart.content { false } else { true } }
  }

  /// The names of the charts that are news or usually looked at, the most telling first.
  public func names(of charts: [ReportChart]) -> [String] {
    var names: [String] = []
    for chart in assessment.highlights.forCharts.compactMap(chart) + quiet where !names.contains(chart.name) {
      names.append(chart.name)
    }
    return names.filter { name in charts.contains { $0.name == name } }
  }

  /// A day without news: how fast, how much, and what came in.
  private var quiet: [ChartDefinition] {
    assessment.period.kind.axis == .hours
      ? [.responseTime, .errorsPerDay, .requestsPerDay, .errorRate]
      : [.requestHistory, .errorsPerDay, .responseTime, .errorRate]
  }

  private func chart(of finding: Finding) -> ChartDefinition? {
    ChartDefinition.all.first { $0.figures.contains(finding.measure.base) }
  }
}
