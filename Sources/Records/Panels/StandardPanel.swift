/// A panel that a business table has of itself: its title and meaning are words of the report's language.
package enum StandardPanel: String, Sendable, CaseIterable {
  case orders = "orders.count"
  case completion = "orders.completion"
  case revenue = "orders.revenue"
  case averageOrder = "orders.average"
  case sellers = "orders.sellers"
  case products = "orders.products"
  case events = "events.count"
  case deadLetters = "dead_letters.count"
  /// Those that wait at the period's end, whenever they came.
  case waiting = "dead_letters.waiting"
  /// Of these, those without a retry left.
  case exhausted = "dead_letters.exhausted"

  package var table: SourceTable {
    switch self {
    case .orders, .completion, .revenue, .averageOrder, .sellers, .products: .orders
    case .events: .events
    case .deadLetters, .waiting, .exhausted: .deadLetters
    }
  }

  /// What it is made of.
  ///
  /// Nil where the table lacks a column for it.
  /// - Parameter absent: columns that the table lacks.
  package func panel(without absent: Set<String>) -> OwnPanel? {
    var columns: [String: String] = [:]
    func has(_ column: String) -> Bool { !absent.contains(column) }
    func made(
      _ aggregate: OwnPanel.PanelAggregate = .count, _ display: OwnPanel.Display = .bar, _ unit: Unit = .count,
      better: Direction? = nil
    ) -> OwnPanel {
      OwnPanel(
        id: rawValue, titles: [:], source: RowSource(.query("")), columns: columns, aggregate: aggregate,
        chart: display,
        unit: unit, better: better, section: table.sections[0], isCompared: !isStanding, standard: self)
    }
    func grouped(_ column: String) { if has(column) { columns["group"] = column } }
    switch self {
    case .orders:
      grouped("status")
      return made(better: .higher)
    case .completion:
      return has("status") ? made(.share, .line, .fraction, better: .higher) : nil
    case .revenue, .averageOrder:
      guard has("amount") else { return nil }
      columns["value"] = "amount"
      if has("currency") { columns["unit"] = "currency" }
      return made(self == .revenue ? .sum : .avg, self == .revenue ? .bar : .line, .money(""))
    case .sellers, .products:
      let column = self == .sellers ? "seller" : "product"
      guard has(column) else { return nil }
      columns["group"] = column
      guard self == .products, has("quantity") else { return made() }
      columns["value"] = "quantity"
      return made(.sum)
    case .events:
      grouped("type")
      return made()
    case .deadLetters, .waiting:
      grouped("queue")
      return made(better: self == .deadLetters ? .lower : nil)
    case .exhausted:
      guard has("retries"), has("max_retries") else { return nil }
      grouped("queue")
      return made(.sum)
    }
  }

  /// Whether it counts what is there at the period's end, whenever it came.
  package var isStanding: Bool { self == .waiting || self == .exhausted }

  /// Whether only its groups are told: the whole is another panel's number.
  package var tellsGroupsOnly: Bool { self == .sellers || self == .products }

  /// Whether orders that were canceled or failed are left out.
  package var leavesOutLost: Bool {
    switch self {
    case .revenue, .averageOrder, .sellers, .products: true
    default: false
    }
  }
}
