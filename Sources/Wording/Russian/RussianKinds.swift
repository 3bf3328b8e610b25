package import Records

/// Kinds of reports, and how their baselines lie to them.
extension Russian {
  static let kinds = [
    KindWords(
      kind: .daily, report: "отчёт за\u{A0}день", heading: "Дни", quiet: "спокойный день", within: "в\u{A0}этот день",
      over: "за\u{A0}этот день", name: { RussianDates.longDay($0.days[0].day) },
      shortName: { RussianDates.shortWeekday($0.days[0].day) }, baseline: { RussianDates.againstDay($0.days[0].day) }),
    KindWords(
      kind: .weekly, report: "отчёт за\u{A0}неделю", heading: "Недели", quiet: "спокойная неделя",
      within: "на\u{A0}этой неделе", over: "за\u{A0}эту неделю",
      name: { "неделя \(RussianDates.span($0.span))" }, shortName: RussianDates.shortWeek,
      baseline: { "с\u{A0}предыдущей неделей, \(RussianDates.span($0.span))" }),
    KindWords(
      kind: .monthly, report: "отчёт за\u{A0}месяц", heading: "Месяцы", quiet: "спокойный месяц",
      within: "в\u{A0}этом месяце", over: "за\u{A0}этот месяц", name: RussianDates.month,
      shortName: RussianDates.month, baseline: { "с\u{A0}предыдущим месяцем (\(RussianDates.month($0)))" }),
    KindWords(
      kind: .quarterly, report: "отчёт за\u{A0}квартал", heading: "Кварталы", quiet: "спокойный квартал",
      within: "в\u{A0}этом квартале", over: "за\u{A0}этот квартал", name: RussianDates.quarter,
      shortName: RussianDates.quarter, baseline: { "с\u{A0}предыдущим кварталом (\(RussianDates.quarter($0)))" }),
  ]

  package func words(of kind: ReportKind) -> KindWords { Self.kinds[kind] }

  /// `неделей раньше`, `в пятницу 13 ноября`, in the middle of a sentence.
  func then(_ relation: Comparison.Relation, _ day: Day? = nil) -> String {
    day.map(RussianDates.on) ?? before(relation, nil).lowercased()
  }

  package func before(_ relation: Comparison.Relation, _ day: Day?) -> String {
    if let day { return Self.capitalized(RussianDates.shortWeekday(day)) }
    return switch relation {
    case .sameWeekday, .previousWeek: "Неделей раньше"
    case .previousMonth: "Месяцем раньше"
    case .previousQuarter: "Кварталом раньше"
    }
  }
}
