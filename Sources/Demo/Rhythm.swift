import Records

/// How busy the shop is, relative to its mean of 1: hours of a Moscow day, weekdays, and noise that lasts.
struct Rhythm {
  /// By the hour of the clock in Moscow (UTC+3, no clock changes since 2014).
  private static let hours: [Double] = [
    0.35, 0.22, 0.15, 0.12, 0.12, 0.18, 0.35, 0.60, 0.95, 1.25, 1.45, 1.50,
    1.50, 1.45, 1.40, 1.40, 1.40, 1.45, 1.50, 1.65, 1.70, 1.50, 1.10, 0.65,
  ]
  /// Monday to Sunday.
  private static let weekdays: [Double] = [1.03, 1.02, 1.00, 1.02, 1.12, 0.95, 0.86]

  private let seed: UInt64
  private let start: Instant
  private let plan: Plan
  /// One factor a day: an autoregressive process (φ = 0.5), because busy days come together.
  private let days: [Double]
  /// The same for the share of failing requests.
  private let failures: [Double]

  init(_ plan: Plan) {
    self.plan = plan
    seed = plan.seed
    start = plan.start
    let count = plan.end.utcDay.number - plan.firstDay.number + 2
    days = Rhythm.levels(count, sigma: 0.04, RandomSource(seed: plan.seed, stream: "day levels"))
    failures = Rhythm.levels(count, sigma: 0.07, RandomSource(seed: plan.seed, stream: "day failures"))
  }

  private static func levels(_ count: Int, sigma: Double, _ source: RandomSource) -> [Double] {
    var random = source
    var level = 0.0
    return (0..<count).map { _ in
      level = 0.5 * level + sigma * random.normal()
      return Elementary.exp(level)
    }
  }

  /// Rhythm alone, without noise and effects.
  static func expected(at instant: Instant) -> Double {
    let local = instant.microseconds / 3_600_000_000 + 3
    let weekday = Day(number: Int(local / 24)).weekday
    return hours[Int(local % 24)] / meanHour * weekdays[weekday - 1]
  }
  private static let meanHour = hours.reduce(0, +) / 24

  /// Rhythm, the day's and the hour's noise, and planted traffic.
  func load(at instant: Instant) -> Double {
    var random = RandomSource(seed: seed, stream: "hour levels", index: hourIndex(instant))
    return Rhythm.expected(at: instant) * days[dayIndex(instant)] * random.logNormal(median: 1, sigma: 0.08)
      * plan.trafficFactor(at: instant)
  }

  /// How much likelier than usual requests fail in this slot: mostly near 1, now and then a burst.
  func failureFactor(slot: Int, at instant: Instant) -> Double {
    var random = RandomSource(seed: seed, stream: "failures", index: slot)
    let level = random.chance(0.02) ? burst(random.uniform(6, 18)) : random.logNormal(median: 0.8, sigma: 0.4)
    return level * failures[dayIndex(instant)]
  }

  /// A burst is one worker's or one client's: where more of them share the requests, its part of them is smaller.
  private func burst(_ factor: Double) -> Double {
    let size = plan.requestsPerDay / Double(Plan.usualRequestsPerDay)
    return size <= 1 ? factor : 1 + (factor - 1) / size
  }

  private func dayIndex(_ instant: Instant) -> Int { instant.utcDay.number - plan.firstDay.number }
  private func hourIndex(_ instant: Instant) -> Int {
    Int((instant.microseconds - start.microseconds) / 3_600_000_000)
  }
}
