import Ledger
import Settings
import State

/// `daybook backup FILE`: a copy of the ledger.
struct BackupCommand: Command {
  static let entry = CommandEntry(
    name: "backup",
    arguments: [CommandArgument(placeholder: "FILE", isRequired: true, expected: "a file to write", completion: .file)],
    options: CommandOption.shared,
    summary: "copy the ledger to a file, also while a run is at work",
    details: [
      "The ledger knows which periods were reported and what was counted of them. The reports themselves are files: copy "
        + "them as files. An older copy of that name is replaced."
    ],
    examples: [("backup /backup/daybook.sqlite3 --out /srv/shop/reports", "every week")],
    run: { BackupCommand(file: $0.words[0]) })

  let file: String

  func run(_ context: CommandContext) throws(Failure) -> ExitCode {
    let settings = try context.settings()
    do { try Ledger.backUp(context.statePath(out: settings.report.out), to: file) } catch { throw Failure(error) }
    return .success
  }
}
