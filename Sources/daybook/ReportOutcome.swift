import Analysis
import Ledger
import Records
import Summaries

/// What became of one report, and what it was made of.
struct ReportOutcome {
  var code: ExitCode
  let input: ReportInput
  let analysis: ReportAnalysis
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
      figures: analysis.figures.figures.compactMap(Self.figure), stopChanges: analysis.stopChanges)
  }

  /// Series of hours and days are kept with what was counted, and those of the period before with its own report.
  private static func figure(_ figure: Figure) -> ReportedPeriod.ReportedFigure? {
    guard figure.id.scope == .current else { return nil }
    switch figure.id.slot {
    case .hour, .day, .week, .weekdayHour: return nil
    case .name, .others, nil: break
    }
    let state =
      switch figure.state {
      case .exact: "exact"
      case .estimate: "estimate"
      case .missing(let reason): reason.rawValue
      }
    return ReportedPeriod.ReportedFigure(
      id: figure.id.description, value: figure.value, n: figure.n, state: state)
  }
}
