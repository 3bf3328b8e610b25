import Foundation

/// One of the JSON files that Daybook writes and reads again.
///
/// Times, ids and kinds are text, as they stand in the file.
///
/// Members are in snake case (keys of dictionaries stay), sorted, with two blanks of indent and a newline at the end. What
/// a file has beyond the known members is passed over; a member that came with a later version is optional.
package protocol ArchiveFile: Codable, Hashable, Sendable {
  /// Its name in the folder.
  static var path: String { get }
  static var currentSchema: String { get }
  var schema: String { get }
}

extension ArchiveFile {
  package func bytes() throws -> [UInt8] {
    let text = JSONSink()
    try ValueEncoder(text).put(self)
    return text.finished()
  }

  /// - Throws: where the file is damaged, or that it is of another version.
  package init(bytes: [UInt8]) throws(ArchiveError) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do { self = try decoder.decode(Self.self, from: Data(bytes)) } catch let error as DecodingError {
      throw ArchiveError(error, file: Self.path)
    } catch {
      throw ArchiveError(file: Self.path, key: "", problem: "\(error)")
    }
    guard schema == Self.currentSchema else {
      throw ArchiveError(
        file: Self.path, key: "schema", problem: "is \"\(schema)\", and this Daybook reads \"\(Self.currentSchema)\"")
    }
  }
}
