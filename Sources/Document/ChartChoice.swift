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
    for kind in assessment.highlights.forCharts.compactMap({ kind(of: $0.measure.base) }) + quiet
    where !names.contains(kind.rawValue) { names.append(kind.rawValue) }
    return names.filter { name in charts.contains { $0.name == name } }
  }

  /// A day without news: how fast, how much, and what came in.
  private var quiet: [ChartKind] {
    assessment.period.kind.axis == .hours
      ? [.responseTime, .errorsPerDay, .requestsPerDay, .errorRate]
      : [.requestHistory, .errorsPerDay, .responseTime, .errorRate]
  }

  private func kind(of figure: FigureID) -> ChartKind? {
    switch figure {
    case .requests.errorRate, .requests.errors, .availability.uptime: .errorRate
    case .requests.count, .requests.throughput, .coverage.gaps, .coverage.share: .requestsPerDay
    case .reports.byCategory: .errorsByCategory
    case .reports.new, .reports.events: .errorsPerDay
    case .reports.backlog, .reports.resolved, .reports.unresolvedCritical: .backlog
    default: FigureID.requests.duration.all.contains(figure) ? .responseTime : nil
    }
  }
}
