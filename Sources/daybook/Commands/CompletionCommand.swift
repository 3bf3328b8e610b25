/// `daybook completion`: the script that completes Daybook's words in a shell.
enum CompletionCommand: String, CaseIterable, Command {
  case bash, zsh, fish

  private static let shell = CommandArgument(
    placeholder: "SHELL", isRequired: true, expected: "bash, zsh or fish", choices: { allCases.map(\.rawValue) })

  static let entry: CommandEntry = CommandEntry(
    name: "completion", arguments: [shell], options: [.help, .version],
    summary: "print a completion script for the shell",
    examples: [
      ("completion bash > /etc/bash_completion.d/daybook", "complete daybook's words in bash"),
      ("completion zsh > ~/.zfunc/_daybook", "in zsh, from a folder of $fpath"),
      ("completion fish > ~/.config/fish/completions/daybook.fish", "in fish"),
    ], run: CompletionCommand.init(given:))

  init(given: ParsedArguments) throws(UsageError) {
    let word = given.words.first ?? ""
    guard let shell = CompletionCommand(rawValue: word) else { throw .invalidArgument(Self.shell, word) }
    self = shell
  }

  func run(_ context: CommandContext) -> ExitCode {
    let table = CommandTable.daybook
    let script =
      switch self {
      case .bash: BashCompletion.script(table)
      case .zsh: ZshCompletion.script(table)
      case .fish: FishCompletion.script(table)
      }
    context.process.say(script)
    return .success
  }
}
