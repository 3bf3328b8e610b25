package import Records

/// Takes the rows of the error report table, each once, and counts what both periods and the days before need.
package final class ErrorFold {
  private let asOf: Int64
  private let days: [DaySpan]
  private let dayEnds: [Int64]
  private let zone: Zone
  private let intake: TextIntake
  private let categories: NameTable
  private let severities: NameTable
  private let statuses: NameTable
  private let modules: NameTable
  /// The period and its reference.
  private var sides: [CategoryTally]
  /// New reports by the severities of `ErrorSummary.severities`, then all others.
  private var created: [[Int]]
  private var wordRows = 0
  private var unknownSeverities: [Int: Int] = [:]
  private var unknownStatuses: [Int: Int] = [:]
  private var resolved: [Int]
  /// Change of the number of open reports against the day before.
  private var opened: [Int]
  /// New reports by clock hour, of each day.
  private var hours: [[Int]]
  /// Those of the days before the period, by which events are told.
  private var earlier = EarlierEvents()
  private let usualDays: TimeSlots
  private let tellsAssignees: Bool
  /// Standard columns that no row has.
  private let absent: Set<String>
  private var newest: [OpenReport] = []
  private var first: Int64?
  private var unreadable = 0
  private var later = 0
  private(set) var unclear = 0

  private struct OpenReport {
    let report: ErrorReport
    /// The key of the user it is assigned to; nil for none.
    let assignee: String?
    var isCritical: Bool { report.severity == ErrorReport.critical }
  }

  /// Counts of one period by the numbers of names.
  private struct CategoryTally {
    let start: Int64
    let end: Int64
    var counts = ErrorSummary.Counts()
    var byCategory: [Int: Int] = [:]
    var stillOpen: [Int: Int] = [:]
    var bySeverity: [Int: Int] = [:]
    var byStatus: [Int: Int] = [:]
    var byModule: [Int: Int] = [:]
    var reports: [ErrorGroup.GroupedReport] = []

    init(_ period: Period) {
      start = period.start.microseconds
      end = period.end.microseconds
    }

    func contains(_ time: Int64) -> Bool { time >= start && time < end }
  }

  /// One row.
  ///
  /// Times are microseconds since 1970 or `TimeParser.unreadable`.
  package struct Row {
    package var createdAt: Int64
    package var updatedAt: Int64
    package var resolvedAt: Int64
    /// Whether anything stands in resolved_at, a time or not.
    package var hasResolvedAt: Bool

    package init(createdAt: Int64, updatedAt: Int64, resolvedAt: Int64, hasResolvedAt: Bool) {
      self.createdAt = createdAt
      self.updatedAt = updatedAt
      self.resolvedAt = resolvedAt
      self.hasResolvedAt = hasResolvedAt
    }
  }

  /// The columns of a row that are read only when needed, by their positions.
  package enum ErrorColumn: Int, Sendable {
    case id, title, category, severity, module, status
    case assignee = 9
  }

  /// - Parameters:
  ///   - days: the days whose series are wanted, ending with the period's last.
  ///   - absent: columns that no row has; without a status a time of resolution says that a report is resolved.
  ///   - tellsAssignees: whether it is told to whom errors are assigned, and that nobody is.
  ///   - choices: what `overflow` of a first reading told to keep.
  package init(
    _ comparison: Comparison, asOf: Instant, days: [DaySpan], intake: TextIntake = TextIntake(),
    tellsAssignees: Bool = true, absent: Set<String> = [], keeping choices: [ErrorColumn: NameChoice] = [:]
  ) {
    self.intake = intake
    self.tellsAssignees = tellsAssignees
    self.absent = absent
    categories = NameTable(intake, words: .categories, keeping: choices[.category])
    severities = NameTable(intake, words: .severities, keeping: choices[.severity])
    statuses = NameTable(intake, words: .reportStatuses, keeping: choices[.status])
    modules = NameTable(intake, keeping: choices[.module])
    sides = [CategoryTally(comparison.current), CategoryTally(comparison.baseline)]
    self.asOf = asOf.microseconds
    self.days = days
    usualDays = TimeSlots(comparison.usualDays)
    dayEnds = days.map(\.end.microseconds)
    zone = comparison.current.zone
    created = Array(repeating: Array(repeating: 0, count: 5), count: days.count)
    hours = Array(repeating: Array(repeating: 0, count: 24), count: days.count)
    resolved = Array(repeating: 0, count: days.count)
    opened = Array(repeating: 0, count: days.count + 1)
  }

  package func add(_ row: Row, _ bytes: (ErrorColumn, (UnsafeRawBufferPointer) -> Void) -> Void) {
    guard row.createdAt != TimeParser.unreadable else {
      unreadable += 1
      return
    }
    guard row.createdAt < asOf else {
      later += 1
      return
    }
    first = min(first ?? row.createdAt, row.createdAt)
    func number(_ column: ErrorColumn, _ table: NameTable) -> Int {
      var number = 0
      unsafe bytes(column) { number = unsafe table.number(of: $0) }
      return number
    }
    let status = number(.status, statuses)
    let severity = number(.severity, severities)
    let isCritical = severities.names[severity] == ErrorReport.critical
    let isTimed = absent.contains("status") && row.resolvedAt != TimeParser.unreadable
    let isClosed = isTimed || ErrorReport.closedStatuses.contains(statuses.names[status])
    let isResolved = isTimed || isClosed && statuses.names[status] == ReportStatus.resolved.rawValue
    let closedAt = closedAt(row, isClosed: isClosed, hasKnownStatus: statuses.isKnown(status))
    noteWords(row, severity: severity, status: status, closedAt: closedAt)

    func moduleName() -> String {
      let module = number(.module, modules)
      var name = ""
      unsafe bytes(.module) { name = module > 0 ? modules.names[module] : unsafe modules.text(of: $0) }
      return name
    }
    for index in sides.indices {
      let isNew = sides[index].contains(row.createdAt)
      let isResolvedHere = isResolved && sides[index].contains(row.resolvedAt)
      let isOpenHere = row.createdAt < sides[index].end && closedAt >= sides[index].end
      guard isNew || isResolvedHere || isOpenHere else { continue }
      let category = number(.category, categories)
      if isOpenHere {
        sides[index].counts.backlog += 1
        if isCritical {
          sides[index].counts.unresolvedCritical += 1
          if !isNew { sides[index].counts.oldCritical += 1 }
          if isClosed { sides[index].counts.criticalClosedSince += 1 }
        }
        if categories.names[category] == ReportCategory.security.rawValue { sides[index].counts.openSecurity += 1 }
      }
      if isResolvedHere { sides[index].counts.resolved += 1 }
      guard isNew else { continue }
      let module = number(.module, modules)
      sides[index].counts.new += 1
      if isCritical { sides[index].counts.newCritical += 1 }
      if !isClosed {
        sides[index].counts.stillOpen += 1
        sides[index].stillOpen[category, default: 0] += 1
      }
      sides[index].byCategory[category, default: 0] += 1
      sides[index].bySeverity[severity, default: 0] += 1
      sides[index].byStatus[status, default: 0] += 1
      sides[index].byModule[module, default: 0] += 1
      var title = ""
      unsafe bytes(.title) { title = unsafe intake.text($0) }
      sides[index].reports.append(
        ErrorGroup.GroupedReport(
          ErrorGroup(module: moduleName(), title: title), category: categories.names[category], at: row.createdAt))
    }
    if usualDays.index(of: row.createdAt) != nil {
      let (module, category) = (moduleName(), number(.category, categories))
      unsafe bytes(.title) {
        unsafe earlier.add(module, title: $0, category: categories.names[category], at: row.createdAt)
      }
    }
    if isClosed, row.createdAt < sides[0].end, isUnclear(row) { unclear += 1 }
    addToDays(row, severity: severity, isResolved: isResolved, closedAt: closedAt)
    if row.createdAt < sides[0].end, closedAt >= sides[0].end {
      unsafe offer(row.createdAt, isCritical: isCritical, bytes)
    }
  }

  /// From when on it is not open: `Int64.max` while it is.
  ///
  /// A status that is not known does not say so, but a time of resolution does.
  private func closedAt(_ row: Row, isClosed: Bool, hasKnownStatus: Bool) -> Int64 {
    if isClosed { return row.resolvedAt != TimeParser.unreadable ? row.resolvedAt : row.updatedAt }
    return hasKnownStatus || row.resolvedAt == TimeParser.unreadable ? .max : row.resolvedAt
  }

  /// Looks at the words of the rows that the report rests on: created in the days of its series, or open at the end.
  private func noteWords(_ row: Row, severity: Int, status: Int, closedAt: Int64) {
    let end = sides[0].end
    let start = min(days.first?.start.microseconds ?? end, sides[0].start)
    guard row.createdAt < end, row.createdAt >= start || closedAt >= end else { return }
    wordRows += 1
    if !absent.contains("severity"), !severities.isKnown(severity) { unknownSeverities[severity, default: 0] += 1 }
    if !absent.contains("status"), !statuses.isKnown(status) { unknownStatuses[status, default: 0] += 1 }
  }

  /// Whether a closed report of the period, by its creation or its last change, does not say when it was closed.
  private func isUnclear(_ row: Row) -> Bool {
    guard row.resolvedAt == TimeParser.unreadable, sides[0].contains(row.createdAt) || sides[0].contains(row.updatedAt)
    else { return false }
    return row.hasResolvedAt || row.updatedAt == TimeParser.unreadable
  }

  private func addToDays(_ row: Row, severity: Int, isResolved: Bool, closedAt: Int64) {
    guard let start = days.first?.start.microseconds else { return }
    // Open at the ends of the days from the one it was created in to the one before it was closed.
    let openFrom = firstDay(endingAfter: row.createdAt)
    let openTo = firstDay(endingAfter: closedAt)
    if openFrom < openTo {
      opened[openFrom] += 1
      opened[openTo] -= 1
    }
    if row.createdAt >= start, openFrom < days.count {
      let known = ErrorSummary.severities.firstIndex(of: severities.names[severity])
      created[openFrom][known ?? ErrorSummary.severities.count] += 1
      let instant = Instant(microseconds: row.createdAt)
      hours[openFrom][zone.clockHour(at: instant)] += 1
    }
    if isResolved, row.resolvedAt != TimeParser.unreadable, row.resolvedAt >= start {
      let day = firstDay(endingAfter: row.resolvedAt)
      if day < days.count { resolved[day] += 1 }
    }
  }

  /// The number of the first day that ends after `time`; the number of days when none does.
  private func firstDay(endingAfter time: Int64) -> Int {
    var low = 0
    var high = dayEnds.count
    while low < high {
      let middle = (low + high) / 2
      if dayEnds[middle] <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Keeps ten: critical ones first, then the newest; of equal times the smaller ids.
  private func offer(
    _ createdAt: Int64, isCritical: Bool, _ bytes: (ErrorColumn, (UnsafeRawBufferPointer) -> Void) -> Void
  ) {
    if newest.count == 10 {
      let lastIsCritical = newest[9].isCritical
      if lastIsCritical && !isCritical { return }
      if lastIsCritical == isCritical, createdAt < newest[9].report.createdAt.microseconds { return }
    }
    func text(_ column: ErrorColumn, _ words: KnownWords? = nil) -> String {
      var text = ""
      unsafe bytes(column) { text = unsafe intake.text($0) }
      return words?.known(text) ?? text
    }
    var id = ""
    unsafe bytes(.id) { id = unsafe intake.identifier($0) }
    var assignee: String?
    if tellsAssignees { unsafe bytes(.assignee) { assignee = unsafe Self.key($0) } }
    let report = ErrorReport(
      id: id, title: text(.title), category: text(.category, .categories), severity: text(.severity, .severities),
      module: text(.module), status: text(.status, .reportStatuses), createdAt: Instant(microseconds: createdAt),
      assignee: tellsAssignees && assignee == nil ? .nobody : .unknown)
    newest.append(OpenReport(report: report, assignee: assignee))
    newest.sort { a, b in
      if a.isCritical != b.isCritical { return a.isCritical }
      let (a, b) = (a.report, b.report)
      return a.createdAt != b.createdAt ? a.createdAt > b.createdAt : a.id.utf8.lexicographicallyPrecedes(b.id.utf8)
    }
    if newest.count > 10 { newest.removeLast() }
  }

  /// The key of a user; nil for NULL and the empty text, cut where no key is so long.
  private static func key(_ bytes: UnsafeRawBufferPointer) -> String? {
    unsafe bytes.isEmpty ? nil : String(decoding: bytes.prefix(100), as: UTF8.self)
  }

  package func summary() -> ErrorSummary {
    var backlog = 0
    let series = days.indices.map { index in
      backlog += opened[index]
      var bySeverity: [String: Int] = [:]
      for (name, count) in zip(ErrorSummary.severities + [ErrorSummary.otherSeverity], created[index]) where count > 0 {
        bySeverity[name] = count
      }
      return ErrorSummary.DayCounts(
        day: days[index].day, newBySeverity: bySeverity, resolved: resolved[index], backlog: backlog)
    }
    var rejections: [Rejection] = []
    if unreadable > 0 {
      rejections.append(Rejection(source: .table(.reports), reason: .unreadableTime, count: unreadable))
    }
    if unclear > 0 { rejections.append(Rejection(source: .table(.reports), reason: .unusableValue, count: unclear)) }
    if later > 0 { rejections.append(Rejection(source: .table(.reports), reason: .afterAsOf, count: later)) }
    let current = finished(sides[0])
    let hoursByDay = Dictionary(zip(days.map(\.day), hours).filter { $0.1.contains { $0 > 0 } }) { one, _ in one }
    var summary = ErrorSummary(
      current: current, reference: finished(sides[1], like: current), days: series,
      weekdayHours: ErrorSummary.weekdayHours(hoursByDay),
      newestOpen: newest.map(\.report), assigneeKeys: newest.map(\.assignee),
      firstDay: first.map { zone.day(containing: Instant(microseconds: $0)) },
      rejections: rejections,
      unknownWords: [
        severities.unknown(.reports, .severity, unknownSeverities, of: wordRows),
        statuses.unknown(.reports, .status, unknownStatuses, of: wordRows),
      ].compactMap { $0 })
    summary.absent = absent
    summary.names = names(of: sides[0])
    summary.hours = hoursByDay
    summary.before = before()
    return summary
  }

  private func before() -> EventsBefore {
    var before = EventsBefore()
    before.note(first ?? .max)
    for event in earlier.starts(intake) {
      before.add(at: event.time, in: usualDays)
      before.add(event.category, at: event.time, in: usualDays)
    }
    return before
  }

  /// What to keep of columns with too many names when the table is read once more; empty when none has.
  package var overflow: [ErrorColumn: NameChoice] {
    [.category: categories, .severity: severities, .status: statuses, .module: modules].compactMapValues(\.overflow)
  }

  /// The counts of a side; of the reference those of the names that the period keeps.
  private func finished(_ tally: CategoryTally, like current: ErrorSummary.Counts? = nil) -> ErrorSummary.Counts {
    var counts = tally.counts
    let events = ErrorGroup.starts(tally.reports)
    counts.events = events.count
    if let current {
      counts.name(names(of: tally), like: current, absent: absent)
      return counts
    }
    if !absent.contains("category") {
      counts.byCategory = categories.largest(tally.byCategory)
      counts.eventsByCategory = Dictionary(events.map { ($0.category, 1) }, uniquingKeysWith: +)
    }
    counts.stillOpenByCategory = counts.byCategory.counterpart(categories.named(tally.stillOpen))
    if !absent.contains("severity") { counts.bySeverity = severities.largest(tally.bySeverity) }
    if !absent.contains("status") { counts.byStatus = statuses.largest(tally.byStatus) }
    if !absent.contains("module") { counts.byModule = modules.largest(tally.byModule) }
    return counts
  }

  private func names(of tally: CategoryTally) -> ErrorSummary.Names {
    ErrorSummary.Names(
      categories: NameTotals(categories.named(tally.byCategory)),
      stillOpenCategories: NameTotals(categories.named(tally.stillOpen)),
      severities: NameTotals(severities.named(tally.bySeverity)), statuses: NameTotals(statuses.named(tally.byStatus)),
      modules: NameTotals(modules.named(tally.byModule)))
  }
}
