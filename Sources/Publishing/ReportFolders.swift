package import Files
import Glibc
import Records

/// Where reports that were published are looked for, without the lock.
package struct ReportFolders: Sendable {
  /// The folder of the reports; it need not be there.
  let out: String
  private let files: FileSystem

  package init(out: String, files: FileSystem = .system) {
    self.out = out.withoutLastSlash
    self.files = files
  }

  /// The report of that name: a folder, or what stands below the folder of the reports, such as `2026-11-19`,
  /// `2026-W47`, `2026-11-19.r1`, `latest-weekly`, `daily/2026-11-19`.
  ///
  /// - Parameter name: nil for the newest finished day, where no day has a report the newest week, month or quarter.
  package func report(named name: String?) throws(ReportReadingError) -> StoredReport {
    guard let name else {
      guard let newest = try newest().first else { throw .notThere(name: "", out: out, newest: []) }
      return try StoredReport(path: out + "/" + newest, files: files)
    }
    let ofPeriods = ReportKind.all.filter { ReportPlace.isReport(name, $0) }.map { "\(out)/\($0.id)/\(name)" }
    // An empty name would be the folder of the reports.
    let paths = name.contains { $0 != "/" } ? [name, out + "/" + name] : [name]
    for path in (ofPeriods + paths) where !name.isEmpty {
      if try isFolder(path) { return try StoredReport(path: path, files: files) }
    }
    throw .notThere(name: name, out: out, newest: try newest())
  }

  /// The reports at a path, older revisions too: the report itself, or all in a folder of reports or of one kind of
  /// them, by kind and name; else the report of that name.
  package func reports(at path: String) throws(ReportReadingError) -> [String] {
    let path = path.withoutLastSlash
    guard try isFolder(path) else { return [try report(named: path).path] }
    do {
      let folder = try files.openFolder(path)
      let names = try files.names(in: folder)
      if names.contains("manifest.json") || names.contains("report.json") { return [path] }
      var found: [String] = []
      for kind in ReportKind.all {
        found += names.filter { ReportPlace.isReport($0, kind) }.map { "\(path)/\($0)" }
        guard names.contains(kind.id) else { continue }
        let inner = try files.openFolder(kind.id, in: folder)
        found += try files.names(in: inner).filter { ReportPlace.isReport($0, kind) }.map { inner.path(of: $0) }
      }
      if !found.isEmpty { return found }
    } catch { throw .refused(error) }
    throw .noReport(path: path)
  }

  /// `daily/2026-11-20`, `weekly/2026-W46`: the newest finished period of each kind.
  private func newest() throws(ReportReadingError) -> [String] {
    var found: [String] = []
    for kind in ReportKind.all {
      let path = out + "/" + kind.id
      guard try isFolder(path) else { continue }
      do {
        // The names of one kind's periods sort as their dates do.
        let closed = try files.names(in: try files.openFolder(path)).filter { ReportPlace.isClosed($0, kind) }
        if let newest = closed.max() { found.append("\(kind.id)/\(newest)") }
      } catch { throw .refused(error) }
    }
    return found
  }

  private func isFolder(_ path: String) throws(ReportReadingError) -> Bool {
    do {
      _ = try files.openFolder(path)
      return true
    } catch {
      if [ENOENT, ENOTDIR, ENAMETOOLONG].contains(error.code) { return false }
      throw .refused(error)
    }
  }
}
