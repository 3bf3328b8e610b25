import Archive
import Files
import Glibc
import Records
import Rendering

/// What stands below OUT: revisions, and what dead runs left.
extension Publisher {
  /// The folder of the reports of that kind; nil when there is none, or something else has its name.
  func knownFolder(of kind: ReportKind) throws(FileFailure) -> OpenFolder? {
    guard try files.status(kind.id, in: out) != nil else { return nil }
    switch try files.existingFolder(kind.id, in: out) {
    case .own(let folder): return folder
    case .strange(let path, let strangeness):
      strange.leftAlone(path, strangeness, ", and the reports in it are not known")
      return nil
    }
  }

  /// The revision in a folder's `report.json`; nil when there is no such file or it names none that can be.
  func revision(of name: String, in folder: OpenFolder) throws(FileFailure) -> Int? {
    let report = try files.openFolder(name, in: folder)
    guard try files.status(ReportFile.path, in: report)?.kind == .file else { return nil }
    return ReportPlace.revision(
      EditionMark(bytes: try files.readFile(ReportFile.path, in: report))?.revision)
  }

  /// The revision that stands at the plain path; nil when none does.
  ///
  /// A folder whose `report.json` is missing or damaged counts as the one after the highest kept.
  func standingRevision(_ place: ReportPlace, in folder: OpenFolder) throws(FileFailure) -> Int? {
    guard try files.status(place.name, in: folder)?.kind == .folder else { return nil }
    if let revision = try revision(of: place.name, in: folder) { return revision }
    return (try keptRevisions(place, in: folder).max() ?? 0) + 1
  }

  func keptRevisions(_ place: ReportPlace, in folder: OpenFolder) throws(FileFailure) -> [Int] {
    try files.names(in: folder).compactMap(place.revision(ofKept:))
  }

  /// Clears the staging folder of what dead runs left.
  ///
  /// A staging folder named for revision N holds unpublished files, and is removed, unless revision N stands at the
  /// plain path: then the run died between the exchange and the keeping, and it holds the older report. An expired
  /// report is removed. What no run leaves there stays.
  func settleStaging() throws(PublishingError) {
    do {
      for name in try files.names(in: staging) {
        if let (place, revision) = ReportPlace.staged(name) {
          try settle(name, place, revision)
        } else if ReportPlace.isExpiring(name) {
          try takeApart(name)
        } else if Self.passing.contains(name) {
          try clear(name)
        } else {
          strange.add("\(staging.path(of: name)) was not made by Daybook: it was left alone.")
        }
      }
    } catch {
      throw .failed(doing: "preparing \(out.path)", error, outcome: "Nothing was published.")
    }
  }

  private func settle(_ name: String, _ place: ReportPlace, _ revision: Int) throws(FileFailure) {
    guard try files.status(name, in: staging)?.kind == .folder else {
      return strange.add("\(staging.path(of: name)) was not made by Daybook: it was left alone.")
    }
    if let folder = try knownFolder(of: place.kind), try files.status(place.name, in: folder)?.kind == .folder,
      try self.revision(of: place.name, in: folder) == revision
    {
      _ = try keep(name, place, in: folder, newRevision: revision)
      return try files.sync(folder)
    }
    // A run writes files of its user and folders, nothing else.
    let isOwn = try files.files(below: try files.openFolder(name, in: staging)).allSatisfy {
      Strangeness.ofFile($0.status) == nil
    }
    guard isOwn else {
      return strange.add("\(staging.path(of: name)) holds what Daybook did not make: it was left alone.")
    }
    try files.removeTree(name, in: staging)
  }

  /// What is put together in staging besides reports.
  private static let passing = Set(ReportKind.all.map(linkName) + IndexFiles.names + [RunMetrics.path])

  /// Makes room for a link or file of that name in staging.
  func clear(_ name: String) throws(FileFailure) {
    switch try files.status(name, in: staging)?.kind {
    case nil: break
    case .file, .link: try files.removeFile(name, in: staging)
    case .folder, .other: throw FileFailure(.removeFile, staging.path(of: name), code: EEXIST)
    }
  }
}
