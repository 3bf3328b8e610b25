package import Records

/// What the report rests on and what it does not know.
extension Russian {
  package func dataQuality(
    _ coverage: Coverage?, rejections: [Rejection], asOf: Instant, zone: Zone, isOfApplication: Bool, mayBeGone: Bool
  ) -> [String] {
    let unread = "Метрики не прочитаны: о времени ответа, неудачных запросах и ресурсах ничего не известно."
    let lacking = isOfApplication ? [unread] : []
    let covered =
      coverage.map { ([.metrics, .checks].contains($0.source) ? [] : lacking) + sentences($0, zone, mayBeGone) }
      ?? lacking
    let forms = rejections.contains { $0.reason == .unreadableTime && $0.column != nil } ? [Self.readableTimes] : []
    return (covered + told(rejections, zone) + forms + [read(asOf, in: zone)]).map(RussianTypography.bound)
  }

  /// What a stored time may look like.
  static let readableTimes =
    "Время читается, если это текст вида 2026-11-20 09:30:00; вместо пробела может стоять T, в секундах до 9 знаков после "
    + "точки, в конце Z или смещение вида +03:00."

  package func read(_ asOf: Instant, in zone: Zone) -> String {
    RussianTypography.bound("Прочитано из базы \(moment(asOf, in: zone)) \(zone.identifier).")
  }

  package func revision(_ number: Int, _ change: RevisionChange?) -> String {
    guard let change else {
      return RussianTypography.bound("Это редакция\u{A0}\(number): она заменяет прежний отчёт за этот период.")
    }
    let rows =
      change.rows == 0
      ? "строки изменились"
      : (change.rows > 0 ? "+" : "−") + RussianNumbers.counted(abs(change.rows), "строка", "строки", "строк")
    let figures = change.figures.map { changed in
      let (before, now) = apart(changed.before, changed.now, changed.unit)
      return "\(shortName(of: changed.figure)) \(before) → \(now)"
    }
    return RussianTypography.bound(
      "Редакция\u{A0}\(number): \(([rows] + figures).joined(separator: "; "))."
    )
  }

  package func caughtUp(_ reports: CaughtUpReports) -> String {
    var sentences: [String] = []
    if let first = reports.first, let last = reports.last {
      let count = RussianNumbers.counted(
        reports.written, "прежний отчёт написан", "прежних отчёта написаны", "прежних отчётов написаны")
      let days = first == last ? RussianDates.day(first) : RussianDates.span(first, last)
      sentences.append("Вовремя запуска не было: \(count) вместе с этим (\(days)).")
    }
    if reports.passedOver > 0 {
      let count = RussianNumbers.counted(
        reports.passedOver, "более давний отчёт пропущен", "более давних отчёта пропущены",
        "более давних отчётов пропущены")
      sentences.append("\(count); daybook backfill напишет \(reports.passedOver == 1 ? "его" : "их").")
    }
    return RussianTypography.bound(sentences.joined(separator: " "))
  }

  package func reason(_ why: Coverage.Emptiness) -> String {
    switch why {
    case .missing: "записей нет, хотя ожидались"
    case .notYetRecorded: "ещё не записано"
    case .tooLittleHistory: "истории слишком мало"
    case .noneExpected: "записей не ожидалось"
    case .repeated: "учтено в таком же часе до перевода часов"
    }
  }

  package func lowCoverage(_ coverage: LowCoverage, _ comparison: Comparison) -> String {
    func percent(_ share: Double) -> String { value(share, .fraction) }
    let then = before(comparison.relation, comparison.kind.isOfOneDay ? comparison.baseline.days[0].day : nil)
    let told =
      switch (coverage.period, coverage.baseline) {
      case (let now?, let before?):
        "Записи есть за \(percent(now)) часов, в которые ожидались, \(then.lowercasedFirst) — за \(percent(before))"
      case (let now?, nil): "Записи есть за \(percent(now)) часов, в которые ожидались"
      case (nil, let before?): "\(then) записи есть только за \(percent(before)) часов, в которые ожидались"
      case (nil, nil): ""
      }
    return RussianTypography.bound("\(told): если меньше 95 %, изменения не оцениваются.")
  }

  package func stop(_ stop: ToldStop) -> String {
    let (rows, zone) = (stop.rows, stop.rows.since.zone)
    let none = "\(rows.name): записей нет с \(RussianDates.moment(rows.since.start, in: zone))"
    guard let acknowledgement = stop.acknowledgement else {
      return RussianTypography.bound(
        "\(none). Об этом будет сказано в каждом отчёте, пока записи не появятся; если так и задумано, выполните: "
          + "\(ToldStop.command(rows.name)).")
    }
    let note = acknowledgement.note.map { ": " + quotation($0) } ?? ""
    return RussianTypography.bound(
      "\(none); так и задумано, отмечено \(RussianDates.moment(acknowledgement.at, in: zone))\(note).")
  }

  /// A metric type or a table, in the genitive.
  func table(_ source: RejectedSource) -> String { source == .untyped ? "таблицы метрик" : source.description }

  /// Behind a number of rows: `в единицах «RUB»`.
  private func unit(_ rejection: Rejection) -> String {
    switch rejection.unit {
    case nil: "в других единицах"
    case "": "без единицы"
    case let unit?: "в единицах «\(unit)»"
    }
  }

  /// `, например «-2.0» (rowid 30)`.
  private func such(_ rejection: Rejection) -> String {
    guard let example = rejection.examples.first(where: { $0.value != nil }), let value = example.value else {
      return ""
    }
    return ", например «\(value)»" + (example.row.map { " (\($0))" } ?? "")
  }

