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
  }

  /// The same of a figure that something else remembers.
  func telling(alike: [PastPeriod], days: [PastPeriod]) -> UsualPast { UsualPast(self, alike: alike, days: days) }

  private init(_ past: UsualPast, alike: [PastPeriod], days: [PastPeriod]) {
    (self.alike, self.days, own) = (alike, days, past.own)
    (lasting, period, incidents, calendar) = (past.lasting, past.period, past.incidents, past.calendar)
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
