package import Records

/// The words of pictures.
extension Russian {
  package func chart(_ name: String, in report: ReportKind) -> ChartTexts? {
    let each =
      switch report.axis {
      case .hours: "по часам"
      case .days: "по дням"
      case .weeks: "по неделям"
      }
    let steps = report.stepHours.map { "шаг \($0)\u{A0}ч" } ?? each
    let areMeans = report.axis == .weeks
    let weeks = report.seriesDays / 7
    let noRequests = "За этот период не записано ни одного запроса."
    return switch name {
    case "errors-by-category":
      bound(
        "Новые сообщения об ошибках по категориям", "Число сообщений",
        "\(over(report)) новых сообщений об ошибках нет.")
    case "occurrences-per-day":
      bound(
        "Случаи ошибок \(areMeans ? each : "по дням")", areMeans ? "Число случаев, среднее за день" : "Число случаев",
        "За эти дни ошибок не было.")
    case "errors-per-day":
      bound(
        "Новые сообщения об ошибках \(areMeans ? each : "по дням")",
        areMeans ? "Число сообщений по важности, среднее за день" : "Число сообщений по важности",
        "За эти дни новых сообщений об ошибках нет.")
    case "response-time":
      ChartTexts(
        "Время ответа", "p95" + (report.stepHours == nil ? " " : ", ") + RussianTypography.bound(steps),
        nothing: RussianTypography.bound(noRequests))
    case "requests-per-day":
      bound(
        "Запросы \(each)", areMeans ? "Число запросов, среднее за день" : "Число запросов \(each)", noRequests)
    case "error-rate":
      bound(
        "Неудачные запросы",
        "Запросы со статусом от 500" + (report.stepHours == nil ? " " : ", ") + steps,
        "За этот период нет ни одного запроса с известным статусом.")
    case "backlog":
      bound(
        "Сообщения об ошибках: новые, устранённые, открытые",
        areMeans ? "Число сообщений \(each), среднее за день" : "Число сообщений по дням",
        "За эти дни сообщений об ошибках нет: ни новых, ни устранённых, ни открытых.")
    case "activity":
      !report.hasHourlyRequests
        ? bound(
          "Когда приходят сообщения об ошибках", "Сообщения по дням недели и часам",
          "За эти дни новых сообщений об ошибках нет.")
        : bound(
          "Когда приходят запросы", "Запросы по дням недели и часам",
          "\(over(report)) не записано ни одного запроса.")
    case "request-history":
      bound(
        "Запросы за \(weeks == 12 ? "двенадцать" : String(weeks)) недель", "По дням",
        "За эти недели не записано ни одного запроса.")
    case "forecast":
      bound(
        "Показатели и их пороги", "По дням, пунктир — если так пойдёт дальше", "Ни один показатель не идёт к порогу.")
    case "response-per-check":
      bound(
        "Время ответа по проверкам", "Средний ответ \(each)", "За этот период ни у одной проверки нет времени ответа.")
    case "uptime-per-check":
      bound(
        "Доступность по проверкам", "Сбои по проверкам; короткие показаны шире, чем были",
        "За этот период не записано ни одной проверки.")
    case "job-runs":
      bound(
        "Запуски заданий с ошибкой", "Запуски \(each)",
        "За этот период не записано ни одного запуска заданий.")
    case "job-failures":
      bound(
        "Задания, которые чаще всего кончаются ошибкой", "Доля запусков с ошибкой",
        "За этот период запусков с ошибкой нет.")
    case "job-durations":
      bound(
        "Сколько длятся задания", "Средняя длительность запуска",
        "За этот период длительность запусков не записана.")
    case "coverage":
      bound("Часы с записями", "Записи по часам", "О часах этого периода ничего не известно.")
    case "funnel":
      bound(
        "Шаг за шагом", "Успешные запросы и их доля от предыдущего шага", "За этот период запросов на этих шагах нет.")
    case "cpu-by-group": byGroup("Процессор", "Среднее за день")
    case "memory-by-group": byGroup("Память", "Среднее за день")
    case "disk-by-group": byGroup("Диск", "Занято в конце дня")
    case "connections-by-group": byGroup("Соединения с базой", "По дням")
    case "measure-by-group": bound("Показатель по группам", "По дням", "За этот период ничего не записано.")
    default: nil
    }
  }

  private func byGroup(_ title: String, _ measure: String) -> ChartTexts {
    bound("\(title) по хостам", measure, "За этот период ничего не записано.")
  }

  package func runs(_ count: Int, failed: Int?, worst: (job: String, failed: Int)?) -> String {
    let of = RussianNumbers.genitive(count, "запуска", "запусков")
    let runs = RussianNumbers.counted(count, "запуск", "запуска", "запусков")
    guard let failed else { return RussianTypography.bound("\(runs) заданий") }
    return RussianTypography.bound(
      (failed == 0 ? "Запусков с ошибкой нет (всего \(plain(count)))" : "С ошибкой \(plain(failed)) из \(of)")
        + (worst.map { $0.failed == failed ? ": \($0.job)" : ", из них \(plain($0.failed)) — \($0.job)" } ?? ""))
  }

  package func mostFailed(_ job: String, _ failed: Int, of runs: Int) -> String {
    RussianTypography.bound(
      "Больше всего ошибок: \(job), \(plain(failed)) из \(RussianNumbers.genitive(runs, "запуска", "запусков"))")
  }

  package func longest(_ job: String, _ duration: String) -> String {
    RussianTypography.bound("Дольше всего в среднем: \(job), \(duration)")
  }

