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
    for kind in news() + quiet where !names.contains(kind.rawValue) { names.append(kind.rawValue) }
    return names.filter { name in charts.contains { $0.name == name } }
  }

  /// By the findings: what got worse, what crosses a limit, what got better, what is lost; among equals the most severe.
  private func news() -> [ChartKind] {
    let ranked = assessment.findings.enumerated().compactMap { index, finding in
      rank(finding).map { (rank: $0, index: index, measure: finding.measure) }
    }
    return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.compactMap { kind(of: $0.measure.base) }
  }

  private func rank(_ finding: Finding) -> Int? {
    switch finding.verdict {
    case .regressed: return finding.severity >= .medium ? 0 : 3
    case .improved: return 2
    case .noChange, .notEnoughData: return nil
    case nil: break
    }
    switch finding.fact {
    // What stays unresolved is there night after night: it moves nothing.
    case .criticals: return 4
    case .beyondLimit, .shareBeyond, .quantileBeyond, .readingsBeyond: return 1
    case .crowdedCategory: return 3
    case .gaps, .typeSilent, .tableSilent, .rejectedRows, .unknownWords: return 3
    case .shareChanged, .countChanged, .notCompared, .recovered, .incidents, .deployments, .sectionFailed: return nil
    }
  }

  /// A day without news: how fast, how much, and what came in.
  private var quiet: [ChartKind] {
    assessment.period.kind == .daily
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
    case .requests.duration.mean, .requests.duration.p50, .requests.duration.p95, .requests.duration.p99,
      .requests.duration.max:
      .responseTime
    default: nil
    }
  }
}
