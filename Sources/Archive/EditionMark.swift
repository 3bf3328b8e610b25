import Foundation

/// What a report.json says of itself, read also where the rest is of another version.
package struct EditionMark: Decodable, Sendable {
  /// Nil when the file names none.
  package let revision: Int?

  /// Nil for what is no JSON object, or says something else than a number.
  package init?(bytes: [UInt8]) {
    guard let mark = try? JSONDecoder().decode(EditionMark.self, from: Data(bytes)) else { return nil }
    self = mark
  }
}