  private func bound(_ title: String, _ measure: String, _ nothing: String) -> ChartTexts {
    ChartTexts(
      RussianTypography.bound(title), RussianTypography.bound(measure), nothing: RussianTypography.bound(nothing))
  }

  /// Such as `За эту неделю`.
  private func over(_ report: ReportKind) -> String {
    let over = words(of: report).over
    return over.prefix(1).uppercased() + over.dropFirst()
  }

  package func word(_ word: ChartWord) -> String {
    switch word {
    case .noData: "нет данных"
    case .noRequests: "нет запросов"
    case .expectedRange: "ожидалось"
    case .repeatsIncluded: "вместе с повторами"
    case .tooFewRequests: "мало запросов"
    case .otherCategories: "Прочие"
    case .p95: "p95"
    case .mean: "среднее"
    case .failedRequests: "Неудачные запросы"
    case .requests: "Запросы"
    case .reports: "Сообщения"
    case .opened: "новые"
    case .resolved: "устранённые"
    case .backlog: "Открытые сообщения об\u{A0}ошибках"
    case .responseTime: "Время ответа"
    case .critical: "критическая"
    case .high: "высокая"
    case .medium: "средняя"
    case .low: "низкая"
    case .otherSeverity: "иная"
    case .uncriticalElsewhere: "другие дни: все, кроме критических"
    case .elsewhere: "другие дни"
    case .time: "Время"
    case .day: "День"
    case .hour: "Час"
    case .category: "Категория"
    case .share: "Доля"
    case .job: "Задание"
    case .duration: "Средняя длительность"
    case .runs: "Запуски"
    case .failedRuns: "Запуски с\u{A0}ошибкой"
    case .otherJobs: "Другие задания"
    case .group: "Группа"
    case .byDay: "По дням"
    case .byGroup: "По группам"
    case .hasRows: "есть записи"
    case .missing: "записей нет"
    case .noneExpected: "не ожидались"
    case .notKnown: "неизвестно"
    case .when: "Когда"
    case .hours: "Часов"
    case .why: "Почему"
    case .aDay: "за день"
    }
  }

  package var numbers: NumberStyle { RussianNumbers.style }

  package func shortWeekday(_ weekday: Int) -> String { Self.calendar.shortWeekdays[weekday - 1] }

  package func shortDay(_ day: Day) -> String {
    "\(day.dayOfMonth)\u{A0}\(Self.calendar.shortMonths[day.month - 1])"
  }

  package func shortSpan(_ first: Day, _ last: Day) -> String {
    if first == last { return shortDay(last) }
    let sameMonth = first.month == last.month && first.year == last.year
    return sameMonth ? "\(first.dayOfMonth)–\(shortDay(last))" : "\(shortDay(first))\u{A0}– \(shortDay(last))"
  }

  /// Such as `четверг, 19 ноября 2026 г.`; `9–15 ноября 2026 г.`.
  package func span(_ first: Day, _ last: Day) -> String {
    first == last ? RussianDates.longDay(first) : RussianDates.span(first, last)
  }

  package func part(_ count: String, of whole: String) -> String { "\(count)\u{A0}из\u{A0}\(whole)" }

  package func followed(_ count: String, by share: String) -> String { "\(count)\u{A0}· \(share)" }

  package func labelled(_ stretch: String, _ part: String) -> String { "\(stretch): \(part)" }

  package func changed(_ value: String, before: String) -> String { "\(value), было \(before)" }

  package func orMore(_ value: String) -> String { "от\u{A0}\(value) запросов" }

  package func briefOrMore(_ value: String, ofRequests: Bool) -> String {
    "от\u{A0}\(value)" + (ofRequests ? " запросов" : "")
  }

  package func less(than value: String, orOf requests: String) -> String {
    "меньше \(value) или меньше \(requests)\u{A0}запросов"
  }

  package func beyond(_ name: String, _ value: String, _ stretch: String, limit: String) -> String {
    "\(name) до\u{A0}\(value) \(stretch), порог \(limit)"
  }

  package func limit(_ level: Fact.LimitLevel, _ value: String) -> String {
    RussianTypography.bound("\(level == .warning ? "внимание" : "критично") от \(value)")
  }

  package func subtitle(_ measure: String, _ period: String, zone: String, isPartial: Bool) -> String {
    [measure, isPartial ? period + " (неполный период)" : period, zone == "Europe/Moscow" ? "МСК" : zone]
      .joined(separator: " · ")
  }

  package func alternative(_ measure: String, _ period: String, zone: String, _ facts: [ChartFact]) -> String {
    let parts = facts.map { fact in
      switch fact {
      case .extent(let name, let low, let high, _) where low == high: "\(name.lowercasedFirst) — всё время \(low)"
      case .extent(let name, let low, let high, let at):
        "\(name.lowercasedFirst) — от \(low) до \(high)" + (at.isEmpty ? "" : ", максимум \(at)")
      case .total(let name, let value): "\(name.lowercasedFirst) — всего \(value)"
      case .most(let name, let value): "больше всего — \(name): \(value)"
      case .row(let name, let now, let before): "\(name) — \(now)" + (before.map { ", было \($0)" } ?? "")
      case .failed(let part, let at): "\(part) запросов с ошибкой, \(at)"
      case .incident(let title, let at): "инцидент \(title), \(at)"
      case .outage(let check, let at): "сбой \(check), \(at)"
      case .deployment(let version, let at): "выкладка \(version), \(at)"
      case .noData(let at): "нет данных, \(at)"
      case .nothing(let sentence): (sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence).lowercasedFirst
      }
    }
    return AlternativeText.joined("\(measure), \(period), \(zone == "Europe/Moscow" ? "МСК" : zone)", parts) {
      RussianTypography.bound($0)
    }
  }
}
