import Analysis
import Ledger
import Records
import Summaries

/// What became of one report, and what it was made of.
struct ReportOutcome {
  var code: ExitCode
  let input: ReportInput
  let analysis: ReportAnalysis
  /// As later reports look back on it.
  let remembered: [Figure]
  let fingerprint: String
  /// That stands now, or will.
  var revision = 1

  /// As the ledger remembers it.
  var reported: ReportedPeriod {
    ReportedPeriod(
      period: analysis.period, asOf: analysis.asOf, revision: revision, rows: input.rowsOfPeriod,
      status: analysis.status.rawValue, coverage: analysis.coverage?.share,
      findings: Dictionary(grouping: analysis.findings, by: \.severity).mapValues(\.count), fingerprint: fingerprint,
      metrics: input.metrics.value.map(RecordedMetrics.init),
      halves: TableHalves(input),
      figures: remembered.compactMap(ReportedPeriod.ReportedFigure.init),
      moved: analysis.movedForCertain, stopChanges: analysis.stopChanges)
  }
}
