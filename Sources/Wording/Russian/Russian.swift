package import Records

/// Russian, as an operations report for a manager is written.
package struct Russian: Words {
  package init() {}

  package let language = "ru"

  package func label(_ label: Label) -> String { RussianTypography.bound(RussianLabels.text(label)) }

  package func value(_ value: Double, _ unit: Unit) -> String { RussianNumbers.style.value(value, unit) }

  package func value(_ figure: Figure) -> String {
    switch figure.state {
    case .missing(let reason): missing(reason)
    case .exact: figure.value.map { value($0, figure.unit) } ?? missing(.noRows)
    case .estimate: "≈\u{A0}" + (figure.value.map { value($0, figure.unit) } ?? missing(.noRows))
    }
  }

  package func change(from before: Double, to after: Double, _ unit: Unit) -> Change? {
    before == after ? Change("без изменений", .stayed) : RussianNumbers.style.change(from: before, to: after, unit)
  }

  package func apart(_ before: Double, _ after: Double, _ unit: Unit) -> (before: String, after: String) {
    RussianNumbers.style.apart(before, after, unit)
  }

  package func scale(_ unit: Unit, upTo largest: Double) -> (factor: Double, suffix: String) {
    RussianNumbers.style.scale(unit, upTo: largest)
  }

  package func currency(_ code: String) -> String { RussianNumbers.style.currency(code) }

  package func missing(_ reason: MissingReason) -> String {
    switch reason {
    case .noRows: "нет данных"
    case .notRecorded: "не\u{A0}записывается"
    case .noSuchField: "в\u{A0}записях не\u{A0}указано"
    case .tooFewRows: "мало записей"
    case .notKept: "уже неполные"
    case .otherUnit: "в\u{A0}другой единице"
    case .byGroup: "показано по\u{A0}отдельности"
    case .failed: "не\u{A0}прочитано"
    }
  }

  package func day(_ day: Day) -> String { RussianDates.day(day) }
  package func moment(_ instant: Instant, in zone: Zone) -> String { RussianDates.moment(instant, in: zone) }
  package func period(_ period: Period) -> String {
    "\(Self.capitalized(words(of: period.kind).name(period))), \(RussianDates.zone(period.zone.identifier))"
  }

  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
  package func duration(_ seconds: Double) -> String { RussianNumbers.style.duration(seconds) }

  package func hours(_ count: Int) -> String { counted(hours: count) }
  package func days(_ count: Int) -> String { RussianNumbers.counted(count, "день", "дня", "дней") }

  package func weeks(_ count: Int) -> String { RussianNumbers.counted(count, "неделя", "недели", "недель") }
  package func months(_ count: Int) -> String { RussianNumbers.counted(count, "месяц", "месяца", "месяцев") }

  package func section(_ section: Section) -> String {
    switch section {
    case .errors: "Сообщения об\u{A0}ошибках"
    case .performance: "Быстродействие"
    case .checks: "Проверки"
    case .system: "Система"
    case .jobs: "Задания"
    case .users: "Пользователи"
    case .business: "Продажи"
    case .incidents: "Инциденты"
    case .deployments: "Выкладки"
    case .security: "Безопасность"
    case .feedback: "Отзывы"
    }
  }

  package func severity(_ severity: Severity) -> String {
    switch severity {
    case .critical: "критическая"
    case .high: "высокая"
    case .medium: "средняя"
    case .low: "низкая"
    case .info: "к\u{A0}сведению"
    }
  }

  package func was(_ before: String) -> String { "было\u{A0}\(before)" }

  package func verdict(_ verdict: Verdict, isLikely: Bool) -> String {
    switch verdict {
    case .improved where isLikely: RussianTypography.bound("вероятно, лучше")
    case .regressed where isLikely: RussianTypography.bound("вероятно, хуже")
    case .improved: "лучше"
    case .regressed: "хуже"
    case .noChange: "без существенных изменений"
    case .notEnoughData: RussianTypography.bound("изменение не подтверждено")
    }
  }

  package func reason(_ reason: Incomparable) -> String {
    switch reason {
    case .littleHistory: "мало данных, чтобы судить"
    case .fewRequests(let count): "мало запросов (\(RussianNumbers.plain(count)))"
    case .missingHours: "слишком много часов без данных, чтобы судить"
    }
  }

  package func news(of count: Int) -> String { count == 0 ? "новых нет" : "новых: \(RussianNumbers.plain(count))" }

  package func name(of figure: FigureID) -> String {
    if let custom = figure.custom { return custom.title }
    if let whole = figure.ofAllGroups { return name(of: whole) }
    if let panel = figure.definition.panel { return name(of: panel) }
    if case .otherNames = figure.definition.role {
      return RussianTypography.bound("Сколько имён не показано по отдельности")
    }
    guard let name = RussianFigures.names[figure.base] else { return figure.definition.name }
    return RussianTypography.bound(figure.slot == .others ? "\(name), прочие" : name)
  }

  package func shortName(of figure: FigureID) -> String {
    switch figure {
    case .reports.unresolvedCritical: "Открыто критических"
    case .reports.new: "Новые сообщения"
    default: name(of: figure)
    }
  }

  package func definition(of figure: FigureID) -> String? {
    figure.definition.panel.map { $0.standard.flatMap(definition) }
      ?? RussianDefinitions.texts[figure.ofAllGroups ?? figure.base].map(RussianTypography.bound)
  }

  package func absent(table: String, section: Section) -> String {
    RussianTypography.bound("В базе данных нет таблицы \(table).")
  }

  package func quiet(_ section: Section) -> String {
    let text =
      switch section {
      case .errors: "Сообщений об ошибках нет: ни новых, ни устранённых, ни открытых."
      case .performance: "За этот период не записано ни одного запроса."
      case .business: "За этот период не записаны ни выручка, ни заказы."
      case .incidents: "Инцидентов не было."
      case .deployments: "Выкладок не было."
      case .feedback: "Отзывов не было."
      case .security:
        "За этот период нет ни новых, ни открытых сообщений о безопасности, отказов в доступе не записано."
      case .users: "За этот период не записаны ни учётные записи, ни активные пользователи."
      case .checks: "За этот период не записано ни одной проверки."
      case .system: "За этот период ничего не записано."
      case .jobs: "За этот период не записано ни одного запуска заданий."
      }
    return RussianTypography.bound(text)
  }

  package func failed(table: String, reason: String) -> String {
    RussianTypography.bound("Таблицу \(table) не удалось прочитать. Причина: ") + quoted(reason) + "."
  }

  package func note(_ note: PictureNote) -> String {
    switch note {
    case .noneDrawn(let reason):
      RussianTypography.bound("Графики не удалось нарисовать. Причина: ") + quoted(reason) + "."
    case .notDrawn(let name, let reason):
      RussianTypography.bound("График \(name) не удалось нарисовать. Причина: ") + quoted(reason) + "."
    case .substituteFont:
      RussianTypography.bound(
        "Шрифт Inter не установлен, графики нарисованы шрифтом DejaVu Sans (установите пакет fonts-inter).")
    case .missingGlyphs(let text):
      {
        let (list, more) = PictureNote.named(text) { "«\($0)»" }
        return RussianTypography.bound(
          "В шрифтах графиков нет: \(list)\(more > 0 ? " и ещё \(RussianNumbers.counted(more, "знака", "знаков", "знаков"))" : ""). "
            + "Вместо \(text.count == 1 ? "него стоит вопросительный знак" : "них стоят вопросительные знаки").")
      }()
    }
  }

  package func allQuiet(_ kind: ReportKind, isJudged: Bool) -> String {
    RussianTypography.bound(
      Self.capitalized(words(of: kind).quiet) + ": ни один показатель не вышел за порог, "
        + (isJudged ? "заметных изменений нет." : "но не обо всех изменениях можно судить."))
  }

  package func noActivity(_ kind: ReportKind) -> String {
    RussianTypography.bound(
      Self.capitalized(words(of: kind).within) + " активности не ожидалось, и её не было.")
  }

  package func partial(until end: Instant, in zone: Zone) -> String {
    RussianTypography.bound(
      "Период ещё не закончился: отчёт охватывает время до \(RussianDates.clock(end, in: zone)) "
        + "\(RussianDates.day(zone.day(containing: end)))")
  }

  package func besideUsual(_ comparison: Comparison) -> String {
    "Рядом\u{A0}— обычное; где его нет\u{A0}— по" + against(comparison).dropFirst(2)
  }

  package func against(_ comparison: Comparison) -> String {
    "По\u{A0}сравнению \(words(of: comparison.kind).baseline(comparison.baseline))"
      + (comparison.lengthRatio == 1 ? "" : ", итоги\u{A0}— в\u{A0}расчёте на\u{A0}день")
  }

  package func more(_ count: Int) -> String {
    RussianTypography.bound("и ещё \(RussianNumbers.plain(count)) в полном отчёте")
  }

  package func unlisted(_ count: Int) -> String {
    RussianTypography.bound("Ещё \(RussianNumbers.plain(count)) не показано.")
  }

  package func nothing(in title: String) -> String {
    RussianTypography.bound("«\(title)»: за этот период ничего нет.")
  }

  package func withoutPath(_ count: Int) -> String {
    RussianTypography.bound("Не учтены запросы без адреса: \(RussianNumbers.plain(count)).")
  }

  /// A technical reason in its own words, without the full stop that the sentence around it will set.
  func quoted(_ reason: String) -> String {
    let end = reason.lastIndex { $0 != "." && !$0.isWhitespace }
    return "«" + (end.map { String(reason[...$0]) } ?? "не\u{A0}указана") + "»"
  }
}
