import Glibc
import Synchronization

/// Files of the tests that are removed when the process ends.
enum Leavings {
  private static let paths = Mutex<[String]>([])
  private static let registered: Void = {
    atexit { Leavings.paths.withLock { for path in $0 { _ = unsafe unlink(path) } } }
  }()

  static func add(_ path: String) {
    registered
    paths.withLock { $0.append(path) }
  }
}
