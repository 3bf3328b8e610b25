/// What of a report's folder is not as it was published.
package enum Discrepancy: Hashable, Sendable {
  /// The manifest lists the file, and it is not there.
  case missing(String)
  /// The manifest does not list it.
  case foreign(String)
  /// A link, a pipe or the like in place of a file.
  case notAFile(String)
  case size(String, listed: Int, found: Int)
  /// Of the listed size, but with other bytes.
  case content(String)
  /// The manifest lists it twice.
  case listedTwice(String)
  /// manifest.json, report.json or summary.json is no such file.
  case damaged(ArchiveError)
  /// What two files say of the report as a whole: of the member, in the first and in the second.
  case contradiction(member: String, file: String, String, other: String, String)
  /// A figure that only that file has.
  case figure(String, onlyIn: String)
  /// What a figure was made of stands otherwise in the manifest.
  case sources(figure: String)
  /// A figure names an origin that the manifest does not have.
  case origin(String, figure: String)
  /// Not the 64 hexadecimal digits that a fingerprint has.
  case fingerprint
}
