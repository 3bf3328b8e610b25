/// One command with the words of its command line as typed values, ready to run.
protocol Command: Equatable, Sendable {
  func run(_ context: CommandContext) throws(Failure) -> ExitCode
}
