public import Records

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
  ]

  public func words(of kind: ReportKind) -> KindWords { Self.kinds[kind] }

  public func before(_ relation: Comparison.Relation) -> String {
    switch relation {
    case .sameWeekday, .previousWeek: "A week before"
    }
  }
}
