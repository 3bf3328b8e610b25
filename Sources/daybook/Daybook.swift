import CProcess
import Foundation

/// The executable: parses the command line, runs one command, ends with its exit code.
@main struct Daybook {
  static let version = "0.1.0"

  static func main() {
    // A reader that goes away (daybook help | head), or a limit on the size of files, must not kill the run with a signal.
    Faults.endWithCode()
    daybook_keep_memory()
    let surroundings = Surroundings.real()
    exit(run(Array(CommandLine.arguments.dropFirst()), surroundings).rawValue)
  }

  static func run(_ arguments: [String], _ surroundings: Surroundings) -> ExitCode {
    switch CommandLineParser.parse(arguments) {
    case .failure(let error):
      surroundings.complain("daybook: \(error)")
      return .usage
    case .success(let invocation): return perform(invocation, surroundings)
    }
  }

  private static func perform(_ invocation: Invocation, _ surroundings: Surroundings) -> ExitCode {
    let session = Session(invocation.options, surroundings)
    do {
      switch invocation.action {
      case .daily(let choice, let options): return try ReportCommand(session).daily(choice, options)
      case .weekly(let choice, let options): return try ReportCommand(session).weekly(choice, options)
      case .demo(let options): return try DemoCommand(session, options).run()
      case .doctor: return DoctorCommand(session).run()
      case .initialize(let options): return try InitCommand(session, options).run()
      case .help(let command):
        surroundings.say(command.map { HelpText.text(for: $0) } ?? HelpText.overview())
      case .manualPage: surroundings.say(ManualPage.text(version: version))
      case .completion(let shell): surroundings.say(shell.script)
      case .version: surroundings.say(VersionText.text())
      }
      return .success
    } catch let failure {
      for line in failure.lines { session.progress.fail(line) }
      return failure.code
    }
  }
}
