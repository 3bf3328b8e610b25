package import Records

/// A database that reports are made of.
///
/// One target per engine has a type that is one; the executable picks it by the URL's scheme.
///
/// What an engine does and leaves undone, so that every engine gives the same bytes:
/// - Of the smaller tables it hands over every row, raw, to the fold of the table (`TableReading`): which row counts, what a
///   status means and which time can be read is decided there.
/// - Names are its client's business: paths are collapsed, titles masked and texts made legible in `Summaries`, from the raw
///   keys. It never groups by what a name may read as, only by the bytes that stand in the database.
/// - Of the metric rows it hands over what each `MetricDay` of the plan asks for: rows, or summaries of them: for each hour
///   and raw key the count, the sum, the first and the last value in order of time, and the exact values of which quantiles
///   are taken. An estimate of a quantile (t-digest, `approx_quantile`) is never handed over.
/// - It leaves the application alone: it only reads, in short statements, and waits for locks.
/// - A number in a report is the same whatever the number of threads and whichever way the rows were fetched.
package protocol ReportSource {
  /// Reads and counts everything the plan asks for.
  /// - Parameter threads: 1 or more connections that read at the same time; the result does not depend on it.
  func read(_ plan: ReadPlan, threads: Int) throws(SourceError) -> ReportInput

  /// Counts the metric rows of whole periods, each row once however many of them it belongs to; none where there are no
  /// such rows to count, nil where a table or a query of the settings cannot be read.
  /// - Parameter plan: of any of them; it says what is counted.
  func count(_ periods: [Period], _ plan: ReadPlan, threads: Int) throws(SourceError) -> [RecordedPeriod]?

  /// Which of these days, in the order of time, have rows that came, changed or went since the mark was made, as far as
  /// that can be told without reading them, and where the source stands now.
  /// - Parameters:
  ///   - mark: nil for a first look, which finds nothing.
  ///   - marked: the days that the new mark tells.
  func changes(
    in days: [DaySpan], since mark: SourceMark?, marking marked: [DaySpan]
  ) throws(SourceError) -> SourceChanges

  /// The known tables with their columns, what in them cannot be read, and what makes reading slow or incomplete.
  func describe() throws(SourceError) -> [SourceRemark]

  /// The known tables that the database has with all their columns.
  func overview() throws(SourceError) -> [TableOverview]
}
