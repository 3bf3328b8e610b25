/// Finds hours unlike those of the weeks before (docs/methods.md#anomalies): each day is judged by earlier days alone, so that
/// the same night says the same, then remembered.
///
/// An hour is told if it is more unusual than every ordinary hour of the 14 days before, as these seemed on their own day and as
/// they seem now: what is told once a fortnight is read.
package struct HourlyAnomalies: Sendable {
  private struct PastHours: Sendable {
    let day: DailyValue<[HourlyValue]>
    /// As it seemed on its own day; nil while learning.
    let peak: AnomalyPeak?
  }

  /// In the unit of the values, at least 0: differences are measured in no smaller scale.
  private let floor: Double
  private var past: [PastHours] = []

  private static let least = 5.0
  private static let daysOfProfile = 28
  /// An hour is held against those of so many days before.
  package static let daysOfBar = 14

  package init(floor: Double = 0) {
    precondition(floor >= 0 && floor.isFinite, "not a scale")
    self.floor = floor
  }

  /// A day more than 14 days before the first that is judged: its hours tell what to expect, how unusual they were tells nothing.
  package mutating func remember(_ day: DailyValue<[HourlyValue]>) {
    precondition(past.last.map { $0.day.day < day.day } ?? true, "days in the order of time")
    past.append(PastHours(day: day, peak: nil))
  }

  /// Of the day's hours, in their order.
  ///
  /// Days come in the order of time, weekdays Monday first. A day's verdict rests on up to 42 days before it; fewer than 3 with a
  /// value at that hour: learning.
  package mutating func judge(_ day: DailyValue<[HourlyValue]>) -> [AnomalyJudgement] {
    precondition(past.last.map { $0.day.day < day.day } ?? true, "days in the order of time")
    past.removeAll { $0.day.day < day.day - Self.daysOfProfile }
    let profile = HourProfile(past.map(\.day), floor: floor)
    let recent = past.filter { $0.day.day >= day.day - Self.daysOfBar }
    let bar = AnomalyBar(least: Self.least, recent.flatMap { [$0.peak, profile?.peak(of: $0.day)] }.compactMap(\.self))
    past.append(PastHours(day: day, peak: profile?.peak(of: day)))
    return day.value.map { hour in
      guard let profile, let expected = profile.expected(hour, of: day) else {
        return AnomalyJudgement(
          time: hour.time, value: hour.value, expected: nil, range: nil, z: nil, verdict: .learning)
      }
      return bar.judge(
        hour.time, hour.value, expected: expected, scale: profile.scale(at: expected), lowest: profile.lowest)
    }
  }
}
