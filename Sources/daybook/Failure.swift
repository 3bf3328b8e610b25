import Ledger
import Publishing
import Records
import Settings
import State
import Summaries

/// Why a command ends early: what to say and the exit code.
struct Failure: Error {
  let code: ExitCode
  /// What is wrong, a line each.
  let lines: [String]
  /// The ledger is damaged, and a new one would do.
  let isOfDamagedLedger: Bool

  init(_ code: ExitCode, _ message: String) { self.init(code, lines: [message]) }

  init(_ code: ExitCode, lines: [String], isOfDamagedLedger: Bool = false) {
    self.code = code
    self.lines = lines
    self.isOfDamagedLedger = isOfDamagedLedger
  }

  init(_ error: SourceError) {
    self.init(
      error.isInSettings ? .usage : .source, lines: error.description.split(separator: "\n").map(String.init))
  }
  init(_ error: StateError) { self.init(error.isLock ? .locked : .notWritten, error.description) }
  init(_ error: LedgerError) {
    self.init(
      error.cause == .locked ? .locked : .notWritten, lines: [error.description],
      isOfDamagedLedger: error.cause == .damaged)
  }
  init(_ error: PublishingError) { self.init(error.isLock ? .locked : .notWritten, error.description) }

  init(_ error: ReportReadingError) { self.init(.source, error.description) }

  init(_ refusal: Schedule.Refusal) {
    let period = refusal.period
    let zone = period.zone
    let now = "and now is \(zone.label(refusal.asOf))"
    switch refusal.reason {
    case .passedOver:
      self.init(
        .usage, "There was no \(period.id) in \(zone.identifier): the clocks passed over it. Name another day.")
    case .notBegun:
      self.init(
        .usage,
        "\(period.id) has not begun: it starts at \(zone.label(period.start)), \(now). "
          + "Name an earlier period, or check --as-of.")
    case .notOver(let closes):
      self.init(
        .usage,
        "\(period.id) is not over: it closes at \(zone.label(closes)), \(now). "
          + "Run again then, or give --partial for what there is.")
    }
  }
}
