import Ledger
import Publishing
import Records
import Rendering
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
    do throws(Failure) {
      return try attempt(settings, schedule, state, NightlyRun.NightResult(), body)
    } catch {
      guard error.isOfDamagedLedger else { throw error }
      // Damage may come to light anywhere: whatever was written stands, and is found standing.
      do throws(LedgerError) { try Ledger.setAside(state) } catch { throw Failure(error) }
      let damage = error.lines.joined(separator: " ")
      context.progress.warn(
        "\(damage) It was set aside as \(Ledger.damagedName); a new ledger begins with the reports that stand.")
      var result = NightlyRun.NightResult()
      result.codes.append(.incomplete)
      result.problem = damage
      return try attempt(settings, schedule, state, result, body)
    }
  }

  private func attempt(
    _ settings: Settings, _ schedule: Schedule, _ state: StateFolder, _ begun: NightlyRun.NightResult,
    _ body: (NightlyRun, inout NightlyRun.NightResult) throws(Failure) -> Void
  ) throws(Failure) -> ExitCode {
    let began = context.process.started
    var result = begun
    let ledger: Ledger
    let entry: Int64
    do throws(LedgerError) {
      ledger = try Ledger(state, now: began)
      entry = try ledger.begin(
        command, version: Daybook.version, pid: context.process.pid, began: began, asOf: schedule.asOf)
    } catch { throw Failure(error) }
    let night = NightlyRun(
      context: context, settings: settings, schedule: schedule, threads: threads, state: state, ledger: ledger,
      isRepaired: !begun.codes.isEmpty)
    var failure: Failure?
    do throws(Failure) {
      try body(night, &result)
    } catch {
      if error.isOfDamagedLedger { throw error }
      failure = error
      result.codes.append(error.code)
      result.problem = result.problem ?? error.lines.first
    }
    do throws(LedgerError) {
      try ledger.end(
        entry, at: context.process.clock(), code: result.code.rawValue, rows: result.rows, reports: result.reports,
        problem: result.problem)
    } catch {
      if error.cause == .damaged { throw Failure(error) }
      if failure == nil { failure = Failure(error) }
    }
    do throws(Failure) { try tell(night, result) } catch { if failure == nil { failure = error } }
    if let failure { throw failure }
    return result.code
  }

  /// Leaves daybook.prom for monitoring.
  private func tell(_ night: NightlyRun, _ result: NightlyRun.NightResult) throws(Failure) {
    let ended = context.process.clock()
    let due = try night.agenda().due
    do {
      let publisher = try Publisher(out: night.settings.report.out, state: night.state)
      let standing = try night.ledgered { () throws(LedgerError) in try night.ledger.standing() }
      let kinds = try night.settings.report.kinds.map { kind in
        RunMetrics.KindMetrics(
          kind: kind, written: result.reports.count { $0.hasPrefix(kind.id + "/") },
          overdue: due.count { $0.period.kind == kind }, kept: try publisher.count(of: kind),
          latest: standing[kind].map {
            RunMetrics.LatestReport(periodEnd: $0.end, coverage: $0.coverage, findings: $0.findings)
          })
      }
      try publisher.place(
        RunMetrics(
          service: night.settings.title, version: Daybook.version, ended: ended,
          lastSuccess: try night.ledgered { () throws(LedgerError) in try night.ledger.lastSuccess() },
          duration: max(0, ended.seconds(since: context.process.started)), rows: result.rows ?? 0,
          exitCode: Int(result.code.rawValue), kinds: kinds))
    } catch let error as PublishingError {
      throw Failure(error)
    } catch let error as Failure {
      throw error
    } catch { preconditionFailure("neither of the ledger nor of the folder: \(error)") }
  }
}
