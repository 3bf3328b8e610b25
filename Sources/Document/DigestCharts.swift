import Analysis
import Charting
import Records
import Wording

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
    let kind = assessment.period.kind
    if let definition = ChartDefinition.all.first(where: { $0.name == chart.name }), !definition.hasOwnDays(kind),
      let texts = digest.words.chart(chart.name, in: kind)
    {
      spare.subtitle = texts.measure
    }
    return spare
  }
}
