import Analysis
import Ledger
import Records
import Settings
import State
import Summaries

/// What earlier runs counted, as far as it was counted by the definitions of this one.
struct Memory {
  let ledger: Ledger
  let epoch: Epoch

  /// For commands that read it only; nil where no run has kept one, or by other definitions.
  ///
  /// A ledger that cannot be read is no reason to miss a report: its rows are read instead.
  static func reading(_ state: StateFolder, _ settings: Settings, _ context: CommandContext) throws(Failure) -> Memory?
  {
    do throws(StateError) { guard try state.has(Ledger.name) else { return nil } } catch { throw Failure(error) }
    do throws(LedgerError) {
      let ledger = try Ledger(state, now: context.process.started)
      return try ledger.knownEpoch(EpochDefinitions.lines(settings)).map { Memory(ledger: ledger, epoch: $0) }
    } catch {
      context.progress.warn("\(error) This report is made without it.")
      return nil
    }
  }

  /// What a report of that comparison need not read.
  func past(of comparison: Comparison) throws(LedgerError) -> KnownPast {
    let mark = try ledger.mark(in: epoch)
    let isWhole = !comparison.baseline.partial
    var past = KnownPast(
      baseline: isWhole ? try ledger.metrics(of: comparison.baseline, in: epoch) : nil,
      halves: isWhole ? try ledger.halves(of: comparison.baseline, in: epoch) : nil,
      requestDays: try ledger.requestDays(comparison.historyDays, in: epoch),
      firstRows: (mark?.firstRows ?? [:]).mapValues(Instant.init(microseconds:)))
    past.stopped = try ledger.stopped()
    // Only where a table has begun later than the series does there is anything to put in.
    let starts = (mark?.tableStarts ?? [:]).values.map(Instant.init(microseconds:))
    for day in comparison.seriesDays
    where day.end <= comparison.current.start && starts.contains(where: { $0 >= day.end }) {
      let period = ReportKind.daily.period(containing: day.day, in: comparison.current.zone)
      if let halves = try ledger.halves(of: period, in: epoch) { past.dayHalves.append((day, halves)) }
    }
    return past
  }

  /// What figures were in the periods before, of those that every counted period has.
  func earlier(_ period: Period, _ settings: Settings) throws(LedgerError) -> EarlierFigures {
    guard !period.partial else { return EarlierFigures() }
    let ids = EarlierFigures.remembered(settings).map(\.description)
    var earlier = try EarlierFigures.of(period) { periods throws(LedgerError) in
      try periods.map { period throws(LedgerError) in try past(period, ids) }
    }
    earlier.hours = try ledger.hours(of: EarlierFigures.hourDays(before: period), in: epoch)
    return earlier
  }

  private func past(_ period: Period, _ ids: [String]) throws(LedgerError) -> PastPeriod {
    let figures = try ledger.figures(ids, of: period, in: epoch).compactMap { figure in
      figure.value.map { (figure.id, PastPeriod.PastFigure($0, n: figure.n, unit: figure.unit)) }
    }
    return PastPeriod(
      period, figures: Dictionary(figures) { one, _ in one }, moved: try ledger.moved(in: period, epoch))
  }
}
