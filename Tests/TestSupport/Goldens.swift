import Foundation
import Testing

/// Files beside the tests that new ones are compared with, byte for byte.
///
/// To record them anew after a wanted change: `DAYBOOK_RECORD_GOLDENS=1 swift test --filter DocumentTests`, then read the
/// difference before committing it. Refused when `CI` is `true`: CI never records.
package struct Goldens: Sendable {
  private let folder: URL

  /// - Parameters:
  ///   - folder: beside the file of the test.
  ///   - test: the file that asks.
  package init(_ folder: String = "Goldens", beside test: String = #filePath) {
    self.folder = URL(filePath: test).deletingLastPathComponent().appending(path: folder)
  }

  /// What was recorded under the name; first the new bytes are, when that is wished.
  package func recorded(_ name: String, new: [UInt8]) throws -> [UInt8] {
    let file = folder.appending(path: name)
    let environment = ProcessInfo.processInfo.environment
    if environment["DAYBOOK_RECORD_GOLDENS"] == "1" {
      if environment["CI"] == "true" { throw Refusal.inCI }
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(new).write(to: file)
    }
    return Array(try Data(contentsOf: file))
  }

  /// Fails, with the first line that differs, unless the text is the recorded one.
  package func check(
    _ text: String, _ name: String, fileID: String = #fileID, filePath: String = #filePath, line: Int = #line
  ) throws {
    let golden = try recorded(name, new: Array(text.utf8))
    guard !text.utf8.elementsEqual(golden) else { return }
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let old = String(decoding: golden, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    // By bytes too: a composed and a decomposed letter are equal as characters.
    let first =
      zip(new, old).enumerated().first { !$0.element.0.utf8.elementsEqual($0.element.1.utf8) }?.offset
      ?? min(new.count, old.count)
    Issue.record(
      """
      \(name) differs from its golden at line \(first + 1):
        golden: \(first < old.count ? String(old[first]) : "(end)")
        now:    \(first < new.count ? String(new[first]) : "(end)")
      """,
      sourceLocation: SourceLocation(fileID: fileID, filePath: filePath, line: line, column: 1))
  }

  /// Of all that is recorded, in the order of the bytes.
  package var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  private enum Refusal: Error, CustomStringConvertible {
    case inCI
    var description: String { "CI never records a golden" }
  }
}
