package import Records

/// What tells the usual, and what does not.
extension English {
  package func told(_ basis: UsualBasis) -> [String] {
    let comparison = basis.comparison
    func counted(_ count: Int) -> String { periods(count, like: comparison.current) }
    let common = basis.common.map { common in
      let left = leftOut(common.leftOut, year: comparison.current.year)
      let kept =
        common.isTooShort
        ? "fewer than \(counted(3)) \(left.isEmpty ? "are known" : "tell it")"
        : counted(common.kept.count) + range(common.kept, year: comparison.current.year)
      let held = common.isTooShort ? held(basis) : nil
      return "Usual: \(([kept] + left).joined(separator: "; "))." + (held.map { " " + $0 } ?? "")
    }
    let levels = basis.levels.map { level in
      "\(level.figures.map(title).joined(separator: "; ")): new level since "
        + "\(date(level.since, year: comparison.current.year)), \(counted(level.periods)) of it known"
        + (level.isTooShort ? ": too little history to judge." : ".")
    }
    return ([common].compactMap(\.self) + levels).map(EnglishTypography.bound)
  }

  package func marked(_ events: [CalendarEvent]) -> String {
    let named = events.map { event in
      let kind =
        switch event.kind {
        case .holiday: "holiday"
        case .sale: "sale"
        case .maintenance: "maintenance"
        }
      return "\(event.name) (\(kind)), \(EnglishDates.span(event.first, event.last))"
    }
    return EnglishTypography.bound("Marked in the calendar: \(named.joined(separator: "; ")).")
  }

  /// `7 Fridays`, `4 weeks`, `1 month`.
  private func periods(_ count: Int, like period: Period) -> String {
    if period.kind.isOfOneDay {
      let weekday = EnglishDates.weekdays[period.days[0].day.weekday - 1]
      return EnglishNumbers.counted(count, weekday, weekday + "s")
    }
    return period.isMonth ? months(count) : weeks(count)
  }

  /// What is held against the period before for want of a usual value.
  private func held(_ basis: UsualBasis) -> String? {
    let before =
      switch basis.comparison.relation {
      case .sameWeekday: "the \(EnglishDates.weekdays[basis.comparison.baseline.days[0].day.weekday - 1]) before"
      case .previousWeek: "the week before"
      case .previousMonth: "the month before"
      case .previousQuarter: "the quarter before"
      }
    let what: String
    switch (basis.heldAgainstBefore.contains(.failedRequests), basis.heldAgainstBefore.contains(.errorReports)) {
    case (true, true): what = "Failed requests and error reports"
    case (true, false): what = "Failed requests"
    case (false, true): what = "Error reports"
    case (false, false): return nil
    }
    return "\(what) are held against \(before)."
  }

  private func leftOut(_ periods: [UsualBasis.LeftOut], year: Int) -> [String] {
    let groups = periods.byReason
    let told = groups.prefix(Self.mostReasons).map { group in
      "\(group.periods.map { name($0, year: year) }.joined(separator: ", ")) left out (\(reason(group.why)))"
    }
    let more = groups.dropFirst(Self.mostReasons).reduce(0) { $0 + $1.periods.count }
    return told + (more > 0 ? ["\(plain(more)) more left out"] : [])
  }

  private static let mostReasons = 3

  private func reason(_ why: UsualBasis.LeavingOut) -> String {
    switch why {
    case .incident(let title, let severity):
      "incident \(quotation(title)), \(self.severity(stored: severity).lowercased())"
    case .event(let name): "in the calendar: \(name)"
    case .lowCoverage: "too many hours without rows"
    case .moved(let verdict): verdict == .improved ? "better than usual" : "worse than usual"
    }
  }

  private func range(_ periods: [Period], year: Int) -> String {
    guard let first = periods.first, let last = periods.last else { return "" }
    if first.isMonth { return " from \(name(first, year: year)) to \(name(last, year: year))" }
    return " from \(date(first.firstDay, year: year)) to \(date(last.lastDay, year: year))"
  }

  /// `9 October`, `5–11 October`, `28 September – 4 October`, `October`: with the year where it is not that of the report.
  private func name(_ period: Period, year: Int) -> String {
    let (first, last) = (period.firstDay, period.lastDay)
    if period.isMonth {
      return EnglishDates.months[first.month - 1] + (first.year == year ? "" : " \(first.year)")
    }
    if period.kind.isOfOneDay { return date(first, year: year) }
    if first.year != year || last.year != year { return EnglishDates.span(first, last) }
    return first.month == last.month
      ? "\(first.dayOfMonth)–\(EnglishDates.dayAndMonth(last))"
      : "\(EnglishDates.dayAndMonth(first)) – \(EnglishDates.dayAndMonth(last))"
  }

  func date(_ day: Day, year: Int) -> String {
    day.year == year ? EnglishDates.dayAndMonth(day) : EnglishDates.day(day)
  }
}
