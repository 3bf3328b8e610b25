public import Records

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
      name: { "неделя \(RussianDates.span($0.span)) (\($0.id))" }, shortName: RussianDates.shortWeek,
      baseline: { "с\u{A0}предыдущей неделей, \(RussianDates.span($0.span))" }),
  ]

  public func words(of kind: ReportKind) -> KindWords { Self.kinds[kind] }

  public func before(_ relation: Comparison.Relation) -> String {
    switch relation {
    case .sameWeekday, .previousWeek: "Неделей раньше"
    }
  }
}
