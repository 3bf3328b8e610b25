import Files
import Foundation
import Synchronization

/// Lets the k-th file operation fail, and all after it when `dead`.
final class Fault: Sendable {
  private let count = Mutex(0)
  private let seen = Mutex<Set<FileOperation>>([])
  let at: Int
  let code: CInt
  let dead: Bool

  init(at: Int, code: CInt, dead: Bool) {
    self.at = at
    self.code = code
    self.dead = dead
  }

  var operations: Int { count.withLock { $0 } }
  var kinds: Set<FileOperation> { seen.withLock { $0 } }

  var layer: FileSystem {
    FileSystem { operation, _ in
      self.seen.withLock { _ = $0.insert(operation) }
      let number = self.count.withLock { count in
        count += 1
        return count
      }
      return number == self.at || (self.dead && number > self.at) ? self.code : nil
    }
  }

  /// Kills this process before its k-th operation.
  static func death(at: Int) -> FileSystem {
    let count = Mutex(0)
    return FileSystem { _, _ in
      let number = count.withLock { count in
        count += 1
        return count
      }
      if number == at { kill(getpid(), SIGKILL) }
      return nil
    }
  }
}
