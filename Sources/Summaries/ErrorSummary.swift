public import Records

/// The error report table, counted in one pass. "New" means created in the period (docs/figures.md#error-reports).
public struct ErrorSummary: TableSummary {
  /// The severities with a series of their own; any other counts as `other`.
  public static let severities = ReportSeverity.allCases.map(\.rawValue)

  /// Counts of one period.
  public struct Counts: Sendable {
    public var new = 0
    public var resolved = 0
    /// Open at the period's end.
    public var backlog = 0
    public var unresolvedCritical = 0
    /// Of those, created before the period.
    public var oldCritical = 0
    /// Of those open at the period's end, closed as read: it happened after the period.
    public var criticalClosedSince = 0
    /// Severity critical, created in the period, open or not.
    public var newCritical = 0
    /// Category `security`, open at the period's end.
    public var openSecurity = 0
    /// New reports by the value of the column: the ten largest and the words that Daybook knows.
    public var byCategory: NameCounts = []
    public var bySeverity: NameCounts = []
    public var byStatus: NameCounts = []
    public var byModule: NameCounts = []
    /// New reports that are not closed as read, in all and by category.
    public var stillOpen = 0
    public var stillOpenByCategory: NameCounts = []
    /// New reports after those of one group (module and masked title) within 10 minutes of the group's previous one
    /// are taken as one event (docs/methods.md#events).
    public var events = 0
    public init() {}
  }

  /// One local day.
  public struct DayCounts: Sendable {
    public var day: Day
    /// New reports by severity: critical, high, medium, low, other.
    public var newBySeverity: [String: Int]
    public var resolved: Int
    /// Open at the day's end.
    public var backlog: Int
    public var new: Int { newBySeverity.values.reduce(0, +) }
    public init(day: Day, newBySeverity: [String: Int] = [:], resolved: Int = 0, backlog: Int = 0) {
      self.day = day
      self.newBySeverity = newBySeverity
      self.resolved = resolved
      self.backlog = backlog
    }
  }

  public var current: Counts
  public var reference: Counts
  /// Daily report: 28 days ending with the reported one. Weekly: 84 days. The last is the period's last.
  public var days: [DayCounts]
  /// New reports by local weekday (0 is Monday) and clock hour over `days`: 7 rows of 24.
  public var weekdayHours: [[Int]]
  /// Open at the period's end, created in or before it, at most ten: critical ones first, then the newest; ties by id.
  public var newestOpen: [ErrorReport]
  /// The day of the oldest report in the table; nil when it is empty.
  public var firstDay: Day?
  public var rejections: [Rejection]
  /// Severities and statuses that Daybook does not know, of the reports created in `days` or open at the end.
  public var unknownWords: [UnknownWords]

  public init(
    current: Counts, reference: Counts, days: [DayCounts], weekdayHours: [[Int]], newestOpen: [ErrorReport],
    firstDay: Day?, rejections: [Rejection], unknownWords: [UnknownWords] = []
  ) {
    self.current = current
    self.reference = reference
    self.days = days
    self.weekdayHours = weekdayHours
    self.newestOpen = newestOpen
    self.firstDay = firstDay
    self.rejections = rejections
    self.unknownWords = unknownWords
  }

  package var rowsOfPeriod: Int { current.new }
}
