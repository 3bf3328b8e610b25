import Records
import Rendering

/// Putting a report together and moving it into place.
extension Publisher {
  var staging: String { out + "/.staging" }

  /// True when nothing stands at the report's plain path.
  func isFree(_ place: ReportPlace) throws(PublishingError) -> Bool {
    do {
      switch try files.kind(path(place)) {
      case nil: return true
      case .folder: return false
      default: break
      }
    } catch {
      throw .failed(doing: "publishing \(place.path)", error, outcome: untouched)
    }
    throw .inTheWay(path: path(place))
  }

  /// Publishes the first report of a period.
  func add(_ place: ReportPlace, _ artifacts: [Artifact], revision: Int) throws(PublishingError) {
    let staged = try stage(place, artifacts, revision: revision)
    do { try files.rename(staged, to: path(place)) } catch { throw abandon(staged, place, error) }
    try settleNames(place)
  }

  /// Publishes a newer revision and returns where the older one is kept.
  func replace(_ place: ReportPlace, by artifacts: [Artifact], revision: Int) throws(PublishingError) -> String {
    let staged = try stage(place, artifacts, revision: revision)
    do { try files.exchange(staged, path(place)) } catch { throw abandon(staged, place, error) }
    do {
      try files.syncFolder(path(place).parentFolder)
      let older = try keep(staged, place, newRevision: revision)
      try files.syncFolder(path(place).parentFolder)
      try files.syncFolder(staging)
      return older
    } catch {
      let outcome =
        "The new report stands at \(path(place)); the older one may still lie in \(staging), "
        + "and the next run puts it beside the new one."
      throw .failed(doing: "keeping the older report of \(place.name)", error, outcome: outcome)
    }
  }

  /// Gives the older report, which lies at `staged`, its own name beside the new one.
  func keep(_ staged: String, _ place: ReportPlace, newRevision: Int) throws(FileFailure) -> String {
    let revision = try revision(of: staged) ?? newRevision - 1
    let folder = path(place).parentFolder
    var copy = 1
    while try files.kind(folder + "/" + place.keptName(revision: revision, copy: copy)) != nil { copy += 1 }
    let older = folder + "/" + place.keptName(revision: revision, copy: copy)
    try files.rename(staged, to: older)
    return older
  }

  /// Writes all files into a staging folder and flushes everything to the disk.
  private func stage(
    _ place: ReportPlace, _ artifacts: [Artifact], revision: Int
  ) throws(PublishingError) -> String {
    let staged = staging + "/" + place.stagingName(revision: revision)
    do {
      try files.makeFolders(path(place).parentFolder)
      try files.makeFolder(staged)
      let folders = Set(artifacts.flatMap { ArtifactPaths.folders(above: $0.path) }).sorted()
      for folder in folders { try files.makeFolder(staged + "/" + folder) }
      for artifact in artifacts { try files.writeNewFile(staged + "/" + artifact.path, artifact.bytes) }
      for folder in folders.reversed() { try files.syncFolder(staged + "/" + folder) }
      try files.syncFolder(staged)
      return staged
    } catch {
      throw abandon(staged, place, error)
    }
  }

  /// Frees the space of a report that did not come into being. The next run removes what cannot be removed now.
  private func abandon(_ staged: String, _ place: ReportPlace, _ failure: FileFailure) -> PublishingError {
    try? files.removeTree(staged)
    return .failed(doing: "publishing \(place.path)", failure, outcome: untouched)
  }

  private func settleNames(_ place: ReportPlace) throws(PublishingError) {
    do {
      try files.syncFolder(path(place).parentFolder)
      try files.syncFolder(staging)
    } catch {
      let outcome = "The new report stands at \(path(place)), but a power cut now might undo it."
      throw .failed(doing: "publishing \(place.path)", error, outcome: outcome)
    }
  }
}
