package import Records

/// What tells the usual, and what does not.
extension Russian {
  package func told(_ basis: UsualBasis) -> [String] {
    let current = basis.comparison.current
    let forms = forms(like: current)
    func counted(_ count: Int) -> String { RussianNumbers.counted(count, forms.one, forms.few, forms.many) }
    let common = basis.common.map { common in
      let left = leftOut(common.leftOut, year: current.year)
      let kept: String
      if common.isTooShort {
        kept = "известно меньше трёх \(forms.many)" + (left.isEmpty ? "" : ", не считая \(left)")
      } else {
        kept =
          counted(common.kept.count) + range(common.kept, year: current.year) + (left.isEmpty ? "" : "; без \(left)")
      }
      let held = common.isTooShort ? held(basis) : nil
      return "Обычное: \(kept)." + (held.map { " " + $0 } ?? "")
    }
    let levels = basis.levels.map { level in
      let names = level.figures.map(object)
      let listed = ([names[0]] + names.dropFirst().map(\.lowercasedFirst)).joined(separator: "; ")
      return
        "\(listed): новый уровень с\u{A0}\(date(level.since, year: current.year)), с тех пор \(counted(level.periods))"
        + (level.isTooShort ? ": мало данных, чтобы судить." : ".")
    }
    return ([common].compactMap(\.self) + levels).map(RussianTypography.bound)
  }

  package func marked(_ events: [CalendarEvent]) -> String {
    let named = events.map { event in
      let kind =
        switch event.kind {
        case .holiday: "праздник"
        case .sale: "распродажа"
        case .maintenance: "технические работы"
        }
      return "\(RussianDates.span(event.first, event.last))\u{A0}— \(event.name) (\(kind))"
    }
    return RussianTypography.bound("Отмечено в календаре: \(named.joined(separator: "; ")).")
  }

  /// `пятница`, `пятницы`, `пятниц`.
  private func forms(like period: Period) -> (one: String, few: String, many: String) {
    if period.kind.isOfOneDay {
      let day = period.days[0].day.weekday - 1
      return (Self.calendar.weekdays[day], Self.weekdayForms[day].1, Self.weekdayForms[day].2)
    }
    return period.isMonth ? ("месяц", "месяца", "месяцев") : ("неделя", "недели", "недель")
  }

  /// What is held against the period before for want of a usual value.
  private func held(_ basis: UsualBasis) -> String? {
    let before =
      switch basis.comparison.relation {
      case .sameWeekday: "данными недельной давности"
      case .previousWeek: "предыдущей неделей"
      case .previousMonth: "предыдущим месяцем"
      case .previousQuarter: "предыдущим кварталом"
      }
    let what: String
    switch (basis.heldAgainstBefore.contains(.failedRequests), basis.heldAgainstBefore.contains(.errorReports)) {
    case (true, true): what = "Неудачные запросы и сообщения об ошибках"
    case (true, false): what = "Неудачные запросы"
    case (false, true): what = "Сообщения об ошибках"
    case (false, false): return nil
    }
    return "\(what) сравниваются с \(before)."
  }

  /// Behind «без»; empty for none.
  private func leftOut(_ periods: [UsualBasis.LeftOut], year: Int) -> String {
    let groups = periods.byReason
    let told = groups.prefix(Self.mostReasons).map { group in
      "\(group.periods.map { name($0, year: year) }.joined(separator: ", ")) (\(reason(group.why)))"
    }
    let more = groups.dropFirst(Self.mostReasons).reduce(0) { $0 + $1.periods.count }
    return told.joined(separator: ", ") + (more > 0 ? " и ещё \(plain(more))" : "")
  }

  private static let mostReasons = 3

  private func reason(_ why: UsualBasis.LeavingOut) -> String {
    switch why {
    case .incident(let title, let severity):
      "инцидент \(quotation(title)), важность \(self.severity(stored: severity).lowercased())"
    case .event(let name): "в календаре: \(name)"
    case .lowCoverage: "слишком много часов без записей"
    case .moved(let verdict): verdict == .improved ? "лучше обычного" : "хуже обычного"
    }
  }

  private func range(_ periods: [Period], year: Int) -> String {
    guard let first = periods.first, let last = periods.last else { return "" }
    if first.isMonth {
      let end = RussianDates.month(last)
      return " с\u{A0}\(name(first, year: year)) по\u{A0}"
        + (last.firstDay.year == year ? String(end.prefix { !$0.isWhitespace }) : end)
    }
    return " с\u{A0}\(date(first.firstDay, year: year)) по\u{A0}\(date(last.lastDay, year: year))"
  }

  /// In the genitive: `9 октября`, `5–11 октября`, `октября`: with the year where it is not that of the report.
  private func name(_ period: Period, year: Int) -> String {
    let (first, last) = (period.firstDay, period.lastDay)
    if period.isMonth {
      return Self.calendar.months[first.month - 1] + (first.year == year ? "" : " \(first.year)\u{A0}г.")
    }
    if period.kind.isOfOneDay { return date(first, year: year) }
    if first.year != year || last.year != year { return RussianDates.span(first, last) }
    return first.month == last.month
      ? "\(first.dayOfMonth)–\(RussianDates.dayAndMonth(last))"
      : "\(RussianDates.dayAndMonth(first))\u{A0}– \(RussianDates.dayAndMonth(last))"
  }

  func date(_ day: Day, year: Int) -> String {
    day.year == year ? RussianDates.dayAndMonth(day) : RussianDates.day(day)
  }
}
