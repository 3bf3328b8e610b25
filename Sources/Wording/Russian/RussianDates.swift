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

  /// Such as `вс 15 ноября, 01:00–03:00`; with both dates where the span passes midnight.
  static func brief(_ from: Instant, _ to: Instant, in zone: Zone) -> String {
    let (first, last) = (zone.day(containing: from), zone.day(containing: to.adding(seconds: -1)))
    let end = zone.day(containing: to) == last ? clock(to, in: zone) : "24:00"
    let start = "\(shortWeekday(first)), \(clock(from, in: zone))"
    return first == last ? "\(start)–\(end)" : "\(start)\u{A0}– \(shortWeekday(last)), \(end)"
  }

  /// `с 11:40 до 13:05`, `во вторник 17 ноября с 11:40 до 13:05`, `с 23:40 17 ноября до 02:10 18 ноября`, `с 11:40`.
  static func stretch(_ span: LocalSpan) -> String {
    let start = "с\u{A0}" + clock(span.start, in: span.zone)
    let (first, last) = (dayAndMonth(span.firstDay), dayAndMonth(span.lastDay))
    guard let end = clockOfEnd(span) else { return start + (span.namesDays ? " \(first)" : "") }
    if span.firstDay != span.lastDay { return "\(start) \(first) до\u{A0}\(end) \(last)" }
    return (span.namesDays ? on(span.firstDay) + " " : "") + "\(start) до\u{A0}\(end)"
  }

  /// `11:40–13:05`, `вт 17 ноября, 11:40–13:05`, `вт 17 ноября, 23:40 – ср 18 ноября, 02:10`, `с 11:40`.
  static func briefStretch(_ span: LocalSpan) -> String {
    let start = start(span)
    guard let end = clockOfEnd(span) else {
      return "с\u{A0}\(clock(span.start, in: span.zone))" + (span.namesDays ? " \(shortWeekday(span.firstDay))" : "")
    }
    return span.firstDay == span.lastDay
      ? "\(start)–\(end)" : "\(start)\u{A0}– \(shortWeekday(span.lastDay)), \(end)"
  }

  /// The same, of whole days without their times: `вс 15 ноября`, `сб 14 ноября – вс 15 ноября`.
  static func briefDays(_ span: LocalSpan) -> String {
    guard span.isOfWholeDays else { return briefStretch(span) }
    let (first, last) = (shortWeekday(span.firstDay), shortWeekday(span.lastDay))
    return first == last ? first : "\(first)\u{A0}– \(last)"
  }

  /// `11:40–13:05`, `во вторник 17 ноября, 11:40–13:05`; over several days as `briefStretch`.
  static func long(_ span: LocalSpan) -> String {
    guard let end = clockOfEnd(span), span.namesDays, span.firstDay == span.lastDay else { return briefStretch(span) }
    return "\(on(span.firstDay)), \(clock(span.start, in: span.zone))–\(end)"
  }

  /// `с вс, 21:04` of what began in the last days, else `с 4 ноября`; `с 21:04` of the day itself.
  static func sinceWeekday(_ span: LocalSpan, lasting seconds: Double) -> String {
    let clock = clock(span.start, in: span.zone)
    if span.firstDay == span.home { return "с\u{A0}\(clock)" }
    return seconds < 6 * 86_400
      ? "с\u{A0}\(clock) \(Russian.calendar.shortWeekdays[span.firstDay.weekday - 1])"
      : "с\u{A0}\(dayAndMonth(span.firstDay))"
  }

  /// When it was over, behind a verb: `в 13:05`, `в среду 11 ноября, в 13:05`; nil while it is not.
  static func end(_ span: LocalSpan) -> String? {
    clockOfEnd(span).map { span.namesDays ? "\(on(span.lastDay)), в\u{A0}\($0)" : "в\u{A0}\($0)" }
  }

  /// The same in a report of so many days, of which a week's weekdays are enough: `в четверг в 14:15`, `12 октября в
  /// 14:15`.
  static func end(_ span: LocalSpan, of days: Int) -> String? {
    clockOfEnd(span).map { (days == 7 ? onWeekday(span.lastDay) : dayAndMonth(span.lastDay)) + " в\u{A0}\($0)" }
  }

  /// Since when it is over: `с 13:05`, `с 13:05 ср 11 ноября`; nil while it is not.
  static func since(_ span: LocalSpan) -> String? {
    clockOfEnd(span).map { span.namesDays ? "с\u{A0}\($0) \(shortWeekday(span.lastDay))" : "с\u{A0}\($0)" }
  }

  /// Of a moment: `10:20`, `вт 10 ноября, 10:20`.
  static func start(_ span: LocalSpan) -> String {
    (span.namesDays ? shortWeekday(span.firstDay) + ", " : "") + clock(span.start, in: span.zone)
  }

  /// As short as can be: `11:40–13:05`, `в среду`.
  static func shortest(_ span: LocalSpan) -> String {
    span.namesDays ? onWeekday(span.firstDay) : briefStretch(span)
  }

  /// `вт–чт`, `пн, ср` within a week; `5–7 октября, 12 октября` within longer periods; nil where they are too many to
  /// name.
  static func names(_ days: [Day], of count: Int) -> String? {
    let runs = DayRun.runs(of: days)
    guard runs.count <= 3 else { return nil }
    return runs.map { run in
      func name(_ day: Day) -> String {
        count == 7 ? Russian.calendar.shortWeekdays[day.weekday - 1] : dayAndMonth(day)
      }
      if run.first == run.last { return name(run.first) }
      return count != 7 && run.first.month == run.last.month
        ? "\(run.first.dayOfMonth)–\(name(run.last))"
        : "\(name(run.first))\(run.count == 2 ? ", " : "–")\(name(run.last))"
    }.joined(separator: ", ")
  }

  static func clockOfEnd(_ span: LocalSpan) -> String? {
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

  /// Such as `с четвергом 12 ноября 2026 г.`.
  static func againstDay(_ day: Day) -> String { "\(against[day.weekday - 1]) \(self.day(day))" }

  /// Such as `ср 11 ноября`.
  static func shortWeekday(_ day: Day) -> String {
    "\(Russian.calendar.shortWeekdays[day.weekday - 1])\u{A0}\(dayAndMonth(day))"
  }

  /// Such as `в среду 11 ноября`.
  static func on(_ day: Day) -> String { "\(onWeekday(day)) \(dayAndMonth(day))" }

  private static func onWeekday(_ day: Day) -> String { onWeekdays[day.weekday - 1] }
  private static let onWeekdays = [
    "в\u{A0}понедельник", "во\u{A0}вторник", "в\u{A0}среду", "в\u{A0}четверг", "в\u{A0}пятницу", "в\u{A0}субботу",
    "в\u{A0}воскресенье",
  ]

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
