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

  private func sentence(_ rejection: Rejection) -> String {
    let why =
      switch rejection.reason {
      case .unreadableTime: "время не удалось разобрать"
      case .notANumber: "значение не является конечным числом"
      case .negativeDuration: "длительность отрицательна"
      case .afterAsOf: "время позже этого отчёта"
      }
    let verb = rejection.reason == .afterAsOf ? "прочитан" : "учтен"
    let count = rejection.count
    if rejection.atLeast {
      return "\(rejection.source): не \(verb)о не менее \(RussianNumbers.genitive(count, "записи", "записей")), \(why)."
    }
    let ending = RussianNumbers.plural(count, "а", "ы", "о")
    return
      "\(rejection.source): не \(verb)\(ending) \(RussianNumbers.counted(count, "запись", "записи", "записей")), \(why)."
  }

  func counted(hours: Int) -> String { RussianNumbers.counted(hours, "час", "часа", "часов") }
}
