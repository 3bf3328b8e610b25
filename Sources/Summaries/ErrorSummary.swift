package import Records

/// The error report table, counted in one pass.
///
/// "New" means created in the period (docs/figures.md#error-reports).
package struct ErrorSummary: TableSummary {
  /// The severities with a series of their own; any other counts as `other`.
  package static let severities = ReportSeverity.allCases.map(\.rawValue)
  static let otherSeverity = "other"

  /// Counts of one period.
  package struct Counts: Sendable {
    package var new = 0
    package var resolved = 0
    /// Open at the period's end.
    package var backlog = 0
    package var unresolvedCritical = 0
    /// Of those, created before the period.
    package var oldCritical = 0
    /// Of those open at the period's end, closed as read: it happened after the period.
    package var criticalClosedSince = 0
    /// Severity critical, created in the period, open or not.
    package var newCritical = 0
    /// Category `security`, open at the period's end.
    package var openSecurity = 0
    /// New reports by the value of the column: the ten largest and the words that Daybook knows.
    package var byCategory: NameCounts = []
    /// Of the reference: categories of which the period has none; empty where the period has more than are kept.
    package var vanished: NameCounts = []
    package var bySeverity: NameCounts = []
    package var byStatus: NameCounts = []
    package var byModule: NameCounts = []
    /// New reports that are not closed as read, in all and by category.
    package var stillOpen = 0
    package var stillOpenByCategory: NameCounts = []
    /// New reports after those of one group (module and masked title) within 10 minutes of the group's previous one
    /// are taken as one event (docs/methods.md#events).
    package var events = 0
    /// Those of the period by the category of their first report.
    package var eventsByCategory: [String: Int] = [:]
    package init() {}
  }

  /// One local day.
  package struct DayCounts: Sendable {
    package var day: Day
    /// New reports by severity: critical, high, medium, low, other.
    package var newBySeverity: [String: Int]
    package var resolved: Int
    /// Open at the day's end.
    package var backlog: Int
    package var new: Int { newBySeverity.values.reduce(0, +) }
    package init(day: Day, newBySeverity: [String: Int] = [:], resolved: Int = 0, backlog: Int = 0) {
      self.day = day
      self.newBySeverity = newBySeverity
      self.resolved = resolved
      self.backlog = backlog
    }
  }

  package var current: Counts
  package var reference: Counts
  /// Daily report: 28 days ending with the reported one.
  ///
  /// Weekly: 84 days. The last is the period's last.
  package var days: [DayCounts]
  /// New reports by local weekday (0 is Monday) and clock hour over `days`: 7 rows of 24.
  package var weekdayHours: [[Int]]
  /// Open at the period's end, created in or before it, at most ten: critical ones first, then the newest; ties by id.
  package var newestOpen: [ErrorReport]
  /// The keys of the users they are assigned to, in the same order; nil for none, and where it is not to be told.
  package var assigneeKeys: [String?]
  /// The day of the oldest report in the table; nil when it is empty.
  package var firstDay: Day?
  package var rejections: [Rejection]
  /// Severities and statuses that Daybook does not know, of the reports created in `days` or open at the end.
  package var unknownWords: [UnknownWords]
  /// Events of the days before the period, of all categories together and of each.
  package var before = EventsBefore()
  /// Standard columns that no row has: what rests on them is not known.
  package var absent: Set<String> = []
  /// All names of the new reports of the period.
  var names = Names()
  /// New reports by clock hour, of the days of the series that have any.
  var hours: [Day: [Int]] = [:]

  package init(
    current: Counts, reference: Counts, days: [DayCounts], weekdayHours: [[Int]], newestOpen: [ErrorReport],
    assigneeKeys: [String?] = [], firstDay: Day?, rejections: [Rejection], unknownWords: [UnknownWords] = []
  ) {
    self.current = current
    self.reference = reference
    self.days = days
    self.weekdayHours = weekdayHours
    self.newestOpen = newestOpen
    self.assigneeKeys = assigneeKeys
    self.firstDay = firstDay
    self.rejections = rejections
    self.unknownWords = unknownWords
  }

  package var rowsOfPeriod: Int { current.new }

  /// All names of the new reports of one period with their numbers.
  struct Names: Codable, Hashable, Sendable {
    var categories = NameTotals()
    var stillOpenCategories = NameTotals()
    var severities = NameTotals()
    var statuses = NameTotals()
    var modules = NameTotals()
  }

  /// New reports by weekday and clock hour.
  static func weekdayHours(_ hours: [Day: [Int]]) -> [[Int]] {
    hours.reduce(into: Array(repeating: Array(repeating: 0, count: 24), count: 7)) { table, entry in
      for (hour, count) in entry.value.enumerated() { table[entry.key.weekday - 1][hour] += count }
    }
  }

  /// Sets the names of those to whom the open ones are assigned; who has none stays unknown.
  /// - Parameter names: as stored, by the keys of the users.
  mutating func nameAssignees(_ names: [String: [UInt8]], _ intake: TextIntake) {
    for (index, key) in assigneeKeys.enumerated() {
      guard let stored = key.flatMap({ names[$0] }) else { continue }
      let name = unsafe stored.withUnsafeBytes { unsafe intake.person($0) }
      if let name { newestOpen[index].assignee = .named(name) }
    }
  }
}
