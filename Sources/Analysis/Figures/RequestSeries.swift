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
        let label = material.period.zone.label(hour.start)
        addCount(
          current.id("requests.hourly.count", label), hour.requests?.durations.count, others: hour.hasRows, current,
          to: &sheet)
      }
    }
  }

  private static func addHours(_ side: MetricSide, to sheet: inout FigureSheet) {
    let zone = side.metrics.period.zone
    add(side.metrics.hours.map { (zone.label($0.start), $0.requests, $0.hasRows) }, side, to: &sheet)
  }

  private static func addWeeks(_ side: MetricSide, to sheet: inout FigureSheet) {
    add(side.metrics.weeks.map { ($0.week.description, $0.requests, $0.hasRows) }, side, to: &sheet)
  }

  private static func add(
    _ steps: [(label: String, requests: RequestSummary?, hasRows: Bool)], _ side: MetricSide,
    to sheet: inout FigureSheet
  ) {
    for (label, requests, hasRows) in steps {
      addCount(side.id("requests.count", label), requests?.durations.count, others: hasRows, side, to: &sheet)
    }
    for (label, requests, _) in steps {
      addDurations(
        requests?.durations, mean: side.id("requests.duration.mean", label),
        p95: side.id("requests.duration.p95", label), side.origin(MetricSide.requests),
        absence: side.absence(of: MetricSide.requests), to: &sheet)
    }
    for (label, requests, _) in steps { addErrorRate(label, requests, side, to: &sheet) }
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
      let label = day.description
      let origins =
        own[day] != nil
        ? side.origin(MetricSide.requests)
        : referenceDays.contains(day) ? reference?.origin(MetricSide.requests) ?? [] : ["metrics.history"]
      let durations = own[day].map { $0.requests?.durations } ?? older[day] ?? nil
      let others = own[day].map { !$0.types.isEmpty } ?? false
      addCount(
        FigureID("requests.count", label), durations?.count, others: others, side, origins: origins, to: &sheet)
      addDurations(
        durations, mean: FigureID("requests.duration.mean", label), p95: FigureID("requests.duration.p95", label),
        origins, absence: absence, to: &sheet)
    }
  }

  private static func addErrorRates(_ side: MetricSide, to sheet: inout FigureSheet) {
    for day in side.metrics.days { addErrorRate(day.span.day.description, day.requests, side, to: &sheet) }
  }

  /// No request is 0 where other rows came; else it is not known.
  private static func addCount(
    _ id: FigureID, _ count: Int?, others: Bool, _ side: MetricSide, origins: [String]? = nil,
    to sheet: inout FigureSheet
  ) {
    let absence = side.absence(of: MetricSide.requests)
    let value = count ?? (others && absence == .noRows ? 0 : nil)
    sheet.put(
      id, value.map(Double.init), .count, n: count ?? 0, from: origins ?? side.origin(MetricSide.requests),
      otherwise: absence)
  }

  private static func addDurations(
    _ durations: ValueSummary?, mean: FigureID, p95: FigureID, _ origins: [String], absence: MissingReason,
    to sheet: inout FigureSheet
  ) {
    let n = durations?.count ?? 0
    sheet.put(mean, durations?.mean, .seconds, n: n, from: origins, otherwise: absence)
    sheet.put(
      p95, n >= Guard.p95 ? durations?.quantiles?.p95 : nil, .seconds, n: n, from: origins,
      otherwise: durations == nil ? absence : n >= Guard.p95 ? .notRecorded : .tooFewRows)
  }

  private static func addErrorRate(
    _ label: String, _ requests: RequestSummary?, _ side: MetricSide, to sheet: inout FigureSheet
  ) {
    sheet.share(
      side.id("requests.error_rate", label), requests?.serverErrors ?? 0, of: requests?.withStatus ?? 0,
      from: side.origin(MetricSide.requests),
      otherwise: requests == nil ? side.absence(of: MetricSide.requests) : .noSuchField)
  }
}
