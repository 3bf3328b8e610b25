import Records
import Statistics
import Summaries

/// The mean rating of a week or a month against what it usually is, by the means of days; a day has too few ratings.
struct UsualRating {
  let comparison: UsualComparison

  /// Fewer ratings of a period tell nothing.
  private static let least = 20

  /// Nil of a day, and with fewer than 20 ratings or three periods that tell the usual.
  init?(_ input: ReportInput, _ figures: FigureSet, _ past: UsualPast) {
    let id = FigureID.feedback.rating.mean
    guard !input.period.kind.isOfOneDay, let feedback = input.feedback.value, let figure = figures[id],
      let now = figure.value, figure.n >= Self.least
    else { return nil }
    let told = past.telling(id, feedback.before, input.comparison) { .init($0, n: $1, unit: figure.unit.description) }
    let kept = KeptPast(id, told)
    let periods = kept.periods.compactMap { $0.figures[id.description] }.filter { $0.n >= Self.least }
    guard periods.count >= KeptPast.leastPeriods else { return nil }
    let usual = Rounding.significant15(
      periods.reduce(0) { $0 + $1.value } / periods.reduce(0) { $0 + Double($1.n) })
    var comparison = UsualComparison(
      judged: JudgedFigure(figure: id, scale: .level, better: .higher, area: .feedback), usual: usual, now: now,
      unit: figure.unit, basis: UsualChange.Basis(periods: periods.count, weekday: nil, since: kept.since))
    let history = kept.days.compactMap { day in
      day.figures[id.description].map { Self.mean(day.period.days[0].day, $0.value, $0.n) }
    }
    let own = feedback.days.map { Self.mean($0.day, Double($0.sum), $0.count) }
    if let found = UsualLevel(history: history, usual: usual, values: own)?.judge(days: own) {
      comparison.test = UsualComparison.Test(
        p: found.p,
        size: .ratioOfDays(
          Rounding.significant15(found.point), low: Rounding.significant15(found.interval.low),
          high: Rounding.significant15(found.interval.high)),
        isNotable: found.isNotable && (now > usual) == (found.change > 0), isWithinMargin: found.isWithinMargin,
        statistics: [Evidence("t", Rounding.significant15(found.t)), Evidence("days", Double(history.count))])
    }
    self.comparison = comparison
  }

  private static func mean(_ day: Day, _ sum: Double, _ count: Int) -> DailyValue<Double> {
    DailyValue(day: day.number, weekday: day.weekday, sum / Double(count))
  }
}
