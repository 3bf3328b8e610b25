import Records
import Summaries

/// What the error report table tells about days before the compared periods.
struct ReportHistory {
  /// New reports of the days before the baseline, oldest first, with their weekdays; not before the table's first day.
  let days: [(weekday: Int, count: Int)]
  /// Whether the table reaches back to the start of the baseline: days before its first report are not known.
  let coversReference: Bool

  init(_ errors: ErrorSummary, _ comparison: Comparison) {
    let start = comparison.baseline.days[0].day
    coversReference = errors.firstDay.map { $0 <= start } ?? false
    days = errors.days.filter { day in day.day < start && (errors.firstDay.map { $0 <= day.day } ?? false) }
      .map { (weekday: $0.day.weekday, count: $0.new) }
  }
}
