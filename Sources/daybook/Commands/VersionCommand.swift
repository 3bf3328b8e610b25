/// `--version` of every command.
struct VersionCommand: Command {
  func run(_ session: Session) -> ExitCode {
    session.surroundings.say(VersionText.text())
    return .success
  }
}
