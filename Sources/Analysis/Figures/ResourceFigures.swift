import Records
import Summaries

/// `resources.*`: processor, memory, disk, connections, active users.
enum ResourceFigures {
  private struct Gauge {
    let type: String
    /// Of the period; those with a baseline are made of it too, and of single days.
    let figures: [(id: FigureID, value: (ValueSummary) -> Double)]
  }

  private static var gauges: [Gauge] {
    [
      Gauge(type: "cpu_usage", figures: [(.resources.cpuUsage.mean, \.mean), (.resources.cpuUsage.max, \.max)]),
      Gauge(
        type: "memory_usage", figures: [(.resources.memoryUsage.mean, \.mean), (.resources.memoryUsage.max, \.max)]),
      Gauge(type: "disk_usage", figures: [(.resources.diskUsage.last, \.last), (.resources.diskUsage.max, \.max)]),
      Gauge(
        type: "database_connections",
        figures: [(.resources.databaseConnections.mean, \.mean), (.resources.databaseConnections.max, \.max)]),
      Gauge(
        type: "active_users", figures: [(.resources.activeUsers.mean, \.mean), (.resources.activeUsers.max, \.max)]),
    ]
  }

  static let types = gauges.map(\.type)

  /// What is told of the metric type; nothing of one that is no gauge.
  static func figures(of type: String) -> [(id: FigureID, value: (ValueSummary) -> Double)] {
    gauges.first { $0.type == type }?.figures ?? []
  }

  /// The metric types that the section shows.
  static func types(of section: Section) -> [String] {
    gauges.filter { $0.figures.contains { $0.id.definition.sections.contains(section) } }.map(\.type)
  }

  static func add(_ input: ReportInput, to builder: inout FigureBuilder) {
    guard let side = ComparedMetrics.current(input) else { return }
    let reference = ComparedMetrics.reference(input)
    for gauge in gauges {
      if SplitMeasures.splits(type: gauge.type, input) {
        for figure in gauge.figures { builder.putGrouped(figure.id) }
        continue
      }
      for figure in gauge.figures {
        put(figure.id, gauge, side.metrics.types[gauge.type].map { ($0, figure.value) }, side, to: &builder)
      }
      let main = gauge.figures.filter(\.id.definition.hasBaseline)
      for figure in main {
        if let reference {
          put(
            figure.id.of(.reference), gauge, reference.metrics.types[gauge.type].map { ($0, figure.value) }, reference,
            to: &builder)
        }
        guard input.period.kind.axis == .days else { continue }
        for day in side.metrics.days {
          put(
            figure.id.at(.day(day.span.day)), gauge, day.types[gauge.type].map { ($0, figure.value) }, side,
            to: &builder)
        }
      }
    }
  }

  private static func put(
    _ id: FigureID, _ gauge: Gauge, _ values: (summary: ValueSummary, value: (ValueSummary) -> Double)?,
    _ side: ComparedMetrics, to builder: inout FigureBuilder
  ) {
    builder.put(
      id, values.map { $0.value($0.summary) },
      MetricUnit.of(gauge.type, in: side.metrics, standard: id.definition.unit), n: values?.summary.count ?? 0,
      from: side.origin(gauge.type), otherwise: side.absence(of: gauge.type))
  }
}
