import CProcess
import Foundation

/// The executable: parses the command line, runs one command, ends with its exit code.
@main struct Daybook {
  static let version = "0.1.0"

  static func main() {
    // A reader that goes away (daybook help | head), or a limit on the size of files, must not kill the run with a signal.
    Faults.endWithCode()
    daybook_keep_memory()
    let process = ProcessEnvironment.real()
    exit(run(Array(CommandLine.arguments.dropFirst()), process).rawValue)
  }

  static func run(_ arguments: [String], _ process: ProcessEnvironment) -> ExitCode {
    switch CommandLineParser.parse(arguments) {
    case .failure(let error):
      process.complain("daybook: \(error)")
      return .usage
    case .success(let invocation):
      let context = CommandContext(invocation.options, process)
      do throws(Failure) { return try invocation.command.run(context) } catch {
        for line in error.lines { context.progress.fail(line) }
        return error.code
      }
    }
  }
}
