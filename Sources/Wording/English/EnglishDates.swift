import Records

extension English {
  package static let calendar = CalendarNames(
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    shortWeekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
}

/// Dates and periods in English.
enum EnglishDates {
  static var weekdays: [String] { English.calendar.weekdays }
  static var months: [String] { English.calendar.months }

  /// Such as `19 November 2026`.
  static func day(_ day: Day) -> String { "\(day.dayOfMonth) \(months[day.month - 1]) \(day.year)" }

  /// Such as `Thursday 19 November 2026`.
  static func longDay(_ day: Day) -> String { "\(weekdays[day.weekday - 1]) \(self.day(day))" }

  /// Such as `19 November 2026, 08:05`.
  static func moment(_ instant: Instant, in zone: Zone) -> String {
    "\(day(zone.day(containing: instant))), \(clock(instant, in: zone))"
  }

  /// `Sun 15 Nov, 01:00–03:00`; with both dates where the span passes midnight.
  static func brief(_ from: Instant, _ to: Instant, in zone: Zone) -> String {
    let (first, last) = (zone.day(containing: from), zone.day(containing: to.adding(seconds: -1)))
    let end = zone.day(containing: to) == last ? clock(to, in: zone) : "24:00"
    let start = "\(shortWeekday(first)), \(clock(from, in: zone))"
    return first == last ? "\(start)–\(end)" : "\(start) – \(shortWeekday(last)), \(end)"
  }

  /// Behind a verb: `from 11:40 to 13:05`, `on 17 November from 11:40 to 13:05`, `since 11:40`.
  static func stretch(_ span: LocalSpan) -> String {
    let start = clock(span.start, in: span.zone)
    let (first, last) = (dayAndMonth(span.firstDay), dayAndMonth(span.lastDay))
    guard let end = clockOfEnd(span) else { return "since \(start)" + (span.namesDays ? " on \(first)" : "") }
    if span.firstDay != span.lastDay { return "from \(start) on \(first) to \(end) on \(last)" }
    return (span.namesDays ? "on \(first) " : "") + "from \(start) to \(end)"
  }

  /// `11:40–13:05`, `17 Nov 11:40–13:05`, `17 Nov 23:40 – 18 Nov 02:10`, `since 11:40`.
  static func briefStretch(_ span: LocalSpan) -> String {
    let start = (span.namesDays ? shortWeekday(span.firstDay) + ", " : "") + clock(span.start, in: span.zone)
    guard let end = clockOfEnd(span) else { return "since \(start)" }
    return span.firstDay == span.lastDay ? "\(start)–\(end)" : "\(start) – \(shortWeekday(span.lastDay)), \(end)"
  }

  /// The same, of whole days without their times: `Sun 15 Nov`, `Sat 14 Nov – Sun 15 Nov`.
  static func briefDays(_ span: LocalSpan) -> String {
    guard span.isOfWholeDays else { return briefStretch(span) }
    let (first, last) = (shortWeekday(span.firstDay), shortWeekday(span.lastDay))
    return first == last ? first : "\(first) – \(last)"
  }

  /// `since Sun 21:04` of what began in the last days, else `since 4 Nov`; `since 21:04` of the day itself.
  static func sinceWeekday(_ span: LocalSpan, lasting seconds: Double) -> String {
    let clock = clock(span.start, in: span.zone)
    if span.firstDay == span.home { return "since \(clock)" }
    return seconds < 6 * 86_400
      ? "since \(weekdays[span.firstDay.weekday - 1].prefix(3)) \(clock)" : "since \(shortDay(span.firstDay))"
  }

  /// When it was over: `13:05`, `Wed 11 Nov, 13:05`; nil while it is not.
  static func end(_ span: LocalSpan) -> String? {
    clockOfEnd(span).map { span.namesDays ? "\(shortWeekday(span.lastDay)), \($0)" : $0 }
  }

  /// The same in a report of so many days, of which a week's weekdays are enough: `Thu 14:15`, `12 Oct, 14:15`.
  static func end(_ span: LocalSpan, of days: Int) -> String? {
    clockOfEnd(span).map { clock in
      days == 7
        ? "\(weekdays[span.lastDay.weekday - 1].prefix(3)) \(clock)" : "\(shortDay(span.lastDay)), \(clock)"
    }
  }

