import Ledger
import Records
import Settings
import State

/// A command that writes reports and the ledger: takes the lock, opens the ledger, and enters what comes of it in the
/// journal.
struct JournaledRun {
  let context: CommandContext
  /// Its name in the journal.
  let command: String
  let threads: Int

  func run(
    _ body: (NightlyRun, inout NightlyRun.NightResult) throws(Failure) -> Void
  ) throws(Failure) -> ExitCode {
    let settings = try context.settings()
    let zone = settings.report.timezone
    let schedule = Schedule(asOf: context.asOf(zone), zone: zone, settle: settings.report.settle)
    let state = try context.state(out: settings.report.out)
    let began = context.process.started
    var result = NightlyRun.NightResult()
    let ledger: Ledger
    let entry: Int64
    do throws(LedgerError) {
      let (opened, damage) = try Ledger.repaired(state, now: began)
      ledger = opened
      if let damage {
        context.progress.warn(
          "\(damage) It was set aside as \(Ledger.damagedName); a new ledger begins with the reports that stand.")
        result.codes.append(.incomplete)
        result.problem = damage.description
      }
      entry = try ledger.begin(
        command, version: Daybook.version, pid: context.process.pid, began: began, asOf: schedule.asOf)
    } catch { throw Failure(error) }
    var failure: Failure?
    do throws(Failure) {
      try body(
        NightlyRun(
          context: context, settings: settings, schedule: schedule, threads: threads, state: state, ledger: ledger),
        &result)
    } catch {
      failure = error
      result.codes.append(error.code)
      result.problem = result.problem ?? error.lines.first
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
