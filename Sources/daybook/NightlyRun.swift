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
  /// Whether the ledger is a new one in place of a damaged one.
  var isRepaired = false

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
    let isFirst = agenda.isFirst
    // What stands already is not written again: reports older than the ledger, or than the copy of it that was put back.
    if isFirst || !agenda.passedOver.isEmpty || agenda.due.contains(where: { $0.reason == .missed }) {
      // What a run wrote that was cut short before it closed it is read again, so that the ledger knows all of it.
      let isCutShort = try ledgered { () throws(LedgerError) in try ledger.isAfterFailure() }
      try adopt(
        try Run(context, settings, asOf: schedule.asOf, threads: threads).publisher(state), isFirst: isFirst,
        besides: isCutShort ? Set(agenda.due.map(\.period)) : [])
      agenda = try self.agenda()
    }
    let source = try tellOfSource(isAnythingDue: !agenda.due.isEmpty)
    if let future = agenda.future {
      context.progress.warn(
        "a period that ends at \(schedule.zone.label(future)) was reported before, and now is "
          + "\(schedule.zone.label(schedule.asOf)): check the clock, or --as-of.")
    }
    let caughtUp = try caughtUp(agenda)
    try passOver(agenda.passedOver)
    guard !agenda.due.isEmpty else {
      if !source || agenda.future != nil { result.codes.append(.incomplete) }
      context.progress.begin("nothing is due")
      context.progress.end(agenda.next.first.map { "next \($0.period.id) at \(schedule.zone.label($0.at))" })
      return try listStanding()
    }
    try report(agenda.due.map(\.period), for: .due(caughtUp: caughtUp), &result)
  }

  /// What the last report of this run tells of missed nights, those of earlier runs too that came to no such report; nil
  /// where nothing was missed.
  private func caughtUp(_ agenda: Agenda) throws(Failure) -> CaughtUpReports? {
    let (untold, latest) = try ledgered { () throws(LedgerError) in (try ledger.untold(), try ledger.latestClosed()) }
    // The latest of its kind was not missed, however late the first run came.
    let late = untold.filter { period in
      period.revision != nil
        && (latest[period.kind].map { $0.end > period.end } ?? false
          || agenda.due.contains { $0.period.kind == period.kind && $0.period.end > period.end })
    }
    let written =
      agenda.due.filter { $0.reason == .missed }.compactMap(\.period.span.days.last)
      + late.compactMap { $0.kind.span(named: $0.name)?.days.last }
    let passedOver = agenda.passedOver.count + untold.count { $0.revision == nil }
    return written.isEmpty && passedOver == 0 ? nil : CaughtUpReports(written: written, passedOver: passedOver)
  }

  /// The run before may have been cut short between its reports and the list of them; while the source cannot be opened, the
  /// service's name may be unknown, and the list stays.
  private func listStanding() throws(Failure) {
    // A ledger in place of a damaged one knows nothing of the run that met the damage, perhaps right before its list.
    let isAfterFailure = try ledgered { () throws(LedgerError) in try ledger.isAfterFailure() }
    guard isAfterFailure || isRepaired else { return }
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
    /// The source's first metric row; nil where that is not known.
    let begins: Instant?
  }

  /// These periods, in that order, and those of which late rows came; the first that fails ends it.
  func report(_ periods: [Period], for occasion: Occasion, _ result: inout NightResult) throws(Failure) {
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
      let told = try counted(days, memory.epoch)
      do throws(SourceError) { changes = try opened.source.changes(in: told, since: mark, marking: days) } catch {
        throw Failure(error)
      }
      var night = Night(
        run: run.with(opened.settings, arrivalDays: days), source: opened.source, publisher: publisher, memory: memory,
        begins: changes.begins)
      try fill(night, besides: Set(periods))
      try revise(changes.days, night, &result)
      // Before the first report: what comes while it is made is found next time.
      var newMark = changes.mark.remembering(mark)
      try ledgered { () throws(LedgerError) in try ledger.keep(newMark, in: memory.epoch) }
      var arrivals: [String: [Day: Int]] = [:]
      for period in periods {
        let comparison = Comparison(period)
        let input = try night.run.read(night.source, comparison, try night.run.past(of: comparison, memory))
        // Of the first reading, likewise.
        arrivals.merge(input.trustedArrivals(days)) { one, _ in one }
        for (table, start) in input.tableStarts { newMark.tableStarts[table.name] = start.microseconds }
        if occasion.passesOverLost, try isLost(period, input, night) {
          result.codes.append(.incomplete)
          continue
        }
        night.run.caughtUp = period == periods.last ? occasion.caughtUp : nil
        try write(period, input, night, isForced: occasion.isForced, change: { _ in nil }, &result)
      }
      night.run.caughtUp = nil
      let known = try ledgered { () throws(LedgerError) in try ledger.arrivals(in: memory.epoch) }
      try revise(try lateDays(arrivals, known, besides: Set(periods.flatMap(\.days).map(\.day))), night, &result)
      try ledgered { () throws(LedgerError) in
        try ledger.keep(newMark, in: memory.epoch)
        try ledger.keep(arrivals.merging(known) { one, _ in one }, in: memory.epoch)
      }
    } catch {
      // Whatever comes later would meet the same; the next run begins here again.
      failure = error
    }
    if occasion.removesExpired, failure == nil { try removeExpired(publisher) }
    if !result.reports.isEmpty { try run.with(opened.settings).list(publisher) }
    if let failure { throw failure }
  }

  /// Says so where the reports that stand were made of another database.
  /// - Returns: whether they were made of this one, as far as is known.
  private func tellOfSource(isAnythingDue: Bool) throws(Failure) -> Bool {
    let own = EpochDefinitions.source(EpochDefinitions.lines(settings))
    let before = try ledgered { () throws(LedgerError) in try ledger.latestDefinitions() }
    guard let own, let other = before.flatMap(EpochDefinitions.source), other != own else { return true }
    let out = settings.report.out
    context.progress.warn(
      isAnythingDue
        ? "the reports in \(out) were made from \(other) until now, and are from \(own) from now on."
        : "the reports in \(out) were made from \(other), so that none from \(own) is due. Give each database a folder of its "
          + "own (report.out, or --out).")
    return false
  }

  /// One report, closed in the ledger.
  func write(
    _ period: Period, _ input: ReportInput, _ night: Night, isForced: Bool,
    change: (ReportAnalysis) -> RevisionChange?, _ result: inout NightResult
  ) throws(Failure) {
    do throws(Failure) {
      let earlier = try night.run.earlier(period, night.memory)
      let outcome = try night.run.report(
        input, earlier: earlier, night.publisher, state, isForced: isForced, change: change)
      try ledgered { () throws(LedgerError) in
        try ledger.close(outcome.reported, in: night.memory.epoch, now: context.process.clock())
      }
      result.codes.append(outcome.code)
      result.rows = (result.rows ?? 0) + input.origins.reduce(0) { $0 + $1.rows }
      result.reports.append("\(period.kind.id)/\(period.id)")
    } catch {
      throw Failure(
        error.code, lines: error.lines.map { "\(period.id): \($0)" }, isOfDamagedLedger: error.isOfDamagedLedger)
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
  private func adopt(_ publisher: Publisher, isFirst: Bool, besides open: Set<Period>) throws(Failure) {
    let reports: [PublishedReport]
    do { reports = try publisher.reports() } catch { throw Failure(error) }
    let zone = schedule.zone
    let periods = reports.compactMap { report -> (period: Period, revision: Int?)? in
      guard let revision = report.wholeRevision, let span = report.kind.span(named: report.name) else { return nil }
      let period = report.kind.period(containing: span.days[0], in: zone)
      return period.end <= schedule.asOf && !open.contains(period) ? (period, revision) : nil
    }
    if isFirst, !isRepaired, !periods.isEmpty {
      context.progress.warn(
        "there was no ledger: a new one begins with the \(periods.count) "
          + (periods.count == 1 ? "report that stands." : "reports that stand."))
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
