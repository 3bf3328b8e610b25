/// Why a report could not be put away. The description says what was being done, what went wrong, what to do next.
public enum PublishingError: Error, Hashable, Sendable {
  /// Another run is at work (exit code 5). The holder is nil while it
  /// is just starting, and when it writes to the same reports with another state folder.
  case locked(path: String, holder: LockHolder?)
  /// The system refused a file operation (exit code 7). `doing` is `publishing the report of 2026-11-19`,
  /// `outcome` tells what stands now.
  case failed(doing: String, FileFailure, outcome: String)
  /// Something that is no folder has the report's name (exit code 7).
  case inTheWay(path: String)
  /// Something that Daybook did not make has the name of a thing of its own, and was left alone (exit code 7).
  case strange(path: String, Strangeness)
  /// An artifact's path would leave the report's folder or is no usable name (exit code 7: a fault of Daybook).
  case unsafePath(String)
  /// The artifacts contradict what is to be published (exit code 7: a fault of Daybook).
  case inconsistent(String)

  /// True when the run should end with "another run holds the lock".
  public var isLock: Bool { if case .locked = self { true } else { false } }
}

extension PublishingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .locked(let path, let holder):
      let who = holder.map { "pid \($0.pid), started \($0.started)" } ?? "its pid is not known"
      return "another run is at work (\(who)); it holds \(path). Wait for it to end, and run again."
    case .failed(let doing, let failure, let outcome):
      return "\(doing) failed while \(failure). \(outcome.isEmpty ? "" : outcome + " ")\(failure.remedy)"
    case .inTheWay(let path):
      return "\(path) is not a folder, so no report can stand there. Move it away, and run again."
    case .strange(let path, let strangeness):
      return "\(path) \(strangeness): it was left alone, and nothing was published. \(strangeness.remedy)"
    case .unsafePath(let path):
      return "an artifact is named \"\(path)\", which is not a path inside a report's folder; nothing was published. "
        + "This is a fault of Daybook: please report it."
    case .inconsistent(let what):
      return "\(what); nothing was published. This is a fault of Daybook: please report it."
    }
  }
}
