package import Archive
import Bytes
package import Files

/// A report that was published, to be read.
///
/// Reading takes no lock: a report is never written to, only replaced, and the folder is held open.
package struct StoredReport: Sendable {
  private let folder: OpenFolder
  private let files: FileSystem

  /// - Parameter path: a folder; a link to one is followed.
  /// - Throws: `.noReport` for a folder without manifest and report, `.refused`.
  package init(path: String, files: FileSystem = .system) throws(ReportReadingError) {
    self.files = files
    do {
      folder = try files.openFolder(path.withoutLastSlash)
      let isReport = try [ManifestFile.path, ReportFile.path].contains { name throws(FileFailure) in
        try files.status(name, in: folder) != nil
      }
      guard isReport else { throw ReportReadingError.noReport(path: path) }
    } catch let error as FileFailure {
      throw .refused(error)
    } catch let error as ReportReadingError {
      throw error
    } catch { throw .noReport(path: path) }
  }

  package var path: String { folder.path }

  package func report() throws(ReportReadingError) -> ReportFile { try read() }
  package func manifest() throws(ReportReadingError) -> ManifestFile { try read() }

  /// Whether the folder is as it was published.
  /// - Returns: also how many files the manifest lists.
  /// - Throws: `.damaged` for a manifest of another version, `.refused` for what cannot be read.
  package func check() throws(ReportReadingError) -> (check: FolderCheck, files: Int, revision: Int) {
    let manifest = try manifest()
    let listed = Dictionary(manifest.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [FolderCheck.FoundFile] = []
    do {
      for (path, status) in try files.files(below: folder) where path != ManifestFile.path {
        let isFile = status.kind == .file
        let sha256 =
          isFile && status.size == listed[path]?.bytes
          ? SHA256.hex(try files.content(of: path, below: folder)) : nil
        found.append(.init(path: path, isFile: isFile, size: status.size, sha256: sha256))
      }
    } catch { throw .refused(error) }
    let check = FolderCheck(found, manifest, report: try opened(found), summary: try opened(found))
    return (check, manifest.files.count, manifest.revision)
  }

  /// Nil where there is no such file, which is told already.
  private func opened<File: ArchiveFile>(
    _ found: [FolderCheck.FoundFile]
  ) throws(ReportReadingError) -> Result<File, ArchiveError>? {
    guard found.contains(where: { $0.path == File.path && $0.isFile }) else { return nil }
    do { return .success(try read()) } catch {
      if case .damaged(_, let problem) = error { return .failure(problem) }
      throw error
    }
  }

  private func read<File: ArchiveFile>() throws(ReportReadingError) -> File {
    let bytes: [UInt8]
    do {
      guard try files.status(File.path, in: folder)?.kind == .file else {
        throw ReportReadingError.noFile(path: folder.path(of: File.path))
      }
      bytes = try files.readFile(File.path, in: folder)
    } catch let error as FileFailure {
      throw .refused(error)
    } catch let error as ReportReadingError {
      throw error
    } catch { throw .noFile(path: folder.path(of: File.path)) }
    do { return try File(bytes: bytes) } catch { throw .damaged(path: path, error) }
  }
}

extension FileSystem {
  /// The bytes of a file in a folder or further inside.
  func content(of path: String, below root: OpenFolder) throws(FileFailure) -> [UInt8] {
    let parts = path.split(separator: "/").map(String.init)
    var folder = root
    for part in parts.dropLast() { folder = try openFolder(part, in: folder) }
    return try readFile(parts[parts.count - 1], in: folder)
  }
}
