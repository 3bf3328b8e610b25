import Charting
import Records
import Wording

extension ChartWords {
  public static let russian = ChartWords(
    numbers: RussianCharts.numbers, percent: "\u{A0}%", seconds: "\u{A0}с", milliseconds: "\u{A0}мс",
    noData: "нет данных", noRequests: "нет запросов", tooFewRequests: "мало запросов", incident: "инцидент",
    otherCategories: "прочие", p95: "p95", mean: "среднее", errorRate: "доля ошибок", requests: "Запросы",
    opened: "новые", resolved: "устранённые", backlog: "Открытые сообщения об\u{A0}ошибках",
    responseTime: "Время ответа", severities: ["критическая", "высокая", "средняя", "низкая", "иная"],
    title: RussianCharts.title, measure: RussianCharts.measure, nothing: RussianCharts.nothing,
    telling: { Russian().telling($0) },
    shortDay: RussianCharts.shortDay, shortSpan: RussianCharts.shortSpan, span: Russian.span,
    shortWeekday: { Russian.calendar.shortWeekdays[$0 - 1] },
    hour: { "\($0 < 10 ? "0" : "")\($0):00" },
    category: { Russian().category($0) },
    earlier: { "\($0), \($1)" },
    scale: { Russian().scale($0, upTo: $1) },
    limit: { level, value in level == .warning ? "порог \(value)" : "критично \(value)" },
    subtitle: { measure, period, zone, isPartial in
      [measure, isPartial ? period + " (неполный период)" : period, zone == "Europe/Moscow" ? "МСК" : zone].joined(
        separator: " · ")
    },
    alternative: RussianCharts.alternative)
}

private enum RussianCharts {
  static let numbers = TickFormat(
    decimalSeparator: ",", groupSeparator: "\u{A0}", thousand: "\u{A0}тыс.", million: "\u{A0}млн")

  @Sendable static func title(_ kind: ChartKind, _ report: ReportKind) -> String {
    switch kind {
    case .errorsByCategory: "Новые сообщения об\u{A0}ошибках по\u{A0}категориям"
    case .errorsPerDay: "Новые сообщения об\u{A0}ошибках по\u{A0}дням"
    case .responseTime: "Время ответа"
    case .requestsPerDay: report.axis == .hours ? "Запросы по\u{A0}часам" : "Запросы по\u{A0}дням"
    case .errorRate: "Доля ошибок"
    case .backlog: "Сообщения об\u{A0}ошибках: новые, устранённые, открытые"
    case .activity: !report.hasHourlyRequests ? "Когда приходят сообщения об\u{A0}ошибках" : "Когда приходят запросы"
    case .requestHistory:
      "Запросы за\u{A0}\(report.seriesDays / 7 == 12 ? "двенадцать" : "\(report.seriesDays / 7)") недель"
    }
  }

  @Sendable static func measure(_ kind: ChartKind, _ report: ReportKind) -> String {
    let each =
      switch report.axis {
      case .hours: "по\u{A0}часам"
      case .days: "по\u{A0}дням"
      case .weeks: "по\u{A0}неделям"
      }
    return switch kind {
    case .errorsByCategory: "Число сообщений"
    case .errorsPerDay:
      report.axis == .weeks
        ? "Сообщений в\u{A0}день в\u{A0}среднем по\u{A0}неделям" : "Число сообщений по\u{A0}важности"
    case .responseTime: "p95 и\u{A0}среднее \(each)"
    case .requestsPerDay:
      report.axis == .weeks ? "Запросов в\u{A0}день в\u{A0}среднем \(each)" : "Число запросов \(each)"
    case .errorRate: "Доля запросов со\u{A0}статусом 500\u{A0}и\u{A0}выше \(each)"
    case .backlog:
      report.axis == .weeks ? "Сообщений в\u{A0}день в\u{A0}среднем \(each)" : "Число сообщений по\u{A0}дням"
    case .activity:
      !report.hasHourlyRequests
        ? "Сообщения по\u{A0}дням недели и\u{A0}часам" : "Запросы по\u{A0}дням недели и\u{A0}часам"
    case .requestHistory: "По\u{A0}дням"
    }
  }

  @Sendable static func nothing(_ kind: ChartKind, _ report: ReportKind) -> String {
    switch kind {
    case .errorsByCategory:
      "\(over(report)) новых сообщений об\u{A0}ошибках нет."
    case .errorsPerDay: "За\u{A0}эти дни новых сообщений об\u{A0}ошибках нет."
    case .backlog:
      "За\u{A0}эти дни сообщений об\u{A0}ошибках нет: ни\u{A0}новых, ни\u{A0}устранённых, ни\u{A0}открытых."
    case .activity:
      !report.hasHourlyRequests
        ? "За\u{A0}эти дни новых сообщений об\u{A0}ошибках нет."
        : "\(over(report)) не\u{A0}записано ни\u{A0}одного запроса."
    case .errorRate: "За\u{A0}этот период нет ни\u{A0}одного запроса с\u{A0}известным статусом."
    case .responseTime, .requestsPerDay: "За\u{A0}этот период не\u{A0}записано ни\u{A0}одного запроса."
    case .requestHistory: "За\u{A0}эти недели не\u{A0}записано ни\u{A0}одного запроса."
    }
  }

  /// `За эту неделю`
  private static func over(_ report: ReportKind) -> String {
    let over = Russian().words(of: report).over
    return over.prefix(1).uppercased() + over.dropFirst()
  }

  @Sendable static func shortDay(_ day: Day) -> String {
    "\(day.dayOfMonth)\u{A0}\(Russian.calendar.shortMonths[day.month - 1])"
  }

  @Sendable static func shortSpan(_ first: Day, _ last: Day) -> String {
    if first == last { return shortDay(last) }
    let sameMonth = first.month == last.month && first.year == last.year
    return sameMonth ? "\(first.dayOfMonth)–\(shortDay(last))" : "\(shortDay(first))\u{A0}– \(shortDay(last))"
  }

  @Sendable static func alternative(_ title: String, _ measure: String, _ period: String, _ facts: [ChartFact])
    -> String
  {
    let parts = facts.map { fact in
      switch fact {
      case .extent(let name, let low, let high, _) where low == high: "\(lowercased(name)) — всё время \(low)"
      case .extent(let name, let low, let high, let last):
        "\(lowercased(name)) — от \(low) до \(high), последнее значение \(last)"
      case .total(let name, let value): "\(lowercased(name)) — всего \(value)"
      case .most(let name, let value): "больше всего — \(name): \(value)"
      case .nothing(let sentence): lowercased(sentence)
      }
    }
    let text = Russian.bound("\(title). \(measure), \(period): \(parts.joined(separator: "; "))")
    return text.hasSuffix(".") ? text : text + "."
  }

  /// A heading's words in the middle of a sentence.
  private static func lowercased(_ name: String) -> String { name.prefix(1).lowercased() + name.dropFirst() }
}
