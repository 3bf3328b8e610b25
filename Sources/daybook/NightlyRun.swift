import Analysis
import Document
import Ledger
import Publishing
import Records
import Settings
import State
import Summaries

/// What `daybook run` and `daybook backfill` do: reports, each written once and closed in the ledger.
///
/// A period is closed when its report stands. A run that is killed between the two makes the report once more, finds that the
/// one that stands says the same, and closes the period.
struct NightlyRun {
  let context: CommandContext
  let settings: Settings
  let schedule: Schedule
  let threads: Int
  let state: StateFolder
  let ledger: Ledger

  /// What a run came to.
  struct NightResult {
    var codes: [ExitCode] = []
    /// Rows read; nil while no report was made.
    var rows: Int?
    /// Such as `daily/2026-11-19`.
    var reports: [String] = []
    /// The first failure.
    var problem: String?

    var code: ExitCode { ExitCode.deciding(codes) }
  }

  /// Everything that is due.
  func run(_ result: inout NightResult) throws(Failure) {
    var agenda = try agenda()
    // What stands already is not written again: reports older than the ledger, or than the copy of it that was put back.
    if agenda.isFirst || !agenda.passedOver.isEmpty || agenda.due.contains(where: { $0.reason == .missed }) {
      try adopt(try Run(context, settings, asOf: schedule.asOf, threads: threads).publisher(state))
      agenda = try self.agenda()
    }
    if let future = agenda.future {
      context.progress.warn(
        "a period that ends at \(schedule.zone.label(future)) was reported before, and now is "
          + "\(schedule.zone.label(schedule.asOf)): check the clock, or --as-of.")
    }
    try passOver(agenda.passedOver)
    guard !agenda.due.isEmpty else {
      context.progress.begin("nothing is due")
      context.progress.end(agenda.next.first.map { "next \($0.period.id) at \(schedule.zone.label($0.at))" })
      return try listStanding()
    }
    let missed = agenda.due.filter { $0.reason == .missed }.compactMap(\.period.span.days.last)
    let caughtUp =
      missed.isEmpty && agenda.passedOver.isEmpty
      ? nil : CaughtUpReports(written: missed, passedOver: agenda.passedOver.count)
    try report(agenda.due.map(\.period), isForced: false, removesExpired: true, caughtUp: caughtUp, &result)
  }

  /// A run before may have ended between its reports and the list of them; while the source cannot be opened, the service's
  /// name may be unknown, and the list stays.
  private func listStanding() throws(Failure) {
    let run = try Run(context, settings, asOf: schedule.asOf, threads: threads)
    guard let opened = try? run.open() else { return }
    try run.with(opened.settings).list(try run.publisher(state))
  }

  /// What all reports of a run share.
  struct Night {
    var run: Run
    let source: any ReportSource
    let publisher: Publisher
    let memory: Memory
  }

  /// These periods, in that order, and those of which late rows came; the first that fails ends it.
  /// - Parameters:
  ///   - removesExpired: whether reports older than `report.keep` are removed afterwards.
  ///   - caughtUp: what the last of them tells of missed nights.
  func report(
    _ periods: [Period], isForced: Bool, removesExpired: Bool = false, caughtUp: CaughtUpReports? = nil,
    _ result: inout NightResult
  ) throws(Failure) {
    let run = try Run(context, settings, asOf: schedule.asOf, threads: threads)
    let opened = try run.open()
    let publisher = try run.publisher(state)
    defer { for remark in publisher.remarks { context.progress.warn(remark) } }
    let memory = try memory(opened.settings)
    var failure: Failure?
    do throws(Failure) {
      let days = watched
      let mark = try ledgered { () throws(LedgerError) in try ledger.mark(in: memory.epoch) }
      let changes: SourceChanges
      let told = try reported(days)
      do throws(SourceError) { changes = try opened.source.changes(in: told, since: mark, marking: days) } catch {
        throw Failure(error)
      }
      var night = Night(
        run: run.with(opened.settings, arrivalDays: days), source: opened.source, publisher: publisher, memory: memory)
      try fill(night, besides: Set(periods))
      let begins = changes.begins
      try revise(changes.days, sourceBegins: begins, night, &result)
      var arrivals: [String: [Day: Int]] = [:]
      var newMark = changes.mark.remembering(mark)
      for period in periods {
        let input = try night.run.read(night.source, Comparison(period), memory)
        // Of the first reading: what came since is found next time.
        arrivals.merge(input.trustedArrivals(days)) { one, _ in one }
        for (table, start) in input.tableStarts { newMark.tableStarts[table.name] = start.microseconds }
        night.run.caughtUp = period == periods.last ? caughtUp : nil
        try write(period, input, night, isForced: isForced, change: { _ in nil }, &result)
      }
      night.run.caughtUp = nil
      let known = try ledgered { () throws(LedgerError) in try ledger.arrivals(in: memory.epoch) }
      try revise(Self.differing(arrivals, known), sourceBegins: begins, night, &result)
      try ledgered { () throws(LedgerError) in
        try ledger.keep(newMark, arrivals.merging(known) { one, _ in one }, in: memory.epoch)
      }
    } catch {
      // Whatever comes later would meet the same; the next run begins here again.
      failure = error
    }
    if removesExpired, failure == nil { try removeExpired(publisher) }
    if !result.reports.isEmpty { try run.with(opened.settings).list(publisher) }
    if let failure { throw failure }
  }

