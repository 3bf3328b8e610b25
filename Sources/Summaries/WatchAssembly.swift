import Records

/// Puts together what the days' tallies say about measures with limits.
struct WatchAssembly {
  let days: [DaySpan]
  /// For each day the tallies that counted it.
  let parts: [[DayTally]]
  let plan: MetricPlan
  /// For each measure and gauge the kinds of unit in which it is counted: rows of others are held against no limit.
  let kinds: [Set<Unit>]

  /// By the measure's name; nothing of days that were not read in full.
  func watched() -> [String: [WatchedDay]] {
    guard parts.allSatisfy({ $0.allSatisfy { $0.detail == .full } }) else { return [:] }
    var watched: [String: [WatchedDay]] = [:]
    for measure in plan.requestMeasures where plan.hasRequests {
      watched[measure.name] = zip(days, parts).map { requests(measure, $0, $1) }
    }
    for (position, measure) in (plan.measures + plan.gauges).enumerated() {
      let found = zip(days, parts).compactMap { span, tallies in
        merged(tallies.flatMap { $0.measures[position].limits(kinds[position]) })?.watched(span)
      }
      if !found.isEmpty { watched[measure.name] = found }
    }
    return watched
  }

  private func merged(_ tallies: [LimitTally]) -> LimitTally? {
    guard var merged = tallies.first else { return nil }
    for tally in tallies.dropFirst() { merged.add(tally) }
    return merged
  }

  private func requests(_ measure: Measure, _ span: DaySpan, _ tallies: [DayTally]) -> WatchedDay {
    let buckets = (0..<(tallies.first?.bucketCount ?? 0)).map { index in
      var sum = RequestBucket()
      for tally in tallies { unsafe sum.add(tally.buckets[index]) }
      return measure.aggregate == .share
        ? LimitBucket(rows: sum.withStatus, beyondWarning: sum.serverErrors, beyondCritical: sum.serverErrors)
        : LimitBucket(rows: sum.count, beyondWarning: sum.beyondWarning, beyondCritical: sum.beyondCritical)
    }
    return WatchedDay(span: span, buckets: buckets)
  }
}
