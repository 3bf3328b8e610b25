package import Records

/// Panels of business tables, and what is said of them.
extension English {
  func name(of panel: PanelFigure) -> String {
    let title = panel.standard.map(Self.title) ?? panel.title
    return panel.tellsUnit ? "\(title), \(panel.unit ?? "no currency")" : title
  }

  private static func title(_ panel: StandardPanel) -> String {
    switch panel {
    case .orders: "Orders"
    case .completion: "Share of orders completed"
    case .revenue: "Revenue"
    case .averageOrder: "Average order value"
    case .sellers: "Orders by seller"
    case .products: "Products sold"
    case .events: "Events"
    case .deadLetters: "New dead letters"
    case .waiting: "Dead letters waiting"
    case .exhausted: "Dead letters without a retry left"
    }
  }

  func definition(_ panel: StandardPanel) -> String? {
    switch panel {
    case .orders: "Placed in the period, whatever became of them."
    case .completion:
      "Of the orders placed in the period that have come to an end: completed ones divided by completed, canceled and failed ones, as they stand when the report is made."
    case .revenue:
      "Amounts of the orders placed in the period, without canceled and failed ones; each currency by itself."
    case .averageOrder: "Revenue divided by the number of orders that it is of."
    case .sellers, .products: "Of orders placed in the period, without canceled and failed ones."
    case .events: nil
    case .deadLetters: "Messages that went to the dead letters in the period and are still there."
    case .waiting: "There at the period’s end, whenever they came."
    case .exhausted: "Of those that wait: tried as often as allowed, so that nothing will deliver them."
    }
  }

  package func group(_ stored: String, of panel: StandardPanel?) -> String {
    guard panel == .orders else { return stored }
    return switch stored.lowercased() {
    case "completed": "Completed"
    case "canceled": "Canceled"
    case "failed": "Failed"
    case "open": "Open"
    default: stored
    }
  }

  package func elsewhere(_ metrics: [(name: String, value: String)]) -> String {
    "The numbers here are of the table of orders. What the application records as metrics says: "
      + metrics.map { "\($0.name) \($0.value)" }.joined(separator: ", ") + "."
  }

  func telling(_ fact: DeadLetters) -> Telling {
    let share = "\(plain(fact.exhausted)) of \(EnglishNumbers.counted(fact.waiting, "dead letter", "dead letters"))"
    let told = "\(share) \(fact.exhausted == 1 ? "has" : "have") no retry left"
    let queue = fact.queue.map { ", \(plain(fact.ofQueue)) of them in \($0)" } ?? ""
    let age = fact.days == 0 ? "less than a day" : EnglishNumbers.counted(fact.days, "day", "days")
    return Telling(
      english: "\(told)\(queue); the oldest has waited \(age).", clause: told, brief: share + " exhausted",
      headline: told)
  }

  func sentence(_ letters: DeadLetters) -> String {
    let number =
      letters.exhausted == 1 ? "dead letter that has" : "\(plain(letters.exhausted)) dead letters that have"
    return "Deliver or discard the \(number) no retry left" + (letters.queue.map { ", first those of \($0)." } ?? ".")
  }

  func sentence(_ review: PanelReview) -> String {
    let unit: Unit = review.figure.definition.unit
    let article = review.figure.definition.panel?.standard == .completion ? "the " : ""
    return
      "Find out why \(article)\(name(of: review.figure).lowercasedFirst) \(review.after > review.before ? "rose" : "fell") from "
      + "\(value(review.before, unit)) to \(value(review.after, unit))."
  }
}
