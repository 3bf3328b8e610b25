package import Records
import Settings
import Statistics
import Summaries

/// A figure of a week or a month day by day, each day held against those before it (docs/methods.md#anomalies).
package struct JudgedDays: Sendable {
  package struct JudgedDay: Sendable {
    package let day: Day
    let judgement: AnomalyJudgement
    /// Whether no incident and no calendar event made it unlike others.
    let isOrdinary: Bool

    /// In the figure's unit, on the day.
    package var value: Double? { judgement.value }
    /// Between these no value is unusual; nil while nothing is expected yet.
    package var low: Double? { judgement.range?.low }
    package var high: Double? { judgement.range?.high }
  }

  package let figure: FigureID
  package let unit: Unit
  let better: Direction
  let area: Section
  /// Of the period, in order; without those that have no value, or of some of whose hours nothing is known.
  package let days: [JudgedDay]

  /// Of what is usual, and of a share: a day is unusual from four times as much on.
  private static let leastPart = 0.03
  private static let leastPoints = 0.000_25

  /// None of a day, of an unfinished period, and without what was before.
  static func all(
    _ input: ReportInput, _ figures: FigureSet, _ measures: [Measure], _ earlier: EarlierFigures,
    calendar: [CalendarEvent]
  ) -> [JudgedDays] {
    let period = input.period
    guard period.kind.judgesChanges, !period.partial, !earlier.own.isEmpty else { return [] }
    let past = UsualPast(earlier, input, calendar: calendar)
    return JudgedFigure.all(measures).compactMap { days($0, figures, past) }
  }

  private static func days(
    _ judged: JudgedFigure, _ figures: FigureSet, _ past: UsualPast
  ) -> JudgedDays? {
    guard let told = figures[judged.figure] else { return nil }
    func daily(_ day: PastPeriod) -> DailyValue<Double>? {
      let date = day.period.days[0].day
      return value(judged, told, day).map { DailyValue(day: date.number, weekday: date.weekday, $0) }
    }
    let before = past.days.map { ($0, daily($0)) }
    let typical = abs(Spread.median(before.compactMap { $0.1?.value }) ?? 0)
    var anomalies = DailyAnomalies(
      floor: told.unit == .fraction ? leastPoints : max(leastPart * typical, told.unit == .count ? 1 : 0))
    for case (let day, let value?) in before { _ = anomalies.judge(value, isOrdinary: past.isOrdinary(day)) }
    let days = past.own.compactMap { day in
      daily(day).map { value in
        let isOrdinary = past.isOrdinary(day)
        return JudgedDay(
          day: day.period.days[0].day, judgement: anomalies.judge(value, isOrdinary: isOrdinary), isOrdinary: isOrdinary
        )
      }
    }
    guard days.contains(where: { $0.low != nil }) else { return nil }
    return JudgedDays(figure: told.id, unit: told.unit, better: judged.better, area: judged.area, days: days)
  }

  private static func value(_ judged: JudgedFigure, _ told: Figure, _ day: PastPeriod) -> Double? {
    switch judged.scale {
    case .level:
      (day.figures[told.id.description]?.n ?? 0) < judged.leastRows ? nil : day.value(of: told)
    // Fewer for want of rows is no day with few requests.
    case .throughput: (day.coverage ?? 1) < 1 ? nil : day.value(of: told)
    case .share(let part):
      day.share(of: part).map { told.unit == .fraction ? Double($0.part) / Double($0.whole) : Double($0.part) }
    }
  }
}
