import Archive
import Bytes
import Files
package import Records

/// Whether the report that stands says the same as another one.
extension Publisher {
  /// The report that stands there, when its manifest has this fingerprint and all of its files are as the manifest
  /// lists them, no more and no fewer; else nil.
  ///
  /// The link to the latest report is put right all the same.
  package func unchanged(_ period: Period, _ fingerprint: String) throws(PublishingError) -> Publication? {
    let place = ReportPlace(period)
    let known: OpenFolder?
    do { known = try knownFolder(of: place.kind) } catch {
      throw .failed(doing: "looking for the report of \(period.id)", error, outcome: untouched)
    }
    guard let folder = known, try !isFree(place, in: folder),
      let revision = try standingRevision(place, in: folder, fingerprint)
    else { return nil }
    try pointLatest(place.kind, folder)
    return Publication(path: path(place), revision: revision, outcome: .unchanged)
  }

  /// The revision that stands, when it has the fingerprint and is whole.
  func standingRevision(
    _ place: ReportPlace, in folder: OpenFolder, _ fingerprint: String
  ) throws(PublishingError) -> Int? {
    do {
      let report = try files.openFolder(place.name, in: folder)
      guard try files.status(ManifestFile.path, in: report)?.kind == .file,
        let manifest = try? ManifestFile(bytes: try files.readFile(ManifestFile.path, in: report)),
        manifest.fingerprint == fingerprint
      else { return nil }
      return try isAsListed(report, manifest) ? ReportPlace.revision(manifest.revision) : nil
    } catch {
      throw .failed(doing: "reading the report that stands", error, outcome: untouched)
    }
  }

  private func isAsListed(_ report: OpenFolder, _ manifest: ManifestFile) throws(FileFailure) -> Bool {
    let found = try files.files(below: report).filter { $0.path != ManifestFile.path }
    var listed: [String: ManifestFile.FileEntry] = [:]
    for file in manifest.files { listed[file.path] = file }
    guard found.count == listed.count,
      found.allSatisfy({ $0.status.kind == .file && $0.status.size == listed[$0.path]?.bytes })
    else { return false }
    for (path, _) in found where SHA256.hex(try files.content(of: path, below: report)) != listed[path]?.sha256 {
      return false
    }
    return true
  }
}
