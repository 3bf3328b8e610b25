import Records

@testable import Demo

extension Plan {
  /// Two weeks of a very small shop.
  static func small(seed: UInt64 = 5, effects: Effects = .all, days: Int = 14, requestsPerDay: Double = 150) -> Plan {
    Plan(seed: seed, effects: effects, firstDay: Day("2026-08-24")!, days: days, requestsPerDay: requestsPerDay)
  }
}
