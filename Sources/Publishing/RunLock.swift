import Glibc

/// The one lock of a run: a flock on `lock` in the state folder. The kernel releases it when the process ends,
/// however it ends; the file stays and means nothing by itself. Held for as long as the object lives.
public final class RunLock: Sendable {
  private let descriptor: CInt

  /// Takes the lock, creating the state folder (mode 0700) where needed.
  /// - Throws: `.locked` with the holder when another process has it, `.failed` when the folder cannot be used.
  public convenience init(state: String, holder: LockHolder, files: FileLayer = .system) throws(PublishingError) {
    let path = state + "/lock"
    let taken: (descriptor: CInt?, other: LockHolder?)
    do {
      try files.makeFolders(state, mode: 0o700)
      taken = try RunLock.take(path, holder, files)
    } catch {
      throw .failed(doing: "taking the lock", error, outcome: "Nothing was read or written.")
    }
    guard let descriptor = taken.descriptor else { throw .locked(path: path, holder: taken.other) }
    self.init(descriptor: descriptor)
  }

  /// Locks an existing folder itself.
  convenience init(folder: String, files: FileLayer) throws(PublishingError) {
    let descriptor: CInt
    do {
      descriptor = try files.open(folder, O_RDONLY | O_DIRECTORY)
    } catch {
      throw .failed(doing: "taking the lock", error, outcome: "Nothing was published.")
    }
    do {
      if try files.lock(descriptor, folder) {
        self.init(descriptor: descriptor)
        return
      }
    } catch {
      _ = Glibc.close(descriptor)
      throw .failed(doing: "taking the lock", error, outcome: "Nothing was published.")
    }
    _ = Glibc.close(descriptor)
    throw .locked(path: folder, holder: nil)
  }

  private init(descriptor: CInt) { self.descriptor = descriptor }

  private static func take(
    _ path: String, _ holder: LockHolder, _ files: FileLayer
  ) throws(FileFailure) -> (descriptor: CInt?, other: LockHolder?) {
    let descriptor = try files.open(path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o600)
    do {
      if try files.lock(descriptor, path) {
        try files.empty(descriptor, path)
        try files.write(holder.text.utf8, to: descriptor, path)
        return (descriptor, nil)
      }
      let text = String(decoding: try files.read(200, from: descriptor, path), as: UTF8.self)
      _ = Glibc.close(descriptor)
      return (nil, LockHolder(text: text))
    } catch {
      _ = Glibc.close(descriptor)
      throw error
    }
  }

  // Unlocked before it is closed: a child forked meanwhile holds the same lock until it execs. The descriptor was only
  // locked and written to; a close that fails changes nothing.
  deinit {
    _ = flock(descriptor, LOCK_UN)
    _ = Glibc.close(descriptor)
  }

  /// Where the lock and the ledger live: what `--state` says, else the first folder of `$STATE_DIRECTORY`
  /// (systemd.exec(5) separates several by colons), else `.daybook` in the folder of the reports.
  public static func stateFolder(option: String?, environment: String?, out: String) -> String {
    if let option { return option }
    if let first = environment?.split(separator: ":").first { return String(first) }
    return out + "/.daybook"
  }
}
