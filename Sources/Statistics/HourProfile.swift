/// What is usual of each local hour, and how far hours lie from it (docs/methods.md#anomalies).
struct HourProfile {
  let lowest: Double
  /// In the unit of the values.
  private let scale: Double
  /// In parts of what is expected; 0 where values below 0 have no such parts.
  private let relativeScale: Double
  /// By kind of day and hour.
  private let medians: [Bool: [Double?]]

  private static let leastReferences = 3
  private static let leastDaysForKinds = 14

  /// - Returns: nil where no hour has enough history.
  init?(_ days: [DailyValue<[HourlyValue]>], floor: Double) {
    let filled = days.map { day in
      (isWeekend: Self.isWeekend(day), hours: day.value.compactMap(Self.reference))
    }.filter { !$0.hours.isEmpty }
    let medians = [false, true].reduce(into: [Bool: [Double?]]()) { medians, kind in
      let isSplit = filled.count >= Self.leastDaysForKinds
      guard filled.contains(where: { $0.isWeekend == kind }) else { return }
      var references = [[Double]](repeating: [], count: 24)
      for day in filled where !isSplit || day.isWeekend == kind {
        for hour in day.hours { references[hour.clock].append(hour.value) }
      }
      medians[kind] = references.map { $0.count < Self.leastReferences ? nil : Spread.median($0) }
    }
    self.medians = medians
    let residuals = filled.flatMap { day in
      day.hours.compactMap { hour in
        medians[day.isWeekend]?[hour.clock].map { (expected: $0, value: hour.value - $0) }
      }
    }
    let values = filled.flatMap { $0.hours.map(\.value) }
    guard let median = Spread.median(values), let lowest = values.min(), !residuals.isEmpty else { return nil }
    self.lowest = lowest
    scale = max(floor, Spread.scale(of: residuals.map(\.value), around: median))
    let parts = residuals.filter { lowest >= 0 && $0.expected > 0 }.map { abs($0.value) / $0.expected }
    relativeScale = 1.4826 * (Spread.median(parts) ?? 0)
  }

  /// Nil with too few such hours.
  func expected(_ hour: HourlyValue, of day: DailyValue<[HourlyValue]>) -> Double? {
    medians[Self.isWeekend(day)]?[hour.clock]
  }

  /// Of an hour of which this is expected: busy hours waver more.
  func scale(at expected: Double) -> Double { max(scale, relativeScale * expected) }

  /// The most unusual ordinary hour of a day.
  func peak(of day: DailyValue<[HourlyValue]>) -> AnomalyPeak? {
    AnomalyBar.peak(
      day.value.compactMap { hour in
        guard hour.circumstance == .ordinary, let value = hour.value, let expected = expected(hour, of: day) else {
          return nil
        }
        return (hour.time, AnomalyBar.z(value - expected, scale(at: expected)))
      })
  }

  private static func isWeekend(_ day: DailyValue<[HourlyValue]>) -> Bool { day.weekday > 5 }

  private static func reference(_ hour: HourlyValue) -> (clock: Int, value: Double)? {
    hour.circumstance == .incident ? nil : hour.value.map { (hour.clock, $0) }
  }
}
