/// `--version` of every command.
struct VersionCommand: Command {
  func run(_ session: Session) -> ExitCode {
    session.surroundings.say("Daybook \(Daybook.version)")
    return .success
  }
}
