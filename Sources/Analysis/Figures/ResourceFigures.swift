import Records
import Summaries

/// `resources.*`: processor, memory, disk, connections, active users.
enum ResourceFigures {
  private enum Aggregate: String { case mean, max, last }

  private struct Resource {
    let type: String
    let unit: Unit
    /// Figures of the period; the reference has only `main`, and so have single days.
    let aggregates: [Aggregate]
    let main: Aggregate
  }

  private static let resources = [
    Resource(type: "cpu_usage", unit: .fraction, aggregates: [.mean, .max], main: .mean),
    Resource(type: "memory_usage", unit: .fraction, aggregates: [.mean, .max], main: .mean),
    Resource(type: "disk_usage", unit: .fraction, aggregates: [.last, .max], main: .last),
    Resource(type: "database_connections", unit: .count, aggregates: [.mean, .max], main: .max),
    Resource(type: "active_users", unit: .count, aggregates: [.mean, .max], main: .mean),
  ]

  static let types = resources.map(\.type)

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    for resource in resources {
      if material.metrics.failure != nil {
        sheet.failed(resource.aggregates.map { (FigureID("resources.\(resource.type).\($0.rawValue)"), resource.unit) })
      }
      guard let side = MetricSide.current(material) else { continue }
      for aggregate in resource.aggregates { add(resource, aggregate, side, to: &sheet) }
      if let reference = MetricSide.reference(material) { add(resource, resource.main, reference, to: &sheet) }
      guard material.period.kind.axis == .days else { continue }
      let unit = MetricUnit.of(resource.type, in: side.metrics, standard: resource.unit)
      for day in side.metrics.days {
        let values = day.types[resource.type]
        sheet.put(
          side.id(name(resource, resource.main), day.span.day.description), value(values, resource.main), unit,
          n: values?.count ?? 0, from: side.origin(resource.type), otherwise: side.absence(of: resource.type))
      }
    }
  }

  private static func add(
    _ resource: Resource, _ aggregate: Aggregate, _ side: MetricSide, to sheet: inout FigureSheet
  ) {
    let values = side.metrics.types[resource.type]
    sheet.put(
      side.id(name(resource, aggregate)), value(values, aggregate),
      MetricUnit.of(resource.type, in: side.metrics, standard: resource.unit), n: values?.count ?? 0,
      from: side.origin(resource.type), otherwise: side.absence(of: resource.type))
  }

  private static func name(_ resource: Resource, _ aggregate: Aggregate) -> String {
    "resources.\(resource.type).\(aggregate.rawValue)"
  }

  private static func value(_ values: ValueSummary?, _ aggregate: Aggregate) -> Double? {
    switch aggregate {
    case .mean: values?.mean
    case .max: values?.max
    case .last: values?.last
    }
  }
}
