package import Records
package import Settings
package import Summaries

/// The figures of a period that its metric rows tell by themselves: those that are known of every period that was counted,
/// whether or not a report was made of it.
package enum MetricFigures {
  /// Of the whole period, with their values.
  package static func figures(of metrics: PeriodMetrics, settings: Settings) -> [Figure] {
    let period = metrics.period
    let input = ReportInput(Comparison(period), asOf: period.end, metrics: .read(metrics))
    let told = ReportFigures.figures(input, settings).figures.filter { figure in
      guard figure.id.scope == .current, figure.value != nil, areTold(figure.id) else { return false }
      if case .name? = figure.id.slot { return true }
      return figure.id.slot == nil
    }
    return remembered(told, of: metrics, settings)
  }

  /// Figures that were told of a period, and those that are not but later reports look back on.
  /// - Parameter metrics: nil where they could not be read.
  package static func remembered(_ told: [Figure], of metrics: PeriodMetrics?, _ settings: Settings) -> [Figure] {
    let known = Set(told.map(\.id))
    let counts = metrics.map { FunnelFigures.counts($0, settings.actions) } ?? []
    return told + counts.filter { !known.contains($0.id) }
  }

  package static func areTold(_ figure: FigureID) -> Bool {
    figure.family == .custom || figure.definition.tables == [.metrics]
  }
}
