import Ledger
import Settings
import State

/// `daybook restore FILE`: puts a copy of the ledger back.
struct RestoreCommand: Command {
  static let entry = CommandEntry(
    name: "restore",
    arguments: [
      CommandArgument(placeholder: "FILE", isRequired: true, expected: "a file that backup wrote", completion: .file)
    ],
    options: CommandOption.shared,
    summary: "put a copy of the ledger back",
    details: [
      "The copy is looked through first; one that is damaged or of a later version changes nothing. The ledger that stood "
        + "there is kept as \(Ledger.beforeRestore). What was reported since the copy was made is found standing by the next "
        + "run, and not written again."
    ],
    examples: [("restore /backup/daybook.sqlite3 --out /srv/shop/reports", "after a lost disk")],
    run: { RestoreCommand(file: $0.words[0]) })

  let file: String

  func run(_ context: CommandContext) throws(Failure) -> ExitCode {
    let settings = try context.settings()
    let state = try context.state(out: settings.report.out)
    do { try Ledger.restore(file, to: state, now: context.process.started) } catch { throw Failure(error) }
    return .success
  }
}
