package import Records

/// Kinds of reports, and how their baselines lie to them.
extension English {
  static let kinds = [
    KindWords(
      kind: .daily, report: "daily report", heading: "Days", quiet: "a quiet day", within: "on this day",
      over: "on this day", name: { EnglishDates.longDay($0.days[0].day) },
      shortName: { EnglishDates.shortWeekday($0.days[0].day) }, baseline: { EnglishDates.longDay($0.days[0].day) }),
    KindWords(
      kind: .weekly, report: "weekly report", heading: "Weeks", quiet: "a quiet week", within: "in this week",
      over: "in this week", name: EnglishDates.week, shortName: EnglishDates.shortWeek,
      baseline: { "the week before, " + EnglishDates.span($0) }),
    KindWords(
      kind: .monthly, report: "monthly report", heading: "Months", quiet: "a quiet month", within: "in this month",
      over: "in this month", name: EnglishDates.month, shortName: EnglishDates.month,
      baseline: { "the month before, " + EnglishDates.month($0) }),
    KindWords(
      kind: .quarterly, report: "quarterly report", heading: "Quarters", quiet: "a quiet quarter",
      within: "in this quarter", over: "in this quarter", name: EnglishDates.quarter,
      shortName: EnglishDates.shortQuarter, baseline: { "the quarter before, " + EnglishDates.quarter($0) }),
  ]

  package func words(of kind: ReportKind) -> KindWords { Self.kinds[kind] }

  /// `the week before`, `on Fri 13 Nov`, in the middle of a sentence.
  func then(_ relation: Comparison.Relation, _ day: Day? = nil) -> String {
    if let day { return "on " + EnglishDates.shortWeekday(day) }
    let before = before(relation, nil)
    return before.prefix(1).lowercased() + before.dropFirst()
  }

  package func before(_ relation: Comparison.Relation, _ day: Day?) -> String {
    if let day { return EnglishDates.shortWeekday(day) }
    return switch relation {
    case .sameWeekday: "A week before"
    case .previousWeek: "The week before"
    case .previousMonth: "The month before"
    case .previousQuarter: "The quarter before"
    }
  }
}
