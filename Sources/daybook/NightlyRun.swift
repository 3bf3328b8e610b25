import Ledger
import Publishing
import Records
import Settings
import State
import Summaries

/// What `daybook run` does: everything that is due, each report exactly once.
///
/// A report stands in its folder before the ledger closes its period. A run that is killed between the two makes the same
/// report once more, finds it standing, and closes the period.
struct NightlyRun {
  let context: CommandContext
  let settings: Settings
  let schedule: Schedule
  let threads: Int
  let state: StateFolder
  let ledger: Ledger

  /// What a run came to.
  struct Result {
    var codes: [ExitCode] = []
    /// Rows read; nil while no report was made.
    var rows: Int?
    /// Such as `daily/2026-11-19`.
    var reports: [String] = []
    /// The first failure.
    var problem: String?

    var code: ExitCode { ExitCode.deciding(codes) }
  }

  func run() throws(Failure) -> Result {
    var result = Result()
    let agenda = try agenda()
    if let future = agenda.future {
      context.progress.warn(
        "a period that ends at \(schedule.zone.label(future)) was reported before, and now is "
          + "\(schedule.zone.label(schedule.asOf)): check the clock, or --as-of.")
    }
    try passOver(agenda.passedOver)
    guard !agenda.due.isEmpty else {
      context.progress.begin("nothing is due")
      context.progress.end(agenda.next.first.map { "next \($0.period.id) at \(schedule.zone.label($0.at))" })
      return result
    }
    let run = try Run(context, settings, asOf: schedule.asOf, threads: threads)
    let opened = try run.open()
    let publisher = try run.publisher(state)
    defer { for remark in publisher.remarks { context.progress.warn(remark) } }
    let memory = try memory(opened.settings)
    for entry in agenda.due {
      do throws(Failure) {
        try report(entry, run.with(opened.settings), opened.source, publisher, memory, &result)
      } catch {
        for line in error.lines { context.progress.fail("\(entry.period.id): \(line)") }
        result.codes.append(error.code)
        result.problem = result.problem ?? error.lines.first
        // Whatever comes later would meet the same; the next run begins here again.
        break
      }
    }
    if !result.reports.isEmpty { try run.list(publisher) }
    return result
  }

  /// What is due, by the ledger.
  func agenda() throws(Failure) -> Agenda {
    do {
      return Agenda(
        schedule, kinds: settings.report.kinds, closed: try ledger.latestClosed(),
        catchUp: settings.report.catchUp * 86_400)
    } catch { throw Failure(error) }
  }

  private func memory(_ settings: Settings) throws(Failure) -> Memory {
    do {
      return Memory(
        ledger: ledger,
        epoch: try ledger.epoch(EpochDefinitions.lines(settings), now: context.process.started))
    } catch { throw Failure(error) }
  }

  private func passOver(_ periods: [Period]) throws(Failure) {
    guard let first = periods.first, let last = periods.last else { return }
    do {
      try ledger.close(
        periods.map { ($0, nil) }, asOf: schedule.asOf, now: context.process.started)
    } catch { throw Failure(error) }
    let span = periods.count == 1 ? first.id : "\(first.id) to \(last.id)"
    context.progress.warn(
      "\(periods.count) missed \(periods.count == 1 ? "period" : "periods"), \(span), ended more than "
        + "\(settings.report.catchUp) days ago and are passed over: daybook backfill writes them.")
  }

  private func report(
    _ entry: Agenda.Entry, _ run: Run, _ source: any ReportSource, _ publisher: Publisher, _ memory: Memory,
    _ result: inout Result
  ) throws(Failure) {
    let outcome = try run.report(entry.period, source, publisher, state, memory)
    do { try ledger.close(outcome.reported, in: memory.epoch, now: context.process.clock()) } catch {
      throw Failure(error)
    }
    result.codes.append(outcome.code)
    result.rows = (result.rows ?? 0) + outcome.input.origins.reduce(0) { $0 + $1.rows }
    result.reports.append("\(entry.period.kind.id)/\(entry.period.id)")
  }
}
