package import Records
import SQLite
import Settings
package import Summaries

extension SQLiteSource {
  /// Looks for changes of the metric table by row ids and the index alone; the smaller tables are counted by day when they
  /// are read (`ReportInput.arrivals`), and so are metrics that the settings map.
  package func changes(
    in days: [DaySpan], since mark: SourceMark?, marking marked: [DaySpan]
  ) throws(SourceError) -> SourceChanges {
    guard let table = schema[.metrics].plainTable, schema[.requests].sources.isEmpty, table.hasRowid else {
      return SourceChanges()
    }
    do throws(SQLiteError) {
      let source = try budget.retrying { () throws(SQLiteError) in try MetricTable(connection, table) }
      let watch = PastWatch(
        connection: connection, source: source,
        bounds: TimeBounds(storedZone: settings.source.storedTimezone, hasOffsets: source.hasOffsets), budget: budget)
      return try watch.changes(in: days, since: mark, marking: marked)
    } catch {
      throw SourceError(error, doing: "Looking for late rows in \(path)", path: path)
    }
  }
}
