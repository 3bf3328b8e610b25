import Records

/// Which of the remembered periods tell what a figure usually is (docs/methods.md#usual).
///
/// Left out are those that overlap a grave incident, those with too few hours covered, and those told as better or worse in
/// this figure: until that has lasted for `lasting` periods in a row. Then it is a new level, and only what came since counts.
struct KeptPast {
  /// Like the period: the same weekdays, weeks or months before; oldest first.
  let periods: [PastPeriod]
  /// Of the eight weeks before.
  let days: [PastPeriod]
  /// The first day of a new level; nil for none.
  let since: Day?

  static let historyDays = 56
  static let leastPeriods = 3
  static let neededCoverage = 0.9

  init(_ figure: FigureID, _ past: UsualPast) {
    let id = figure.description
    let since = Self.level(past.alike, id, lasting: past.lasting)
    func isKept(_ period: PastPeriod) -> Bool {
      if past.isDisturbed(period.period) || (period.coverage ?? 1) < Self.neededCoverage { return false }
      if let since { return period.period.days[0].day >= since }
      return period.moved[id] == nil
    }
    self.since = since
    periods = past.alike.filter(isKept)
    // A day of a week that was told is left out too, where days have no reports of their own.
    let told = past.alike.filter { $0.moved[id] != nil && since == nil }.map(\.period)
    days = past.days.filter { day in isKept(day) && !told.contains { $0.contains(day.period.start) } }
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
