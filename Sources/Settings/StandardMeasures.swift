package import Records

/// The measures Daybook knows without being told, with their limits.
package enum StandardMeasures {
  package static let all: [Measure] = [
    Measure(
      name: "response_time", figure: .requests.duration.p95, source: "request_duration", aggregate: .p95,
      unit: .seconds, better: .lower, warning: 2, critical: 5, section: .performance),
    Measure(
      name: "error_rate", figure: .requests.errorRate, source: "request_duration", aggregate: .share,
      filter: .compare(field: "status_code", .greaterOrEqual, .number(500)), unit: .fraction, better: .lower,
      warning: 0.01, critical: 0.05, section: .performance),
    Measure(
      name: "cpu_usage", figure: .resources.cpuUsage.mean, source: "cpu_usage", aggregate: .avg, unit: .fraction,
      better: .lower, warning: 0.7, critical: 0.9, section: .system),
    Measure(
      name: "memory_usage", figure: .resources.memoryUsage.mean, source: "memory_usage", aggregate: .avg,
      unit: .fraction, better: .lower, warning: 0.8, critical: 0.95, section: .system),
    Measure(
      name: "disk_usage", figure: .resources.diskUsage.last, source: "disk_usage", aggregate: .last,
      unit: .fraction, better: .lower, warning: 0.8, critical: 0.95, section: .system),
    Measure(
      name: "database_connections", figure: .resources.databaseConnections.max, source: "database_connections",
      aggregate: .max, unit: .count, better: .lower, section: .system),
    Measure(
      name: "active_users", figure: .resources.activeUsers.mean, source: "active_users", aggregate: .avg,
      unit: .count, better: .higher, section: .users),
    Measure(
      name: "revenue", figure: .business.revenue.sum, source: "revenue", aggregate: .sum, unit: .money(""),
      better: .higher, section: .business),
    Measure(
      name: "orders", figure: .business.orders.sum, source: "orders_count", aggregate: .sum, unit: .count,
      better: .higher, section: .business),
  ]

  /// The aggregates of a standard measure that have figures (docs/figures.md), its own first.
  static func figures(of measure: Measure) -> [(aggregate: Measure.Aggregate, figure: FigureID)] {
    let all: [(aggregate: Measure.Aggregate, figure: FigureID)] =
      switch measure.name {
      case "response_time":
        [
          (.avg, .requests.duration.mean), (.p50, .requests.duration.p50), (.p95, .requests.duration.p95),
          (.p99, .requests.duration.p99), (.max, .requests.duration.max),
        ]
      case "cpu_usage": [(.avg, .resources.cpuUsage.mean), (.max, .resources.cpuUsage.max)]
      case "memory_usage": [(.avg, .resources.memoryUsage.mean), (.max, .resources.memoryUsage.max)]
      case "database_connections":
        [(.avg, .resources.databaseConnections.mean), (.max, .resources.databaseConnections.max)]
      case "active_users": [(.avg, .resources.activeUsers.mean), (.max, .resources.activeUsers.max)]
      case "disk_usage": [(.last, .resources.diskUsage.last), (.max, .resources.diskUsage.max)]
      default: []
      }
    return [(measure.aggregate, measure.figure)] + all.filter { $0.aggregate != measure.aggregate }
  }
}
