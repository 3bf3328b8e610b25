@testable import Statistics

/// Series in which something happens, made as Tests/oracle/anomalies.py makes them.
struct AnomalySeries {
  enum Kind { case means, counts, degrees }

  private var state: UInt64

  /// What happens, by hour.
  private static let factors = [494: 2, 734: 1.6, 819: 3, 610: 5, 664: 2]

  private init(seed: UInt64) { state = seed }

  static func hours(_ kind: Kind, days: Int, seed: UInt64) -> [DailyValue<[HourlyValue]>] {
    var series = AnomalySeries(seed: seed)
    return (0..<days).map { day in
      DailyValue(day: day, weekday: day % 7 + 1, (0..<24).map { series.hour(kind, day, $0) })
    }
  }

  /// Without the 41st.
  static func days(_ count: Int, seed: UInt64) -> [DailyValue<Double>] {
    var series = AnomalySeries(seed: seed)
    let factors = [50: 1.5, 58: 1.3, 62: 1.7]
    return (0..<count).map { day in
      let usual = 100 * (day % 7 > 4 ? 0.6 : 1)
      return DailyValue(day: day, weekday: day % 7 + 1, usual * (0.9 + 0.2 * series.chance()) * (factors[day] ?? 1))
    }.filter { $0.day != 40 }
  }

  private mutating func hour(_ kind: Kind, _ day: Int, _ clock: Int) -> HourlyValue {
    let u = chance()
    let ofHour = (8..<20).contains(clock) ? 1.5 : 0.5
    let usual = ofHour * (day % 7 > 4 ? 0.6 : 1)
    let time = day * 24 + clock
    let factor = Self.factors[time] ?? 1
    let value =
      switch kind {
      case .means: 100 * usual * (0.9 + 0.2 * u) * factor
      case .counts: (3 * u * usual * factor).rounded(.down)
      case .degrees: 10 * usual - 12 + 4 * u + 10 * (factor - 1)
      }
    return HourlyValue(
      time: time, clock: clock, kind == .means && time % 11 == 4 ? nil : value,
      circumstance: time == 610 ? .incident : time == 664 ? .deployment : .ordinary)
  }

  /// A linear congruential generator.
  private mutating func chance() -> Double {
    state = (state * 1_103_515_245 + 12345) % 2_147_483_648
    return Double(state) / 2_147_483_648
  }
}
