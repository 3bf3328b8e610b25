package import Records

/// Which hours have rows.
extension Russian {
  /// Which hours have rows, and why others have none.
  func sentences(_ coverage: Coverage, _ zone: Zone, _ mayBeGone: Bool) -> [String] {
    if coverage.withRows == coverage.hours { return [complete(coverage) + "."] }
    if coverage.isAsExpected { return due(coverage).map { [$0 + "."] } ?? [] }
    let spans = coverage.gapSpans
    let told =
      spans.prefix(6).map { RussianDates.brief($0.from, $0.to, in: zone) } + (spans.count > 6 ? ["и другие"] : [])
    let covered = spans.isEmpty ? some(coverage) : "\(none(coverage)) (\(told.joined(separator: "; ")))"
    return [covered + "."] + reasons(coverage, zone, mayBeGone)
  }

  package func coverage(_ coverage: Coverage, of period: Period) -> String {
    RussianTypography.bound(title(coverage, period))
  }

  private func title(_ coverage: Coverage, _ period: Period) -> String {
    let rows = rows(coverage.source)
    if coverage.withRows == coverage.hours { return complete(coverage) }
    if coverage.isAsExpected, let due = due(coverage) { return due }
    if coverage.withRows == 0 {
      return rows.none + (coverage.hours == 1 ? " за этот час" : " ни за один из \(of(coverage.hours))")
        + (coverage.isNoActivityExpected ? ", их и не ожидалось" : "")
    }
    if coverage.isWhole { return "\(rows.some) за каждый час, два одинаковых учтены как один" }
    if coverage.gaps.isEmpty { return some(coverage) }
    return none(coverage) + gaps(coverage.missingSpans, period)
  }

  /// Behind the number of hours: the only gap, or how many there are and the longest.
  private func gaps(_ spans: [Coverage.EmptySpan], _ period: Period) -> String {
    guard let named = spans.namedFirst else { return "" }
    let span = LocalSpan(from: named.start, to: named.end, of: period)
    if spans.count == 1 { return ", " + RussianDates.briefDays(span) }
    let when =
      span.passesMidnight
      ? "\(plain(named.hours)) ч с \(RussianDates.clock(span.start, in: span.zone)) "
        + RussianDates.shortWeekday(span.firstDay)
      : RussianDates.briefDays(span)
    let count = RussianNumbers.counted(spans.count, "перерыв", "перерыва", "перерывов")
    return ": \(count), \(spans.hasOneLongest ? "самый длинный" : "первый") — \(when)"
  }

  private func rows(_ source: Coverage.CoverageSource) -> (some: String, none: String) {
    switch source {
    case .metrics: ("Метрики есть", "Нет метрик")
    case .checks: ("Проверки есть", "Нет проверок")
    case .reports: ("Сообщения об ошибках есть", "Нет сообщений об ошибках")
    case .jobs: ("Запуски заданий есть", "Нет запусков заданий")
    }
  }

  private func some(_ coverage: Coverage) -> String {
    "\(rows(coverage.source).some) за \(plain(coverage.withRows)) из \(of(coverage.hours))"
  }

  private func none(_ coverage: Coverage) -> String {
    "\(rows(coverage.source).none) за \(plain(coverage.gaps.count)) из \(of(coverage.hours))"
  }

  /// Behind «из».
  private func of(_ hours: Int) -> String { RussianNumbers.genitive(hours, "часа", "часов") }

  func counted(hours: Int) -> String { RussianNumbers.counted(hours, "час", "часа", "часов") }

  /// Said where rows came in every hour.
  private func complete(_ coverage: Coverage) -> String {
    let hours = coverage.hours
    guard hours > 1 else { return "\(rows(coverage.source).some) за весь этот час" }
    let each = "в каждом из \(of(hours))"
    switch coverage.source {
    case .metrics:
      return "Метрики есть за \(RussianNumbers.plural(hours, "весь", "все", "все")) \(counted(hours: hours))"
    case .checks: return "Проверки шли \(each)"
    case .reports: return "Сообщения об ошибках приходили \(each)"
    case .jobs: return "Задания запускались \(each)"
    }
  }

  /// Of error reports nothing: nobody expects them by the hour.
  private func due(_ coverage: Coverage) -> String? {
    let subject: String
    switch coverage.source {
    case .metrics: subject = "Метрики приходили"
    case .checks: subject = "Проверки шли"
    case .reports: return nil
    case .jobs: subject = "Задания запускались"
    }
    return "\(subject) так же часто, как обычно: в \(plain(coverage.withRows)) из \(of(coverage.hours))"
  }

  /// Why other hours have no rows.
  private func reasons(_ coverage: Coverage, _ zone: Zone, _ mayBeGone: Bool) -> [String] {
    var reasons: [String] = []
    if let first = coverage.firstRow, coverage.notYetRecorded > 0 {
      let begin = "Первая запись сделана \(RussianDates.moment(first, in: zone))"
      reasons.append(begin + (mayBeGone ? "." : ", до неё данных ещё не было."))
    } else if coverage.notYetRecorded > 0 {
      reasons.append("Данные ещё не записаны: \(counted(hours: coverage.notYetRecorded)).")
    }
    if coverage.noneExpected > 0 {
      reasons.append("Записей не ожидалось: \(counted(hours: coverage.noneExpected)).")
    }
    if coverage.tooLittleHistory > 0 {
      reasons.append(
        "Истории слишком мало, чтобы судить, должны ли были быть записи: \(counted(hours: coverage.tooLittleHistory)).")
    }
    if coverage.repeated > 0 {
      reasons.append("Часы переведены назад: записи двух одинаковых часов учтены в первом.")
    }
    if let days = coverage.silentDays {
      reasons.append(
        "Такие перерывы здесь обычны: за 28 дней до этого они начинались в \(RussianNumbers.plain(days)) из них.")
    }
    return reasons
  }
}
