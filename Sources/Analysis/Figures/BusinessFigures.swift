import Records
import Summaries

/// `business.*`: revenue and orders as the application records them.
enum BusinessFigures {
  static let types = ["revenue", "orders_count", "orders"]

  static func add(_ input: ReportInput, to builder: inout FigureBuilder) {
    guard let side = ComparedMetrics.current(input) else { return }
    for side in ComparedMetrics.all(input) {
      for (id, type) in sums(side) { put(id.of(side.scope), type, side.metrics.types[type], side, to: &builder) }
    }
    for (id, type) in sums(side) {
      for day in side.metrics.days { put(id.at(.day(day.span.day)), type, day.types[type], side, to: &builder) }
    }
  }

  private static func sums(_ side: ComparedMetrics) -> [(id: FigureID, type: String)] {
    let isCounted = side.known.contains("orders_count") || !side.known.contains("orders")
    return [(.business.revenue.sum, "revenue"), (.business.orders.sum, isCounted ? "orders_count" : "orders")]
  }

  private static func put(
    _ id: FigureID, _ type: String, _ values: ValueSummary?, _ side: ComparedMetrics, to builder: inout FigureBuilder
  ) {
    builder.put(
      id, values?.sum, MetricUnit.of(type, in: side.metrics, standard: id.definition.unit), n: values?.count ?? 0,
      from: side.origin(type), otherwise: side.absence(of: type))
  }
}