  /// Of a moment: `10:20`, `Tue 10 Nov, 10:20`.
  static func start(_ span: LocalSpan) -> String {
    (span.namesDays ? shortWeekday(span.firstDay) + ", " : "") + clock(span.start, in: span.zone)
  }

  /// As short as can be: `11:40–13:05`, `Wed 11 Nov`.
  static func shortest(_ span: LocalSpan) -> String {
    span.namesDays ? shortWeekday(span.firstDay) : briefStretch(span)
  }

  /// `Tue–Thu`, `Mon, Wed` within a week; `5–7 Oct, 12 Oct` within longer periods; nil where they are too many to name.
  static func names(_ days: [Day], of count: Int) -> String? {
    let runs = DayRun.runs(of: days)
    guard runs.count <= 3 else { return nil }
    return runs.map { run in
      func name(_ day: Day) -> String { count == 7 ? String(weekdays[day.weekday - 1].prefix(3)) : shortDay(day) }
      if run.first == run.last { return name(run.first) }
      return count != 7 && run.first.month == run.last.month
        ? "\(run.first.dayOfMonth)–\(name(run.last))"
        : "\(name(run.first))\(run.count == 2 ? ", " : "–")\(name(run.last))"
    }.joined(separator: ", ")
  }

  static func clockOfEnd(_ span: LocalSpan) -> String? {
    span.end.map { span.zone.day(containing: $0) == span.lastDay ? clock($0, in: span.zone) : "24:00" }
  }

  static func dayAndMonth(_ day: Day) -> String { "\(day.dayOfMonth) \(months[day.month - 1])" }
  private static func shortDay(_ day: Day) -> String { "\(day.dayOfMonth) \(months[day.month - 1].prefix(3))" }

  static func clock(_ instant: Instant, in zone: Zone) -> String {
    String(zone.label(instant).dropFirst(11).prefix(5))
  }

  /// Such as `Monday 9 – Sunday 15 November 2026 (2026-W46)`.
  static func week(_ period: Period) -> String {
    let (first, last) = ends(period)
    var start = "\(weekdays[first.weekday - 1]) \(first.dayOfMonth)"
    if first.month != last.month || first.year != last.year { start += " \(months[first.month - 1])" }
    if first.year != last.year { start += " \(first.year)" }
    return "\(start) – \(longDay(last))"
  }

  /// Such as `2–8 November 2026`.
  static func span(_ period: Period) -> String {
    let (first, last) = ends(period)
    return span(first, last)
  }

  /// Such as `2–8 November 2026`, `20 November 2026`.
  static func span(_ first: Day, _ last: Day) -> String {
    if first == last { return day(first) }
    var start = "\(first.dayOfMonth)"
    if first.month != last.month || first.year != last.year { start += " \(months[first.month - 1])" }
    if first.year != last.year { start += " \(first.year)" }
    return "\(start)\(first.month == last.month && first.year == last.year ? "–" : " – ")\(day(last))"
  }

  /// Such as `Wed 11 Nov`.
  static func shortWeekday(_ day: Day) -> String { "\(weekdays[day.weekday - 1].prefix(3)) \(shortDay(day))" }

  /// Such as `9–15 Nov`, `30 Nov – 6 Dec`.
  static func shortWeek(_ period: Period) -> String {
    let (first, last) = ends(period)
    return first.month == last.month
      ? "\(first.dayOfMonth)–\(shortDay(last))" : "\(shortDay(first)) – \(shortDay(last))"
  }

  /// Such as `October 2026`.
  static func month(_ period: Period) -> String {
    let first = ends(period).first
    return "\(months[first.month - 1]) \(first.year)"
  }

  /// Such as `October to December 2026 (Q4)`.
  static func quarter(_ period: Period) -> String {
    let (first, last) = ends(period)
    return "\(months[first.month - 1]) to \(months[last.month - 1]) \(last.year) (Q\(last.month / 3))"
  }

  /// Such as `Q4 2026`.
  static func shortQuarter(_ period: Period) -> String {
    let last = ends(period).last
    return "Q\(last.month / 3) \(last.year)"
  }

  /// The first and the last day, also of a period that is not over.
  private static func ends(_ period: Period) -> (first: Day, last: Day) {
    let days = period.span.days
    return (days[0], days[days.count - 1])
  }
}
