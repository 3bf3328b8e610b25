import Records
import Settings
import Summaries

/// `custom.*`: the settings' own measures, and every metric type Daybook has no figures for.
enum CustomFigures {
  static let shownTypes = 50

  static func add(_ input: ReportInput, _ measures: [Measure], to builder: inout FigureBuilder) {
    let own = measures.filter { $0.figure.family == .custom }
    for (scope, failure) in [
      (.current, input.metrics.failure), (FigureID.Scope.reference, input.referenceMetrics.failure),
    ]
    where failure != nil {
      for measure in own {
        builder.put(measure.figure.of(scope), nil, measure.unit, n: 0, from: [], otherwise: .failed)
      }
    }
    guard let side = ComparedMetrics.current(input) else { return }
    let sides = ComparedMetrics.all(input)
    for measure in own {
      if SplitMeasures.splits(measure, input) {
        builder.putGrouped(measure.figure, measure.unit)
      } else {
        for side in sides { add(measure, side, to: &builder) }
      }
    }
    // What a program measures has its measures: its rows are no news beside them.
    let told = Set(input.isMapped ? own.map(\.source) : [])
    for type in otherTypes(side).filter({ !told.contains($0) }).prefix(shownTypes) {
      if SplitMeasures.splits(type: type, input) {
        builder.putGrouped(.custom(type: type, .mean), MetricUnit.of(type, in: side.metrics, standard: .label("")))
      } else {
        for side in sides { add(type, side, to: &builder) }
      }
    }
  }

  /// The metric types with rows that no other family counts, by name.
  static func otherTypes(_ side: ComparedMetrics) -> [String] {
    let standard = Set([ComparedMetrics.requests] + ResourceFigures.types + BusinessFigures.types)
    return side.metrics.types.keys.filter { !standard.contains($0) }.sorted { $0.precedes($1) }
  }

  private static func add(_ type: String, _ side: ComparedMetrics, to builder: inout FigureBuilder) {
    let values = side.metrics.types[type]
    let unit = MetricUnit.of(type, in: side.metrics, standard: .label(""))
    func put(_ aggregate: GaugeAggregate, _ value: Double?, _ unit: Unit) {
      builder.put(
        .custom(type: type, aggregate).of(side.scope), value, unit, n: values?.count ?? 0, from: side.origin(type),
        otherwise: side.absence(of: type))
    }
    put(.mean, values?.mean, unit)
    guard !side.isReference, let values else { return }
    put(.count, Double(values.count), .count)
    put(.max, values.max, unit)
    put(.last, values.last, unit)
  }

  private static func add(_ measure: Measure, _ side: ComparedMetrics, to builder: inout FigureBuilder) {
    let result = side.metrics.measures[measure.name]
    let hasRows = side.metrics.types[measure.source] != nil || side.metrics.otherUnits[measure.source] != nil
    let needed =
      switch measure.aggregate {
      case .p95: FigureID.requests.duration.p95.definition.leastRows
      case .p99: FigureID.requests.duration.p99.definition.leastRows
      default: 1
      }
    var value = result?.value
    var reason = hasRows ? MissingReason.noSuchField : side.absence(of: measure.source)
    if let result, !result.others.isEmpty, result.n == 0 {
      reason = .otherUnit
    } else if let result, result.n < needed {
      value = nil
      reason = .tooFewRows
    }
    // Rows came and none met the condition: their number is 0.
    if result == nil && hasRows && [.count, .rate].contains(measure.aggregate) { value = 0 }
    builder.put(
      measure.figure.of(side.scope), value, unit(of: measure, result), n: result?.n ?? 0,
      from: side.origin(measure.source), otherwise: reason)
  }

  /// Money is in the currency of its rows where the settings name none.
  private static func unit(of measure: Measure, _ result: MeasureResult?) -> Unit {
    guard measure.unit == .money(""), let result else { return measure.unit }
    return .money(result.unit)
  }
}
