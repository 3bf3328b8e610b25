import Analysis
import Ledger
import Records
import Summaries

/// What the source holds of the past is counted once and kept: the first night all of it, later nights what was left out.
extension NightlyRun {
  /// - Parameter reports: periods that are counted when they are reported.
  func fill(_ night: Night, besides reports: Set<Period>) throws(Failure) {
    let (ledger, epoch) = (night.memory.ledger, night.memory.epoch)
    let since = try ledgered { () throws(LedgerError) in try ledger.filledSince(epoch) }
    if since != nil, try isFilled(epoch, besides: reports) { return }
    let months = PastMonths.all(before: schedule)
    guard let first = months.first?.days.first?.day else { return }
    // What came before was there on an earlier night and is kept, or was never there.
    let watchedFrom = schedule.zone.start(of: schedule.due(.daily).days[0].day.adding(-Self.watchedDays))
    let countedUntil = try ledgered { () throws(LedgerError) in try ledger.countedUntil(epoch) }
    let start = since == nil ? schedule.zone.start(of: first) : min(watchedFrom, countedUntil ?? watchedFrom)
    var (hasBegun, isWhole) = (false, true)
    for month in months where month.end > start {
      let periods = try missing(in: month, from: start, epoch).filter { !reports.contains($0) }
      guard let some = periods.first else { continue }
      if !hasBegun { context.progress.begin("counting the past") }
      hasBegun = true
      let counted: [RecordedPeriod]?
      do {
        counted = try night.source.count(periods, night.run.plan(Comparison(some), KnownPast()), threads: threads)
      } catch { throw Failure(error) }
      isWhole = isWhole && counted != nil
      try keep(counted ?? [], night)
    }
    if hasBegun { context.progress.end() }
    if since == nil, isWhole { try ledgered { () throws(LedgerError) in try ledger.setFilled(since: first, epoch) } }
  }

  /// Keeps what was counted of periods without a report, with the figures that follow from it.
  func keep(_ counted: [RecordedPeriod], _ night: Night) throws(Failure) {
    let filled = counted.map { recorded in
      (
        recorded: recorded,
        figures: MetricFigures.figures(of: recorded.counted, settings: night.run.settings)
          .compactMap(ReportedPeriod.ReportedFigure.init)
      )
    }
    try ledgered { () throws(LedgerError) in
      try ledger.fill(filled, in: night.memory.epoch, now: context.process.clock())
    }
  }

  /// Whether everything that ended in the last weeks is kept: told by names alone, as it is nearly every night.
  private func isFilled(_ epoch: Epoch, besides reports: Set<Period>) throws(Failure) -> Bool {
    let days = watched
    guard let first = days.first, let last = days.last else { return true }
    // After a long pause there is more to count than the days that are watched.
    if let until = try ledgered({ () throws(LedgerError) in try ledger.countedUntil(epoch) }), until < first.start {
      return false
    }
    for kind in PastMonths.kinds {
      let ended = days.map { kind.calendar.init(containing: $0.day) }.filter { span in
        span.days.last.map { $0 <= last.day } ?? false
      }
      // A month begins up to 31 days before the first of its days that is looked at.
      let known = try ledgered { () throws(LedgerError) in
        try ledger.counted(kind, from: first.start.adding(seconds: -32 * 86_400), to: last.end, in: epoch)
      }
      let due = reports.filter { $0.kind == kind }.map(\.id)
      guard Set(ended.map(\.description)).subtracting(known).isSubset(of: due) else { return false }
    }
    return true
  }

  /// Periods that end in the month, are over, and were not counted; the earliest end first.
  private func missing(in month: Period, from start: Instant, _ epoch: Epoch) throws(Failure) -> [Period] {
    var missing: [Period] = []
    for kind in PastMonths.kinds {
      let periods = PastMonths.periods(of: kind, endingIn: month).filter {
        $0.end > start && (try? schedule.opened($0, partial: false)) != nil
      }
      guard let first = periods.first, let last = periods.last else { continue }
      let known = try ledgered { () throws(LedgerError) in
        try ledger.counted(kind, from: first.start, to: last.end, in: epoch)
      }
      missing += periods.filter { !known.contains($0.id) }
    }
    return missing.sorted(by: Agenda.precedes)
  }
}
