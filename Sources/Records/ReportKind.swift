/// A kind of report: which stretches of the calendar it is about, what they are compared with, how far back and how
/// fine it looks.
///
/// Whatever depends on the kind of a report is asked of this value or of its relation; the words of each kind stand in
/// `Wording`.
package struct ReportKind: Sendable {
  /// `daily`: its command, the folder of its reports, and its name in files for machines.
  package let id: String
  /// What its periods are named after.
  package let calendar: any CalendarSpan.Type
  package let relation: Comparison.Relation
  /// The step of its series of requests, and of the charts that lay the period over its baseline.
  package let axis: Axis
  /// How many hours of the clock a step of its charts of requests is; nil for the steps of its axis.
  package let stepHours: Int?
  /// How many days the series of error reports have, of which the last is the period's: with its baseline and the days
  /// from which rules learn how much days differ.
  package let seriesDays: Int
  /// How many of its last days the small lines of the score card show.
  package let trendDays: Int
  /// So many periods before it are remembered for the small lines beside its numbers, which are then of 28 days, 12 weeks or
  /// 13 months; 0 for none.
  package let trendPeriods: Int
  /// At most so many periods like it tell what is usual: same weekdays of a day (docs/methods.md#usual); 0 where nothing is
  /// judged.
  package let usualPeriods: Int
  /// So many days before a period tell by how much its figures vary.
  package static let usualDays = 56
  /// What so many of them in a row were told to be is a new level; 0 likewise.
  package let levelPeriods: Int
  /// Whether requests of the days before the baseline are read too, in outline, so that there are `seriesDays` in all.
  package let hasRequestHistory: Bool

  /// Whether changes are told as better or worse; else both periods stand beside each other.
  package let judgesChanges: Bool

  /// The ids of the kinds whose reports its own lead to: of the parts of its period and of the wholes it is part of.
  private let related: [String]

  /// Weeks are ISO weeks, cut where the period begins or ends.
  package enum Axis: Sendable { case hours, days, weeks }

  /// A day against the same weekday of the week before.
  package static let daily = ReportKind(
    id: "daily", calendar: Day.self, relation: .sameWeekday, axis: .hours, stepHours: nil, seriesDays: 28,
    trendDays: 28, trendPeriods: 27, usualPeriods: 8, levelPeriods: 4,
    hasRequestHistory: false, judgesChanges: true, related: ["weekly"])

  /// An ISO week against the one before.
  package static let weekly = ReportKind(
    id: "weekly", calendar: Week.self, relation: .previousWeek, axis: .days, stepHours: 3, seriesDays: 84,
    trendDays: 14, trendPeriods: 11, usualPeriods: 8, levelPeriods: 3,
    hasRequestHistory: true, judgesChanges: true, related: ["daily", "monthly"])

  /// A calendar month against the one before, with at least 35 days before both.
  package static let monthly = ReportKind(
    id: "monthly", calendar: Month.self, relation: .previousMonth, axis: .days, stepHours: nil, seriesDays: 112,
    trendDays: 60, trendPeriods: 12, usualPeriods: 6, levelPeriods: 2,
    hasRequestHistory: true, judgesChanges: true, related: ["weekly"])

  /// A quarter beside the one before.
  package static let quarterly = ReportKind(
    id: "quarterly", calendar: Quarter.self, relation: .previousQuarter, axis: .weeks, stepHours: nil, seriesDays: 224,
    trendDays: 91, trendPeriods: 0, usualPeriods: 0, levelPeriods: 0, hasRequestHistory: false, judgesChanges: false,
    related: ["monthly"])

  /// In the order in which lists tell them.
  package static let all = [daily, weekly, monthly, quarterly]

  package var relatedKinds: [ReportKind] { related.compactMap { id in Self.all.first { $0.id == id } } }

  /// Whether its periods are single days: times need no date, and a calendar can show its reports.
  package var isOfOneDay: Bool { axis == .hours }

  /// Whether the requests of each hour stand beside series by day.
  package var hasHourlyRequests: Bool { axis == .days }

  /// The period that the day belongs to.
  package func period(containing day: Day, in zone: Zone) -> Period {
    Period(kind: self, span: calendar.init(containing: day), in: zone)
  }

  /// Those before a period of this kind that may tell what is usual in it, oldest first.
  package func alike(_ period: Period) -> [Period] {
    guard isOfOneDay else { return period.previous(usualPeriods) }
    return (1...max(1, usualPeriods)).reversed()
      .map { self.period(containing: period.days[0].day.adding(-7 * $0), in: period.zone) }.filter { $0.end > $0.start }
  }

  /// The stretch of the calendar that a period of this kind and that name is, `2026-W47`; nil for what names none.
  package func span(named name: some StringProtocol) -> (any CalendarSpan)? { calendar.init(name) }
}

extension ReportKind: Hashable {
  package static func == (a: ReportKind, b: ReportKind) -> Bool { a.id == b.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension ReportKind: EncodedAsText {
  package var description: String { id }
}
