import Records

extension Russian {
  /// Months in the genitive, as they stand behind a day.
  package static let calendar = CalendarNames(
    weekdays: ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
    shortWeekdays: ["пн", "вт", "ср", "чт", "пт", "сб", "вс"],
    months: [
      "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
      "декабря",
    ],
    shortMonths: ["янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"])
}

/// Dates and periods in Russian.
enum RussianDates {
  /// Behind «по сравнению», with the form of the preposition that each takes.
  private static let against = [
    "с\u{A0}понедельником", "со\u{A0}вторником", "со\u{A0}средой", "с\u{A0}четвергом", "с\u{A0}пятницей",
    "с\u{A0}субботой", "с\u{A0}воскресеньем",
  ]

  /// Such as `19 ноября`.
  static func dayAndMonth(_ day: Day) -> String { "\(day.dayOfMonth)\u{A0}\(Russian.calendar.months[day.month - 1])" }

  /// Such as `19 ноября 2026 г.`.
  static func day(_ day: Day) -> String { "\(dayAndMonth(day)) \(day.year)\u{A0}г." }

  /// Such as `четверг, 19 ноября 2026 г.`.
  static func longDay(_ day: Day) -> String { "\(Russian.calendar.weekdays[day.weekday - 1]), \(self.day(day))" }

  /// Such as `19 ноября 2026 г., 08:05`.
  static func moment(_ instant: Instant, in zone: Zone) -> String {
    "\(day(zone.day(containing: instant))), \(clock(instant, in: zone))"
  }

  /// `вс, 15 ноября, 01:00–03:00`; with both dates where the span passes midnight.
  static func brief(_ from: Instant, _ to: Instant, in zone: Zone) -> String {
    let (first, last) = (zone.day(containing: from), zone.day(containing: to.adding(seconds: -1)))
    let end = zone.day(containing: to) == last ? clock(to, in: zone) : "24:00"
    let start = "\(shortWeekday(first)), \(clock(from, in: zone))"
    return first == last ? "\(start)–\(end)" : "\(start)\u{A0}– \(shortWeekday(last)), \(end)"
  }

  /// `с 11:40 до 13:05`, `17 ноября с 11:40 до 13:05`, `с 23:40 17 ноября до 02:10 18 ноября`, `с 11:40`.
  static func stretch(_ span: LocalSpan) -> String {
    let start = "с\u{A0}" + clock(span.start, in: span.zone)
    let (first, last) = (dayAndMonth(span.firstDay), dayAndMonth(span.lastDay))
    guard let end = endClock(span) else { return start + (span.namesDays ? " \(first)" : "") }
    if span.firstDay != span.lastDay { return "\(start) \(first) до\u{A0}\(end) \(last)" }
    return (span.namesDays ? first + " " : "") + "\(start) до\u{A0}\(end)"
  }

  /// `11:40–13:05`, `17 ноября 11:40–13:05`, `17 ноября 23:40 – 18 ноября 02:10`, `с 11:40`.
  static func briefStretch(_ span: LocalSpan) -> String {
    let start = (span.namesDays ? dayAndMonth(span.firstDay) + " " : "") + clock(span.start, in: span.zone)
    guard let end = endClock(span) else { return "с\u{A0}\(start)" }
    return span.firstDay == span.lastDay
      ? "\(start)–\(end)" : "\(start)\u{A0}– \(dayAndMonth(span.lastDay)) \(end)"
  }

  /// When it was over: `13:05`, `13:05 11 ноября`; nil while it is not.
  static func end(_ span: LocalSpan) -> String? {
    endClock(span).map { span.namesDays ? "\($0) \(dayAndMonth(span.lastDay))" : $0 }
  }

  private static func endClock(_ span: LocalSpan) -> String? {
    span.end.map { span.zone.day(containing: $0) == span.lastDay ? clock($0, in: span.zone) : "24:00" }
  }

  static func clock(_ instant: Instant, in zone: Zone) -> String {
    String(zone.label(instant).dropFirst(11).prefix(5))
  }

  /// Such as `9–15 ноября 2026 г.`.
  static func span(_ span: any CalendarSpan) -> String {
    let days = span.days
    return self.span(days[0], days[days.count - 1])
  }

  /// Such as `9–15 ноября 2026 г.`, `26 октября – 1 ноября 2026 г.`, `28 декабря 2026 г. – 3 января 2027 г.`.
  static func span(_ first: Day, _ last: Day) -> String {
    if first == last { return day(first) }
    if first.year != last.year { return "\(day(first))\u{A0}– \(day(last))" }
    return first.month == last.month
      ? "\(first.dayOfMonth)–\(day(last))" : "\(dayAndMonth(first))\u{A0}– \(day(last))"
  }

  /// Such as `октябрь 2026 г.`.
  static func month(_ period: Period) -> String {
    let first = period.span.days[0]
    return "\(Russian().month(first.month, of: first.year).lowercased())\u{A0}г."
  }

  /// Such as `IV квартал 2026 г.`.
  static func quarter(_ period: Period) -> String {
    let first = period.span.days[0]
    return "\(["I", "II", "III", "IV"][first.month / 3])\u{A0}квартал \(first.year)\u{A0}г."
  }

  /// Such as `с четвергом, 12 ноября 2026 г.`.
  static func againstDay(_ day: Day) -> String { "\(against[day.weekday - 1]), \(self.day(day))" }

  /// Such as `ср, 11 ноября`.
  static func shortWeekday(_ day: Day) -> String {
    "\(Russian.calendar.shortWeekdays[day.weekday - 1]), \(dayAndMonth(day))"
  }

  /// Such as `9–15 ноября`, `30 ноября – 6 декабря`.
  static func shortWeek(_ period: Period) -> String {
    let days = period.span.days
    let (first, last) = (days[0], days[days.count - 1])
    return first.month == last.month
      ? "\(first.dayOfMonth)–\(dayAndMonth(last))" : "\(dayAndMonth(first)) – \(dayAndMonth(last))"
  }

  /// Zones as Russian readers call them; others by their identifier.
  static func zone(_ identifier: String) -> String {
    switch identifier {
    case "Europe/Moscow": "московское время"
    default: identifier
    }
  }
}
