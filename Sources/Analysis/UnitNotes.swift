import Records
import Settings
import Summaries

/// Rows whose unit does not fit what the settings say of them.
enum UnitNotes {
  /// Rows the settings' own measures leave out, and rows that no limit can be compared with.
  static func rejections(_ input: ReportInput, _ figures: FigureSet, _ measures: [Measure]) -> [Rejection] {
    guard let metrics = input.metrics.value else { return [] }
    return measures.flatMap { measure in
      measure.figure.family == .custom ? leftOut(measure, metrics) : uncompared(measure, metrics, figures)
    }
  }

  /// Of several hosts the first: the rows of all are in one unit.
  private static func compared(_ measure: Measure, _ figures: FigureSet) -> Figure? {
    guard let figure = figures[measure.figure], figure.state == .missing(.byGroup) else {
      return figures[measure.figure]
    }
    return measure.figure.ofGroups.flatMap { figures.series($0).first { $0.value != nil } } ?? figure
  }

  private static func leftOut(_ measure: Measure, _ metrics: PeriodMetrics) -> [Rejection] {
    (metrics.measures[measure.name]?.others ?? []).map {
      Rejection(source: .measure(measure.name), reason: .unitOfMeasure, count: $0.rows, unit: $0.unit)
    }
  }

  private static func uncompared(_ measure: Measure, _ metrics: PeriodMetrics, _ figures: FigureSet) -> [Rejection] {
    guard measure.warning != nil || measure.critical != nil, let figure = compared(measure, figures),
      figure.value != nil,
      !Threshold.sameUnit(figure.unit, measure.unit)
    else { return [] }
    return [
      Rejection(
        source: .metricType(measure.source), reason: .unitOfLimit,
        count: metrics.types[measure.source]?.count ?? figure.n,
        unit: metrics.units[measure.source] ?? "")
    ]
  }
}
