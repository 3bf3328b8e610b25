package import Files
import Glibc

/// The one lock of a run: a flock on `lock` in the state folder.
///
/// The kernel releases it when the process ends, however it ends; the file stays and means nothing by itself. Held for
/// as long as the object lives.
package final class RunLock: Sendable {
  private let descriptor: CInt
  /// The folder that holds the lock's file, or is locked itself.
  package let folder: OpenFolder

  /// Takes the lock, creating the state folder (mode 0700) where needed.
  ///
  /// The user chose the folder: a link is followed.
  /// - Throws: `.locked` with the holder when another process has it, `.failed` when the folder cannot be used,
  ///   `.strange` when it or the file in it is another user's, or the file is no lock.
  package convenience init(state: String, holder: LockHolder, files: FileSystem = .system) throws(StateError) {
    let folder = try RunLock.taking { () throws(FileFailure) in
      try files.makeFolders(state, mode: 0o700)
      return try files.owned(try files.openFolder(state))
    }
    try self.init(in: try folder.get(orThrow: StateError.strange), holder: holder, files: files)
  }

  /// Takes the lock in a state folder that is open already.
  package convenience init(in state: OpenFolder, holder: LockHolder, files: FileSystem) throws(StateError) {
    let taken = try RunLock.taking { () throws(FileFailure) in try RunLock.take(state, holder, files) }
    switch try taken.get(orThrow: StateError.strange) {
    case .mine(let descriptor): self.init(descriptor: descriptor, folder: state)
    case .others(let other): throw .locked(path: state.path(of: RunLock.name), holder: other)
    }
  }

  /// Locks an open folder itself.
  package convenience init(folder: OpenFolder, files: FileSystem) throws(StateError) {
    let descriptor: CInt
    do {
      // A descriptor of its own, so that the lock lives as long as this object.
      descriptor = try files.open(".", in: folder, O_RDONLY | O_DIRECTORY)
    } catch {
      throw .failed(doing: "taking the lock", error, outcome: "Nothing was published.")
    }
    do {
      if try files.lock(descriptor, folder.path) {
        self.init(descriptor: descriptor, folder: folder)
        return
      }
    } catch {
      _ = Glibc.close(descriptor)
      throw .failed(doing: "taking the lock", error, outcome: "Nothing was published.")
    }
    _ = Glibc.close(descriptor)
    throw .locked(path: folder.path, holder: nil)
  }

  private init(descriptor: CInt, folder: OpenFolder) {
    self.descriptor = descriptor
    self.folder = folder
  }

  private static let name = "lock"

  private enum Taken {
    case mine(CInt)
    case others(LockHolder?)
  }

  private static func taking<Result>(_ body: () throws(FileFailure) -> Result) throws(StateError) -> Result {
    do { return try body() } catch {
      throw .failed(doing: "taking the lock", error, outcome: "Nothing was read or written.")
    }
  }

  private static func take(
    _ state: OpenFolder, _ holder: LockHolder, _ files: FileSystem
  ) throws(FileFailure) -> Owned<Taken> {
    let path = state.path(of: name)
    if let status = try files.status(name, in: state), let strangeness = Strangeness.ofFile(status) {
      return .strange(path, strangeness)
    }
    let descriptor = try files.open(name, in: state, O_RDWR | O_CREAT | O_NONBLOCK, mode: 0o600)
    do {
      let result = try write(holder, to: descriptor, path, files)
      if case .own(.mine) = result { return result }
      _ = Glibc.close(descriptor)
      return result
    } catch {
      _ = Glibc.close(descriptor)
      throw error
    }
  }

  /// Looks at the file once more, now that it is open, and writes only over what a lock of Daybook's says.
  private static func write(
    _ holder: LockHolder, to descriptor: CInt, _ path: String, _ files: FileSystem
  ) throws(FileFailure) -> Owned<Taken> {
    let status = try files.status(of: descriptor, path)
    if let strangeness = Strangeness.ofFile(status) { return .strange(path, strangeness) }
    let isFree = try files.lock(descriptor, path)
    let text = String(decoding: try files.read(200, from: descriptor, path), as: UTF8.self)
    guard isFree else { return .own(.others(LockHolder(text: text))) }
    guard LockHolder.mayHaveWritten(text), status.size < 200 else { return .strange(path, .noLock) }
    try files.empty(descriptor, path)
    try files.rewind(descriptor, path)
    try files.write(holder.text.utf8, to: descriptor, path)
    return .own(.mine(descriptor))
  }

  // Unlocked before it is closed: a child forked meanwhile holds the same lock until it execs. The descriptor was only
  // locked and written to; a close that fails changes nothing.
  deinit {
    _ = flock(descriptor, LOCK_UN)
    _ = Glibc.close(descriptor)
  }
}
