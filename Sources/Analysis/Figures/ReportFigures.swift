import Records
import Summaries

/// `reports.*`: the error report table.
enum ReportFigures {
  private static let origins = ["reports"]
  private static let totals = ["new", "resolved", "backlog", "unresolved_critical", "events"]

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    switch material.errors {
    case .absent: break
    case .failed:
      sheet.failed(
        totals.flatMap { [(FigureID("reports." + $0), .count), (FigureID("reference.reports." + $0), .count)] })
    case .read(let errors):
      // A table that begins after the reference tells nothing of it.
      let last = material.comparison.baseline.days[material.comparison.baseline.days.count - 1].day
      let isKnown = errors.firstDay.map { $0 <= last } ?? true
      addTotals(errors.current, prefix: "", isKnown: true, to: &sheet)
      addTotals(errors.reference, prefix: "reference.", isKnown: isKnown, to: &sheet)
      addBreakdowns(errors, isReferenceKnown: isKnown, to: &sheet)
      addDays(errors.days, to: &sheet)
      addWeekdayHours(errors.weekdayHours, to: &sheet)
    }
    switch material.comments {
    case .absent: break
    case .failed: sheet.failed([("reports.comments", .count), ("reports.technical_notes", .count)])
    case .read(let comments):
      sheet.count("reports.comments", comments.count, from: ["comments"])
      sheet.count("reports.technical_notes", comments.technicalNotes, from: ["comments"])
    }
  }

  private static func addTotals(
    _ counts: ErrorSummary.Counts, prefix: String, isKnown: Bool, to sheet: inout FigureSheet
  ) {
    let values = [counts.new, counts.resolved, counts.backlog, counts.unresolvedCritical, counts.events]
    for (name, value) in zip(totals, values) {
      sheet.put(
        FigureID("\(prefix)reports.\(name)"), isKnown ? Double(value) : nil, .count, n: value, from: origins)
    }
  }

  private static func addBreakdowns(_ errors: ErrorSummary, isReferenceKnown: Bool, to sheet: inout FigureSheet) {
    let current = errors.current
    for (name, counts) in [
      ("by_category", current.byCategory), ("by_severity", current.bySeverity), ("by_status", current.byStatus),
      ("by_module", current.byModule),
    ] {
      sheet.counts("reports.\(name)", counts, from: origins)
    }
    let before = Dictionary(errors.reference.byCategory.map { ($0.name, $0.count) }, uniquingKeysWith: +)
    for (category, _) in current.byCategory {
      let count = before[category] ?? 0
      sheet.put(
        FigureID("reference.reports.by_category", category), isReferenceKnown ? Double(count) : nil, .count, n: count,
        from: origins)
    }
    if current.byCategory.others != nil {
      let others = errors.reference.byCategory.others?.count ?? 0
      sheet.put(
        "reference.reports.by_category.other", isReferenceKnown ? Double(others) : nil, .count, n: others,
        from: origins)
    }
  }

  private static func addDays(_ days: [ErrorSummary.DayCounts], to sheet: inout FigureSheet) {
    let series: [(name: String, value: (ErrorSummary.DayCounts) -> Int)] =
      [("new", \.new), ("resolved", \.resolved), ("backlog", \.backlog)]
      + ["critical", "high", "medium", "low", "other"].map { severity in
        ("new_" + severity, { $0.newBySeverity[severity] ?? 0 })
      }
    for (name, value) in series {
      for day in days { sheet.count(FigureID("reports.\(name)", day.day.description), value(day), from: origins) }
    }
  }

  private static func addWeekdayHours(_ rows: [[Int]], to sheet: inout FigureSheet) {
    for (weekday, hours) in rows.enumerated() {
      for (hour, count) in hours.enumerated() {
        let label = "\(weekday + 1)T\(hour < 10 ? "0" : "")\(hour)"
        sheet.count(FigureID("reports.weekday_hours", label), count, from: origins)
      }
    }
  }
}