  /// One report, closed in the ledger.
  func write(
    _ period: Period, _ input: ReportInput, _ night: Night, isForced: Bool,
    change: (ReportAnalysis) -> RevisionChange?, _ result: inout NightResult
  ) throws(Failure) {
    do throws(Failure) {
      let outcome = try night.run.report(input, night.publisher, state, isForced: isForced, change: change)
      try ledgered { () throws(LedgerError) in
        try ledger.close(outcome.reported, in: night.memory.epoch, now: context.process.clock())
      }
      result.codes.append(outcome.code)
      result.rows = (result.rows ?? 0) + input.origins.reduce(0) { $0 + $1.rows }
      result.reports.append("\(period.kind.id)/\(period.id)")
    } catch {
      throw Failure(error.code, lines: error.lines.map { "\(period.id): \($0)" })
    }
  }

  private func removeExpired(_ publisher: Publisher) throws(Failure) {
    do throws(PublishingError) {
      let zone = schedule.zone
      for report in try publisher.expired(keeping: settings.report.keep, asOf: schedule.asOf, in: zone) {
        context.progress.begin("removing \(report.path)")
        try publisher.remove(report)
        context.progress.end()
      }
    } catch { throw Failure(error) }
  }

  /// What is due, by the ledger.
  func agenda() throws(Failure) -> Agenda {
    let closed = try ledgered { () throws(LedgerError) in try ledger.latestClosed() }
    return Agenda(
      schedule, kinds: settings.report.kinds, closed: closed, catchUp: settings.report.catchUp)
  }

  /// A new ledger takes the whole reports that stand for closed: none of them is written again.
  private func adopt(_ publisher: Publisher) throws(Failure) {
    let reports: [PublishedReport]
    do { reports = try publisher.reports() } catch { throw Failure(error) }
    let zone = schedule.zone
    let periods = reports.compactMap { report -> (period: Period, revision: Int?)? in
      guard let revision = report.wholeRevision, let span = report.kind.span(named: report.name) else { return nil }
      let period = report.kind.period(containing: span.days[0], in: zone)
      return period.end <= schedule.asOf ? (period, revision) : nil
    }
    try ledgered { () throws(LedgerError) in
      try ledger.close(periods, asOf: schedule.asOf, now: context.process.started)
    }
  }

  /// Whether no report of the period was written yet.
  func isOpen(_ period: Period) throws(Failure) -> Bool {
    try ledgered { () throws(LedgerError) in try ledger.closed(period)?.revision } == nil
  }

  private func memory(_ settings: Settings) throws(Failure) -> Memory {
    try ledgered { () throws(LedgerError) in
      Memory(
        ledger: ledger, epoch: try ledger.epoch(EpochDefinitions.lines(settings), now: context.process.started))
    }
  }

  private func passOver(_ periods: [Period]) throws(Failure) {
    guard let first = periods.first, let last = periods.last else { return }
    try ledgered { () throws(LedgerError) in
      try ledger.close(periods.map { ($0, nil) }, asOf: schedule.asOf, now: context.process.started)
    }
    let (what, ended, are) =
      periods.count == 1
      ? ("1 missed period, \(first.id),", "ended", "is")
      : ("\(periods.count) missed periods, \(first.id) to \(last.id),", "ended", "are")
    context.progress.warn(
      "\(what) \(ended) more than \(settings.report.catchUp) days ago and \(are) passed over: daybook backfill writes "
        + (periods.count == 1 ? "it." : "them."))
  }

  func ledgered<Value>(_ body: () throws(LedgerError) -> Value) throws(Failure) -> Value {
    do throws(LedgerError) { return try body() } catch { throw Failure(error) }
  }
}
