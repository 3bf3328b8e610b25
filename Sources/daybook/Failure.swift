import Publishing
import Settings
import Summaries

/// Why a command ends early: what to say and the exit code.
struct Failure: Error {
  let code: ExitCode
  /// What is wrong, a line each.
  let lines: [String]

  init(_ code: ExitCode, _ message: String) { self.init(code, lines: [message]) }

  init(_ code: ExitCode, lines: [String]) {
    self.code = code
    self.lines = lines
  }

  init(_ error: SourceError) { self.init(.source, error.description) }
  init(_ error: PublishingError) { self.init(error.isLock ? .locked : .notWritten, error.description) }
}
