import Records
import Settings
import Summaries

@testable import Databases

extension SQLiteSource {
  /// Reads by the plan that the source's own settings ask for.
  func read(_ comparison: Comparison, asOf: Instant, threads: Int) throws(SourceError) -> ReportInput {
    try read(
      ReadPlan(
        comparison, asOf: asOf, measures: settings.measures, calendar: settings.calendar, masks: settings.report.mask),
      threads: threads)
  }
}
