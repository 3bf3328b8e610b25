/// `--version` of every command.
struct VersionCommand: Command {
  func run(_ context: CommandContext) -> ExitCode {
    context.process.say(VersionText.text())
    return .success
  }
}
