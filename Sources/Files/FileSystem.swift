import CLinux
import Glibc

/// Every file operation of this room, one system call each.
///
/// All of them ask `refusal` first, so that a test can number them and let the k-th one fail.
/// EINTR is retried; any other error is thrown. What is named within a folder is one component, and a link there is
/// never followed.
package struct FileSystem: Sendable {
  private let refusal: @Sendable (FileOperation, String) -> CInt?

  /// The system's files.
  package static let system = FileSystem { _, _ in nil }

  /// - Parameter refusal: asked before each operation with its path; an errno makes it fail without being tried.
  package init(refusal: @escaping @Sendable (FileOperation, String) -> CInt?) { self.refusal = refusal }

  // MARK: Folders that the user chose, links and all

  /// Creates one folder.
  ///
  /// The umask applies to `mode`.
  package func makeFolder(_ path: String, mode: UInt32 = 0o777) throws(FileFailure) {
    _ = try attempt(.makeFolder, path) { unsafe mkdir(path, mode) }
  }

  package func openFolder(_ path: String) throws(FileFailure) -> OpenFolder {
    let descriptor = try attempt(.open, path) { unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    return OpenFolder(descriptor: descriptor, path: path)
  }

  // MARK: Names in an open folder

  /// Creates a folder.
  ///
  /// The umask applies to `mode`.
  package func makeFolder(_ name: String, in folder: OpenFolder, mode: UInt32 = 0o777) throws(FileFailure) {
    _ = try attempt(.makeFolder, folder.path(of: name)) { unsafe mkdirat(folder.descriptor, name, mode) }
  }

  package func openFolder(_ name: String, in folder: OpenFolder) throws(FileFailure) -> OpenFolder {
    OpenFolder(
      descriptor: try open(name, in: folder, O_RDONLY | O_DIRECTORY), path: folder.path(of: name))
  }

  /// Opens with O_CLOEXEC and O_NOFOLLOW added.
  ///
  /// The umask applies to `mode`.
  package func open(
    _ name: String, in folder: OpenFolder, _ flags: CInt, mode: UInt32 = 0o666
  ) throws(FileFailure) -> CInt {
    try attempt(.open, folder.path(of: name)) {
      unsafe openat(folder.descriptor, name, flags | O_NOFOLLOW | O_CLOEXEC, mode)
    }
  }

  /// Nil when nothing has that name.
  package func status(_ name: String, in folder: OpenFolder) throws(FileFailure) -> FileStatus? {
    var status = stat()
    do {
      _ = try attempt(.inspect, folder.path(of: name)) {
        unsafe fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW)
      }
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    return FileStatus(status)
  }

  /// Names in a folder, sorted by their bytes, without `.` and `..`.
  package func names(in folder: OpenFolder) throws(FileFailure) -> [String] {
    var found: [String] = []
    _ = try attempt(.list, folder.path) {
      found = []
      // A descriptor of its own: reading moves its place, and closing the list closes it.
      let descriptor = unsafe openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
      guard descriptor >= 0 else { return -1 }
      guard let handle = unsafe fdopendir(descriptor) else {
        let code = errno
        _ = Glibc.close(descriptor)
        errno = code
        return -1
      }
      defer { unsafe closedir(handle) }
      errno = 0
      while let entry = unsafe readdir(handle) {
        unsafe withUnsafeBytes(of: &entry.pointee.d_name) { raw in
          unsafe found.append(String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self))
        }
        errno = 0
      }
      return errno == 0 ? 0 : -1
    }
    return found.filter { $0 != "." && $0 != ".." }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Moves a file, folder or link.
  ///
  /// A file or link that has the new name is replaced when `replacing`.
  package func rename(
    _ old: String, in folder: OpenFolder, to new: String, in target: OpenFolder, replacing: Bool = false
  ) throws(FileFailure) {
    _ = try attempt(.rename, target.path(of: new)) {
      unsafe renameat2(
        folder.descriptor, old, target.descriptor, new, replacing ? 0 : daybook_rename_noreplace)
    }
  }

  /// Swaps two names at one instant.
  package func exchange(_ one: String, in folder: OpenFolder, _ other: String, in target: OpenFolder)
    throws(FileFailure)
  {
    _ = try attempt(.exchange, target.path(of: other)) {
      unsafe renameat2(folder.descriptor, one, target.descriptor, other, daybook_rename_exchange)
    }
  }

  package func makeLink(_ name: String, in folder: OpenFolder, to target: String) throws(FileFailure) {
    _ = try attempt(.link, folder.path(of: name)) { unsafe symlinkat(target, folder.descriptor, name) }
  }

  /// What a link points to; nil when nothing has that name or it is no link.
  package func target(of name: String, in folder: OpenFolder) throws(FileFailure) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    do {
      let length = try attempt(.readLink, folder.path(of: name)) {
        unsafe buffer.withUnsafeMutableBytes { bytes in
          guard let start = unsafe bytes.bindMemory(to: CChar.self).baseAddress else { return 0 }
          return unsafe CInt(readlinkat(folder.descriptor, name, start, bytes.count))
        }
      }
      return String(decoding: buffer.prefix(Int(length)), as: UTF8.self)
    } catch {
      if error.code == ENOENT || error.code == EINVAL { return nil }
      throw error
    }
  }

  package func removeFile(_ name: String, in folder: OpenFolder) throws(FileFailure) {
    _ = try attempt(.removeFile, folder.path(of: name)) { unsafe unlinkat(folder.descriptor, name, 0) }
  }

  package func removeFolder(_ name: String, in folder: OpenFolder) throws(FileFailure) {
    _ = try attempt(.removeFolder, folder.path(of: name)) { unsafe unlinkat(folder.descriptor, name, AT_REMOVEDIR) }
  }

  // MARK: Descriptors

  package func close(_ descriptor: CInt, _ path: String) throws(FileFailure) {
    // Linux frees the descriptor whatever close says; it is closed even when a test refuses.
    let failed = Glibc.close(descriptor) == 0 ? 0 : errno
    let code = refusal(.close, path) ?? failed
    if code != 0 && code != EINTR { throw FileFailure(.close, path, code: code) }
  }

  /// Writes all bytes, at most 256 KiB at a time, so that a full disk shows in the middle of a file too.
  package func write(_ bytes: some Collection<UInt8>, to descriptor: CInt, _ path: String) throws(FileFailure) {
    var rest = ArraySlice(bytes)
    while !rest.isEmpty {
      let chunk = rest.prefix(1 << 18)
      let written = try attempt(.write, path) {
        unsafe CInt(chunk.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) })
      }
      rest = rest.dropFirst(Int(written))
    }
  }

  package func sync(_ descriptor: CInt, _ path: String) throws(FileFailure) {
    do { _ = try attempt(.sync, path) { fsync(descriptor) } } catch {
      // Some file systems have nothing to sync in a folder and say EINVAL.
      if error.code != EINVAL { throw error }
    }
  }

  /// Up to `count` bytes; empty at the end.
  package func read(_ count: Int, from descriptor: CInt, _ path: String) throws(FileFailure) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    let length = try attempt(.read, path) {
      unsafe CInt(buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) })
    }
    return Array(buffer.prefix(Int(length)))
  }

  package func status(of descriptor: CInt, _ path: String) throws(FileFailure) -> FileStatus {
    var status = stat()
    _ = try attempt(.inspect, path) { unsafe fstat(descriptor, &status) }
    return FileStatus(status)
  }

  /// Gives a folder or file exactly this mode, whatever the umask.
  package func protect(_ descriptor: CInt, _ path: String, mode: UInt32) throws(FileFailure) {
    _ = try attempt(.protect, path) { fchmod(descriptor, mode) }
  }

  /// False when another process holds the lock.
  ///
  /// Released when the descriptor is closed.
  package func lock(_ descriptor: CInt, _ path: String) throws(FileFailure) -> Bool {
    do { _ = try attempt(.lock, path) { flock(descriptor, LOCK_EX | LOCK_NB) } } catch {
      if error.code == EWOULDBLOCK { return false }
      throw error
    }
    return true
  }

  /// The next write begins at the file's start.
  package func rewind(_ descriptor: CInt, _ path: String) throws(FileFailure) {
    _ = try attempt(.write, path) { lseek(descriptor, 0, SEEK_SET) == 0 ? 0 : -1 }
  }

  package func empty(_ descriptor: CInt, _ path: String) throws(FileFailure) {
    _ = try attempt(.write, path) { ftruncate(descriptor, 0) }
  }

  private func attempt(_ operation: FileOperation, _ path: String, _ call: () -> CInt) throws(FileFailure) -> CInt {
    if let code = refusal(operation, path) { throw FileFailure(operation, path, code: code) }
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = errno
      if code != EINTR { throw FileFailure(operation, path, code: code) }
    }
  }
}
