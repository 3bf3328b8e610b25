/// A figure that bears a name of the settings or of the database.
package enum CustomFigure: Hashable, Sendable {
  /// A measure of the settings: `custom.queue`.
  case measure(String)
  /// A metric type that Daybook has no figures for: `custom.<type>.mean`.
  case metricType(String, GaugeAggregate)

  /// What it is called: `queue`, `temperature.mean`.
  package var title: String {
    switch self {
    case .measure(let name): name
    case .metricType(let type, let aggregate): "\(type).\(aggregate.rawValue)"
    }
  }

  /// Whether there can be such a figure: a measure's name has neither braces nor points.
  var isOfRows: Bool {
    switch self {
    case .measure(let name): name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 0x5F }
    case .metricType: true
    }
  }

  /// Reads what stands behind `custom.`; nil when nothing does.
  init?(titled title: String) {
    guard !title.isEmpty else { return nil }
    for aggregate in GaugeAggregate.allCases where title.hasSuffix(".\(aggregate.rawValue)") {
      self = .metricType(String(title.dropLast(aggregate.rawValue.utf8.count + 1)), aggregate)
      return
    }
    self = .measure(title)
  }
}
