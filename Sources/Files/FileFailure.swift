import Glibc

/// One file operation that the system refused.
package struct FileFailure: Error, Hashable, Sendable {
  package let operation: FileOperation
  package let path: String
  /// The value of `errno`.
  package let code: CInt

  package init(_ operation: FileOperation, _ path: String, code: CInt) {
    self.operation = operation
    self.path = path
    self.code = code
  }
}

extension FileFailure: CustomStringConvertible {
  /// Such as `writing reports/daily/report.json: No space left on device`.
  package var description: String {
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return "\(operation.gerund) \(path): \(reason)"
  }
}

extension FileFailure {
  /// What was being done, what went wrong, what stands now, what to do next.
  ///
  /// `publishing daily/2026-11-19 failed while writing …: No space left on device. Nothing was published. Free space …`
  /// - Parameter outcome: what stands now, a sentence; empty when there is nothing to say.
  package func told(doing: String, outcome: String) -> String {
    "\(doing) failed while \(self). \(outcome.isEmpty ? "" : outcome + " ")\(remedy)"
  }

  /// What the reader can do about it, a sentence.
  private var remedy: String {
    switch code {
    case ENOSPC, EDQUOT: "Free space on that file system, or choose another with --out, and run again."
    case EACCES, EPERM:
      "Let the user that runs daybook write there, or choose another folder with --out, and run again."
    case EROFS: "The file system is read-only: make it writable, or choose another with --out, and run again."
    case EIO: "The disk reports an error: look at the kernel's log, then run again, if need be with another --out."
    case EXDEV: "Everything below --out must be on one file system: remove the mount or link, and run again."
    case ENOTDIR, EEXIST, EISDIR, ENOTEMPTY, ELOOP:
      "Something else has that name: move it away, and run again."
    case EFBIG:
      operation == .read
        ? "That is too large for a file of a report: move it away, and run again."
        : "A limit on the size of files is reached: raise it (ulimit -f), and run again."
    case ENOMEM: "There is no memory left: free some, or raise the limit (ulimit -v), and run again."
    case EINVAL where operation == .exchange:
      "That file system cannot exchange two folders: choose a local one with --out, and run again."
    case EMFILE, ENFILE: "Too many files are open: raise the limit (ulimit -n), and run again."
    default: "Fix this and run again."
    }
  }
}