  /// Rows stamped later in one sentence, whatever they are of; the others one by one.
  private func told(_ rejections: [Rejection], _ zone: Zone) -> [String] {
    let later = rejections.filter { $0.reason == .afterAsOf }
    return rejections.filter { $0.reason != .afterAsOf }.map(sentence)
      + (later.isEmpty ? [] : [self.later(later, in: zone)])
  }

  private func later(_ rejections: [Rejection], in zone: Zone) -> String {
    let count = rejections.reduce(0) { $0 + $1.count }
    let rows =
      rejections.contains(where: \.atLeast)
      ? "не менее " + RussianNumbers.genitive(count, "записи", "записей")
      : RussianNumbers.counted(count, "запись", "записи", "записей")
    let sources = rejections.prefix(Self.mostSources).map {
      "\($0.source) \($0.atLeast ? "не менее " : "")\(RussianNumbers.plain($0.count))"
    }
    let rest = rejections.count - sources.count
    let latest =
      rejections.compactMap(\.latest).max().map { ", самое позднее время — \(RussianDates.moment($0, in: zone))" } ?? ""
    return RussianTypography.bound(
      "Со временем позже этого отчёта, не учтены: \(rows)\(latest) "
        + "(\(sources.joined(separator: ", "))\(rest > 0 ? " и ещё \(rest)" : "")).")
  }

  private static let mostSources = 6

  package func reason(_ reason: Rejection.Reason) -> String {
    switch reason {
    case .unreadableTime: "время не разобрать"
    case .notANumber: "не конечное число"
    case .negativeDuration: "отрицательная длительность"
    case .outOfRange: "слишком велико"
    case .unusableValue: "значение не годится"
    case .unknownStatus: "неизвестный статус"
    case .unmappedValue: "нет смысла в настройках"
    case .acrossEdge: "выходит за границу периода"
    case .unreadableType: "тип метрики не разобрать"
    case .repeatedKey: "есть и у другой записи"
    case .otherUnit, .unitOfMeasure, .unitOfLimit: "другая единица"
    case .afterAsOf: "время позже отчёта"
    case .changedWhileRead: "менялась при чтении"
    }
  }

  private func sentence(_ rejection: Rejection) -> String {
    let count = rejection.count
    let rows =
      rejection.atLeast
      ? "не менее " + RussianNumbers.genitive(count, "записи", "записей")
      : RussianNumbers.counted(count, "запись", "записи", "записей")
    let ending = rejection.atLeast ? "о" : RussianNumbers.plural(count, "а", "ы", "о")
    let why: String
    switch rejection.reason {
    case .unreadableTime:
      why =
        "время " + (rejection.column.map { "в \($0) " } ?? "") + "не удалось разобрать"
        + (rejection.example.map { ", например «\($0)»" } ?? "")
    case .notANumber: why = "значение не является конечным числом" + such(rejection)
    case .outOfRange: why = "значение слишком велико для измерения (больше 1e300)" + such(rejection)
    case .negativeDuration: why = "длительность отрицательна" + such(rejection)
    case .afterAsOf: return "\(rejection.source): не прочитан\(ending) \(rows), время позже этого отчёта."
    case .unusableValue:
      return "\(rejection.source): учтен\(ending) \(rows) без значения, которое не годится\(such(rejection))."
    case .unknownStatus where rejection.source == .table(.jobs):
      let taken = RussianNumbers.plural(count, "не считается", "не считаются", "не считаются")
      return "\(rejection.source): \(rows) с неизвестным статусом \(taken) ни успешн"
        + RussianNumbers.plural(count, "ой, ни ошибочной.", "ыми, ни ошибочными.", "ыми, ни ошибочными.")
    case .unknownStatus:
      let taken = RussianNumbers.plural(count, "считается неуспешной", "считаются неуспешными", "считаются неуспешными")
      return "\(rejection.source): \(rows) с неизвестным статусом \(taken)."
    case .unmappedValue:
      return "\(rejection.source): \(rows) со значением \(rejection.column ?? ""), которому настройки не дают смысла"
        + (rejection.example.map { ", например «\($0)»." } ?? ".")
    case .acrossEdge:
      let belongs = RussianNumbers.plural(
        count, "выходит за границу периода и учтена", "выходят за границу периода и учтены",
        "выходят за границу периода и учтены")
      return "\(rejection.source): \(rows) \(belongs) там, где \(count == 1 ? "начинается" : "начинаются")."
    case .repeatedKey:
      return "\(rejection.source): \(rows) с тем же \(rejection.column ?? "id"), что и у другой записи, все учтены"
        + (rejection.example.map { ", например «\($0)»." } ?? ".")
    case .otherUnit:
      return "\(rejection.source): не учтен\(ending) \(rows) \(unit(rejection)), единица показателя другая."
    case .unitOfMeasure:
      return "\(rejection.source): не учтен\(ending) \(rows) \(unit(rejection)), в настройках единица другая."
    case .unitOfLimit:
      return "\(rejection.source): \(rows) \(unit(rejection)), порог в другой единице и не применялся."
    case .changedWhileRead:
      return "\(rejection.source): таблица менялась, пока её читали; расхождение: "
        + "\(RussianNumbers.counted(count, "запись", "записи", "записей"))."
    case .unreadableType: return "Таблица метрик: не учтен\(ending) \(rows), тип метрики не удалось разобрать."
    }
    return "\(rejection.source): не учтен\(ending) \(rows), \(why)."
  }
}
