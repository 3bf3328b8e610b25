import Statistics

/// Adds up the paths of several tallies, whose tables number them differently.
struct PathAssembly {
  private let tallies: [DayTally]
  private var totals: [String: RequestCounters] = [:]
  /// Requests to paths that were too many to be kept by name.
  private var others = RequestCounters()
  private let actions: ActionIndex

  init(_ tallies: [DayTally], _ actions: ActionIndex) {
    self.tallies = tallies
    self.actions = actions
    for tally in tallies {
      for number in 0..<min(tally.pathCapacity, tally.table.names.count) {
        let counters = unsafe tally.paths[number]
        guard counters.count > 0 else { continue }
        if number == Int(PathTable.other) {
          others.add(counters)
        } else {
          totals[tally.table.names[number], default: RequestCounters()].add(counters)
        }
      }
    }
  }

  func fill(_ metrics: inout PeriodMetrics) {
    let order = totals.map {
      (name: $0.key, total: Rounding.significant15($0.value.sum.value), count: $0.value.count)
    }.sorted {
      if $0.total != $1.total { return $0.total > $1.total }
      // Requests without durations: the most frequent first.
      if $0.total == 0, $0.count != $1.count { return $0.count > $1.count }
      return $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
    let first = order.prefix(10).map(\.name)
    var groups: [String: Int] = [:]
    for (position, name) in first.enumerated() { groups[name] = position }
    let firstQuantiles = quantiles(groups: groups, count: first.count)
    metrics.paths = order.enumerated().compactMap { position, entry in
      let quantiles = position < first.count ? firstQuantiles[position] : nil
      return totals[entry.name]?.summary(quantiles: quantiles).map { PathSummary(path: entry.name, requests: $0) }
    }
    metrics.otherPaths = others.summary(quantiles: nil)
    metrics.actions = actionSummaries()
    metrics.withoutPath =
      (metrics.requests?.durations.count ?? 0) - totals.values.reduce(others.count) { $0 + $1.count }
  }

  private func actionSummaries() -> [PathSummary] {
    var groups: [String: Int] = [:]
    var counters = actions.names.map { _ in RequestCounters() }
    for name in totals.keys.sorted() {
      guard let action = actions.number(of: name), let total = totals[name] else { continue }
      groups[name] = action
      counters[action].add(total)
    }
    let quantiles = quantiles(groups: groups, count: actions.names.count)
    return actions.names.indices.compactMap { action in
      counters[action].summary(quantiles: quantiles[action]).map {
        PathSummary(path: actions.names[action], requests: $0)
      }
    }
  }

  /// Quantiles of the durations of each group of paths, by the group's number.
  private func quantiles(groups: [String: Int], count: Int) -> [ValueSummary.ValueQuantiles?] {
    var values: [[Double]] = Array(repeating: [], count: count)
    guard !groups.isEmpty else { return values.map { _ in nil } }
    for tally in tallies {
      let groupOfPath = tally.table.names.map { groups[$0] ?? -1 }
      guard groupOfPath.contains(where: { $0 >= 0 }) else { continue }
      unsafe tally.requests.pointee.forEachWithPath { value, path in
        let group = groupOfPath[Int(path)]
        if group >= 0 { values[group].append(value) }
      }
    }
    return values.map { group in
      var group = group
      return MetricAssembly.quantiles(of: &group)
    }
  }
}
