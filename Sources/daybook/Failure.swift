import Databases
import Publishing
import Settings

/// Why a command ends early: what to say and the exit code.
struct Failure: Error {
  let code: ExitCode
  let message: String

  init(_ code: ExitCode, _ message: String) {
    self.code = code
    self.message = message
  }

  init(_ error: SourceError) { self.init(.source, error.description) }
  init(_ error: PublishingError) { self.init(error.isLock ? .locked : .notWritten, error.description) }
}
