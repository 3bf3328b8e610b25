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
  package func bytes() throws -> [UInt8] { try ArchiveLayout.bytes(of: self) }

  /// - Throws: where the file is damaged, or that it is of another version.
  package init(bytes: [UInt8]) throws(ArchiveError) {
    let data = Data(bytes)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do { self = try decoder.decode(Self.self, from: data) } catch {
      // Of another version, members may be missing: that it is one says more.
      if let mark = try? decoder.decode(SchemaMark.self, from: data), mark.schema != Self.currentSchema {
        throw ArchiveError(file: Self.path, schema: mark.schema, expected: Self.currentSchema)
      }
      if let error = error as? DecodingError { throw ArchiveError(error, file: Self.path) }
      throw ArchiveError(file: Self.path, key: "", problem: "\(error)")
    }
    guard schema == Self.currentSchema else {
      throw ArchiveError(file: Self.path, schema: schema, expected: Self.currentSchema)
    }
  }
}

/// What a file says of its version, read also where the rest is of another.
private struct SchemaMark: Decodable { let schema: String }
