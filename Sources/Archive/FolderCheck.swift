/// Whether a report's folder is as it was published, from what lies in it.
///
/// The fingerprint cannot be made again from the files; that it has the form of one is looked at.
package struct FolderCheck: Sendable {
  /// Something that is neither a folder nor the manifest.
  package struct FoundFile: Sendable {
    package let path: String
    package let isFile: Bool
    let size: Int
    /// In hexadecimal; nil for what is no file, or of another size than listed.
    let sha256: String?

    package init(path: String, isFile: Bool, size: Int, sha256: String?) {
      self.path = path
      self.isFile = isFile
      self.size = size
      self.sha256 = sha256
    }
  }

  /// In the order of their paths, then what files say of each other.
  package private(set) var discrepancies: [Discrepancy] = []
  /// What was not compared, since it is of a schema that this Daybook does not read.
  package private(set) var unread: [ArchiveError] = []

  /// - Parameters:
  ///   - report: nil where there is no such file.
  ///   - summary: nil where there is no such file.
  package init(
    _ found: [FoundFile], _ manifest: ManifestFile, report: Result<ReportFile, ArchiveError>?,
    summary: Result<ReportSummary, ArchiveError>?
  ) {
    compare(found, manifest.files)
    if let print = manifest.fingerprint, print.utf8.count != 64 || !print.utf8.allSatisfy(Self.isHexadecimal) {
      discrepancies.append(.fingerprint)
    }
    guard let report = opened(report) else { return }
    compare(report, manifest)
    if let summary = opened(summary) { compare(report, summary) }
  }

  private mutating func opened<File>(_ file: Result<File, ArchiveError>?) -> File? {
    switch file {
    case nil: return nil
    case .success(let file): return file
    case .failure(let error):
      if error.isOfOtherVersion { unread.append(error) } else { discrepancies.append(.damaged(error)) }
      return nil
    }
  }

  private mutating func compare(_ found: [FoundFile], _ listed: [ManifestFile.FileEntry]) {
    var rest: [String: ManifestFile.FileEntry] = [:]
    for file in listed where rest.updateValue(file, forKey: file.path) != nil {
      discrepancies.append(.listedTwice(file.path))
    }
    for file in found {
      guard let entry = rest.removeValue(forKey: file.path) else {
        discrepancies.append(.foreign(file.path))
        continue
      }
      if !file.isFile {
        discrepancies.append(.notAFile(file.path))
      } else if file.size != entry.bytes {
        discrepancies.append(.size(file.path, listed: entry.bytes, found: file.size))
      } else if file.sha256 != entry.sha256 {
        discrepancies.append(.content(file.path))
      }
    }
    discrepancies += rest.keys.sorted().map { .missing($0) }
  }

  private mutating func compare(_ report: ReportFile, _ manifest: ManifestFile) {
    let members: [(String, String, String)] = [
      ("kind", report.kind, manifest.kind), ("period", report.period.id, manifest.period),
      ("revision", "\(report.revision)", "\(manifest.revision)"), ("tool", report.tool, manifest.tool),
      ("as_of", report.asOf, manifest.asOf),
    ]
    contradict(members, ManifestFile.path)
    let origins = Set(manifest.origins.map(\.id))
    var rest = manifest.figures
    for figure in report.figures {
      guard let entry = rest.removeValue(forKey: figure.id) else {
        discrepancies.append(.figure(figure.id, onlyIn: ReportFile.path))
        continue
      }
      if entry.origins != figure.origins || entry.parents != figure.parents {
        discrepancies.append(.sources(figure: figure.id))
      }
      if let lost = figure.origins.first(where: { !origins.contains($0) }) {
        discrepancies.append(.origin(lost, figure: figure.id))
      }
    }
    discrepancies += rest.keys.sorted().map { .figure($0, onlyIn: ManifestFile.path) }
  }

  private mutating func compare(_ report: ReportFile, _ summary: ReportSummary) {
    contradict(
      [
        ("kind", report.kind, summary.kind), ("period", report.period.id, summary.id),
        ("revision", "\(report.revision)", "\(summary.revision)"), ("status", report.status, summary.status),
      ], ReportSummary.path)
  }

  private mutating func contradict(_ members: [(String, String, String)], _ other: String) {
    for (member, says, otherSays) in members where says != otherSays {
      discrepancies.append(
        .contradiction(member: member, file: ReportFile.path, says, other: other, otherSays))
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...102).contains(byte) }
}
