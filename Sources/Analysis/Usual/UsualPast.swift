import Records
import Summaries

/// What is remembered, as the reported period looks at it.
struct UsualPast {
  /// At most eight of the same weekday or weeks, or six months, oldest first; only those of which something is known.
  let alike: [PastPeriod]
  /// At most 56, likewise.
  let days: [PastPeriod]
  /// The period's own; none for a day.
  let own: [PastPeriod]
  /// So many periods in a row on one side are a new level.
  let lasting: Int
  let period: Period
  private let incidents: [GraveIncident]
  private let calendar: [CalendarEvent]
  private let remembered: [Period: PastPeriod]

  /// - Parameter calendar: that of the settings.
  init(_ earlier: EarlierFigures, _ input: ReportInput, calendar: [CalendarEvent] = []) {
    period = input.period
    func known(_ periods: [PastPeriod]) -> [PastPeriod] { periods.filter { !$0.figures.isEmpty } }
    let kind = period.kind
    let weekday = period.days[0].day.weekday
    let alike =
      kind.isOfOneDay
      ? earlier.days.suffix(KeptPast.historyDays).filter { $0.period.days[0].day.weekday == weekday } : earlier.periods
    self.alike = known(alike.suffix(kind.usualPeriods))
    lasting = kind.levelPeriods
    days = known(earlier.days.suffix(KeptPast.historyDays))
    own = known(earlier.own)
    incidents = input.incidents.value?.grave ?? []
    self.calendar = calendar
    remembered = Dictionary((earlier.days + earlier.periods).map { ($0.period, $0) }) { one, _ in one }
  }

  /// The same of a figure that a table tells of the days before itself.
  /// - Parameter told: what the figure is, of a sum and what it is summed over.
  func telling(
    _ figure: FigureID, _ sums: SumsBefore, _ comparison: Comparison, as told: (Double, Int) -> PastPeriod.PastFigure
  ) -> UsualPast {
    let byDay = Dictionary(sums.days(comparison).map { ($0.day, $0) }) { one, _ in one }
    func past(_ period: Period) -> PastPeriod? {
      let days = period.days.compactMap { byDay[$0.day] }
      let (sum, count) = days.reduce((0.0, 0.0)) { ($0.0 + Double($1.sum), $0.1 + Double($1.count)) }
      guard sums.reaches(period.start), count > 0 else { return nil }
      return PastPeriod(
        period, figures: [figure.description: told(sum, Int(held: count))],
        moved: remembered[period]?.moved ?? [:])
    }
    return telling(
      alike: period.kind.alike(period).compactMap(past),
      days: comparison.usualDays.suffix(KeptPast.historyDays).compactMap {
        past(ReportKind.daily.period(containing: $0.day, in: period.zone))
      })
  }

  /// The same of what a table counts on the days before itself.
  /// - Parameter days: those that are known.
  func counting(_ days: [Day: Int]) -> UsualPast {
    func known(_ period: Period) -> PastPeriod { remembered[period] ?? PastPeriod(period) }
    return telling(
      alike: period.kind.alike(period).filter { $0.days.allSatisfy { days[$0.day] != nil } }.map(known),
      days: days.keys.filter { $0 < period.days[0].day }.sorted().suffix(KeptPast.historyDays).map {
        known(ReportKind.daily.period(containing: $0, in: period.zone))
      })
  }

  /// The same of the share of one remembered count in another, by the id of that share.
  ///
  /// What follows late may be more than a day began: then it is all of it. Nothing where it is more in all: that is no share.
  func sharing(_ figure: FigureID, _ part: FigureID, of whole: FigureID) -> UsualPast {
    func shared(_ past: PastPeriod) -> PastPeriod? {
      guard let part = past.figures[part.description], let whole = past.figures[whole.description], whole.value > 0
      else { return nil }
      let share = PastPeriod.PastFigure(
        min(part.value, whole.value), n: Int(held: whole.value), unit: Unit.count.description)
      return PastPeriod(
        past.period, figures: past.figures.merging([figure.description: share]) { $1 }, moved: past.moved)
    }
    func sum(_ figure: FigureID) -> Double {
      (alike + days).reduce(0) { $0 + ($1.figures[figure.description]?.value ?? 0) }
    }
    guard sum(part) <= sum(whole) else { return telling(alike: [], days: []) }
    return telling(alike: alike.compactMap(shared), days: days.compactMap(shared))
  }

  private func telling(alike: [PastPeriod], days: [PastPeriod]) -> UsualPast {
    UsualPast(self, alike: alike, days: days)
  }

  private init(_ past: UsualPast, alike: [PastPeriod], days: [PastPeriod]) {
    (self.alike, self.days, own) = (alike, days, past.own)
    (lasting, period, incidents, calendar) = (past.lasting, past.period, past.incidents, past.calendar)
    remembered = past.remembered
  }

  /// Whether nothing made it unlike others, and enough of its hours are covered.
  func isOrdinary(_ period: PastPeriod) -> Bool {
    disturbance(of: period.period) == nil && (period.coverage ?? 1) >= KeptPast.neededCoverage
  }

  /// What made the period unlike others; nil for nothing.
  func disturbance(of period: Period) -> UsualBasis.LeavingOut? {
    if let incident = incidents.first(where: { $0.touches(period) }) {
      return .incident(title: incident.title, severity: incident.severity)
    }
    return calendar.first { $0.touches(period) }.map { .event(name: $0.name) }
  }
}
