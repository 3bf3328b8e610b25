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
    let filled = ChartChoice.filled(digest.document.charts)
    let chosen = ChartChoice(assessment).names(of: filled).prefix(3).compactMap { name in
      filled.first { $0.name == name }
    }
    let further = filled.filter { chart in !chosen.contains { $0.name == chart.name } }
    return (chosen.map(spare), further.map(spare))
  }

  /// Period and zone stand at the top of the digest already; days of its own a chart keeps.
  private func spare(_ chart: ReportChart) -> Chart {
    var spare = chart.chart
    switch ChartKind(rawValue: chart.name) {
    case .errorsPerDay, .backlog, .requestHistory, nil: break
    case .activity where !assessment.period.kind.hasHourlyRequests: break
    case .some(let kind):
      spare.subtitle = digest.pictureWords.measure(kind, assessment.period.kind)
    }
    return spare
  }
}
