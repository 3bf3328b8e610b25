import Analysis
import Charting
import Records

/// Chooses the charts of a digest by what moved most, so that it shows the news and not always the same.
struct DigestCharts {
  private let digest: DigestComposer
  private var assessment: Assessment { digest.assessment }

  init(_ digest: DigestComposer) { self.digest = digest }

  /// Those to be shown, the most telling first, and all others in their order. Pictures that hold but a sentence are
  /// shown only by the other formats.
  func chosen() -> (charts: [Chart], further: [Chart]) {
    let filled = digest.document.charts.filter { if case .empty = $0.chart.content { false } else { true } }
    var names: [String] = []
    for kind in news() + quiet where !names.contains(kind.rawValue) { names.append(kind.rawValue) }
    let chosen = names.compactMap { name in filled.first { $0.name == name } }.prefix(3)
    let further = filled.filter { chart in !chosen.contains { $0.name == chart.name } }
    return (chosen.map(spare), further.map(spare))
  }

  /// By the findings: what got worse, what crosses a limit, what got better, what is lost; among equals the most severe.
  private func news() -> [ChartKind] {
    let ranked = assessment.findings.enumerated().compactMap { index, finding in
      rank(finding).map { (rank: $0, index: index, measure: finding.measure) }
    }
    return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.compactMap { kind(of: $0.measure.name) }
  }

  private func rank(_ finding: Finding) -> Int? {
    switch finding.verdict {
    case .regressed: return 0
    case .improved: return 2
    case .noChange, .notEnoughData: return nil
    case nil: break
    }
    switch finding.fact {
    // What stays unresolved is there night after night: it moves nothing.
    case .beyondLimit: return finding.measure == "reports.unresolved_critical" ? 4 : 1
    case .crowdedCategory: return 3
    case .gaps, .rejectedRows: return 3
    case .shareChanged, .countChanged, .sectionFailed: return nil
    }
  }

  /// A day without news: how fast, how much, and what came in.
  private var quiet: [ChartKind] {
    assessment.period.kind == .daily
      ? [.responseTime, .errorsPerDay, .requestsPerDay, .errorRate]
      : [.requestHistory, .errorsPerDay, .responseTime, .errorRate]
  }

  private func kind(of figure: String) -> ChartKind? {
    switch figure {
    case "requests.error_rate", "requests.errors", "availability.uptime": .errorRate
    case "requests.count", "requests.throughput", "coverage.gaps", "coverage.share": .requestsPerDay
    case "reports.by_category": .errorsByCategory
    case "reports.new", "reports.events": .errorsPerDay
    case "reports.backlog", "reports.resolved", "reports.unresolved_critical": .backlog
    default: figure.hasPrefix("requests.duration.") ? .responseTime : nil
    }
  }

  /// Period and zone stand at the top of the digest already; days of its own a chart keeps.
  private func spare(_ chart: ReportChart) -> Chart {
    var spare = chart.chart
    switch ChartKind(rawValue: chart.name) {
    case .errorsPerDay, .backlog, .requestHistory, nil: break
    case .activity where assessment.period.kind == .daily: break
    case .some(let kind):
      spare.subtitle = digest.pictureWords.measure(kind, assessment.period.kind)
    }
    return spare
  }
}
