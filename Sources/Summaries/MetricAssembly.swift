public import Records
import Statistics

/// Puts the tallies of days together into what a report says. Every day may consist of parts.
public enum MetricAssembly {
  /// - Parameters:
  ///   - parts: for each day of the period, in order, the tallies that counted it.
  ///   - otherRejections: what only the database knows: times no period can hold, rows after as-of.
  ///   - timeColumn: what the database calls the times, for those that cannot be read.
  public static func metrics(
    _ period: Period, parts: [[DayTally]], plan: MetricPlan, coverage: Coverage, otherRejections: [Rejection],
    timeColumn: String? = nil
  ) -> PeriodMetrics {
    let all = parts.flatMap { $0 }
    let counters = merged(all, plan)
    let requests = requestCounters(all)
    var metrics = PeriodMetrics(period: period, coverage: coverage)
    metrics.requests = requests.summary(quantiles: quantiles(all))
    metrics.types = summaries(counters, requests: metrics.requests, plan)
    metrics.units = units(all, plan)
    PathAssembly(all).fill(&metrics)
    metrics.days =
      period.days.count == 1
      ? [DayMetrics(span: period.days[0], types: metrics.types, requests: metrics.requests)]
      : zip(period.days, parts).map { span, tallies in day(span, tallies, plan) }
    metrics.hours = zip(period.days, parts).flatMap { span, tallies in
      hours(span, tallies, withQuantiles: period.kind == .daily)
    }
    metrics.buckets = zip(period.days, parts).flatMap { span, tallies in buckets(span, tallies) }
    metrics.measures = measures(all, plan, seconds: coverage.seconds)
    metrics.watched = WatchAssembly(days: period.days, parts: parts, plan: plan).watched()
    metrics.rejections = Rejection.merged(rejections(counters, all, plan, timeColumn) + otherRejections)
    return metrics
  }

  /// One older day, from tallies that know only durations.
  public static func requestDay(_ day: Day, parts: [DayTally], plan: MetricPlan) -> History.RequestDay {
    var counters = TypeCounters()
    for part in parts where part.typeCount > 0 { unsafe counters.add(part.types[0]) }
    return History.RequestDay(day: day, durations: counters.summary(quantiles: quantiles(parts)))
  }

  /// For each type the hours of a day in which rows came, as bits.
  public static func hoursSeen(_ parts: [DayTally]) -> [UInt32] {
    let types = parts.first?.typeCount ?? 0
    return (0..<types).map { type in parts.reduce(0) { unsafe $0 | $1.types[type].hoursSeen } }
  }

  private static func merged(_ tallies: [DayTally], _ plan: MetricPlan) -> [TypeCounters] {
    plan.types.indices.map { type in
      var counters = TypeCounters()
      for tally in tallies { unsafe counters.add(tally.types[type]) }
      return counters
    }
  }

  private static func requestCounters(_ tallies: [DayTally]) -> RequestCounters {
    var total = RequestCounters()
    for tally in tallies {
      for hour in 0..<tally.hourCount { unsafe total.add(tally.hours[hour]) }
    }
    return total
  }

  private static func summaries(
    _ counters: [TypeCounters], requests: RequestSummary?, _ plan: MetricPlan
  ) -> [String: ValueSummary] {
    var types: [String: ValueSummary] = [:]
    var merged: [String: TypeCounters] = [:]
    for (name, counter) in zip(plan.names, counters) { merged[name, default: TypeCounters()].add(counter) }
    for (name, counter) in merged { types[name] = counter.summary(quantiles: nil) }
    if let requests { types[MetricPlan.requestType] = requests.durations }
    return types
  }

  private static func units(_ tallies: [DayTally], _ plan: MetricPlan) -> [String: String] {
    var earliest: [String: (time: Int64, text: String)] = [:]
    for (type, name) in plan.names.enumerated() {
      for tally in tallies {
        let counters = unsafe tally.types[type]
        guard counters.firstUnit >= 0 else { continue }
        let candidate = (time: counters.firstUnitTime, text: tally.units.texts[counters.firstUnit])
        if earliest[name].map({ candidate < $0 }) ?? true { earliest[name] = candidate }
      }
    }
    return earliest.mapValues(\.text)
  }

  /// One local day.
  public static func day(_ span: DaySpan, _ tallies: [DayTally], _ plan: MetricPlan) -> DayMetrics {
    let requests = requestCounters(tallies).summary(quantiles: quantiles(tallies))
    return DayMetrics(
      span: span, types: summaries(merged(tallies, plan), requests: requests, plan), requests: requests)
  }

  private static func hours(_ span: DaySpan, _ tallies: [DayTally], withQuantiles: Bool) -> [HourMetrics] {
    let starts = span.hourStarts
    var values: [[Double]] = Array(repeating: [], count: starts.count)
    if withQuantiles {
      for tally in tallies { unsafe tally.requests.pointee.distribute(into: &values) }
    }
    return starts.enumerated().map { hour, start in
      var counters = RequestCounters()
      var rows = 0
      for tally in tallies {
        unsafe counters.add(tally.hours[hour])
        rows += (0..<tally.typeCount).contains { unsafe tally.types[$0].hoursSeen >> UInt32(hour) & 1 == 1 } ? 1 : 0
      }
      let quantiles = quantiles(of: &values[hour])
      return HourMetrics(start: start, requests: counters.summary(quantiles: quantiles), hasRows: rows > 0)
    }
  }

  private static func buckets(_ span: DaySpan, _ tallies: [DayTally]) -> [RequestBucket] {
    (0..<(tallies.first?.bucketCount ?? 0)).map { bucket in
      var sum = RequestBucket()
      for tally in tallies { unsafe sum.add(tally.buckets[bucket]) }
      return sum
    }
  }

  private static func measures(
    _ tallies: [DayTally], _ plan: MetricPlan, seconds: Double
  ) -> [String: MeasureResult] {
    var results: [String: MeasureResult] = [:]
    for (position, measure) in plan.measures.enumerated() {
      var total = MeasureTally(measure)
      for tally in tallies where position < tally.measures.count { total.add(tally.measures[position]) }
      results[measure.name] = total.result(seconds: seconds)
    }
    return results
  }

  private static func rejections(
    _ counters: [TypeCounters], _ tallies: [DayTally], _ plan: MetricPlan, _ timeColumn: String?
  ) -> [Rejection] {
    zip(plan.names, counters).enumerated().flatMap { type, entry in
      let (name, counter) = entry
      var example = ValueExample()
      for tally in tallies { if let theirs = tally.unreadable[type] { example.join(theirs) } }
      return [
        Rejection(
          source: name, reason: .unreadableTime, count: counter.unreadableTimes, column: timeColumn,
          example: timeColumn.map { _ in example.shown(plan.intake) }),
        Rejection(source: name, reason: .notANumber, count: counter.badValues),
        Rejection(source: name, reason: .negativeDuration, count: counter.negatives),
      ].filter { $0.count > 0 }
    }
  }

  private static func quantiles(_ tallies: [DayTally]) -> ValueSummary.Quantiles? {
    var values =
      unsafe tallies.count == 1
      ? tallies[0].requests.pointee.array : tallies.flatMap { unsafe $0.requests.pointee.array }
    return quantiles(of: &values)
  }

  static func quantiles(of values: inout [Double]) -> ValueSummary.Quantiles? {
    let found = Quantiles.type7([0.5, 0.95, 0.99], of: &values)
    return found.isEmpty ? nil : ValueSummary.Quantiles(p50: found[0], p95: found[1], p99: found[2])
  }
}
