package import Archive
package import Files

/// Why a report that was published cannot be read.
///
/// The description says what was looked for, what is wrong, what to do next.
package enum ReportReadingError: Error, Hashable, Sendable {
  /// Nothing of that name; the newest reports that there are.
  case notThere(name: String, out: String, newest: [String])
  /// A folder without report.json and manifest.json.
  case noReport(path: String)
  /// The system refused a file operation.
  case refused(FileFailure)
  /// A file of the report is damaged, or of a version that this Daybook does not read.
  case damaged(path: String, ArchiveError)
  /// The file is not there, or a link stands in its place.
  case noFile(path: String)
}

extension ReportReadingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notThere(let name, let out, let newest):
      let there =
        newest.isEmpty
        ? "There is no report below \(out). Check --out, or name the folder of a report."
        : "The newest below \(out): \(newest.joined(separator: ", ")). Name one of them, or the folder of a report."
      return name.isEmpty ? there : "There is no report \(name). \(there)"
    case .noReport(let path):
      return "\(path) is no report: it has neither manifest.json nor report.json. Name the folder of a report, or one "
        + "with reports in it."
    case .refused(let failure):
      return "Reading the report failed while \(failure). Let the user that runs daybook read there."
    case .damaged(let path, let error):
      return error.isOfOtherVersion
        ? "\(path)/\(error). Read it with the Daybook that wrote it, or make the report again."
        : "\(path)/\(error). The file is damaged: \"daybook verify \(path)\" looks at the whole folder."
    case .noFile(let path):
      return "\(path) is not there. The report is not whole: make it again, or take it from a copy."
    }
  }
}
