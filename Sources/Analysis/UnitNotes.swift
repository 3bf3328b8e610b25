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

  private static func leftOut(_ measure: Measure, _ metrics: PeriodMetrics) -> [Rejection] {
    (metrics.measures[measure.name]?.others ?? []).map {
      Rejection(source: .measure(measure.name), reason: .unitOfMeasure, count: $0.rows, unit: $0.unit)
    }
  }

  private static func uncompared(_ measure: Measure, _ metrics: PeriodMetrics, _ figures: FigureSet) -> [Rejection] {
    guard measure.warning != nil || measure.critical != nil, let figure = figures[measure.figure], figure.value != nil,
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
