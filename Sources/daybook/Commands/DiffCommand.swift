import Archive
import Publishing
import Settings

/// `daybook diff`: what two published reports do not say the same of.
struct DiffCommand: Command {
  let before: String
  let after: String
  var isWhole = false
  var isJSON = false

  func run(_ context: CommandContext) throws(Failure) -> ExitCode {
    let folders = ReportFolders(out: try context.settings().report.out)
    let difference: ReportDifference
    do throws(ReportReadingError) {
      difference = ReportDifference(
        from: try folders.report(named: before).report(), to: try folders.report(named: after).report())
    } catch { throw Failure(error) }
    context.process.say(
      isJSON
        ? try ArchivedText.json(difference)
        : DifferenceText(difference: difference, isWhole: isWhole).lines.joined(separator: "\n"))
    return difference.isEmpty ? .success : .incomplete
  }
}

// MARK: The command line

extension DiffCommand {
  private static let before = CommandArgument(
    placeholder: "BEFORE", isRequired: true,
    expected: "a folder, or a period's name below OUT such as 2026-11-19, or an older revision, 2026-11-19.r1",
    completion: .folder)
  private static let after = CommandArgument(
    placeholder: "AFTER", isRequired: true, expected: "the report to compare it with, named likewise",
    completion: .folder)

  static let entry: CommandEntry = CommandEntry(
    name: "diff", arguments: [before, after],
    options: [.all, .json, .config, .out, .quiet, .jsonLog, .help, .version],
    summary: "say what changed between two reports",
    details: [
      "Compares status, findings, recommendations, what is known of the data, and every figure, the most important "
        + "first. When the data were read, and of which revision a report is, is no difference.",
      "Code 0: both say the same; 1: they differ; 3: one cannot be read.",
    ],
    examples: [
      ("diff 2026-11-19.r1 2026-11-19", "what the newest revision changed"),
      ("diff 2026-W45 2026-W46 --json", "two weeks, for a program"),
    ],
    run: { given in
      DiffCommand(
        before: given.words[0], after: given.words[1], isWhole: given.has(.all), isJSON: given.has(.json))
    })
}

extension CommandOption {
  static let all = CommandOption("all", help: "show every figure, also those of series and of the period compared with")
}
