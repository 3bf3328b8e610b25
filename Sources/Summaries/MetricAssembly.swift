package import Records
import Statistics

/// Puts the tallies of days together into what a report says.
///
/// Every day may consist of parts.
package enum MetricAssembly {
  /// - Parameters:
  ///   - parts: for each day of the period, in order, the tallies that counted it.
  ///   - otherRejections: what only the database knows: times no period can hold, rows after as-of.
  ///   - later: what `period` is compared with later: what both record is counted in the same unit.
  ///   - timeColumn: what the database calls the times, for those that cannot be read.
  package static func metrics(
    _ period: Period, parts: [[DayTally]], plan: MetricPlan, coverage: Coverage, otherRejections: [Rejection],
    comparedWith later: PeriodMetrics? = nil, timeColumn: String? = nil
  ) -> PeriodMetrics {
    let all = parts.flatMap { $0 }
    let totals = totals(all, plan, like: later?.units ?? [:])
    let requests = requestCounters(all)
    var metrics = PeriodMetrics(period: period, coverage: coverage)
    metrics.requests = requests.summary(quantiles: quantiles(all))
    metrics.types = summaries(totals, requests: metrics.requests)
    for total in totals {
      metrics.units[total.name] = total.unit
      if !total.others.isEmpty { metrics.otherUnits[total.name] = total.others }
    }
    PathAssembly(all, plan.actions).fill(&metrics)
    metrics.answered = answered(parts, plan.actions)
    metrics.days =
      period.days.count == 1
      ? [dayOfPeriod(metrics, parts[0], plan)]
      : zip(period.days, parts).map { span, tallies in day(span, tallies, plan, units: metrics.units) }
    if period.kind.axis == .weeks {
      metrics.weeks = period.weeks.map { week in
        let days = metrics.days[week.days]
        let requests = requestCounters(parts[week.days].flatMap { $0 })
          .summary(quantiles: quantiles(parts[week.days].flatMap { $0 }))
        var metrics = WeekMetrics(week: week.week, requests: requests, hasRows: days.contains { !$0.types.isEmpty })
        metrics.areRequestsLost = requests == nil && days.contains(where: \.areRequestsLost)
        return metrics
      }
    }
    metrics.hours = zip(period.days, parts).flatMap { span, tallies in
      hours(span, tallies, plan, withQuantiles: period.kind.axis == .hours)
    }
    metrics.requestSteps = requestSteps(metrics, parts, plan)
    metrics.buckets = zip(period.days, parts).flatMap { span, tallies in buckets(span, tallies) }
    let measured = measured(all, plan)
    metrics.measures = results(measured, plan, seconds: coverage.seconds, later: later?.measures ?? [:])
    metrics.watched = WatchAssembly(days: period.days, parts: parts, plan: plan, kinds: measured.map(\.kinds)).watched()
    metrics.grouped = GroupAssembly(days: period.days, parts: parts, plan: plan, seconds: coverage.seconds)
      .grouped(units: metrics.units, measures: metrics.measures)
    metrics.rejections = Rejection.merged(rejections(totals, all, plan, timeColumn) + otherRejections)
    return metrics
  }

  private static func answered(_ parts: [[DayTally]], _ actions: ActionIndex) -> [String: [Int]] {
    let hours = parts.map { tallies in
      actions.names.indices.map { action in
        (0..<(tallies.first?.hourCount ?? 0)).map { hour in
          tallies.reduce(0) { sum, tally in unsafe sum + tally.answered[action * tally.hourCount + hour] }
        }
      }
    }
    return Dictionary(
      uniqueKeysWithValues: actions.names.enumerated().map { number, name in (name, hours.flatMap { $0[number] }) })
  }

  /// Whether a reading met more paths than it kept by name.
  package static func hasTooManyPaths(_ parts: [[DayTally]]) -> Bool {
    let tables = tables(parts)
    if tables.contains(where: \.isOverfull) { return true }
    // Several threads may have met fewer each.
    guard tables.reduce(0, { $0 + $1.names.count }) > PathTable.limit else { return false }
    return Set(tables.flatMap { $0.names.dropFirst() }).count > PathTable.limit
  }

  /// The largest paths of a reading that weighed them.
  package static func heaviestPaths(_ parts: [[DayTally]]) -> NameChoice {
    tables(parts).compactMap(\.weights).reduce(into: PathWeights()) { $0.add($1) }.heaviest()
  }

  private static func tables(_ parts: [[DayTally]]) -> [PathTable] {
    var tables: [ObjectIdentifier: PathTable] = [:]
    for tally in parts.joined() { tables[ObjectIdentifier(tally.table)] = tally.table }
    return Array(tables.values)
  }

  /// One older day, from tallies that know only durations.
  package static func requestDay(_ day: Day, parts: [DayTally], plan: MetricPlan) -> History.RequestDay {
    var counters = TypeCounters()
    for part in parts where part.typeCount > 0 { unsafe counters.add(part.types[0]) }
    return History.RequestDay(day: day, durations: counters.summary(quantiles: quantiles(parts)))
  }

  /// For each type the hours of a day in which rows came, as bits.
  package static func hoursSeen(_ parts: [DayTally]) -> [UInt32] {
    let types = parts.first?.typeCount ?? 0
    return (0..<types).map { type in parts.reduce(0) { unsafe $0 | $1.types[type].hoursSeen } }
  }

  /// By name: types that read alike are one.
  private static func totals(_ tallies: [DayTally], _ plan: MetricPlan, like units: [String: String]) -> [TypeTotals] {
    let types = Dictionary(grouping: plan.types.indices) { plan.names[$0] }
    return types.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { TypeTotals($0, types[$0] ?? [], of: tallies, plan, like: units[$0]) }
  }

  private static func requestCounters(_ tallies: [DayTally]) -> RequestCounters {
    var total = RequestCounters()
    for tally in tallies {
      for hour in 0..<tally.hourCount { unsafe total.add(tally.hours[hour]) }
    }
    return total
  }

  private static func summaries(
    _ totals: [TypeTotals], requests: RequestSummary?
  ) -> [String: ValueSummary] {
    var types: [String: ValueSummary] = [:]
    for total in totals { types[total.name] = total.counters.summary(quantiles: nil) }
    if let requests { types[MetricPlan.requestType] = requests.durations }
    return types
  }

  /// One local day.
  /// - Parameter units: those the whole period is counted in.
  package static func day(
    _ span: DaySpan, _ tallies: [DayTally], _ plan: MetricPlan, units: [String: String]
  ) -> DayMetrics {
    let requests = requestCounters(tallies).summary(quantiles: quantiles(tallies))
    var day = DayMetrics(
      span: span, types: summaries(totals(tallies, plan, like: units), requests: requests), requests: requests)
    day.areRequestsLost = requests == nil && hoursOfRequests(tallies, plan) != 0
    return day
  }

  /// The days of the baseline, whole, from parts before and behind the cut.
  package static func wholeDays(
    of spans: [DaySpan], _ parts: [[DayTally]], _ plan: MetricPlan, zone: Zone, units: [String: String]
  ) -> [DayMetrics] {
    var days: [(day: Day, tallies: [DayTally])] = []
    for (span, tallies) in zip(spans, parts) {
      if days.last?.day == span.day {
        days[days.count - 1].tallies += tallies
      } else {
        days.append((span.day, tallies))
      }
    }
    return days.map { day(DaySpan($0.day, in: zone), $0.tallies, plan, units: units) }
  }

  /// The only day of a period, which is counted already.
  private static func dayOfPeriod(_ metrics: PeriodMetrics, _ tallies: [DayTally], _ plan: MetricPlan) -> DayMetrics {
    var day = DayMetrics(span: metrics.period.days[0], types: metrics.types, requests: metrics.requests)
    day.areRequestsLost = metrics.requests == nil && hoursOfRequests(tallies, plan) != 0
    return day
  }

  /// The hours of a day in which rows of requests came, usable or not, as bits.
  static func hoursOfRequests(_ tallies: [DayTally], _ plan: MetricPlan) -> UInt32 {
    plan.hasRequests ? hoursSeen(tallies).first ?? 0 : 0
  }

  private static func hours(
    _ span: DaySpan, _ tallies: [DayTally], _ plan: MetricPlan, withQuantiles: Bool
  ) -> [HourMetrics] {
    let starts = span.hourStarts
    var values: [[Double]] = Array(repeating: [], count: starts.count)
    if withQuantiles {
      for hour in starts.indices {
        values[hour].reserveCapacity(tallies.reduce(0) { unsafe $0 + $1.hours[hour].count })
      }
      for tally in tallies { unsafe tally.requests.pointee.distribute(into: &values, places: Array(starts.indices)) }
    }
    let ofRequests = hoursOfRequests(tallies, plan)
    return starts.enumerated().map { hour, start in
      var counters = RequestCounters()
      var rows = 0
      for tally in tallies {
        unsafe counters.add(tally.hours[hour])
        rows += (0..<tally.typeCount).contains { unsafe tally.types[$0].hoursSeen >> UInt32(hour) & 1 == 1 } ? 1 : 0
      }
      let quantiles = quantiles(of: &values[hour])
      var metrics = HourMetrics(start: start, requests: counters.summary(quantiles: quantiles), hasRows: rows > 0)
      metrics.areRequestsLost = metrics.requests == nil && ofRequests >> UInt32(hour) & 1 == 1
      return metrics
    }
  }

  private static func buckets(_ span: DaySpan, _ tallies: [DayTally]) -> [RequestBucket] {
    (0..<(tallies.first?.bucketCount ?? 0)).map { bucket in
      var sum = RequestBucket()
      for tally in tallies { unsafe sum.add(tally.buckets[bucket]) }
      return sum
    }
  }

  /// The plan's measures and gauges over the whole period.
  private static func measured(_ tallies: [DayTally], _ plan: MetricPlan) -> [MeasureTally] {
    (plan.measures + plan.gauges).enumerated().map { position, measure in
      var total = MeasureTally(measure, wanted: plan.wantedUnit(of: measure))
      for tally in tallies where position < tally.measures.count { total.add(tally.measures[position]) }
      return total
    }
  }

  private static func results(
    _ measured: [MeasureTally], _ plan: MetricPlan, seconds: Double, later: [String: MeasureResult]
  ) -> [String: MeasureResult] {
    var results: [String: MeasureResult] = [:]
    for total in measured.prefix(plan.measures.count) {
      let name = total.measure.name
      results[name] = total.result(
        seconds: seconds, like: later[name].flatMap { $0.value == nil ? nil : $0.unit })
    }
    return results
  }

  private static func rejections(
    _ totals: [TypeTotals], _ tallies: [DayTally], _ plan: MetricPlan, _ timeColumn: String?
  ) -> [Rejection] {
    totals.flatMap { total in
      func valueless(_ reason: Rejection.Reason, _ count: Int, first: Int64) -> Rejection {
        Rejection(
          source: .metricType(total.name), reason: reason, count: count,
          examples: [RejectedExample(column: "value", time: Instant(microseconds: first))])
      }
      var example = ValueExample()
      for tally in tallies {
        for type in total.types { if let theirs = tally.unreadable[type] { example.join(theirs) } }
      }
      return [
        Rejection(
          source: .metricType(total.name), reason: .unreadableTime, count: total.counters.unreadableTimes,
          column: timeColumn, example: timeColumn.map { _ in example.shown(plan.intake) },
          examples: timeColumn.map { example.listed(plan.intake, in: $0) } ?? []),
        valueless(.notANumber, total.counters.badValues, first: total.counters.firstBadValue),
        valueless(.negativeDuration, total.counters.negatives, first: total.counters.firstNegative),
        valueless(.outOfRange, total.counters.tooLarge, first: total.counters.firstTooLarge),
      ].filter { $0.count > 0 }
        + total.others.map {
          Rejection(source: .metricType(total.name), reason: .otherUnit, count: $0.rows, unit: $0.unit)
        }
    }
  }

  private static func quantiles(_ tallies: [DayTally]) -> ValueSummary.ValueQuantiles? {
    var values: [Double] = []
    values.reserveCapacity(tallies.reduce(0) { unsafe $0 + $1.requests.pointee.count })
    for tally in tallies { unsafe tally.requests.pointee.append(to: &values) }
    return quantiles(of: &values)
  }

  static func quantiles(of values: inout [Double]) -> ValueSummary.ValueQuantiles? {
    let found = Quantiles.type7([0.5, 0.95, 0.99], of: &values)
    return found.isEmpty ? nil : ValueSummary.ValueQuantiles(p50: found[0], p95: found[1], p99: found[2])
  }
}
