import Records
import Summaries

/// Requests by hour and by day.
enum RequestSeries {
  static func add(_ material: Material, to sheet: inout FigureSheet) {
    let current = MetricSide.current(material)
    let reference = MetricSide.reference(material)
    switch material.period.kind.axis {
    case .hours:
      for side in [current, reference].compactMap({ $0 }) { addHours(side, to: &sheet) }
    case .weeks:
      for side in [current, reference].compactMap({ $0 }) { addWeeks(side, to: &sheet) }
    case .days:
      guard let current else { return }
      addDays(current, reference, material, to: &sheet)
      for side in [current, reference].compactMap({ $0 }) { addErrorRates(side, to: &sheet) }
      for hour in current.metrics.hours {
        addCount(
          .requests.hourly.count.at(.hour(hour.start, in: material.period.zone)), hour.requests?.durations.count,
          others: hour.hasRows, areLost: hour.areRequestsLost, current, to: &sheet)
      }
    }
  }

  private static func addHours(_ side: MetricSide, to sheet: inout FigureSheet) {
    let zone = side.metrics.period.zone
    add(
      side.metrics.hours.map { (.hour($0.start, in: zone), $0.requests, $0.hasRows, $0.areRequestsLost) }, side,
      to: &sheet)
  }

  private static func addWeeks(_ side: MetricSide, to sheet: inout FigureSheet) {
    add(side.metrics.weeks.map { (.week($0.week), $0.requests, $0.hasRows, $0.areRequestsLost) }, side, to: &sheet)
  }

  private static func add(
    _ steps: [(at: FigureDimension, requests: RequestSummary?, hasRows: Bool, areLost: Bool)], _ side: MetricSide,
    to sheet: inout FigureSheet
  ) {
    for (at, requests, hasRows, areLost) in steps {
      addCount(
        .requests.count.of(side.scope).at(at), requests?.durations.count, others: hasRows, areLost: areLost, side,
        to: &sheet)
    }
    for (at, requests, _, _) in steps {
      addDurations(
        requests?.durations, side.scope, at, side.origin(MetricSide.requests),
        absence: side.absence(of: MetricSide.requests), to: &sheet)
    }
    for (at, requests, _, _) in steps { addErrorRate(at, requests, side, to: &sheet) }
  }

  /// The days ending with the period's last: those of period and baseline from their rows, older ones from history.
  private static func addDays(
    _ side: MetricSide, _ reference: MetricSide?, _ material: Material, to sheet: inout FigureSheet
  ) {
    guard let last = side.metrics.period.days.last?.day else { return }
    let older = Dictionary(
      material.history.requestDays.map { ($0.day, $0.durations) }, uniquingKeysWith: { first, _ in first })
    let own = Dictionary(side.metrics.days.map { ($0.span.day, $0) }, uniquingKeysWith: { first, _ in first })
    // Days behind the cut of an unfinished period are known from history.
    let referenceDays = Set(
      reference.map { side in side.metrics.days.map(\.span).filter { $0.end <= side.metrics.period.end }.map(\.day) }
        ?? [])
    let absence = side.absence(of: MetricSide.requests)
    for day in (0..<material.period.kind.seriesDays).reversed().map({ last.adding(-$0) }) {
      let origins =
        own[day] != nil
        ? side.origin(MetricSide.requests)
        : referenceDays.contains(day) ? reference?.origin(MetricSide.requests) ?? [] : [.history]
      let durations = own[day].map { $0.requests?.durations } ?? older[day] ?? nil
      let others = own[day].map { !$0.types.isEmpty } ?? false
      addCount(
        .requests.count.at(.day(day)), durations?.count, others: others,
        areLost: own[day]?.areRequestsLost ?? false, side, origins: origins, to: &sheet)
      addDurations(
        durations, .current, .day(day), origins, absence: absence, to: &sheet)
    }
  }

  private static func addErrorRates(_ side: MetricSide, to sheet: inout FigureSheet) {
    for day in side.metrics.days { addErrorRate(.day(day.span.day), day.requests, side, to: &sheet) }
  }

  /// No request is 0 where other rows came; else, and where rows of requests came that cannot be used, it is not known.
  private static func addCount(
    _ id: FigureID, _ count: Int?, others: Bool, areLost: Bool, _ side: MetricSide, origins: [OriginID]? = nil,
    to sheet: inout FigureSheet
  ) {
    var absence = side.absence(of: MetricSide.requests)
    if areLost, absence == .noRows { absence = .failed }
    let value = count ?? (others && absence == .noRows ? 0 : nil)
    sheet.put(
      id, value.map(Double.init), n: count ?? 0, from: origins ?? side.origin(MetricSide.requests),
      otherwise: absence)
  }

  private static func addDurations(
    _ durations: ValueSummary?, _ scope: FigureID.Scope, _ at: FigureDimension, _ origins: [OriginID],
    absence: MissingReason,
    to sheet: inout FigureSheet
  ) {
    let n = durations?.count ?? 0
    sheet.put(.requests.duration.mean.of(scope).at(at), durations?.mean, n: n, from: origins, otherwise: absence)
    sheet.put(
      .requests.duration.p95.of(scope).at(at), durations?.quantiles?.p95, n: n, from: origins,
      otherwise: durations == nil ? absence : .notRecorded)
  }

  private static func addErrorRate(
    _ at: FigureDimension, _ requests: RequestSummary?, _ side: MetricSide, to sheet: inout FigureSheet
  ) {
    sheet.share(
      .requests.errorRate.of(side.scope).at(at), requests?.serverErrors ?? 0, of: requests?.withStatus ?? 0,
      from: side.origin(MetricSide.requests),
      otherwise: requests == nil ? side.absence(of: MetricSide.requests) : .noSuchField)
  }
}
