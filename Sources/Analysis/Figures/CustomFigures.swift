import Records
import Settings
import Summaries

/// `custom.*`: the settings' own measures, and every metric type Daybook has no figures for.
enum CustomFigures {
  static let shownTypes = 50

  static func add(_ material: Material, _ measures: [Measure], to sheet: inout FigureSheet) {
    let own = measures.filter { $0.figure.family == "custom" }
    if material.metrics.failure != nil { sheet.failed(own.map { ($0.figure, $0.unit) }) }
    guard let side = MetricSide.current(material) else { return }
    for measure in own { add(measure, side, to: &sheet) }
    let standard = Set([MetricSide.requests] + ResourceFigures.types + BusinessFigures.types)
    let others = side.metrics.types.keys.filter { !standard.contains($0) }
      .sorted { $0.precedes($1) }
    for type in others.prefix(shownTypes) {
      let values = side.metrics.types[type]!
      let unit = MetricUnit.of(type, in: side.metrics, standard: .label(""))
      let origins = side.origin(type)
      sheet.count(FigureID("custom.\(type).count"), values.count, from: origins)
      sheet.put(FigureID("custom.\(type).mean"), values.mean, unit, n: values.count, from: origins)
      sheet.put(FigureID("custom.\(type).max"), values.max, unit, n: values.count, from: origins)
    }
  }

  private static func add(_ measure: Measure, _ side: MetricSide, to sheet: inout FigureSheet) {
    let result = side.metrics.measures[measure.name]
    let hasRows = side.metrics.types[measure.source] != nil
    let needed =
      switch measure.aggregate {
      case .p95: Guard.p95
      case .p99: Guard.p99
      default: 1
      }
    var value = result?.value
    var reason = hasRows ? MissingReason.noSuchField : side.absence(of: measure.source)
    if let result, result.n < needed {
      value = nil
      reason = .tooFewRows
    }
    // Rows came and none met the condition: their number is 0.
    if result == nil && hasRows && [.count, .rate].contains(measure.aggregate) { value = 0 }
    sheet.put(
      measure.figure, value, measure.unit, n: result?.n ?? 0, from: side.origin(measure.source), otherwise: reason)
  }
}
