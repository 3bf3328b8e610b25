import Records
import Summaries

/// `reports.*`: the error report table.
enum ReportFigures {
  private static let origins = [OriginID.table(.reports)]

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    if let errors = material.errors.value {
      // A table that begins after the reference tells nothing of it.
      let last = material.comparison.baseline.days[material.comparison.baseline.days.count - 1].day
      let isKnown = errors.firstDay.map { $0 <= last } ?? true
      addTotals(errors.current, .current, isKnown: true, to: &sheet)
      addTotals(errors.reference, .reference, isKnown: isKnown, to: &sheet)
      addBreakdowns(errors, isReferenceKnown: isKnown, to: &sheet)
      addDays(errors.days, to: &sheet)
      addWeekdayHours(errors.weekdayHours, to: &sheet)
    }
    if let comments = material.comments.value {
      sheet.count(.comments.count, comments.count, from: [.table(.comments)])
      sheet.count(.comments.technicalNotes, comments.technicalNotes, from: [.table(.comments)])
    }
  }

  private static func addTotals(
    _ counts: ErrorSummary.Counts, _ scope: FigureID.Scope, isKnown: Bool, to sheet: inout FigureSheet
  ) {
    let values: [(FigureID, Int)] = [
      (.reports.new, counts.new), (.reports.resolved, counts.resolved), (.reports.backlog, counts.backlog),
      (.reports.unresolvedCritical, counts.unresolvedCritical), (.reports.events, counts.events),
    ]
    for (id, value) in values {
      sheet.put(id.of(scope), isKnown ? Double(value) : nil, n: value, from: origins)
    }
  }

  private static func addBreakdowns(_ errors: ErrorSummary, isReferenceKnown: Bool, to sheet: inout FigureSheet) {
    let current = errors.current
    sheet.counts(.reports.byCategory, current.byCategory, from: origins)
    sheet.counts(.reports.bySeverity, current.bySeverity, from: origins)
    sheet.counts(.reports.byStatus, current.byStatus, from: origins)
    sheet.counts(.reports.byModule, current.byModule, from: origins)
    let before = Dictionary(errors.reference.byCategory.map { ($0.name, $0.count) }, uniquingKeysWith: +)
    for (category, _) in current.byCategory {
      let count = before[category] ?? 0
      sheet.put(
        .reports.byCategory.named(category).of(.reference), isReferenceKnown ? Double(count) : nil, n: count,
        from: origins)
    }
    if current.byCategory.others != nil {
      let others = errors.reference.byCategory.others?.count ?? 0
      sheet.put(
        .reports.byCategory.at(.others).of(.reference), isReferenceKnown ? Double(others) : nil, n: others,
        from: origins)
    }
  }

  private static func addDays(_ days: [ErrorSummary.DayCounts], to sheet: inout FigureSheet) {
    let series: [(id: FigureID, value: (ErrorSummary.DayCounts) -> Int)] =
      [(.reports.new, \.new), (.reports.resolved, \.resolved), (.reports.backlog, \.backlog)]
      + (ReportSeverity.allCases.map(Optional.init) + [nil]).map { severity in
        (.reports.new(of: severity), { $0.newBySeverity[severity?.rawValue ?? "other"] ?? 0 })
      }
    for (id, value) in series {
      for day in days { sheet.count(id.at(.day(day.day)), value(day), from: origins) }
    }
  }

  private static func addWeekdayHours(_ rows: [[Int]], to sheet: inout FigureSheet) {
    for (weekday, hours) in rows.enumerated() {
      for (hour, count) in hours.enumerated() {
        sheet.count(.reports.weekdayHours.at(.weekdayHour(weekday + 1, hour)), count, from: origins)
      }
    }
  }
}
