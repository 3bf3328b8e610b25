import Records
import Summaries

/// `business.*`: revenue and orders as the application records them.
enum BusinessFigures {
  static let types = ["revenue", "orders_count", "orders"]

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    if material.metrics.failure != nil {
      sheet.failed([
        ("business.revenue.sum", .money("")), ("business.orders.sum", .count), ("business.average_order", .money("")),
      ])
    }
    guard let side = MetricSide.current(material) else { return }
    for side in [side, MetricSide.reference(material)].compactMap({ $0 }) {
      add("business.revenue.sum", "revenue", .money(""), side, to: &sheet)
      add("business.orders.sum", ordersType(side), .count, side, to: &sheet)
    }
    addDays("business.revenue.sum", "revenue", .money(""), side, to: &sheet)
    addDays("business.orders.sum", ordersType(side), .count, side, to: &sheet)
    addAverageOrder(side, to: &sheet)
  }

  private static func ordersType(_ side: MetricSide) -> String {
    side.known.contains("orders_count") || !side.known.contains("orders") ? "orders_count" : "orders"
  }

  private static func add(
    _ name: String, _ type: String, _ unit: Unit, _ side: MetricSide, to sheet: inout FigureSheet
  ) {
    let values = side.metrics.types[type]
    sheet.put(
      side.id(name), values?.sum, MetricUnit.of(type, in: side.metrics, standard: unit), n: values?.count ?? 0,
      from: side.origin(type), otherwise: side.absence(of: type))
  }

  private static func addDays(
    _ name: String, _ type: String, _ unit: Unit, _ side: MetricSide, to sheet: inout FigureSheet
  ) {
    for day in side.metrics.days {
      let values = day.types[type]
      sheet.put(
        side.id(name, day.span.day.description), values?.sum,
        MetricUnit.of(type, in: side.metrics, standard: unit), n: values?.count ?? 0, from: side.origin(type),
        otherwise: side.absence(of: type))
    }
  }

  private static func addAverageOrder(_ side: MetricSide, to sheet: inout FigureSheet) {
    let revenue = side.metrics.types["revenue"]
    let orders = side.metrics.types[ordersType(side)]
    let number = orders?.sum ?? 0
    let unit = MetricUnit.of("revenue", in: side.metrics, standard: .money(""))
    let isCounted = orders == nil || MetricUnit.of(ordersType(side), in: side.metrics, standard: .count) == .count
    var absence = isCounted ? MissingReason.noRows : .otherUnit
    for (type, values) in [("revenue", revenue), (ordersType(side), orders)] where values == nil {
      if absence == .noRows || side.absence(of: type) == .notRecorded { absence = side.absence(of: type) }
    }
    sheet.put(
      "business.average_order", number > 0 && isCounted ? revenue.map { $0.sum / number } : nil, unit,
      n: orders?.count ?? 0,
      from: side.origin("revenue") + side.origin(ordersType(side)),
      parents: ["business.revenue.sum", "business.orders.sum"], otherwise: absence)
  }
}
