import Records
import Statistics
import Summaries

/// Error reports against how many there usually are: events, whose table tells of all days itself.
struct UsualReports {
  let comparison: UsualComparison

  /// Nil without reports, with fewer than three periods that tell the usual, and where occurrences are told instead.
  init?(_ input: ReportInput, _ figures: FigureSet, _ past: UsualPast) {
    let id = FigureID.reports.events
    guard let errors = input.errors.value, input.errorEvents.value == nil, let first = errors.firstDay,
      let figure = figures[id], let now = figure.value
    else { return nil }
    let period = input.period
    // Of the day of its first report it is not known when the table began.
    let counts = Dictionary(errors.days.filter { $0.day > first }.map { ($0.day, $0.events) }) { one, _ in one }
    let kept = KeptPast(
      id,
      past.telling(
        alike: period.kind.alike(period).map { PastPeriod($0, moved: past.moved($0)) }
          .filter { $0.period.days.allSatisfy { counts[$0.day] != nil } },
        days: counts.keys.filter { $0 < period.days[0].day }.sorted().suffix(KeptPast.historyDays).map { day in
          let period = ReportKind.daily.period(containing: day, in: period.zone)
          return PastPeriod(period, moved: past.moved(period))
        }))
    func count(_ periods: [PastPeriod]) -> Int {
      periods.flatMap(\.period.days).reduce(0) { $0 + (counts[$1.day] ?? 0) }
    }
    guard kept.periods.count >= KeptPast.leastPeriods else { return nil }
    let before = count(kept.periods)
    let test = UsualCount(
      before: before, after: Int(held: now), exposureBefore: kept.periods.reduce(0) { $0 + $1.period.seconds },
      exposureAfter: period.seconds,
      history: kept.days.map { day in
        let day = day.period.days[0].day
        return DailyValue(day: day.number, weekday: day.weekday, counts[day] ?? 0)
      }, isOfOneDay: period.kind.isOfOneDay)
    // Nothing usually: from nothing on there is no ratio, and the counts are told beside those of the period before.
    guard let test, before > 0, let ratio = test.ratio, ratio.high.isFinite else { return nil }
    let usual = test.usual
    comparison = UsualComparison(
      judged: JudgedFigure(figure: id, scale: .level, better: .lower, area: .errors),
      usual: usual >= 20 ? usual.rounded() : Rounding.significant15((usual * 10).rounded() / 10), now: now,
      unit: figure.unit,
      basis: UsualChange.Basis(
        periods: kept.periods.count, weekday: period.kind.isOfOneDay ? period.days[0].day.weekday : nil,
        since: kept.since),
      parts: nil,
      test: UsualComparison.Test(
        p: test.p,
        size: .ratio(
          Rounding.significant15(now / usual), low: Rounding.significant15(ratio.low),
          high: Rounding.significant15(ratio.high)), isNotable: test.isNotable, isWithinMargin: test.isWithinMargin,
        statistics: [
          Evidence("phi", Rounding.significant15(test.overdispersion)), Evidence("days", Double(kept.days.count)),
        ]))
  }
}
