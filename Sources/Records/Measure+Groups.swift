extension Measure {
  /// What its rows are told apart by where the settings say nothing: gauges, and means, quantiles and last values of
  /// other rows than requests, are told by host.
  package var field: GroupField {
    if let by { return by }
    if source == "request_duration" { return .none }
    return isGauge || figure.custom != nil && isOfOneSource ? .host : .none
  }

  /// Whether one number over several groups would be nobody's: what is averaged, ranked or taken from the last row.
  package var isOfOneSource: Bool {
    switch aggregate {
    case .avg, .p50, .p95, .p99, .last: true
    case .sum, .count, .rate, .share, .min, .max: false
    }
  }

  /// Processor, memory, disk, connections, active users.
  package var isGauge: Bool { figure.family == .resources }

  /// The same of the rows of one group.
  package func of(group name: String) -> Measure {
    Measure(
      name: self.name, figure: (figure.ofGroups ?? figure).named(name), source: source, aggregate: aggregate,
      filter: filter, unit: unit, writtenUnit: writtenUnit, better: better, warning: warning, critical: critical,
      section: section, by: by)
  }
}
