public import Records
public import Rendering

/// Puts reports away below one folder, whole or not at all.
///
/// Holds the run lock for as long as it lives. A report is put together in `OUT/.staging`, flushed to the disk and
/// moved into place by one rename; a newer revision by one exchange, after which the older is kept beside it as
/// `2026-11-19.r1`. A kill at any instant leaves the older report, or the newer one, never a part; what a dead run
/// left in `.staging` is put right when the next publisher starts.
public struct Publisher: Sendable {
  let out: String
  let files: FileLayer
  private let lock: RunLock
  /// Keeps out a run that has another state folder but the same reports.
  private let stagingLock: RunLock

  /// Takes the lock, creates `out` and puts right what a dead run left.
  /// - Parameters:
  ///   - out: The folder of the reports, absolute or relative to the working directory.
  ///   - state: The folder of the lock, see `RunLock.stateFolder`. Created with mode 0700.
  ///   - holder: This process, for the message of a run that finds the lock taken.
  /// - Throws: `.locked` when another run is at work, `.failed` when the folders cannot be used.
  public init(
    out: String, state: String, holder: LockHolder, files: FileLayer = .system
  ) throws(PublishingError) {
    self.out = out.hasSuffix("/") && out.utf8.count > 1 ? String(out.dropLast()) : out
    self.files = files
    lock = try RunLock(state: state, holder: holder, files: files)
    do { try files.makeFolders(self.out + "/.staging") } catch {
      throw .failed(doing: "preparing \(out)", error, outcome: "Nothing was published.")
    }
    stagingLock = try RunLock(folder: self.out + "/.staging", files: files)
    do { try settleStaging() } catch {
      throw .failed(doing: "preparing \(out)", error, outcome: "Nothing was published.")
    }
  }

  /// The revision a report of that period must carry to be published: 1 for the first, else one more than the
  /// highest that stands or is kept.
  public func nextRevision(for period: Period) throws(PublishingError) -> Int {
    let place = ReportPlace(period)
    do {
      let kept = try keptRevisions(place).max() ?? 0
      guard let standing = try standingRevision(place) else { return kept + 1 }
      return max(standing, kept) + 1
    } catch {
      throw .failed(doing: "looking for older reports of \(period.id)", error, outcome: "Nothing was published.")
    }
  }

  /// Puts a report away, unless the one that stands there says the same.
  ///
  /// - Parameters:
  ///   - artifacts: All files of the report. `report.json` carries `revision` equal to `nextRevision(for:)`.
  ///   - again: Renders the same findings as another edition. Asked only when a report stands there whose
  ///     `report.json` has the same facts while other files differ: they may differ because they print the as-of
  ///     instant or the revision, and they do exactly when the standing edition, rendered again, has the standing
  ///     bytes. Without it, files other than `report.json` and `manifest.json` have to be byte-equal.
  /// - Throws: `.failed`, `.inTheWay`, `.unsafePath` or `.inconsistent`.
  ///   The report that stood there is then untouched, or the new one stands whole: the error says which.
  public func publish(
    _ artifacts: [Artifact], of period: Period, again: ((Edition) throws -> [Artifact])? = nil
  ) throws(PublishingError) -> Publication {
    let place = ReportPlace(period)
    if let path = ArtifactPaths.firstUnsafe(of: artifacts) { throw .unsafePath(path) }
    let due = try nextRevision(for: period)
    let written = artifacts.first { $0.path == "report.json" }.flatMap { TopLevelMembers($0.bytes)?.number("revision") }
    guard written == due else {
      let says = written.map { "is revision \($0)" } ?? "names no revision"
      throw .inconsistent("report.json of \(period.id) \(says) where \(due) is due")
    }
    guard try isFree(place) else {
      if let edition = try unchangedEdition(artifacts, place, again) {
        try pointLatest(place.kind)
        return Publication(path: path(place), revision: edition, outcome: .unchanged)
      }
      let older = try replace(place, by: artifacts, revision: due)
      try pointLatest(place.kind)
      return Publication(path: path(place), revision: due, outcome: .revised(older: older))
    }
    try add(place, artifacts, revision: due)
    try pointLatest(place.kind)
    return Publication(path: path(place), revision: due, outcome: .new)
  }

  /// The revision that stands, when it says the same as `artifacts`; else nil.
  private func unchangedEdition(
    _ artifacts: [Artifact], _ place: ReportPlace, _ again: ((Edition) throws -> [Artifact])?
  ) throws(PublishingError) -> Int? {
    let standing: [String: [UInt8]]
    do { standing = try contents(path(place)) } catch {
      throw .failed(doing: "reading the report that stands", error, outcome: untouched)
    }
    guard let members = standing["report.json"].flatMap(TopLevelMembers.init),
      let revision = members.number("revision"), ReportComparison.sameFacts(standing, artifacts)
    else { return nil }
    if ReportComparison.sameReport(standing, artifacts) { return revision }
    guard let again, let asOf = members.text("as_of").flatMap({ Instant(iso8601: $0) }) else { return nil }
    do {
      let echo = try again(Edition(revision: revision, asOf: asOf))
      return ReportComparison.sameBytes(standing, echo) ? revision : nil
    } catch {
      throw .inconsistent("rendering revision \(revision) of \(place.name) again failed: \(error)")
    }
  }

  private func contents(_ folder: String) throws(FileFailure) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for name in try files.files(below: folder) {
      // A link or device put there by hand is no file of a report: it makes the reports differ.
      found[name] = try files.kind(folder + "/" + name) == .file ? try files.readFile(folder + "/" + name) : []
    }
    return found
  }

  func path(_ place: ReportPlace) -> String { out + "/" + place.path }
}

let untouched = "Nothing was published; a report that stood there is untouched."
