import Records
import Statistics
import Summaries

/// Figures over time, up to and with the reported period, as trends look at them (docs/methods.md#trends).
///
/// Left out is what overlaps a grave incident or has too few hours covered; not what was told as better or worse: a trend
/// is made of such days.
struct FigureHistory {
  /// The latest of the eight weeks before the period and of its own, oldest first.
  private let days: [PastPeriod]
  /// Those like the period by how many of them lie between, itself the last.
  private let periods: [(time: Double, past: PastPeriod)]
  private let period: Period

  /// So many of the latest days make a trend; fewer make none.
  static let leastDays = 28
  /// Even a perfect row of 8 has a p of .016.
  private static let leastPeriods = 9

  /// Nil where nothing is judged.
  init?(_ input: ReportInput, _ figures: FigureSet, _ earlier: EarlierFigures, calendar: [CalendarEvent] = []) {
    period = input.period
    let kind = period.kind
    guard kind.judgesChanges, !period.partial else { return nil }
    let past = UsualPast(earlier, input, calendar: calendar)
    let told = figures.figures.compactMap { figure in
      figure.value.map {
        (figure.id.description, PastPeriod.PastFigure($0, n: figure.n, unit: figure.unit.description))
      }
    }
    let own = PastPeriod(period, figures: Dictionary(told) { one, _ in one })
    days = (earlier.days + (kind.isOfOneDay ? [own] : earlier.own)).filter(past.isOrdinary)
    let alike = earlier.periods.suffix(kind.trendPeriods) + [own]
    periods = zip(1 - alike.count...0, alike).map { (Double($0), $1) }.filter { past.isOrdinary($0.past) }
  }

  /// Days, counted from the period's last one; nil with fewer than 28.
  func byDay(_ value: (PastPeriod) -> Double?) -> [SeriesTrend.TrendPoint]? {
    let last = period.days[period.days.count - 1].day
    let points = days.compactMap { past -> SeriesTrend.TrendPoint? in
      let day = past.period.days[0].day
      return value(past).map { .init(time: Double(day.number - last.number), value: $0, season: day.weekday) }
    }
    return points.count < Self.leastDays ? nil : points.suffix(Self.leastDays)
  }

  /// Days, weeks or months as the period is one, counted from it; nil where too few are known, and where it is itself none
  /// that counts.
  func byPeriod(_ value: (PastPeriod) -> Double?) -> [SeriesTrend.TrendPoint]? {
    let points =
      period.kind.isOfOneDay
      ? byDay(value)
      : periods.compactMap { time, past in value(past).map { .init(time: time, value: $0) } }
    guard let points, points.count >= Self.leastPeriods, points.last?.time == 0 else { return nil }
    return points
  }
}
