import Glibc

/// Whole files and folders, made of single operations.
extension FileLayer {
  /// Creates a folder and those above it, each flushed into its parent. `mode` is for the last one only.
  func makeFolders(_ path: String, mode: mode_t = 0o777) throws(FileFailure) {
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
    try syncFolder(path.parentFolder)
  }

  /// Writes a file that does not exist yet and flushes it to the disk.
  func writeNewFile(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
    let descriptor = try open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    try finishing(descriptor, path) { () throws(FileFailure) in
      try write(bytes, to: descriptor, path)
      try sync(descriptor, path)
    }
  }

  func readFile(_ path: String) throws(FileFailure) -> [UInt8] {
    let descriptor = try open(path, O_RDONLY | O_NOFOLLOW)
    var bytes: [UInt8] = []
    try finishing(descriptor, path) { () throws(FileFailure) in
      while true {
        let chunk = try read(1 << 18, from: descriptor, path)
        if chunk.isEmpty { return }
        bytes += chunk
      }
    }
    return bytes
  }

  /// Flushes the names in a folder to the disk.
  func syncFolder(_ path: String) throws(FileFailure) {
    let descriptor = try open(path, O_RDONLY | O_DIRECTORY)
    try finishing(descriptor, path) { () throws(FileFailure) in try sync(descriptor, path) }
  }

  /// Removes a file, a link or a folder with everything in it. Nothing there is no error. Links are not followed.
  func removeTree(_ path: String) throws(FileFailure) {
    switch try kind(path) {
    case nil: return
    case .folder:
      for name in try names(in: path) { try removeTree(path + "/" + name) }
      try removeFolder(path)
    default: try removeFile(path)
    }
  }

  /// Paths of all files below a folder, relative to it, sorted. Whatever is neither file nor folder is listed too.
  func files(below path: String) throws(FileFailure) -> [String] {
    var found: [String] = []
    for name in try names(in: path) {
      if try kind(path + "/" + name) == .folder {
        for inner in try files(below: path + "/" + name) { found.append(name + "/" + inner) }
      } else {
        found.append(name)
      }
    }
    return found
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
  /// `reports/daily` of `reports/daily/2026-11-19`; `.` of a plain name; `/` of `/`.
  var parentFolder: String {
    let trimmed = self.count > 1 && hasSuffix("/") ? String(dropLast()) : self
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }
}
