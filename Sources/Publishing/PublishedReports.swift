public import Document
import Records
public import Rendering

/// The list of all reports: what lies in the folder, and the files that show it.
extension Publisher {
  /// Every report that stands, by kind and name. A folder that cannot be read as a report is listed without a summary;
  /// names that belong to no report are passed over.
  public func reports() throws(PublishingError) -> [PublishedReport] {
    var found: [PublishedReport] = []
    for kind in Period.Kind.allCases {
      let folder = out + "/" + kind.rawValue
      let names: [String]
      do {
        guard try files.kind(folder) == .folder else { continue }
        names = try files.names(in: folder)
      } catch {
        throw .failed(doing: "listing the reports", error, outcome: "The report itself stands.")
      }
      for name in names where isReport(name, kind) {
        found.append(
          PublishedReport(
            kind: kind, name: name, summary: summary(folder + "/" + name), olderRevisions: older(of: name, in: names),
            file: readable(folder + "/" + name)))
      }
    }
    return found
  }

  /// Writes the files of the list beside the folders of reports, each whole or not at all; what is unchanged stays
  /// untouched.
  public func placeIndex(_ artifacts: [Artifact]) throws(PublishingError) {
    for artifact in artifacts {
      let path = out + "/" + artifact.path
      do {
        let kind = try files.kind(path)
        if kind == .file, try files.readFile(path) == artifact.bytes { continue }
        let fresh = staging + "/" + artifact.path
        try files.removeTree(fresh)
        try files.writeNewFile(fresh, artifact.bytes)
        try files.rename(fresh, to: path, replacing: true)
        try files.syncFolder(out)
      } catch {
        throw .failed(doing: "writing \(path)", error, outcome: "The report itself stands; the list of reports is old.")
      }
    }
  }

  private func isReport(_ name: String, _ kind: Period.Kind) -> Bool {
    let ending = ".partial"
    return ReportPlace.isClosed(name.hasSuffix(ending) ? String(name.dropLast(ending.utf8.count)) : name, kind)
  }

  private func older(of name: String, in names: [String]) -> [Int] {
    names.compactMap { other in
      guard other.hasPrefix(name + ".r") else { return nil }
      return Int(other.dropFirst(name.utf8.count + 2))
    }.sorted()
  }

  /// An older Daybook wrote no page: its text is the next best.
  private func readable(_ folder: String) -> String? {
    ["report.html", "report.txt", "report.md"].first { (try? files.kind(folder + "/" + $0)) == .file }
  }

  private func summary(_ folder: String) -> ReportSummary? {
    let path = folder + "/summary.json"
    // Not there, a link or broken: the report stays listed, without what it says.
    guard (try? files.kind(path)) == .file, let bytes = try? files.readFile(path) else { return nil }
    return IndexFiles.summary(from: bytes)
  }
}
