package import Files
package import State

/// Why a report could not be put away.
///
/// The description says what was being done, what went wrong, what to do next.
package enum PublishingError: Error, Hashable, Sendable {
  /// A run with another state folder is at work on the same reports (exit code 5).
  case locked(path: String, holder: LockHolder?)
  /// The system refused a file operation (exit code 7). `doing` is `publishing the report of 2026-11-19`,
  /// `outcome` tells what stands now.
  case failed(doing: String, FileFailure, outcome: String)
  /// Something that is not a folder has the report's name (exit code 7).
  case inTheWay(path: String)
  /// A folder has the name of a file of the list of reports (exit code 7); the report itself stands.
  case listInTheWay(path: String)
  /// Something that Daybook did not make has the name of a thing of its own, and was left alone (exit code 7).
  case strange(path: String, Strangeness)
  /// An artifact's path would leave the report's folder or is no usable name (exit code 7: a fault of Daybook).
  case unsafePath(String)
  /// The artifacts contradict what is to be published (exit code 7: a fault of Daybook).
  case inconsistent(String)

  init(_ error: StateError) {
    self =
      switch error {
      case .locked(let path, let holder): .locked(path: path, holder: holder)
      case .failed(let doing, let failure, let outcome): .failed(doing: doing, failure, outcome: outcome)
      case .strange(let path, let strangeness): .strange(path: path, strangeness)
      }
  }

  /// True when the run should end with "another run holds the lock".
  package var isLock: Bool { if case .locked = self { true } else { false } }
}

extension PublishingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .locked(let path, let holder):
      return StateError.locked(path: path, holder: holder).description
    case .failed(let doing, let failure, let outcome):
      return failure.told(doing: doing, outcome: outcome)
    case .inTheWay(let path):
      return "\(path) is not a folder, so no report can stand there. Move it away, and run again."
    case .listInTheWay(let path):
      return "\(path) is a folder, so no list of reports can stand there: it was left alone, and the report itself "
        + "stands. Move it away, and run again."
    case .strange(let path, let strangeness):
      return strangeness.told(of: path)
    case .unsafePath(let path):
      return "an artifact is named \"\(path)\", which is not a path inside a report's folder; nothing was published. "
        + "This is a fault of Daybook: please report it."
    case .inconsistent(let what):
      return "\(what); nothing was published. This is a fault of Daybook: please report it."
    }
  }
}
