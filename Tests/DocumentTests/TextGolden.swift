import Foundation
import Testing

/// Texts beside the tests that new ones are compared with, byte for byte.
///
/// To record them anew after a wanted change: `DAYBOOK_RECORD_GOLDENS=1 swift test --filter DocumentTests`, then read the
/// difference before committing it. Refused when `CI` is `true`.
enum TextGolden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

  static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appending(path: name + ".txt")
    let environment = ProcessInfo.processInfo.environment
    if environment["DAYBOOK_RECORD_GOLDENS"] == "1" {
      try #require(environment["CI"] != "true", "CI never records a golden", sourceLocation: sourceLocation)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    guard !text.utf8.elementsEqual(golden.utf8) else { return }
    let (new, old) = (text.split(separator: "\n"), golden.split(separator: "\n"))
    let line = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(new.count, old.count)
    Issue.record(
      """
      \(name) differs from its golden at line \(line + 1):
        golden: \(line < old.count ? String(old[line]) : "(end)")
        now:    \(line < new.count ? String(new[line]) : "(end)")
      """, sourceLocation: sourceLocation)
  }
}
