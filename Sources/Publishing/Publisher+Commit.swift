import Archive
import Files
import Records
import Rendering

/// Putting a report together and moving it into place.
extension Publisher {
  /// True when nothing stands at the report's plain path.
  func isFree(_ place: ReportPlace, in folder: OpenFolder) throws(PublishingError) -> Bool {
    let isReport: Bool
    do {
      guard let status = try files.status(place.name, in: folder) else { return true }
      guard status.kind == .folder else { throw PublishingError.inTheWay(path: path(place)) }
      if let strangeness = Strangeness.ofOwner(status) { throw PublishingError.strange(path: path(place), strangeness) }
      isReport = try files.status(ReportFile.path, in: try files.openFolder(place.name, in: folder))?.kind == .file
    } catch let failure as FileFailure {
      throw .failed(doing: "publishing \(place.path)", failure, outcome: untouched)
    } catch let error as PublishingError {
      throw error
    } catch {
      throw .inconsistent("\(error)")
    }
    guard isReport else { throw .strange(path: path(place), .noReport) }
    return false
  }

  /// Publishes the first report of a period.
  func add(
    _ place: ReportPlace, in folder: OpenFolder, _ artifacts: [Artifact], revision: Int
  ) throws(PublishingError) {
    let staged = try stage(place, artifacts, revision: revision)
    do { try files.rename(staged, in: staging, to: place.name, in: folder) } catch {
      throw abandon(staged, place, error)
    }
    do {
      try files.sync(folder)
      try files.sync(staging)
    } catch {
      let outcome = "The new report stands at \(path(place)), but a power cut now might undo it."
      throw .failed(doing: "publishing \(place.path)", error, outcome: outcome)
    }
  }

  /// Publishes a newer revision and returns where the older one is kept.
  func replace(
    _ place: ReportPlace, in folder: OpenFolder, by artifacts: [Artifact], revision: Int
  ) throws(PublishingError) -> String {
    let staged = try stage(place, artifacts, revision: revision)
    do { try files.exchange(staged, in: staging, place.name, in: folder) } catch {
      throw abandon(staged, place, error)
    }
    do {
      try files.sync(folder)
      let older = try keep(staged, place, in: folder, newRevision: revision)
      try files.sync(folder)
      try files.sync(staging)
      return older
    } catch {
      let outcome =
        "The new report stands at \(path(place)); the older one may still lie in \(staging.path), "
        + "and the next run puts it beside the new one."
      throw .failed(doing: "keeping the older report of \(place.name)", error, outcome: outcome)
    }
  }

  /// Gives the older report, which lies in staging as `staged`, its own name beside the new one.
  func keep(
    _ staged: String, _ place: ReportPlace, in folder: OpenFolder, newRevision: Int
  ) throws(FileFailure) -> String {
    let revision = try revision(of: staged, in: staging) ?? newRevision - 1
    var copy = 1
    while try files.status(place.keptName(revision: revision, copy: copy), in: folder) != nil { copy += 1 }
    let older = place.keptName(revision: revision, copy: copy)
    try files.rename(staged, in: staging, to: older, in: folder)
    return folder.path(of: older)
  }

  /// Writes all files into a folder of staging and flushes everything to the disk.
  ///
  /// Returns its name.
  private func stage(
    _ place: ReportPlace, _ artifacts: [Artifact], revision: Int
  ) throws(PublishingError) -> String {
    let staged = place.stagingName(revision: revision)
    do {
      try files.makeFolder(staged, in: staging)
    } catch {
      throw .failed(doing: "publishing \(place.path)", error, outcome: untouched)
    }
    do {
      let report = try files.openFolder(staged, in: staging)
      var folders: [(path: String, folder: OpenFolder)] = [("", report)]
      func folder(of path: String) -> (OpenFolder, name: String) {
        let parts = path.split(separator: "/").map(String.init)
        let above = parts.dropLast().joined(separator: "/")
        return (folders.first { $0.path == above }?.folder ?? report, parts[parts.count - 1])
      }
      for path in Set(artifacts.flatMap { ArtifactPaths.folders(above: $0.path) }).sorted() {
        let (parent, name) = folder(of: path)
        try files.makeFolder(name, in: parent)
        folders.append((path, try files.openFolder(name, in: parent)))
      }
      for artifact in artifacts {
        let (parent, name) = folder(of: artifact.path)
        try files.writeNewFile(name, in: parent, artifact.bytes)
      }
      for (_, folder) in folders.reversed() { try files.sync(folder) }
      return staged
    } catch {
      throw abandon(staged, place, error)
    }
  }

  /// Frees the space of a report that did not come into being.
  ///
  /// The next run removes what cannot be removed now.
  private func abandon(_ staged: String, _ place: ReportPlace, _ failure: FileFailure) -> PublishingError {
    try? files.removeTree(staged, in: staging)
    return .failed(doing: "publishing \(place.path)", failure, outcome: untouched)
  }
}
