public import Records

/// What the report rests on and what it does not know.
extension Russian {
  public func honesty(_ coverage: Coverage?, rejections: [Rejection], asOf: Instant, zone: Zone) -> [String] {
    let covered =
      coverage.map { sentence($0, zone) }
      ?? "Метрики не прочитаны: о времени ответа, ошибках и ресурсах ничего не известно."
    let read =
      "Статус, важность и категория сообщений указаны по состоянию на \(RussianDates.moment(asOf, in: zone))"
    return ([covered] + rejections.map(sentence) + [read + "."]).map(RussianTypography.bound)
  }

  public func revision(_ number: Int) -> String {
    RussianTypography.bound("Это редакция\u{A0}\(number): она заменяет прежний отчёт за этот период.")
  }

  private func sentence(_ coverage: Coverage, _ zone: Zone) -> String {
    let hours = coverage.hours
    if coverage.gaps.isEmpty {
      if hours == 1 { return "Метрики есть за весь этот час." }
      let all = RussianNumbers.plural(hours, "весь", "все", "все")
      return "Метрики есть за \(all) \(counted(hours: hours))."
    }
    let spans = coverage.gapSpans
    let told =
      spans.prefix(6).map { RussianDates.span($0.from, $0.to, in: zone) }
      + (spans.count > 6 ? ["были и другие пропуски"] : [])
    let list = told.joined(separator: "; ")
    // The stop of «г.» is that of the sentence too.
    return "Метрик нет за \(counted(hours: coverage.gaps.count)) из \(RussianNumbers.plain(hours)): \(list)"
      + (list.hasSuffix(".") ? "" : ".")
  }

  /// A metric type or a table, in the genitive.
  func table(_ source: String) -> String { source == Rejection.untyped ? "таблицы метрик" : source }

  private func sentence(_ rejection: Rejection) -> String {
    let count = rejection.count
    let rows =
      rejection.atLeast
      ? "не менее " + RussianNumbers.genitive(count, "записи", "записей")
      : RussianNumbers.counted(count, "запись", "записи", "записей")
    let ending = rejection.atLeast ? "о" : RussianNumbers.plural(count, "а", "ы", "о")
    let why: String
    switch rejection.reason {
    case .unreadableTime: why = "время не удалось разобрать"
    case .notANumber: why = "значение не является конечным числом"
    case .negativeDuration: why = "длительность отрицательна"
    case .afterAsOf: return "\(rejection.source): не прочитан\(ending) \(rows), время позже этого отчёта."
    case .unusableValue: return "\(rejection.source): учтен\(ending) \(rows) без значения, которое не годится."
    case .unknownStatus:
      let taken = RussianNumbers.plural(count, "считается неуспешной", "считаются неуспешными", "считаются неуспешными")
      return "\(rejection.source): \(rows) с неизвестным статусом \(taken)."
    case .unreadableType: return "Таблица метрик: не учтен\(ending) \(rows), тип метрики не удалось разобрать."
    }
    return "\(rejection.source): не учтен\(ending) \(rows), \(why)."
  }

  func counted(hours: Int) -> String { RussianNumbers.counted(hours, "час", "часа", "часов") }
}
