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
    case .success(let invocation):
      let session = Session(invocation.options, surroundings)
      do throws(Failure) { return try invocation.command.run(session) } catch {
        for line in error.lines { session.progress.fail(line) }
        return error.code
      }
    }
  }
}
