public import Records

/// Everything counted from the metric rows of one period.
public struct PeriodMetrics: Sendable {
  public var period: Period
  /// Per metric type, requests (`request_duration`) included: the rows of the unit it is counted in. Absent when the
  /// type has no such row in the period.
  public var types: [String: ValueSummary]
  /// The unit text those rows carry, of the first one in time order; for labels and currency.
  public var units: [String: String]
  /// Rows of a type in units that cannot be converted into that one: in no figure. Absent when there are none.
  public var otherUnits: [String: [UnitRows]]
  /// Nil when there was no usable request row.
  public var requests: RequestSummary?
  /// The paths kept by name, by total time downwards, ties by the path's bytes. Quantiles are filled for the first ten.
  public var paths: [PathSummary]
  /// Requests to all other paths, when there are more than can be kept by name: then the largest are.
  public var otherPaths: RequestSummary?
  /// The key actions that have requests, under their names in `KeyActions`, in that order.
  public var actions: [PathSummary]
  /// Requests whose metadata holds no path.
  public var withoutPath: Int
  /// One per local day of the period, in order.
  public var days: [DayMetrics]
  /// One per ISO week, in order, where the kind of report goes by weeks.
  package var weeks: [WeekMetrics] = []
  /// One per hour of the period, in order; hours count from the start of their local day.
  public var hours: [HourMetrics]
  /// Five-minute buckets of UTC from the period's start on; the last may be short.
  public var buckets: [RequestBucket]
  /// Results of the user's own measures, by their name; absent when no row was in scope.
  public var measures: [String: MeasureResult]
  /// The rows of measures with limits, by the measure's name, day by day; none for the reference.
  public var watched: [String: [WatchedDay]] = [:]
  public var coverage: Coverage
  /// Metric types that fell silent while others went on, in the order of their names.
  public var silentTypes: [SilentType]
  public var rejections: [Rejection]

  public init(
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
public struct DayMetrics: Sendable {
  public var span: DaySpan
  public var types: [String: ValueSummary]
  public var requests: RequestSummary?
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
public struct HourMetrics: Sendable {
  public var start: Instant
  /// Its quantiles are filled in daily reports, nil in weekly ones.
  public var requests: RequestSummary?
  /// A row of any type with a readable time came.
  public var hasRows: Bool
  /// Rows of requests came and none could be used.
  package var areRequestsLost = false
  package init(start: Instant, requests: RequestSummary? = nil, hasRows: Bool = false) {
    self.start = start
    self.requests = requests
    self.hasRows = hasRows
  }
}

/// A measure of the user's own.
public struct MeasureResult: Sendable {
  /// In the measure's unit, unrounded; nil when no row is in a unit that fits it.
  public var value: Double?
  /// Rows it rests on.
  public var n: Int
  /// The unit those rows name; empty where only their number matters.
  public var unit: String
  /// Rows the measure would take, but for their unit.
  public var others: [UnitRows]

  public init(value: Double?, n: Int, unit: String = "", others: [UnitRows] = []) {
    self.value = value
    self.n = n
    self.unit = unit
    self.others = others
  }
}
