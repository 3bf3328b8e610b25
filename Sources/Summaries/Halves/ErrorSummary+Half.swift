package import Records

extension ErrorSummary {
  /// Severity, status and category are those of the time at which the period was read.
  package struct ErrorHalf: Codable, Hashable, Sendable {
    struct KeptReportDay: Codable, Hashable, Sendable {
      /// Days since 1970.
      var day: Int
      /// By the severities of `ErrorSummary.severities`, then all others.
      var newBySeverity: [Int]
      var resolved: Int
      var backlog: Int
      /// New reports by clock hour; empty when there are none.
      var hours: [Int]
    }

    var new: Int
    var resolved: Int
    var backlog: Int
    var unresolvedCritical: Int
    var oldCritical: Int
    var criticalClosedSince: Int
    var newCritical: Int
    var openSecurity: Int
    var stillOpen: Int
    var events: Int
    var names: Names
    /// Those of the period.
    var days: [KeptReportDay]
    var firstDay: Int?
  }

  package func half(_ comparison: Comparison) -> ErrorHalf {
    let own = Set(comparison.current.days.map(\.day))
    return ErrorHalf(
      new: current.new, resolved: current.resolved, backlog: current.backlog,
      unresolvedCritical: current.unresolvedCritical, oldCritical: current.oldCritical,
      criticalClosedSince: current.criticalClosedSince, newCritical: current.newCritical,
      openSecurity: current.openSecurity, stillOpen: current.stillOpen, events: current.events, names: names,
      days: days.filter { own.contains($0.day) }.map { day in
        ErrorHalf.KeptReportDay(
          day: day.day.number,
          newBySeverity: (Self.severities + [Self.otherSeverity]).map { day.newBySeverity[$0] ?? 0 },
          resolved: day.resolved, backlog: day.backlog, hours: hours[day.day] ?? [])
      }, firstDay: firstDay?.number)
  }

  /// The days of the reference in the series are taken too.
  package mutating func adopt(reference half: ErrorHalf, _ comparison: Comparison) {
    reference = Counts(half, like: current, absent: absent)
    adopt(series: half, comparison)
  }

  package mutating func adopt(series half: ErrorHalf, _ comparison: Comparison) {
    firstDay = [firstDay, half.firstDay.map(Day.init(number:))].compactMap(\.self).min()
    let kept = Dictionary(half.days.map { (Day(number: $0.day), $0) }) { one, _ in one }
    for index in days.indices {
      guard let day = kept[days[index].day] else { continue }
      days[index] = DayCounts(
        day: days[index].day,
        newBySeverity: Dictionary(
          zip(Self.severities + [Self.otherSeverity], day.newBySeverity).filter { $0.1 > 0 }.map { ($0, $1) }
        ) { one, _ in one }, resolved: day.resolved, backlog: day.backlog)
      hours[days[index].day] = day.hours.isEmpty ? nil : day.hours
    }
    weekdayHours = Self.weekdayHours(hours)
  }
}

extension ErrorSummary.Counts {
  /// Of the names, those that the period keeps.
  init(_ half: ErrorSummary.ErrorHalf, like current: ErrorSummary.Counts, absent: Set<String>) {
    self.init()
    new = half.new
    resolved = half.resolved
    backlog = half.backlog
    unresolvedCritical = half.unresolvedCritical
    oldCritical = half.oldCritical
    criticalClosedSince = half.criticalClosedSince
    newCritical = half.newCritical
    openSecurity = half.openSecurity
    stillOpen = half.stillOpen
    events = half.events
    name(half.names, like: current, absent: absent)
  }

  /// Takes the counts by name of a reference, of those names that the period keeps.
  mutating func name(_ names: ErrorSummary.Names, like current: ErrorSummary.Counts, absent: Set<String>) {
    if !absent.contains("category") {
      byCategory = current.byCategory.counterpart(names.categories.entries)
      if current.byCategory.others == nil {
        let present = Set(current.byCategory.map(\.name))
        vanished = NameCounts(largest: names.categories.entries.filter { !present.contains($0.name) })
      }
    }
    stillOpenByCategory = byCategory.counterpart(names.stillOpenCategories.entries)
    if !absent.contains("severity") { bySeverity = current.bySeverity.counterpart(names.severities.entries) }
    if !absent.contains("status") { byStatus = current.byStatus.counterpart(names.statuses.entries) }
    if !absent.contains("module") { byModule = current.byModule.counterpart(names.modules.entries) }
  }
}
