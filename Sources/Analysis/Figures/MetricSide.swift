import Records
import Summaries

/// The metric rows of the period or of its reference, with what figures made from them are called.
struct ComparedMetrics {
  let metrics: PeriodMetrics
  let scope: FigureID.Scope
  /// Metric types met in the period, its reference or older history, or asked for by a query of this report.
  let known: Set<String>

  static let requests = MetricPlan.requestType

  /// The period's rows; nil unless they were read.
  static func current(_ input: ReportInput) -> ComparedMetrics? {
    input.metrics.value.map { ComparedMetrics(metrics: $0, scope: .current, known: knownTypes(input)) }
  }

  /// The reference's rows; nil unless they were read.
  static func reference(_ input: ReportInput) -> ComparedMetrics? {
    input.referenceMetrics.value.map { ComparedMetrics(metrics: $0, scope: .reference, known: knownTypes(input)) }
  }

  private static func knownTypes(_ input: ReportInput) -> Set<String> {
    var known: Set<String> = []
    for metrics in [input.metrics.value, input.referenceMetrics.value] {
      guard let metrics else { continue }
      known.formUnion(metrics.types.keys)
      known.formUnion(metrics.otherUnits.keys)
      for case .metricType(let type) in metrics.rejections.map(\.source) { known.insert(type) }
      if metrics.requests != nil { known.insert(requests) }
    }
    for origin in input.origins {
      if case .metrics(let type, _) = origin.id { known.insert(type) }
    }
    if input.history.requestDays.contains(where: { $0.durations != nil }) { known.insert(requests) }
    return known
  }

  /// Those of both that were read, the period's first.
  static func all(_ input: ReportInput) -> [ComparedMetrics] {
    [current(input), reference(input)].compactMap(\.self)
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
