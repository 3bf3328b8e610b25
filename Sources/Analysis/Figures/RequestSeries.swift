import Records
import Summaries

/// Requests by hour and by day.
enum RequestSeries {
  static func add(_ input: ReportInput, to builder: inout FigureBuilder) {
    let current = ComparedMetrics.current(input)
    let reference = ComparedMetrics.reference(input)
    switch input.period.kind.axis {
    case .hours:
      for side in [current, reference].compactMap({ $0 }) { addHours(side, to: &builder) }
    case .weeks:
      for side in [current, reference].compactMap({ $0 }) { addWeeks(side, to: &builder) }
    case .days:
      guard let current else { return }
      addDays(current, reference, input, to: &builder)
      for side in [current, reference].compactMap({ $0 }) { addErrorRates(side, to: &builder) }
      for hour in current.metrics.hours {
        addCount(
          .requests.hourly.count.at(.hour(hour.start, in: input.period.zone)), hour.requests?.durations.count,
          others: hour.hasRows, areLost: hour.areRequestsLost, current, to: &builder)
      }
    }
  }

  private static func addHours(_ side: ComparedMetrics, to builder: inout FigureBuilder) {
    let zone = side.metrics.period.zone
    add(
      side.metrics.hours.map { (.hour($0.start, in: zone), $0.requests, $0.hasRows, $0.areRequestsLost) }, side,
      to: &builder)
  }

  private static func addWeeks(_ side: ComparedMetrics, to builder: inout FigureBuilder) {
    add(side.metrics.weeks.map { (.week($0.week), $0.requests, $0.hasRows, $0.areRequestsLost) }, side, to: &builder)
  }

  private static func add(
    _ steps: [(at: FigureDimension, requests: RequestSummary?, hasRows: Bool, areLost: Bool)], _ side: ComparedMetrics,
    to builder: inout FigureBuilder
  ) {
    for (at, requests, hasRows, areLost) in steps {
      addCount(
        .requests.count.of(side.scope).at(at), requests?.durations.count, others: hasRows, areLost: areLost, side,
        to: &builder)
    }
    for (at, requests, _, _) in steps {
      addDurations(
        requests?.durations, side.scope, at, side.origin(ComparedMetrics.requests),
        absence: side.absence(of: ComparedMetrics.requests), to: &builder)
    }
    for (at, requests, _, _) in steps { addErrorRate(at, requests, side, to: &builder) }
  }

  /// The days ending with the period's last: those of period and baseline from their rows, older ones from history.
  private static func addDays(
    _ side: ComparedMetrics, _ reference: ComparedMetrics?, _ input: ReportInput, to builder: inout FigureBuilder
  ) {
    guard let last = side.metrics.period.days.last?.day else { return }
    let older = Dictionary(
      input.history.requestDays.map { ($0.day, $0.durations) }, uniquingKeysWith: { first, _ in first })
    let own = Dictionary(side.metrics.days.map { ($0.span.day, $0) }, uniquingKeysWith: { first, _ in first })
    // Days behind the cut of an unfinished period are known from history.
    let referenceDays = Set(
      reference.map { side in side.metrics.days.map(\.span).filter { $0.end <= side.metrics.period.end }.map(\.day) }
        ?? [])
    let absence = side.absence(of: ComparedMetrics.requests)
    for day in (0..<input.period.kind.seriesDays).reversed().map({ last.adding(-$0) }) {
      let origins =
        own[day] != nil
        ? side.origin(ComparedMetrics.requests)
        : referenceDays.contains(day) ? reference?.origin(ComparedMetrics.requests) ?? [] : [.history]
      let durations = own[day].map { $0.requests?.durations } ?? older[day] ?? nil
      let others = own[day].map { !$0.types.isEmpty } ?? false
      addCount(
        .requests.count.at(.day(day)), durations?.count, others: others,
        areLost: own[day]?.areRequestsLost ?? false, side, origins: origins, to: &builder)
      addDurations(
        durations, .current, .day(day), origins, absence: absence, to: &builder)
    }
  }

  private static func addErrorRates(_ side: ComparedMetrics, to builder: inout FigureBuilder) {
    for day in side.metrics.days { addErrorRate(.day(day.span.day), day.requests, side, to: &builder) }
  }

  /// No request is 0 where other rows came; else, and where rows of requests came that cannot be used, it is not known.
  private static func addCount(
    _ id: FigureID, _ count: Int?, others: Bool, areLost: Bool, _ side: ComparedMetrics, origins: [OriginID]? = nil,
    to builder: inout FigureBuilder
  ) {
    var absence = side.absence(of: ComparedMetrics.requests)
    if areLost, absence == .noRows { absence = .failed }
    let value = count ?? (others && absence == .noRows ? 0 : nil)
    builder.put(
      id, value.map(Double.init), n: count ?? 0, from: origins ?? side.origin(ComparedMetrics.requests),
      otherwise: absence)
  }

  private static func addDurations(
    _ durations: ValueSummary?, _ scope: FigureID.Scope, _ at: FigureDimension, _ origins: [OriginID],
    absence: MissingReason,
    to builder: inout FigureBuilder
  ) {
    let n = durations?.count ?? 0
    builder.put(.requests.duration.mean.of(scope).at(at), durations?.mean, n: n, from: origins, otherwise: absence)
    builder.put(
      .requests.duration.p95.of(scope).at(at), durations?.quantiles?.p95, n: n, from: origins,
      otherwise: durations == nil ? absence : .notRecorded)
  }

  private static func addErrorRate(
    _ at: FigureDimension, _ requests: RequestSummary?, _ side: ComparedMetrics, to builder: inout FigureBuilder
  ) {
    builder.share(
      .requests.errorRate.of(side.scope).at(at), requests?.serverErrors ?? 0, of: requests?.withStatus ?? 0,
      from: side.origin(ComparedMetrics.requests),
      otherwise: requests == nil ? side.absence(of: ComparedMetrics.requests) : .noSuchField)
  }
}
