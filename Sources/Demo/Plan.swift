package import Records

/// What an example database will hold: a quiet shop, and what is planted in it.
package struct Plan: Hashable, Sendable {
  /// What `daybook demo --effects` chooses.
  package enum Effects: String, Sendable, CaseIterable {
    /// Something of every kind, at places and of sizes drawn from the seed.
    case all
    /// Outages alone, now and then, in a quiet shop.
    case outage
    /// The quiet application alone: rhythm, growth-free noise, bursts of errors.
    case none
  }

  /// Every row is drawn from it: equal plans give equal databases on every machine.
  package let seed: UInt64
  /// `story`, `all`, `outage` or `none`.
  package let name: String
  /// The first day (UTC) that has rows.
  package let firstDay: Day
  /// When the database was copied: no row is younger.
  package let end: Instant
  /// Mean requests a day before any effect.
  package let requestsPerDay: Double
  package let effects: [Effect]
  /// By time.
  package let deployments: [PlannedDeployment]
  /// By time.
  package let incidents: [PlannedIncident]

  init(
    seed: UInt64, name: String, firstDay: Day, end: Instant, requestsPerDay: Double, effects: [Effect],
    deployments: [PlannedDeployment], incidents: [PlannedIncident]
  ) {
    self.seed = seed
    self.name = name
    self.firstDay = firstDay
    self.end = end
    self.requestsPerDay = requestsPerDay
    self.effects = effects
    self.deployments = deployments
    self.incidents = incidents
  }

  /// What the options of `daybook demo` mean: no seed and all effects is the story.
  ///
  /// `requestsPerDay` lies in `requestsPerDayBounds`.
  package init(seed: UInt64?, effects: Effects, requestsPerDay: Int = usualRequestsPerDay) {
    precondition(Plan.requestsPerDayBounds.contains(requestsPerDay), "a demo of that size is not offered")
    if seed == nil, effects == .all {
      self = .story(requestsPerDay: requestsPerDay)
    } else {
      self.init(
        seed: seed ?? Plan.storySeed, effects: effects, firstDay: Plan.standardFirstDay, days: 89,
        requestsPerDay: Double(requestsPerDay))
    }
  }

  package static let usualRequestsPerDay = 1600
  /// From one request a day to a database of some 3 GB.
  package static let requestsPerDayBounds = 1...100_000

  static let storySeed: UInt64 = 2026
  /// A Monday, so that 84 days end with the Sunday of the report week.
  static let standardFirstDay = Day("2026-08-24")!

  /// The last whole day (UTC) before `end`.
  package var reportDay: Day { end.utcDay.adding(-1) }
  /// The last whole ISO week (UTC) before `end`.
  package var reportWeek: Week { Week(containing: end.utcDay).previous }

  var start: Instant { Instant(utc: firstDay) }

  /// The product of all factors on traffic at that instant.
  func trafficFactor(at instant: Instant) -> Double {
    effects.reduce(1) { product, effect in
      if case .traffic(let factor) = effect.kind, effect.contains(instant) { product * factor } else { product }
    }
  }
}
