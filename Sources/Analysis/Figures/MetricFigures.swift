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
    return ReportFigures.figures(input, settings).figures.filter { figure in
      guard figure.id.scope == .current, figure.value != nil, areTold(figure.id) else { return false }
      if case .name? = figure.id.slot { return true }
      return figure.id.slot == nil
    }
  }

  package static func areTold(_ figure: FigureID) -> Bool {
    figure.family == .custom || figure.definition.tables == [.metrics]
  }
}
