import Records
import Summaries

/// What the error report table tells about days before the compared periods.
struct ReportHistory {
  /// New reports of the days before the reference, oldest first, with their weekdays; not before the table's first day.
  let days: [(weekday: Int, count: Int)]
  /// Whether the table reaches back to the start of the reference: days before its first report are not known.
  let coversReference: Bool

  init(_ errors: ErrorSummary, reference: Period) {
    let start = reference.days[0].day
    coversReference = errors.firstDay.map { $0 <= start } ?? false
    days = errors.days.filter { day in day.day < start && (errors.firstDay.map { $0 <= day.day } ?? false) }
      .map { (weekday: $0.day.weekday, count: $0.new) }
  }
}
