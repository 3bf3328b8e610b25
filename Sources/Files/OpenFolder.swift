import Glibc

/// A folder held open: what is done in it is done in this folder, whatever its name points to later.
package final class OpenFolder: Sendable {
  package let descriptor: CInt
  /// For messages.
  package let path: String

  package init(descriptor: CInt, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  // Nothing was written through the descriptor: a close that fails changes nothing.
  deinit { _ = Glibc.close(descriptor) }

  package func path(of name: String) -> String { path + "/" + name }
}
