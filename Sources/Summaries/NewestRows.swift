package import Records

extension MetricAssembly {
  /// The latest row of each metric type of the plan in these tallies, usable or not; nil without one.
  package static func newest(_ parts: [[DayTally]], _ plan: MetricPlan) -> [Instant?] {
    var newest = [Int64](repeating: .min, count: plan.types.count)
    for tally in parts.joined() {
      for type in 0..<tally.typeCount {
        let counters = unsafe tally.types[type]
        newest[type] = max(newest[type], counters.last.time, counters.lastUnusable)
      }
      for (stranger, counters) in tally.strangers {
        newest[stranger.type] = max(newest[stranger.type], counters.last.time)
      }
      guard plan.hasRequests else { continue }
      for hour in 0..<tally.hourCount { newest[0] = unsafe max(newest[0], tally.hours[hour].last.time) }
    }
    return newest.map { $0 == .min ? nil : Instant(microseconds: $0) }
  }
}

extension PeriodMetrics {
  /// How long before a period a row may lie and still be told as its newest.
  package static let memory: Int64 = 28 * 86_400

  /// Takes the latest rows of metric types, by their names in the report: types that read alike are one.
  package mutating func setNewest(_ newest: [Instant?], _ plan: MetricPlan) {
    let start = period.start.adding(seconds: -Self.memory)
    for (name, time) in zip(plan.names, newest) {
      if let time, time >= start { self.newest[name] = max(time, self.newest[name] ?? time) }
    }
  }
}
