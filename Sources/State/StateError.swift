package import Files

/// Why the state folder cannot be used.
///
/// The description says what was being done, what went wrong, what to do next.
package enum StateError: Error, Hashable, Sendable {
  /// Another run is at work (exit code 5). The holder is nil while it is just starting, and where it holds a folder.
  case locked(path: String, holder: LockHolder?)
  /// The system refused a file operation (exit code 7). `doing` is `taking the lock`, `outcome` tells what stands now.
  case failed(doing: String, FileFailure, outcome: String)
  /// Something that Daybook did not make has the name of a thing of its own, and was left alone (exit code 7).
  case strange(path: String, Strangeness)

  /// True when the run should end with "another run holds the lock".
  package var isLock: Bool { if case .locked = self { true } else { false } }
}

extension StateError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .locked(let path, let holder):
      let who = holder.map { "pid \($0.pid), started \($0.started)" } ?? "its pid is not known"
      return "another run is at work (\(who)); it holds \(path). Wait for it to end, and run again."
    case .failed(let doing, let failure, let outcome): return failure.told(doing: doing, outcome: outcome)
    case .strange(let path, let strangeness): return strangeness.told(of: path)
    }
  }
}
