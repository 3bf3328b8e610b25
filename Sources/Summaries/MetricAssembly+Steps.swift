import Records
import Statistics

extension MetricAssembly {
  /// The steps of the charts of requests: hours of a day, some hours of the clock in a week, else days or weeks.
  static func requestSteps(_ metrics: PeriodMetrics, _ parts: [[DayTally]], _ plan: MetricPlan) -> [RequestStep] {
    let period = metrics.period
    guard plan.hasRequests else { return [] }
    if let hours = period.kind.stepHours {
      return zip(period.days, parts).flatMap { span, tallies in steps(of: hours, span, tallies, plan, period.zone) }
    }
    switch period.kind.axis {
    case .hours:
      let ends = metrics.hours.dropFirst().map(\.start) + [period.end]
      return zip(metrics.hours, ends).map { step($0.start, $1, $0.requests, isLost: $0.areRequestsLost) }
    case .days:
      return metrics.days.map { step($0.span.start, $0.span.end, $0.requests, isLost: $0.areRequestsLost) }
    case .weeks:
      return zip(period.weeks, metrics.weeks).map { place, week in
        step(
          period.days[place.days.lowerBound].start, period.days[place.days.upperBound - 1].end, week.requests,
          isLost: week.areRequestsLost)
      }
    }
  }

  /// Steps of a day, each of the hours whose clock hours fall into the same `hours` of the clock.
  private static func steps(
    of hours: Int, _ span: DaySpan, _ tallies: [DayTally], _ plan: MetricPlan, _ zone: Zone
  ) -> [RequestStep] {
    let starts = span.hourStarts
    var places: [Int] = []
    var clock = -1
    for start in starts {
      let next = zone.clockHour(at: start) / hours
      places.append((places.last ?? -1) + (next == clock ? 0 : 1))
      clock = next
    }
    var values: [[Double]] = Array(repeating: [], count: (places.last ?? -1) + 1)
    for tally in tallies { unsafe tally.requests.pointee.distribute(into: &values, places: places) }
    let seen = hoursOfRequests(tallies, plan)
    return values.indices.map { place in
      var counters = RequestCounters()
      let own = starts.indices.filter { places[$0] == place }
      for tally in tallies {
        for hour in own { unsafe counters.add(tally.hours[hour]) }
      }
      let end = own.last.map { $0 + 1 < starts.count ? starts[$0 + 1] : span.end } ?? span.end
      let isLost = counters.count == 0 && own.contains { seen >> UInt32($0) & 1 == 1 }
      return step(
        starts[own[0]], end, counters.summary(quantiles: quantiles(of: &values[place])), isLost: isLost)
    }
  }

  private static func step(_ start: Instant, _ end: Instant, _ requests: RequestSummary?, isLost: Bool) -> RequestStep {
    let count = requests?.durations.count ?? 0
    let isEnough = count >= FigureID.requests.duration.p95.definition.leastRows
    return RequestStep(
      from: start, to: end, count: count, withStatus: requests?.withStatus ?? 0, failed: requests?.serverErrors ?? 0,
      p95: isEnough ? requests?.durations.quantiles?.p95 : nil, isLost: isLost)
  }
}
