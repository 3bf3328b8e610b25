package import Records

/// Everything counted from the metric rows of one period.
package struct PeriodMetrics: Sendable {
  package var period: Period
  /// Per metric type, requests (`request_duration`) included: the rows of the unit it is counted in.
  ///
  /// Absent when the type has no such row in the period.
  package var types: [String: ValueSummary]
  /// The unit text those rows carry, of the first one in time order; for labels and currency.
  package var units: [String: String]
  /// Rows of a type in units that cannot be converted into that one: in no figure.
  ///
  /// Absent when there are none.
  package var otherUnits: [String: [UnitRows]]
  /// Whether requests have durations; where none has, theirs are 0.
  package var areTimed = true
  /// Nil when there was no usable request row.
  package var requests: RequestSummary?
  /// The paths kept by name, by total time downwards, ties by the path's bytes.
  ///
  /// Quantiles are filled for the first ten.
  package var paths: [PathSummary]
  /// Requests to all other paths, when there are more than can be kept by name: then the largest are.
  package var otherPaths: RequestSummary?
  /// The actions of the settings that have requests, under their names and in their order.
  package var actions: [PathSummary]
  /// Requests of each action that were answered with a status below 400 or none, hour by hour from the period's start.
  package var answered: [String: [Int]] = [:]
  /// Requests whose metadata holds no path.
  package var withoutPath: Int
  /// One per local day of the period, in order.
  package var days: [DayMetrics]
  /// One per ISO week, in order, where the kind of report goes by weeks.
  package var weeks: [WeekMetrics] = []
  /// One per hour of the period, in order; hours count from the start of their local day.
  package var hours: [HourMetrics]
  /// One per step of the charts of requests, in order: no figures of the report.
  package var requestSteps: [RequestStep] = []
  /// Five-minute buckets of UTC from the period's start on; the last may be short.
  package var buckets: [RequestBucket]
  /// Results of the user's own measures, by their name; absent when no row was in scope.
  package var measures: [String: MeasureResult]
  /// The rows of measures with limits, by the measure's name, day by day; none for the reference.
  package var watched: [String: [WatchedDay]] = [:]
  /// Rows apart by host or another field; absent where no row names one.
  package var grouped: [GroupSubject: GroupedRows] = [:]
  package var coverage: Coverage
  /// The latest row of each metric type before the period's end, usable or not.
  ///
  /// Absent without one in the period or the four weeks before; none for the reference.
  package var newest: [String: Instant] = [:]
  /// Metric types that fell silent while others went on, in the order of their names.
  package var silentTypes: [SilentType]
  package var rejections: [Rejection]

  package init(
    period: Period, types: [String: ValueSummary] = [:], units: [String: String] = [:],
    otherUnits: [String: [UnitRows]] = [:], requests: RequestSummary? = nil, paths: [PathSummary] = [],
    otherPaths: RequestSummary? = nil,
    actions: [PathSummary] = [], withoutPath: Int = 0,
    days: [DayMetrics] = [],
    hours: [HourMetrics] = [], buckets: [RequestBucket] = [], measures: [String: MeasureResult] = [:],
    coverage: Coverage, silentTypes: [SilentType] = [], rejections: [Rejection] = []
  ) {
    self.period = period
    self.types = types
    self.units = units
    self.otherUnits = otherUnits
    self.requests = requests
    self.paths = paths
    self.otherPaths = otherPaths
    self.actions = actions
    self.withoutPath = withoutPath
    self.days = days
    self.hours = hours
    self.buckets = buckets
    self.measures = measures
    self.coverage = coverage
    self.silentTypes = silentTypes
    self.rejections = rejections
  }
}

/// One local day of metric rows.
package struct DayMetrics: Sendable {
  package var span: DaySpan
  package var types: [String: ValueSummary]
  package var requests: RequestSummary?
  /// Rows of requests came and none could be used: their number is not 0, but not known.
  package var areRequestsLost = false
  package init(span: DaySpan, types: [String: ValueSummary] = [:], requests: RequestSummary? = nil) {
    self.span = span
    self.types = types
    self.requests = requests
  }
}

/// What of an ISO week of metric rows lies in the period.
package struct WeekMetrics: Sendable {
  package var week: Week
  package var requests: RequestSummary?
  /// A row of any type came.
  package var hasRows: Bool
  /// Rows of requests came and none could be used.
  package var areRequestsLost = false
  package init(week: Week, requests: RequestSummary? = nil, hasRows: Bool = false) {
    self.week = week
    self.requests = requests
    self.hasRows = hasRows
  }
}

/// One hour of metric rows.
package struct HourMetrics: Sendable {
  package var start: Instant
  /// Its quantiles are filled in daily reports, nil in weekly ones.
  package var requests: RequestSummary?
  /// A row of any type with a readable time came.
  package var hasRows: Bool
  /// Rows of requests came and none could be used.
  package var areRequestsLost = false
  package init(start: Instant, requests: RequestSummary? = nil, hasRows: Bool = false) {
    self.start = start
    self.requests = requests
    self.hasRows = hasRows
  }
}

/// A measure of the user's own.
package struct MeasureResult: Sendable {
  /// In the measure's unit, unrounded; nil when no row is in a unit that fits it.
  package var value: Double?
  /// Rows it rests on.
  package var n: Int
  /// The unit those rows name; empty where only their number matters.
  package var unit: String
  /// Rows the measure would take, but for their unit.
  package var others: [UnitRows]

  package init(value: Double?, n: Int, unit: String = "", others: [UnitRows] = []) {
    self.value = value
    self.n = n
    self.unit = unit
    self.others = others
  }
}

extension PeriodMetrics {
  /// Where requests have no durations: what charts and limits would make of them.
  package mutating func forgetDurations() {
    areTimed = false
    requestSteps = requestSteps.map { step in
      RequestStep(
        from: step.start, to: step.end, count: step.count, withStatus: step.withStatus, failed: step.failed, p95: nil,
        isLost: step.isLost)
    }
  }
}
