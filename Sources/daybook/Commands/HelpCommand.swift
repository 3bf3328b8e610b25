/// `daybook help`, and `--help` of every command.
enum HelpCommand: Command {
  /// All commands, options and exit codes.
  case overview
  /// Those of these names.
  case commands([String])
  case manualPage

  static let entry: CommandEntry = CommandEntry(
    name: "help",
    arguments: [
      CommandArgument(
        placeholder: "COMMAND", expected: "the name of a command", choices: { CommandTable.daybook.firstWords })
    ],
    options: [.man, .help, .version], summary: "explain a command, or list them all",
    examples: [("help daily", "what daily does")], run: HelpCommand.init(given:))

  init(given: ParsedArguments) throws(UsageError) {
    let named = try CommandTable.daybook.commands(named: given.words)
    self = given.has(.man) ? .manualPage : named.isEmpty ? .overview : .commands(named.map(\.name))
  }

  func run(_ context: CommandContext) -> ExitCode {
    let table = CommandTable.daybook
    switch self {
    case .overview: context.process.say(HelpText.overview(table))
    case .commands(let names):
      for entry in table.commands where names.contains(entry.name) {
        context.process.say(HelpText.text(for: entry))
      }
    case .manualPage: context.process.say(ManualPage.text(table, version: Daybook.version))
    }
    return .success
  }
}

extension CommandOption {
  static let man = CommandOption("man", help: "print the manual page in roff, for make install")
}
