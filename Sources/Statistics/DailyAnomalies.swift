/// Finds days unlike those before (docs/methods.md#anomalies), as `HourlyAnomalies` finds hours: the level of the last 14 days, and
/// what is usual of the weekday above or below it.
package struct DailyAnomalies: Sendable {
  private struct PastDay: Sendable {
    let day: DailyValue<Double>
    /// As it seemed on its own day; nil while learning.
    let peak: AnomalyPeak?
  }

  /// In the unit of the values, at least 0: differences are measured in no smaller scale.
  private let floor: Double
  private var past: [PastDay] = []

  private static let least = 4.0
  private static let daysOfHistory = 56
  private static let daysOfLevel = 14
  private static let leastDays = 21
  private static let leastSameWeekday = 3

  package init(floor: Double = 0) {
    precondition(floor >= 0 && floor.isFinite, "not a scale")
    self.floor = floor
  }

  /// Days come in the order of time, with finite values; a day without one is left out, as it is not 0.
  ///
  /// - Parameter isOrdinary: not of an incident or a calendar event; else it is judged and then forgotten.
  /// - Returns: learning with fewer than 21 days of the 56 before, 3 of the same weekday, or none of the last 14.
  package mutating func judge(_ day: DailyValue<Double>, isOrdinary: Bool = true) -> AnomalyJudgement {
    precondition(
      day.value.isFinite && past.last.map { $0.day.day < day.day } ?? true, "days in the order of time, finite values")
    past.removeAll { $0.day.day < day.day - Self.daysOfHistory }
    let recent = past.filter { $0.day.day >= day.day - Self.daysOfLevel }
    guard let weekdays = effects(), let effect = weekdays[day.weekday],
      let level = Spread.median(recent.compactMap { past in weekdays[past.day.weekday].map { past.day.value - $0 } })
    else {
      if isOrdinary { past.append(PastDay(day: day, peak: nil)) }
      return AnomalyJudgement(time: day.day, value: day.value, expected: nil, range: nil, z: nil, verdict: .learning)
    }
    let scale = scale(level, weekdays)
    func peak(_ day: DailyValue<Double>) -> AnomalyPeak? {
      AnomalyBar.peak(
        weekdays[day.weekday].map { [(day.day, AnomalyBar.z(day.value - level - $0, scale))] } ?? [])
    }
    let bar = AnomalyBar(least: Self.least, recent.flatMap { [$0.peak, peak($0.day)] }.compactMap(\.self))
    let lowest = past.map(\.day.value).min() ?? 0
    if isOrdinary { past.append(PastDay(day: day, peak: peak(day))) }
    return bar.judge(day.day, day.value, expected: level + effect, scale: scale, lowest: lowest)
  }

  /// How far the median of a weekday lies from that of all days; nil with too few days, and none of a weekday with too few.
  private func effects() -> [Int: Double]? {
    guard past.count >= Self.leastDays, let all = Spread.median(past.map(\.day.value)) else { return nil }
    return Dictionary(grouping: past.map(\.day), by: \.weekday).compactMapValues { days in
      days.count < Self.leastSameWeekday ? nil : Spread.median(days.map(\.value)).map { $0 - all }
    }
  }

  private func scale(_ level: Double, _ weekdays: [Int: Double]) -> Double {
    let residuals = past.compactMap { past in weekdays[past.day.weekday].map { past.day.value - level - $0 } }
    return max(floor, Spread.scale(of: residuals, around: Spread.median(past.map(\.day.value)) ?? 0))
  }
}
