package import Records

/// What was counted from the metric rows of a closed period, as the ledger keeps it: all that a later report compares
/// itself with, so that these rows are not read again.
///
/// Its form is that of the ledger's file: what a member is called and means stays as it is.
package struct RecordedMetrics: Codable, Sendable, Hashable {
  /// Which definitions rows are counted by: another number makes what was counted before incomparable.
  package static let form = 1

  struct RecordedTypes: Codable, Sendable, Hashable {
    var names: [String]
    var values: ValueColumns

    init(_ types: [String: ValueSummary]) {
      names = types.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      values = ValueColumns(names.map { types[$0] })
    }

    /// Nil when they are damaged.
    var summaries: [String: ValueSummary]? {
      guard let values = values.summaries, values.count == names.count else { return nil }
      return Dictionary(zip(names, values).compactMap { name, value in value.map { (name, $0) } }) { one, _ in one }
    }
  }

  /// Days, weeks or hours one after the other.
  struct RecordedSeries: Codable, Sendable, Hashable {
    var requests: RequestColumns
    var hasRows: [Bool]?
    /// Places of those whose rows of requests came and could not be used.
    var lost: [Int]

    init(_ requests: [RequestSummary?], hasRows: [Bool]?, lost: [Bool]) {
      self.requests = RequestColumns(requests)
      self.hasRows = hasRows
      self.lost = lost.indices.filter { lost[$0] }
    }
  }

  struct RecordedResult: Codable, Sendable, Hashable {
    var name: String
    var value: Double?
    var n: Int
    var unit: String
    var others: [RecordedRows]
  }

  /// How many rows are in a unit.
  struct RecordedRows: Codable, Sendable, Hashable {
    var unit: String?
    var rows: Int
  }

  struct RecordedLoss: Codable, Sendable, Hashable {
    var type: String
    var reason: String
    var count: Int
    var unit: String?
  }

  var types: RecordedTypes
  var units: [String: String]
  var otherUnits: [String: [RecordedRows]]
  var areTimed: Bool
  var requests: RequestColumns
  var answered: [String: [Int]]
  var days: RecordedSeries
  var dayTypes: [RecordedTypes]
  var weeks: RecordedSeries
  var hours: RecordedSeries
  var steps: RecordedSteps
  var buckets: BucketColumns
  var measures: [RecordedResult]
  var groups: [RecordedGroups]
  var coverage: RecordedCoverage
  var rejections: [RecordedLoss]

  /// - Parameter metrics: of a whole period. What is told of it alone is left out: its paths, what was held against limits.
  package init(_ metrics: PeriodMetrics) {
    types = RecordedTypes(metrics.types)
    units = metrics.units
    otherUnits = metrics.otherUnits.mapValues(Self.rows)
    areTimed = metrics.areTimed
    requests = RequestColumns([metrics.requests])
    answered = metrics.answered
    days = RecordedSeries(metrics.days.map(\.requests), hasRows: nil, lost: metrics.days.map(\.areRequestsLost))
    dayTypes = metrics.days.map { RecordedTypes($0.types) }
    weeks = RecordedSeries(
      metrics.weeks.map(\.requests), hasRows: metrics.weeks.map(\.hasRows), lost: metrics.weeks.map(\.areRequestsLost))
    hours = RecordedSeries(
      metrics.hours.map(\.requests), hasRows: metrics.hours.map(\.hasRows), lost: metrics.hours.map(\.areRequestsLost))
    steps = RecordedSteps(metrics.requestSteps)
    buckets = BucketColumns(metrics.buckets)
    measures = metrics.measures.sorted { $0.key < $1.key }.map { name, result in
      RecordedResult(name: name, value: result.value, n: result.n, unit: result.unit, others: Self.rows(result.others))
    }
    groups = metrics.grouped.map(RecordedGroups.init).sorted { $0.order < $1.order }
    coverage = RecordedCoverage(metrics.coverage)
    rejections = metrics.rejections.compactMap { rejection in
      guard case .metricType(let type) = rejection.source, Self.ofItsRows.contains(rejection.reason) else { return nil }
      return RecordedLoss(type: type, reason: rejection.reason.rawValue, count: rejection.count, unit: rejection.unit)
    }
  }

  /// Why rows of the period itself are not counted: what else a report tells is of the table as it was read.
  private static let ofItsRows: Set<Rejection.Reason> = [.notANumber, .negativeDuration, .outOfRange, .otherUnit]

  private static func rows(_ rows: [UnitRows]) -> [RecordedRows] {
    rows.map { RecordedRows(unit: $0.unit, rows: $0.rows) }
  }
  private static func rows(_ rows: [RecordedRows]) -> [UnitRows] { rows.map { UnitRows(unit: $0.unit, rows: $0.rows) } }

  /// Of all requests; nil without any.
  package var durations: ValueSummary? { requests.durations.summaries?.first ?? nil }

  /// Rows of all types.
  package var rows: Int { types.values.count.reduce(0, +) }

  /// The requests of its days; nil when it is not of this period.
  package func requestDays(of period: Period) -> [History.RequestDay]? {
    guard let values = days.requests.durations.summaries, values.count == period.days.count else { return nil }
    return zip(period.days, values).map { History.RequestDay(day: $0.day, durations: $1) }
  }

  /// What was counted.
  /// - Parameter plan: what is told apart by hosts or other fields.
  /// - Returns: nil when it is not of this period, or damaged.
  package func metrics(of period: Period, _ plan: MetricPlan) -> PeriodMetrics? {
    let weekPlaces = period.kind.axis == .weeks ? period.weeks : []
    let hourStarts = period.days.flatMap(\.hourStarts)
    guard let types = types.summaries, let requests = requests.summaries, requests.count == 1,
      let ofDays = days.requests.summaries, ofDays.count == period.days.count, dayTypes.count == ofDays.count,
      let ofWeeks = weeks.requests.summaries, ofWeeks.count == weekPlaces.count, weeks.hasRows?.count == ofWeeks.count,
      let ofHours = hours.requests.summaries, ofHours.count == hourStarts.count, hours.hasRows?.count == ofHours.count,
      let requestSteps = steps.steps, let buckets = buckets.buckets
    else { return nil }
    var metrics = PeriodMetrics(period: period, coverage: coverage.coverage)
    metrics.types = types
    metrics.units = units
    metrics.otherUnits = otherUnits.mapValues(Self.rows)
    metrics.areTimed = areTimed
    metrics.requests = requests[0]
    metrics.answered = answered
    for (place, span) in period.days.enumerated() {
      guard let types = dayTypes[place].summaries else { return nil }
      var day = DayMetrics(span: span, types: types, requests: ofDays[place])
      day.areRequestsLost = days.lost.contains(place)
      metrics.days.append(day)
    }
    for (place, week) in weekPlaces.enumerated() {
      var entry = WeekMetrics(week: week.week, requests: ofWeeks[place], hasRows: weeks.hasRows?[place] ?? false)
      entry.areRequestsLost = weeks.lost.contains(place)
      metrics.weeks.append(entry)
    }
    for (place, start) in hourStarts.enumerated() {
      var hour = HourMetrics(start: start, requests: ofHours[place], hasRows: hours.hasRows?[place] ?? false)
      hour.areRequestsLost = hours.lost.contains(place)
      metrics.hours.append(hour)
    }
    metrics.requestSteps = requestSteps
    metrics.buckets = buckets
    for result in measures {
      metrics.measures[result.name] = MeasureResult(
        value: result.value, n: result.n, unit: result.unit, others: Self.rows(result.others))
    }
    for group in groups {
      if let (subject, rows) = group.rows(plan) { metrics.grouped[subject] = rows }
    }
    metrics.rejections = rejections.compactMap { lost in
      Rejection.Reason(rawValue: lost.reason).map {
        Rejection(source: .metricType(lost.type), reason: $0, count: lost.count, unit: lost.unit)
      }
    }
    return metrics
  }

  /// Whether it counts every type and measure in a unit that can be compared with what a later period is counted in: else its
  /// rows, where there are such, have to be counted again.
  package func isAlike(_ later: PeriodMetrics) -> Bool {
    func isApart(_ unit: String?, _ others: [RecordedRows], _ wanted: String?) -> Bool {
      guard let wanted else { return false }
      return unit.map { UnitConversion.of($0).kind != UnitConversion.of(wanted).kind } ?? !others.isEmpty
    }
    return !Set(units.keys).union(otherUnits.keys).contains {
      isApart(units[$0], otherUnits[$0] ?? [], later.units[$0])
    }
      && !measures.contains { result in
        let wanted = later.measures[result.name].flatMap { $0.value == nil ? nil : $0.unit }
        return !result.others.isEmpty && isApart(result.unit, result.others, wanted)
      }
  }
}
