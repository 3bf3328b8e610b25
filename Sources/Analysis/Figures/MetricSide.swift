import Records
import Summaries

/// The metric rows of the period or of its reference, with what figures made from them are called.
struct MetricSide {
  let metrics: PeriodMetrics
  let scope: FigureID.Scope
  /// Metric types met in the period, its reference or older history, or asked for by a query of this report.
  let known: Set<String>

  static let requests = MetricPlan.requestType

  /// The period's rows; nil unless they were read.
  static func current(_ material: Material) -> MetricSide? {
    material.metrics.value.map { MetricSide(metrics: $0, scope: .current, known: knownTypes(material)) }
  }

  /// The reference's rows; nil unless they were read.
  static func reference(_ material: Material) -> MetricSide? {
    material.referenceMetrics.value.map { MetricSide(metrics: $0, scope: .reference, known: knownTypes(material)) }
  }

  private static func knownTypes(_ material: Material) -> Set<String> {
    var known: Set<String> = []
    for metrics in [material.metrics.value, material.referenceMetrics.value] {
      guard let metrics else { continue }
      known.formUnion(metrics.types.keys)
      known.formUnion(metrics.otherUnits.keys)
      for case .metricType(let type) in metrics.rejections.map(\.source) { known.insert(type) }
      if metrics.requests != nil { known.insert(requests) }
    }
    for origin in material.origins {
      if case .metrics(let type, _) = origin.id { known.insert(type) }
    }
    if material.history.requestDays.contains(where: { $0.durations != nil }) { known.insert(requests) }
    return known
  }

  /// Those of both that were read, the period's first.
  static func all(_ material: Material) -> [MetricSide] {
    [current(material), reference(material)].compactMap(\.self)
  }

  var isReference: Bool { scope == .reference }

  func origin(_ type: String) -> [OriginID] { [.metrics(type: type, scope)] }

  /// Why a type without a usable value has none.
  func absence(of type: String) -> MissingReason {
    if metrics.types[type] == nil, metrics.otherUnits[type] != nil { return .otherUnit }
    return UnreadableRows.isLost(type, metrics) ? .failed : known.contains(type) ? .noRows : .notRecorded
  }

  /// Whether any usable row of any type came.
  var hasRows: Bool {
    !metrics.types.isEmpty || !metrics.otherUnits.isEmpty || metrics.requests != nil
      || metrics.hours.contains { $0.hasRows }
  }
}
