import Archive
package import Document
import Files
package import Records
package import Rendering

/// The list of all reports: what lies in the folder, and the files that show it.
extension Publisher {
  /// Every report that stands, by kind and name.
  ///
  /// A folder that cannot be read as a report is listed without a summary; names that belong to no report are passed
  /// over.
  package func reports() throws(PublishingError) -> [PublishedReport] {
    var found: [PublishedReport] = []
    for kind in ReportKind.all {
      do {
        guard let folder = try knownFolder(of: kind) else { continue }
        let names = try files.names(in: folder)
        for name in names where ReportPlace.isPeriod(name, kind) {
          let report = try? files.openFolder(name, in: folder)
          found.append(
            PublishedReport(
              kind: kind, name: name, summary: report.flatMap(summary), olderRevisions: older(of: name, in: names),
              file: report.flatMap(readable)))
        }
      } catch {
        throw .failed(doing: "listing the reports", error, outcome: "The report itself stands.")
      }
    }
    return found
  }

  /// How many reports of a kind stand, those of unfinished periods among them; older revisions are not counted.
  package func count(of kind: ReportKind) throws(PublishingError) -> Int {
    do {
      guard let folder = try knownFolder(of: kind) else { return 0 }
      return try files.names(in: folder).count { ReportPlace.isPeriod($0, kind) }
    } catch { throw .failed(doing: "counting the reports", error, outcome: "The reports stand.") }
  }

  /// Writes the files of the list beside the folders of reports, each whole or not at all; what is unchanged stays
  /// untouched, and so does a file of that name that is no list.
  ///
  /// - Throws: what kept a file from being written, the first of them; the others are written all the same.
  package func placeIndex(_ artifacts: [Artifact]) throws(PublishingError) {
    var first: PublishingError?
    for artifact in artifacts {
      do throws(PublishingError) { try place(artifact) } catch { first = first ?? error }
    }
    if let first { throw first }
  }

  private func place(_ artifact: Artifact) throws(PublishingError) {
    let path = out.path(of: artifact.path)
    do {
      let status = try files.status(artifact.path, in: out)
      if status?.kind != .folder { return try write(artifact, to: path, over: status) }
    } catch {
      throw .failed(doing: "writing \(path)", error, outcome: "The report itself stands; the list of reports is old.")
    }
    throw .listInTheWay(path: path)
  }

  private func write(_ artifact: Artifact, to path: String, over status: FileStatus?) throws(FileFailure) {
    if let status {
      let standing = Strangeness.ofFile(status) == nil ? try files.readFile(artifact.path, in: out) : []
      if standing == artifact.bytes { return }
      guard IndexFiles.isOwn(standing) else {
        strange.leftAlone(path, Strangeness.ofFile(status) ?? .noList, ", and the list of reports is not written")
        return
      }
    }
    try clear(artifact.path)
    try files.writeNewFile(artifact.path, in: staging, artifact.bytes)
    try files.rename(artifact.path, in: staging, to: artifact.path, in: out, replacing: true)
    try files.sync(out)
  }

  private func older(of name: String, in names: [String]) -> [Int] {
    names.compactMap { other in
      guard other.hasPrefix(name + ".r") else { return nil }
      return ReportPlace.revision(digits: other.dropFirst(name.utf8.count + 2))
    }.sorted()
  }

  /// An older Daybook wrote no page: its text is the next best.
  private func readable(_ report: OpenFolder) -> String? {
    ["report.html", "report.txt", "report.md"].first { (try? files.status($0, in: report))??.kind == .file }
  }

  private func summary(_ report: OpenFolder) -> ReportSummary? {
    // Not there, a link or broken: the report stays listed, without what it says.
    guard (try? files.status(ReportSummary.path, in: report))??.kind == .file,
      let bytes = try? files.readFile(ReportSummary.path, in: report)
    else { return nil }
    return try? ReportSummary(bytes: bytes)
  }
}
