import Glibc

/// Whole files and folders, made of single operations.
extension FileSystem {
  /// More than any file of a report: what is larger was put there by hand and is not read.
  private static let largest = 1 << 28

  /// Creates a folder and those above it, each flushed into its parent.
  ///
  /// `mode` is for the last one only.
  package func makeFolders(_ path: String, mode: UInt32 = 0o777) throws(FileFailure) {
    do { try makeFolder(path, mode: mode) } catch {
      switch error.code {
      case EEXIST: return
      case ENOENT:
        let parent = path.parentFolder
        guard parent != path else { throw error }
        try makeFolders(parent)
        do { try makeFolder(path, mode: mode) } catch { if error.code != EEXIST { throw error } }
      default: throw error
      }
    }
    try sync(try openFolder(path.parentFolder))
  }

  /// Flushes the names in a folder to the disk.
  package func sync(_ folder: OpenFolder) throws(FileFailure) { try sync(folder.descriptor, folder.path) }

  /// Writes a file that does not exist yet and flushes it to the disk.
  /// - Parameter mode: what it then has, whatever the umask; nil for what the umask leaves.
  package func writeNewFile(
    _ name: String, in folder: OpenFolder, _ bytes: [UInt8], mode: UInt32? = nil
  ) throws(FileFailure) {
    let path = folder.path(of: name)
    let descriptor = try open(name, in: folder, O_WRONLY | O_CREAT | O_EXCL)
    try finishing(descriptor, path) { () throws(FileFailure) in
      if let mode { try protect(descriptor, path, mode: mode) }
      try write(bytes, to: descriptor, path)
      try sync(descriptor, path)
    }
  }

  /// The bytes of a regular file of at most 256 MiB.
  package func readFile(_ name: String, in folder: OpenFolder) throws(FileFailure) -> [UInt8] {
    let path = folder.path(of: name)
    // A pipe put there by hand must not be waited for.
    let descriptor = try open(name, in: folder, O_RDONLY | O_NONBLOCK)
    var bytes: [UInt8] = []
    try finishing(descriptor, path) { () throws(FileFailure) in
      while true {
        let chunk = try read(1 << 18, from: descriptor, path)
        if chunk.isEmpty { return }
        bytes += chunk
        guard bytes.count <= Self.largest else { throw FileFailure(.read, path, code: EFBIG) }
      }
    }
    return bytes
  }

  /// Paths of all files below a folder, relative to it, sorted, each with what it is.
  ///
  /// Whatever is neither file nor folder is listed too.
  package func files(below folder: OpenFolder) throws(FileFailure) -> [(path: String, status: FileStatus)] {
    var found: [(path: String, status: FileStatus)] = []
    for name in try names(in: folder) {
      guard let status = try status(name, in: folder) else { continue }
      if status.kind == .folder {
        for inner in try files(below: try openFolder(name, in: folder)) {
          found.append((name + "/" + inner.path, inner.status))
        }
      } else {
        found.append((name, status))
      }
    }
    return found
  }

  /// Removes a folder with everything in it.
  ///
  /// Links are not followed.
  package func removeTree(_ name: String, in folder: OpenFolder) throws(FileFailure) {
    let inner = try openFolder(name, in: folder)
    for name in try names(in: inner) {
      switch try status(name, in: inner)?.kind {
      case nil: break
      case .folder: try removeTree(name, in: inner)
      default: try removeFile(name, in: inner)
      }
    }
    try removeFolder(name, in: folder)
  }

  /// Closes the descriptor after `body`, whatever happens; the first error is thrown.
  private func finishing(
    _ descriptor: CInt, _ path: String, _ body: () throws(FileFailure) -> Void
  ) throws(FileFailure) {
    do { try body() } catch {
      try? close(descriptor, path)
      throw error
    }
    try close(descriptor, path)
  }
}

extension String {
  /// `reports` of `reports/`; `/` stays.
  package var withoutLastSlash: String { hasSuffix("/") && utf8.count > 1 ? String(dropLast()) : self }

  /// `reports/daily` of `reports/daily/2026-11-19`; `.` of a plain name; `/` of `/`.
  var parentFolder: String {
    let trimmed = withoutLastSlash
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }
}
