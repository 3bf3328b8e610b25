import CLinux
import Glibc

/// Every file operation of this room, one system call each.
///
/// All of them ask `refusal` first, so that a test can number them and let the k-th one fail.
/// EINTR is retried; any other error is thrown.
public struct FileLayer: Sendable {
  public enum Kind: Sendable { case file, folder, link, other }

  private let refusal: @Sendable (FileOperation, String) -> CInt?

  /// The system's files.
  public static let system = FileLayer { _, _ in nil }

  /// - Parameter refusal: asked before each operation with its path; an errno makes it fail without being tried.
  public init(refusal: @escaping @Sendable (FileOperation, String) -> CInt?) { self.refusal = refusal }

  /// Creates one folder. The umask applies to `mode`.
  func makeFolder(_ path: String, mode: mode_t = 0o777) throws(FileFailure) {
    _ = try attempt(.makeFolder, path) { unsafe mkdir(path, mode) }
  }

  /// Opens with O_CLOEXEC added. The umask applies to `mode`.
  func open(_ path: String, _ flags: CInt, mode: mode_t = 0o666) throws(FileFailure) -> CInt {
    try attempt(.open, path) { unsafe Glibc.open(path, flags | O_CLOEXEC, mode) }
  }

  func close(_ descriptor: CInt, _ path: String) throws(FileFailure) {
    // Linux frees the descriptor whatever close says; it is closed even when a test refuses.
    let failed = Glibc.close(descriptor) == 0 ? 0 : errno
    let code = refusal(.close, path) ?? failed
    if code != 0 && code != EINTR { throw FileFailure(.close, path, code: code) }
  }

  /// Writes all bytes, at most 256 KiB at a time, so that a full disk shows in the middle of a file too.
  func write(_ bytes: some Collection<UInt8>, to descriptor: CInt, _ path: String) throws(FileFailure) {
    var rest = ArraySlice(bytes)
    while !rest.isEmpty {
      let chunk = rest.prefix(1 << 18)
      let written = try attempt(.write, path) {
        unsafe CInt(chunk.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) })
      }
      rest = rest.dropFirst(Int(written))
    }
  }

  func sync(_ descriptor: CInt, _ path: String) throws(FileFailure) {
    do { _ = try attempt(.sync, path) { fsync(descriptor) } } catch {
      // Some file systems have nothing to sync in a folder and say EINVAL.
      if error.code != EINVAL { throw error }
    }
  }

  /// Up to `count` bytes; empty at the end.
  func read(_ count: Int, from descriptor: CInt, _ path: String) throws(FileFailure) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    let length = try attempt(.read, path) {
      unsafe CInt(buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) })
    }
    return Array(buffer.prefix(Int(length)))
  }

  /// Nil when nothing has that name. Links are not followed.
  func kind(_ path: String) throws(FileFailure) -> Kind? {
    var status = stat()
    do { _ = try attempt(.inspect, path) { unsafe lstat(path, &status) } } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// Names in a folder, sorted by their bytes, without `.` and `..`.
  func names(in path: String) throws(FileFailure) -> [String] {
    var found: [String] = []
    _ = try attempt(.list, path) {
      found = []
      guard let handle = unsafe opendir(path) else { return -1 }
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

  /// Renames a file, folder or link. A file or link that has the new name is replaced when `replacing`.
  func rename(_ old: String, to new: String, replacing: Bool = false) throws(FileFailure) {
    _ = try attempt(.rename, new) {
      unsafe renameat2(AT_FDCWD, old, AT_FDCWD, new, replacing ? 0 : daybook_rename_noreplace)
    }
  }

  /// Swaps two names at one instant.
  func exchange(_ old: String, _ new: String) throws(FileFailure) {
    _ = try attempt(.exchange, new) { unsafe renameat2(AT_FDCWD, old, AT_FDCWD, new, daybook_rename_exchange) }
  }

  func makeLink(_ path: String, to target: String) throws(FileFailure) {
    _ = try attempt(.link, path) { unsafe symlink(target, path) }
  }

  /// What a link points to; nil when nothing has that name or it is no link.
  func target(of path: String) throws(FileFailure) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    do {
      let length = try attempt(.readLink, path) {
        unsafe buffer.withUnsafeMutableBytes {
          unsafe CInt(readlink(path, $0.bindMemory(to: CChar.self).baseAddress!, $0.count))
        }
      }
      return String(decoding: buffer.prefix(Int(length)), as: UTF8.self)
    } catch {
      if error.code == ENOENT || error.code == EINVAL { return nil }
      throw error
    }
  }

  func removeFile(_ path: String) throws(FileFailure) { _ = try attempt(.removeFile, path) { unsafe unlink(path) } }
  func removeFolder(_ path: String) throws(FileFailure) { _ = try attempt(.removeFolder, path) { unsafe rmdir(path) } }

  /// False when another process holds the lock. Released when the descriptor is closed.
  func lock(_ descriptor: CInt, _ path: String) throws(FileFailure) -> Bool {
    do { _ = try attempt(.lock, path) { flock(descriptor, LOCK_EX | LOCK_NB) } } catch {
      if error.code == EWOULDBLOCK { return false }
      throw error
    }
    return true
  }

  func empty(_ descriptor: CInt, _ path: String) throws(FileFailure) {
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
