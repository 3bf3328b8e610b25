import Ledger
import Records
import Summaries

/// What the source holds of the past is counted once and kept: the first night all of it, later nights what was left out.
extension NightlyRun {
  /// As far back as charts of months look.
  private static let months = 13
  /// Of which what was counted is kept; quarters are kept when they are reported.
  private static let kinds = [ReportKind.daily, .weekly, .monthly]

  /// - Parameter reports: periods that are counted when they are reported.
  func fill(_ night: Night, besides reports: Set<Period>) throws(Failure) {
    let zone = schedule.zone
    let (ledger, epoch) = (night.memory.ledger, night.memory.epoch)
    let months = Self.months(before: schedule)
    guard let first = months.first?.days.first?.day else { return }
    let since = try ledgered { () throws(LedgerError) in try ledger.filledSince(epoch) }
    // What came before was there on an earlier night and is kept, or was never there.
    let start = zone.start(of: since.map { _ in schedule.due(.daily).days[0].day.adding(-Self.watchedDays) } ?? first)
    var hasBegun = false
    for month in months where month.end > start {
      let periods = try missing(in: month, from: start, epoch).filter { !reports.contains($0) }
      guard let some = periods.first else { continue }
      if !hasBegun { context.progress.begin("counting the past") }
      hasBegun = true
      let counted: [RecordedPeriod]
      do {
        counted = try night.source.count(periods, night.run.plan(Comparison(some), KnownPast()), threads: threads)
      } catch { throw Failure(error) }
      try ledgered { () throws(LedgerError) in try ledger.fill(counted, in: epoch, now: context.process.clock()) }
    }
    if hasBegun { context.progress.end() }
    if since == nil { try ledgered { () throws(LedgerError) in try ledger.setFilled(since: first, epoch) } }
  }

  /// Calendar months, the oldest first; the last is that of the latest day that is over.
  private static func months(before schedule: Schedule) -> [Period] {
    var months = [ReportKind.monthly.period(containing: schedule.due(.daily).days[0].day, in: schedule.zone)]
    while months.count <= Self.months {
      months.append(
        ReportKind.monthly.period(containing: months[months.count - 1].days[0].day.adding(-1), in: schedule.zone))
    }
    return months.reversed()
  }

  /// Periods that end in the month, are over, and were not counted; of the oldest first.
  private func missing(in month: Period, from start: Instant, _ epoch: Epoch) throws(Failure) -> [Period] {
    let zone = schedule.zone
    var missing: [Period] = []
    for kind in Self.kinds {
      let periods = Set(month.days.map { kind.period(containing: $0.day, in: zone) }).filter { period in
        period.end > month.start && period.end <= month.end && period.end > start && period.end > period.start
          && (try? schedule.opened(period, partial: false)) != nil
      }
      guard let first = periods.map(\.start).min(), let last = periods.map(\.start).max() else { continue }
      let known = try ledgered { () throws(LedgerError) in
        try ledger.counted(kind, from: first, to: last.adding(seconds: 1), in: epoch)
      }
      missing += periods.filter { !known.contains($0.id) }
    }
    return missing.sorted(by: Agenda.precedes)
  }
}
