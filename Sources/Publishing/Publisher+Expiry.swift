import Archive
import Files
package import Records

/// Reports that are older than reports are to be kept: which they are, and removing them.
///
/// A report leaves its path by one rename into `OUT/.staging`, and is taken apart there: no half report ever stands at a
/// report's path, and what a dead run left of it goes when the next publisher starts.
extension Publisher {
  /// The reports whose period ended more than so many days before as-of, kept revisions and unfinished ones too, by kind
  /// and name.
  ///
  /// The report that `latest-…` points to stays, however old it is. What Daybook did not make stays too, and is named in
  /// `remarks`: a link, a folder of another user's, one without a manifest of that period, one that holds more than the
  /// manifest lists.
  /// - Parameters:
  ///   - days: local days of the zone, 1 or more.
  ///   - zone: in which the periods ended.
  package func expired(
    keeping days: Int, asOf: Instant, in zone: Zone
  ) throws(PublishingError) -> [ExpiredReport] {
    var found: [ExpiredReport] = []
    for kind in ReportKind.all {
      do {
        guard let folder = try knownFolder(of: kind) else { continue }
        let names = try files.names(in: folder)
        let latest = try latest(of: names, kind)
        for name in names where !latest.contains(name) {
          guard let (place, span) = ReportPlace.folder(name, kind),
            isPast(span, by: days, asOf: asOf, in: zone), try isReport(name, of: place, in: folder)
          else { continue }
          found.append(ExpiredReport(kind: kind, name: name, path: folder.path(of: name)))
        }
      } catch {
        throw .failed(doing: "looking for expired reports", error, outcome: "No report was removed.")
      }
    }
    return found
  }

  /// Removes one report.
  ///
  /// The list of reports names it until it is written anew.
  /// - Throws: `.failed`: the report stands as before, or is gone from its path; the error says which.
  package func remove(_ report: ExpiredReport) throws(PublishingError) {
    let doing = "removing \(report.path)"
    let moved = ReportPlace.expiringName(report.name, report.kind)
    do {
      guard let folder = try knownFolder(of: report.kind) else { return }
      try files.rename(report.name, in: folder, to: moved, in: staging)
      do {
        try files.sync(folder)
        try files.sync(staging)
        try takeApart(moved)
      } catch {
        throw PublishingError.failed(
          doing: doing, error,
          outcome:
            "The report is gone from its place; what is left of it lies in \(staging.path), and the next run removes it."
        )
      }
    } catch let failure as FileFailure {
      throw .failed(doing: doing, failure, outcome: "It stands as before.")
    } catch let error as PublishingError {
      throw error
    } catch {
      throw .inconsistent("\(error)")
    }
  }

  /// Removes what lies in staging under the name of an expired report, unless it is something else by now.
  func takeApart(_ moved: String) throws(FileFailure) {
    guard Strangeness.ofFolder(try files.status(moved, in: staging)) == nil,
      try files.files(below: try files.openFolder(moved, in: staging)).allSatisfy({ isOwn($0.status) })
    else {
      return strange.add("\(staging.path(of: moved)) holds what Daybook did not make: it was left alone.")
    }
    try files.removeTree(moved, in: staging)
  }

  /// The names of the kind's reports that a link to the latest points to, or would.
  private func latest(of names: [String], _ kind: ReportKind) throws(FileFailure) -> Set<String> {
    var latest = Set([names.filter { ReportPlace.isClosed($0, kind) }.max()].compactMap(\.self))
    if let target = try files.target(of: Self.linkName(kind), in: out), target.hasPrefix(kind.id + "/") {
      latest.insert(String(target.dropFirst(kind.id.utf8.count + 1)))
    }
    return latest
  }

  private func isPast(_ span: any CalendarSpan, by days: Int, asOf: Instant, in zone: Zone) -> Bool {
    guard let last = span.days.last else { return false }
    return zone.start(of: last.adding(1 + days)) < asOf
  }

  /// True when the folder is a report that Daybook wrote, with nothing else in it; what it is not is remarked.
  private func isReport(_ name: String, of place: ReportPlace, in folder: OpenFolder) throws(FileFailure) -> Bool {
    let consequence = ", though it is older than report.keep"
    if let strangeness = Strangeness.ofFolder(try files.status(name, in: folder)) {
      strange.leftAlone(folder.path(of: name), strangeness, consequence)
      return false
    }
    let report = try files.openFolder(name, in: folder)
    guard let status = try files.status(ManifestFile.path, in: report), status.kind == .file,
      let manifest = try? ManifestFile(bytes: try files.readFile(ManifestFile.path, in: report)),
      manifest.kind == place.kind.id, manifest.period == place.period
    else {
      strange.leftAlone(report.path, .noReport, consequence)
      return false
    }
    let listed = Set(manifest.files.map(\.path) + [ManifestFile.path])
    let other = try files.files(below: report).first { !listed.contains($0.path) || !isOwn($0.status) }
    if let other {
      strange.add("\(report.path) holds \(other.path), which Daybook did not write: it was left alone\(consequence).")
    }
    return other == nil
  }

  /// A file that backups gave a second name to is removed like others: the other name keeps its content.
  private func isOwn(_ status: FileStatus) -> Bool { status.kind == .file && Strangeness.ofOwner(status) == nil }
}
