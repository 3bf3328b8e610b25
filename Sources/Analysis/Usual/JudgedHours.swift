package import Records
import Settings
import Statistics
import Summaries

/// A figure of requests hour by hour, each hour held against those of the weeks before (docs/methods.md#anomalies).
package struct JudgedHours: Sendable {
  package struct JudgedHour: Sendable {
    package let start: Instant
    let judgement: AnomalyJudgement

    /// Nil where nothing was recorded.
    package var value: Double? { judgement.value }
    /// Between these no value is unusual; nil while nothing is expected yet.
    package var low: Double? { judgement.range?.low }
    package var high: Double? { judgement.range?.high }
    package var isUnusual: Bool { judgement.verdict == .unusual }
  }

  package let figure: FigureID
  package let unit: Unit
  /// Of the period, in order.
  package let hours: [JudgedHour]

  /// A day's verdict looks so many days back.
  static let historyDays = 42
  /// A mean of fewer requests is none.
  private static let leastForMean = 20

  private struct HourlyFigure {
    let figure: FigureID
    let unit: Unit
    /// Differences are measured in no smaller scale.
    let floor: Double
    let value: @Sendable (DayHours.Hour) -> Double?
  }

  private static let judged = [
    HourlyFigure(figure: .requests.count, unit: .count, floor: 1) { Double($0.count) },
    HourlyFigure(figure: .requests.errors, unit: .count, floor: 1) { Double($0.failed) },
    HourlyFigure(figure: .requests.duration.mean, unit: .seconds, floor: 0) { hour in
      hour.count < leastForMean || hour.seconds <= 0 ? nil : hour.seconds / Double(hour.count)
    },
  ]

  /// None of a month, of an unfinished period, and without what was before.
  static func all(_ input: ReportInput, _ earlier: EarlierFigures, calendar: [CalendarEvent]) -> [JudgedHours] {
    let period = input.period
    guard period.kind.isOfOneDay || period.kind.stepHours != nil, !period.partial, !earlier.hours.isEmpty,
      let own = input.metrics.value?.dayHours
    else { return [] }
    let circumstances = HourCircumstances(input, calendar)
    return judged.map { judged in
      var anomalies = HourlyAnomalies(floor: judged.floor)
      func hourly(_ day: DayHours) -> DailyValue<[HourlyValue]> {
        DailyValue(
          day: day.day.number, weekday: day.day.weekday,
          day.hours.map { hour in
            HourlyValue(
              time: hour.start.hourNumber, clock: period.zone.clockHour(at: hour.start),
              hour.hasRows ? judged.value(hour) : nil, circumstance: circumstances.of(hour.start))
          })
      }
      let first = period.days[0].day.number
      for day in earlier.hours {
        if first - day.day.number > HourlyAnomalies.daysOfBar {
          anomalies.remember(hourly(day))
        } else {
          _ = anomalies.judge(hourly(day))
        }
      }
      return JudgedHours(
        figure: judged.figure, unit: judged.unit,
        hours: own.flatMap { day in
          zip(day.hours, anomalies.judge(hourly(day))).map { JudgedHour(start: $0.start, judgement: $1) }
        })
    }
  }
}

extension Instant {
  /// Successive hours have successive numbers, in zones of half hours too.
  var hourNumber: Int {
    let (hours, rest) = microseconds.quotientAndRemainder(dividingBy: 3_600_000_000)
    return Int(rest < 0 ? hours - 1 : hours)
  }
}
