import Glibc

/// A folder held open: what is done in it is done in this folder, whatever its name points to later.
final class OpenFolder: Sendable {
  let descriptor: CInt
  /// For messages.
  let path: String

  init(descriptor: CInt, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  // Nothing was written through the descriptor: a close that fails changes nothing.
  deinit { _ = Glibc.close(descriptor) }

  func path(of name: String) -> String { path + "/" + name }
}
