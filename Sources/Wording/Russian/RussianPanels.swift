package import Records

/// Panels of business tables, and what is said of them.
extension Russian {
  func name(of panel: PanelFigure) -> String {
    let title = panel.standard.map(Self.title) ?? panel.title
    return panel.tellsUnit ? "\(title), \(panel.unit ?? "без\u{A0}валюты")" : title
  }

  private static func title(_ panel: StandardPanel) -> String {
    switch panel {
    case .orders: "Заказы"
    case .completion: "Доля выполненных заказов"
    case .revenue: "Выручка"
    case .averageOrder: "Средний чек"
    case .sellers: "Заказы по\u{A0}продавцам"
    case .products: "Проданные товары"
    case .events: "События"
    case .deadLetters: "Новые недоставленные сообщения"
    case .waiting: "Недоставленные сообщения"
    case .exhausted: "Недоставленные, попытки исчерпаны"
    }
  }

  func definition(_ panel: StandardPanel) -> String? {
    let text: String? =
      switch panel {
      case .orders: "Оформлены за период, чем бы они ни закончились."
      case .completion:
        "Среди заказов, оформленных за период и уже завершившихся: выполненные, делённые на выполненные, отменённые и неудавшиеся, на момент составления отчёта."
      case .revenue: "Суммы заказов, оформленных за период, без отменённых и неудавшихся; каждая валюта отдельно."
      case .averageOrder: "Выручка, делённая на число этих заказов."
      case .sellers, .products: "По заказам, оформленным за период, без отменённых и неудавшихся."
      case .events: nil
      case .deadLetters: "Попали в недоставленные за период и всё ещё там."
      case .waiting: "На конец периода, когда бы они ни пришли."
      case .exhausted: "Из недоставленных: попыток было столько, сколько разрешено, и сами они уже не уйдут."
      }
    return text.map { RussianTypography.bound($0) }
  }

  package func group(_ stored: String, of panel: StandardPanel?) -> String {
    guard panel == .orders else { return stored }
    return switch stored.lowercased() {
    case "completed": "Выполнены"
    case "canceled": "Отменены"
    case "failed": "Не\u{A0}удались"
    case "open": "В\u{A0}работе"
    default: stored
    }
  }

  package func elsewhere(_ metrics: [(name: String, value: String)]) -> String {
    RussianTypography.bound(
      "Здесь посчитаны заказы из таблицы. По метрикам, которые приложение пишет само: "
        + metrics.map { "\($0.name.lowercasedFirst) — \($0.value)" }.joined(separator: ", ") + ".")
  }

  func telling(_ fact: DeadLetters) -> Telling {
    let spent = RussianNumbers.plural(fact.exhausted, "исчерпало", "исчерпали", "исчерпали")
    let told = "Недоставленные сообщения: \(plain(fact.waiting)), из них \(plain(fact.exhausted)) \(spent) попытки"
    let queue = fact.queue.map { " (\(plain(fact.ofQueue)) — в очереди \($0))" } ?? ""
    let age = fact.days == 0 ? "меньше суток" : RussianNumbers.counted(fact.days, "день", "дня", "дней")
    return Telling(
      bound: "\(told)\(queue); самое старое ждёт \(age).", clause: told.lowercasedFirst,
      headline: RussianTypography.bound(told))
  }

  func sentence(_ letters: DeadLetters) -> String {
    let number = RussianNumbers.counted(
      letters.exhausted, "недоставленное сообщение, исчерпавшее попытки",
      "недоставленных сообщения, исчерпавших попытки", "недоставленных сообщений, исчерпавших попытки")
    return "Отправьте заново или удалите \(number)" + (letters.queue.map { "; начните с очереди \($0)." } ?? ".")
  }

  func sentence(_ review: PanelReview) -> String {
    let unit: Unit = review.figure.definition.unit
    return "Выясните, почему изменился показатель «\(name(of: review.figure))»: было \(value(review.before, unit)), "
      + "стало \(value(review.after, unit))."
  }
}
