import Records

/// Which of the remembered periods tell what a figure usually is (docs/methods.md#usual).
///
/// Left out are those that overlap a grave incident or an event of the calendar, those with too few hours covered, and those
/// told as better or worse in this figure: until that has lasted for `lasting` periods in a row. Then it is a new level, and
/// only what came since counts.
struct KeptPast {
  /// Like the period: the same weekdays, weeks or months before; oldest first.
  let periods: [PastPeriod]
  /// Of the eight weeks before.
  let days: [PastPeriod]
  /// The first day of a new level; nil for none.
  let since: Day?
  /// Those like the period that do not count, without what was before a new level.
  let leftOut: [UsualBasis.LeftOut]

  static let historyDays = ReportKind.usualDays
  static let leastPeriods = 3
  static let neededCoverage = 0.9

  init(_ figure: FigureID, _ past: UsualPast) {
    let id = figure.description
    let since = Self.level(past.alike, id, lasting: past.lasting)
    func reason(_ period: PastPeriod) -> UsualBasis.LeavingOut? {
      if let disturbance = past.disturbance(of: period.period) { return disturbance }
      if (period.coverage ?? 1) < Self.neededCoverage { return .lowCoverage }
      return since == nil ? period.moved[id].map { .moved($0) } : nil
    }
    func isOfLevel(_ period: PastPeriod) -> Bool { since.map { period.period.days[0].day >= $0 } ?? true }
    self.since = since
    let alike = past.alike.filter(isOfLevel)
    periods = alike.filter { reason($0) == nil }
    leftOut = alike.compactMap { period in reason(period).map { UsualBasis.LeftOut(period.period, $0) } }
    // A day of a week that was told is left out too, where days have no reports of their own.
    let told = past.alike.filter { $0.moved[id] != nil && since == nil }.map(\.period)
    days = past.days.filter { day in
      isOfLevel(day) && reason(day) == nil && !told.contains { $0.contains(day.period.start) }
    }
  }

  /// The first day of the latest run of so many periods that were all told to be on one side of the usual.
  private static func level(_ periods: [PastPeriod], _ id: String, lasting: Int) -> Day? {
    var first: Day?
    var (count, verdict): (Int, Verdict?) = (0, nil)
    for (place, period) in periods.enumerated() {
      let moved = period.moved[id]
      count = moved == nil ? 0 : moved == verdict ? count + 1 : 1
      verdict = moved
      if count >= lasting { first = periods[place - count + 1].period.days[0].day }
    }
    return first
  }
}
