import Analysis
import Charting
import Records
import Wording

/// Chooses the charts of a front page by what moved most, so that it shows the news and not always the same.
struct FrontPageCharts {
  private let page: FrontPageComposer
  private var analysis: ReportAnalysis { page.analysis }

  init(_ page: FrontPageComposer) { self.page = page }

  /// Those to be shown, the most telling first, and all others in their order.
  ///
  /// Pictures that hold but a sentence are shown only by the other formats.
  func chosen() -> (charts: [ReportChart], further: [ReportChart]) {
    let filled = ChartChoice.filled(page.document.charts)
    let chosen = ChartChoice(analysis).names(of: filled).prefix(3).compactMap { name in
      filled.first { $0.name == name }
    }
    let further = filled.filter { chart in !chosen.contains { $0.name == chart.name } }
    return (chosen.map(spare), further.map(spare))
  }

  /// Period and zone stand at the top of the digest already; days of its own a chart keeps.
  private func spare(_ chart: ReportChart) -> ReportChart {
    var spare = chart
    let kind = analysis.period.kind
    let definition = ChartDefinition.all.first { $0.name == chart.name }
    if !(definition?.hasOwnDays(kind) ?? kind.isOfOneDay) {
      spare.chart.subtitle = chart.chart.subtitle.split(separator: " · ", maxSplits: 1).first.map(String.init) ?? ""
    }
    return spare
  }
}
