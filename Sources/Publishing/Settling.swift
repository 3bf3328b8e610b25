import Records

/// What stands below OUT: revisions, and what dead runs left.
extension Publisher {
  /// The revision in a folder's `report.json`; nil when there is no such file or it names none.
  func revision(of folder: String) throws(FileFailure) -> Int? {
    guard try files.kind(folder + "/report.json") == .file else { return nil }
    return TopLevelMembers(try files.readFile(folder + "/report.json"))?.number("revision")
  }

  /// The revision that stands at the plain path; nil when none does. A folder whose `report.json` is missing or
  /// damaged counts as the one after the highest kept.
  func standingRevision(_ place: ReportPlace) throws(FileFailure) -> Int? {
    guard try files.kind(path(place)) == .folder else { return nil }
    if let revision = try revision(of: path(place)) { return revision }
    return (try keptRevisions(place).max() ?? 0) + 1
  }

  func keptRevisions(_ place: ReportPlace) throws(FileFailure) -> [Int] {
    let folder = path(place).parentFolder
    guard try files.kind(folder) != nil else { return [] }
    return try files.names(in: folder).compactMap(place.revision(ofKept:))
  }

  /// Clears the staging folder of what dead runs left.
  ///
  /// A staging folder named for revision N holds unpublished files, and is removed, unless revision N stands at the
  /// plain path: then the run died between the exchange and the keeping, and it holds the older report.
  func settleStaging() throws(FileFailure) {
    for name in try files.names(in: staging) {
      let leftover = staging + "/" + name
      if let (place, revision) = ReportPlace.staged(name), try files.kind(leftover) == .folder,
        try self.revision(of: path(place)) == revision
      {
        _ = try keep(leftover, place, newRevision: revision)
        try files.syncFolder(path(place).parentFolder)
      } else {
        try files.removeTree(leftover)
      }
    }
  }
}
