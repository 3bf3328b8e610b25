import Records
import Summaries

/// `reports.*`: the error report table.
enum ReportFigures {
  private static let origins = [OriginID.table(.reports)]

  static func add(_ input: ReportInput, to builder: inout FigureBuilder) {
    if let errors = input.errors.value {
      // A table that begins after the reference tells nothing of it.
      let last = input.comparison.baseline.days[input.comparison.baseline.days.count - 1].day
      let isKnown = errors.firstDay.map { $0 <= last } ?? true
      addTotals(errors.current, .current, isKnown: true, to: &builder)
      addTotals(errors.reference, .reference, isKnown: isKnown, to: &builder)
      addBreakdowns(errors, isReferenceKnown: isKnown, to: &builder)
      addDays(errors.days, to: &builder)
      addWeekdayHours(errors.weekdayHours, to: &builder)
    }
    if let comments = input.comments.value {
      builder.count(.comments.count, comments.count, from: [.table(.comments)])
      builder.count(.comments.technicalNotes, comments.technicalNotes, from: [.table(.comments)])
    }
  }

  private static func addTotals(
    _ counts: ErrorSummary.Counts, _ scope: FigureID.Scope, isKnown: Bool, to builder: inout FigureBuilder
  ) {
    let values: [(FigureID, Int)] = [
      (.reports.new, counts.new), (.reports.resolved, counts.resolved), (.reports.backlog, counts.backlog),
      (.reports.unresolvedCritical, counts.unresolvedCritical), (.reports.events, counts.events),
    ]
    for (id, value) in values {
      builder.put(id.of(scope), isKnown ? Double(value) : nil, n: value, from: origins)
    }
  }

  private static func addBreakdowns(_ errors: ErrorSummary, isReferenceKnown: Bool, to builder: inout FigureBuilder) {
    let current = errors.current
    builder.counts(.reports.byCategory, current.byCategory, from: origins)
    builder.counts(.reports.bySeverity, current.bySeverity, from: origins)
    builder.counts(.reports.byStatus, current.byStatus, from: origins)
    builder.counts(.reports.byModule, current.byModule, from: origins)
    let before = Dictionary(errors.reference.byCategory.map { ($0.name, $0.count) }, uniquingKeysWith: +)
    for (category, _) in current.byCategory {
      let count = before[category] ?? 0
      builder.put(
        .reports.byCategory.named(category).of(.reference), isReferenceKnown ? Double(count) : nil, n: count,
        from: origins)
    }
    if current.byCategory.others != nil {
      let others = errors.reference.byCategory.others?.count ?? 0
      builder.put(
        .reports.byCategory.at(.others).of(.reference), isReferenceKnown ? Double(others) : nil, n: others,
        from: origins)
    }
  }

  private static func addDays(_ days: [ErrorSummary.DayCounts], to builder: inout FigureBuilder) {
    let series: [(id: FigureID, value: (ErrorSummary.DayCounts) -> Int)] =
      [(.reports.new, \.new), (.reports.resolved, \.resolved), (.reports.backlog, \.backlog)]
      + (ReportSeverity.allCases.map(Optional.init) + [nil]).map { severity in
        (.reports.new(of: severity), { $0.newBySeverity[severity?.rawValue ?? "other"] ?? 0 })
      }
    for (id, value) in series {
      for day in days { builder.count(id.at(.day(day.day)), value(day), from: origins) }
    }
  }

  private static func addWeekdayHours(_ rows: [[Int]], to builder: inout FigureBuilder) {
    for (weekday, hours) in rows.enumerated() {
      for (hour, count) in hours.enumerated() {
        builder.count(.reports.weekdayHours.at(.weekdayHour(weekday + 1, hour)), count, from: origins)
      }
    }
  }
}
