import Archive
package import Files
package import Records
package import Rendering
package import State

/// Puts reports away below one folder, whole or not at all.
///
/// A report is put together in `OUT/.staging`, flushed to the disk and
/// moved into place by one rename; a newer revision by one exchange, after which the older is kept beside it as
/// `2026-11-19.r1`. A kill at any instant leaves the older report, or the newer one, never a part; what a dead run
/// left in `.staging` is put right when the next publisher starts.
///
/// The folder of the reports may be a link; in it none is followed. `.daybook`, `.staging`, `daily` and `weekly` have to
/// be the run's user's. What Daybook did not make is never overwritten, emptied or removed.
package struct Publisher: Sendable {
  /// The folder of the reports.
  let out: OpenFolder
  let staging: OpenFolder
  let files: FileSystem
  let strange = Remarks()
  private let state: StateFolder
  /// Keeps out a run that has another state folder but the same reports.
  private let stagingLock: RunLock

  /// Creates `out` and puts right what a dead run left.
  /// - Parameters:
  ///   - out: The folder of the reports, absolute or relative to the working directory.
  ///   - state: Held for as long as the publisher lives.
  /// - Throws: `.locked` when a run with another state folder is at work there, `.failed` when the folders cannot be used,
  ///   `.strange` when they are not Daybook's own.
  package init(out: String, state: StateFolder, files: FileSystem = .system) throws(PublishingError) {
    self.state = state
    self.files = files
    let staging: Owned<OpenFolder>
    do {
      try files.makeFolders(out.withoutLastSlash)
      self.out = try files.openFolder(out.withoutLastSlash)
      // Of mode 0700, so that nobody can put anything between what is put together there.
      staging = try files.ownFolder(".staging", in: self.out, mode: 0o700)
    } catch {
      throw .failed(doing: "preparing \(out)", error, outcome: "Nothing was published.")
    }
    self.staging = try staging.get(orThrow: PublishingError.strange)
    do { stagingLock = try RunLock(folder: self.staging, files: files) } catch { throw PublishingError(error) }
    try settleStaging()
  }

  /// What was found in Daybook's places though Daybook did not make it, and was left alone: sentences.
  package var remarks: [String] { strange.all }

  /// The folder of the reports of that kind, made where there is none.
  func folder(of kind: ReportKind) throws(PublishingError) -> OpenFolder {
    let folder: Owned<OpenFolder>
    do { folder = try files.ownFolder(kind.id, in: out) } catch {
      throw .failed(doing: "preparing \(out.path(of: kind.id))", error, outcome: untouched)
    }
    return try folder.get(orThrow: PublishingError.strange)
  }

  /// The revision a report of that period must carry to be published: 1 for the first, else one more than the
  /// highest that stands or is kept.
  package func nextRevision(for period: Period) throws(PublishingError) -> Int {
    let place = ReportPlace(period)
    do {
      guard let folder = try knownFolder(of: place.kind) else { return 1 }
      let kept = try keptRevisions(place, in: folder).max() ?? 0
      guard let standing = try standingRevision(place, in: folder) else { return kept + 1 }
      return max(standing, kept) + 1
    } catch {
      throw .failed(doing: "looking for older reports of \(period.id)", error, outcome: "Nothing was published.")
    }
  }

  /// Puts a report away, unless the one that stands there has the same fingerprint and is whole.
  ///
  /// - Parameter artifacts: All files of the report. `report.json` carries `revision` equal to `nextRevision(for:)`; a
  ///   `manifest.json` without fingerprint makes a report that differs from every other.
  /// - Parameter isForced: also when the report that stands there has the same fingerprint.
  /// - Throws: `.failed`, `.inTheWay`, `.strange`, `.unsafePath` or `.inconsistent`.
  ///   The report that stood there is then untouched, or the new one stands whole: the error says which.
  package func publish(
    _ artifacts: [Artifact], of period: Period, isForced: Bool = false
  ) throws(PublishingError) -> Publication {
    let place = ReportPlace(period)
    if let path = ArtifactPaths.firstUnsafe(of: artifacts) { throw .unsafePath(path) }
    let due = try nextRevision(for: period)
    let written = artifacts.first { $0.path == ReportFile.path }.flatMap { EditionMark(bytes: $0.bytes)?.revision }
    guard written == due else {
      let says = written.map { "is revision \($0)" } ?? "names no revision"
      throw .inconsistent("report.json of \(period.id) \(says) where \(due) is due")
    }
    let folder = try folder(of: place.kind)
    let publication: Publication
    if try isFree(place, in: folder) {
      try add(place, in: folder, artifacts, revision: due)
      publication = Publication(path: path(place), revision: due, outcome: .new)
    } else if !isForced, let fingerprint = fingerprint(of: artifacts),
      let standing = try standingRevision(place, in: folder, fingerprint)
    {
      publication = Publication(path: path(place), revision: standing, outcome: .unchanged)
    } else {
      let older = try replace(place, in: folder, by: artifacts, revision: due)
      publication = Publication(path: path(place), revision: due, outcome: .revised(older: older))
    }
    try pointLatest(place.kind, folder)
    return publication
  }

  private func fingerprint(of artifacts: [Artifact]) -> String? {
    artifacts.first { $0.path == ManifestFile.path }.flatMap { try? ManifestFile(bytes: $0.bytes) }?.fingerprint
  }

  /// With the folder of the reports before it.
  func path(_ place: ReportPlace) -> String { out.path(of: place.path) }
}

let untouched = "Nothing was published; a report that stood there is untouched."
