public import Records

/// The measures Daybook knows without being told, with their limits.
public enum StandardMeasures {
  public static let all: [Measure] = [
    Measure(
      name: "response_time", figure: "requests.duration.p95", source: "request_duration", aggregate: .p95,
      unit: .seconds, better: .lower, warning: 2, critical: 5, section: .performance),
    Measure(
      name: "error_rate", figure: "requests.error_rate", source: "request_duration", aggregate: .share,
      filter: .compare(field: "status_code", .greaterOrEqual, .number(500)), unit: .fraction, better: .lower,
      warning: 0.01, critical: 0.05, section: .performance),
    Measure(
      name: "cpu_usage", figure: "resources.cpu_usage.mean", source: "cpu_usage", aggregate: .avg, unit: .fraction,
      better: .lower, warning: 0.7, critical: 0.9, section: .system),
    Measure(
      name: "memory_usage", figure: "resources.memory_usage.mean", source: "memory_usage", aggregate: .avg,
      unit: .fraction, better: .lower, warning: 0.8, critical: 0.95, section: .system),
    Measure(
      name: "disk_usage", figure: "resources.disk_usage.last", source: "disk_usage", aggregate: .last,
      unit: .fraction, better: .lower, warning: 0.8, critical: 0.95, section: .system),
    Measure(
      name: "database_connections", figure: "resources.database_connections.max", source: "database_connections",
      aggregate: .max, unit: .count, better: .lower, section: .system),
    Measure(
      name: "active_users", figure: "resources.active_users.mean", source: "active_users", aggregate: .avg,
      unit: .count, better: .higher, section: .users),
    Measure(
      name: "revenue", figure: "business.revenue.sum", source: "revenue", aggregate: .sum, unit: .money(""),
      better: .higher, section: .business),
    Measure(
      name: "orders", figure: "business.orders.sum", source: "orders_count", aggregate: .sum, unit: .count,
      better: .higher, section: .business),
  ]

  /// The aggregates of a standard measure that have figures (docs/figures.md), its own first.
  static func figures(of measure: Measure) -> [(aggregate: Measure.Aggregate, figure: FigureID)] {
    let others: [(Measure.Aggregate, String)] =
      switch measure.name {
      case "response_time": [(.avg, "mean"), (.p50, "p50"), (.p95, "p95"), (.p99, "p99"), (.max, "max")]
      case "cpu_usage", "memory_usage", "database_connections", "active_users": [(.avg, "mean"), (.max, "max")]
      case "disk_usage": [(.last, "last"), (.max, "max")]
      default: []
      }
    let family = measure.figure.name.split(separator: ".").dropLast().joined(separator: ".")
    return [(measure.aggregate, measure.figure)]
      + others.filter { $0.0 != measure.aggregate }.map { ($0.0, FigureID("\(family).\($0.1)")) }
  }
}
