import Glibc

/// The folders that Daybook makes for itself: opened without following a link, and only when the run's user owns them,
/// so that nobody else can lead it to files that are not its own.
extension FileSystem {
  /// - Parameters:
  ///   - mode: nil leaves that of an existing folder; a value is what it then has, whatever the umask.
  ///   - flush: whether a folder that was made is flushed into its parent.
  package func ownFolder(
    _ name: String, in parent: OpenFolder, mode: UInt32? = nil
  ) throws(FileFailure) -> Owned<OpenFolder> {
    if try status(name, in: parent) == nil {
      do { try makeFolder(name, in: parent, mode: mode ?? 0o777) } catch { if error.code != EEXIST { throw error } }
      try sync(parent)
    }
    return try existingFolder(name, in: parent, mode: mode)
  }

  /// One that is there already.
  package func existingFolder(
    _ name: String, in parent: OpenFolder, mode: UInt32? = nil
  ) throws(FileFailure) -> Owned<OpenFolder> {
    if let strangeness = Strangeness.ofFolder(try status(name, in: parent)) {
      return .strange(parent.path(of: name), strangeness)
    }
    let folder = try openFolder(name, in: parent)
    return try owned(folder, mode: mode)
  }

  /// Whether the folder, opened already, is the run's user's.
  package func owned(_ folder: OpenFolder, mode: UInt32? = nil) throws(FileFailure) -> Owned<OpenFolder> {
    if let strangeness = Strangeness.ofFolder(try status(of: folder.descriptor, folder.path)) {
      return .strange(folder.path, strangeness)
    }
    if let mode { try protect(folder.descriptor, folder.path, mode: mode) }
    return .own(folder)
  }
}

/// Something of Daybook's own, or what is there in its place.
package enum Owned<Value> {
  case own(Value)
  case strange(String, Strangeness)

  /// - Throws: what is made of the path and what was found there.
  package func get<Failure: Error>(orThrow failure: (String, Strangeness) -> Failure) throws(Failure) -> Value {
    switch self {
    case .own(let value): return value
    case .strange(let path, let strangeness): throw failure(path, strangeness)
    }
  }
}
