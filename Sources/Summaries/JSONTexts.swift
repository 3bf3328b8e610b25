import Foundation

/// A JSON array of texts, for columns that are read once in a while.
enum JSONTexts {
  /// Elements that are kept of one array, and bytes that one may have.
  private static let limits = (count: 20, bytes: 65_536)

  /// Nil for what is no array of texts.
  static func decoded(_ text: UnsafeRawBufferPointer) -> [String]? {
    guard text.count <= limits.bytes else { return nil }
    let texts = try? JSONDecoder().decode([String].self, from: unsafe Data(text))
    return texts.map { Array($0.prefix(limits.count)) }
  }
}
