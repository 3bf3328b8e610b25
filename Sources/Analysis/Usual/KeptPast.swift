import Records

/// Which of the remembered periods tell what a figure usually is (docs/methods.md#usual).
///
/// Left out are those that overlap a grave incident or an event of the calendar, those with too few hours covered, and those
/// told as better or worse in this figure: until that has lasted for `lasting` periods in a row. Then it is a new level, and
/// only what came since counts. What is told after these is unlike that level, and left out in turn.
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
    func isOfLevel(_ period: PastPeriod) -> Bool { since.map { period.period.days[0].day >= $0 } ?? true }
    /// - Parameter madeLevel: whether what was told of it made the level.
    func reason(_ period: PastPeriod, madeLevel: Bool) -> UsualBasis.LeavingOut? {
      if let disturbance = past.disturbance(of: period.period) { return disturbance }
      if (period.coverage ?? 1) < Self.neededCoverage { return .lowCoverage }
      return madeLevel ? nil : period.moved[id].map { .moved($0) }
    }
    let alike = past.alike.filter(isOfLevel).enumerated().map { place, period in
      (period, reason(period, madeLevel: since != nil && place < past.lasting))
    }
    self.since = since
    periods = alike.filter { $0.1 == nil }.map(\.0)
    leftOut = alike.compactMap { period, why in why.map { UsualBasis.LeftOut(period.period, $0) } }
    // A day of a week that was told is left out too, where days have no reports of their own.
    let told = leftOut.filter { if case .moved = $0.why { true } else { false } }.map(\.period)
    days = past.days.filter { day in
      isOfLevel(day) && reason(day, madeLevel: since.map { Self.madeLevel(day, since: $0) } ?? false) == nil
        && !told.contains { $0.contains(day.period.start) }
    }
  }

  /// Each weekday comes to its level by itself.
  private static func madeLevel(_ day: PastPeriod, since: Day) -> Bool {
    day.period.days[0].day.number - since.number < 7 * ReportKind.daily.levelPeriods
  }

  /// The first day of the latest so many periods in a row that were all told to be on one side of the usual.
  private static func level(_ periods: [PastPeriod], _ id: String, lasting: Int) -> Day? {
    var first: Day?
    var (count, verdict): (Int, Verdict?) = (0, nil)
    for (place, period) in periods.enumerated() {
      let moved = period.moved[id]
      count = moved == nil ? 0 : moved == verdict ? count + 1 : 1
      verdict = moved
      guard count == lasting else { continue }
      first = periods[place - count + 1].period.days[0].day
      // What is told from here on is unlike this level.
      count = 0
    }
    return first
  }
}
