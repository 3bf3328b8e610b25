import Ledger
import Records
import Settings

/// `daybook run`: what is due, as cron and systemd call it.
struct RunCommand: Command {
  static let entry = CommandEntry(
    name: "run", options: [.threads] + CommandOption.shared,
    summary: "write what is due: yesterday's report, and last week's, month's and quarter's when they are over",
    details: [
      "The line for cron or a systemd timer. Every finished day, week, month and quarter is reported exactly once: a night "
        + "that was missed is caught up by the next run, the oldest first, and a run with nothing to do does nothing. "
        + "report.kinds says which reports are written, report.catch_up for how long a missed one still is.",
      "What was counted is kept in a ledger beside the reports (--state), so that later reports do not read old rows again. "
        + "The first run writes the latest finished report of each kind.",
      "Ends with the code of the worst report it wrote.",
    ],
    examples: [
      ("run --config /srv/shop/daybook.yaml --out /srv/shop/reports --quiet", "every night"),
      ("run --as-of 2026-11-20T01:00:00Z", "as if it were that night"),
    ],
    run: { given throws(UsageError) in
      RunCommand(threads: try given.value(.threads) { ["1": 1, "2": 2][$0] } ?? 2)
    })

  /// 1 or 2.
  var threads = 2

  func run(_ context: CommandContext) throws(Failure) -> ExitCode {
    let settings = try context.settings()
    let zone = settings.report.timezone
    let schedule = Schedule(asOf: context.asOf(zone), zone: zone, settle: settings.report.settle)
    let state = try context.state(out: settings.report.out)
    let began = context.process.started
    let ledger: Ledger
    let entry: Int64
    do throws(LedgerError) {
      ledger = try Ledger(state, now: began)
      entry = try ledger.begin(
        "run", version: Daybook.version, pid: context.process.pid, began: began, asOf: schedule.asOf)
    } catch { throw Failure(error) }
    let night = NightlyRun(
      context: context, settings: settings, schedule: schedule, threads: threads, state: state, ledger: ledger)
    var result = NightlyRun.Result()
    var failure: Failure?
    do throws(Failure) { result = try night.run() } catch {
      failure = error
      result.codes.append(error.code)
      result.problem = error.lines.first
    }
    do throws(LedgerError) {
      try ledger.end(
        entry, at: context.process.clock(), code: result.code.rawValue, rows: result.rows, reports: result.reports,
        problem: result.problem)
    } catch {
      if failure == nil { failure = Failure(error) }
    }
    if let failure { throw failure }
    return result.code
  }
}
