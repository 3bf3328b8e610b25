import Foundation
import Testing

/// Text files beside the tests that listings are compared with, byte for byte.
///
/// To record them anew after a wanted change: `DAYBOOK_RECORD_GOLDENS=1 swift test --filter ChartingTests`, then read
/// the difference before committing it. Refused when `CI` is `true`: CI never records.
enum Golden {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  private static let folder = tests.appending(path: "Goldens")

  static func check(
    _ text: String, _ name: String, in other: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = other.map { tests.appending(path: $0) } ?? folder
    let file = folder.appending(path: name + ".txt")
    let environment = ProcessInfo.processInfo.environment
    if environment["DAYBOOK_RECORD_GOLDENS"] == "1" {
      try #require(environment["CI"] != "true", "CI never records a golden", sourceLocation: sourceLocation)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    guard text != golden else { return }
    let (new, old) = (text.split(separator: "\n"), golden.split(separator: "\n"))
    let line = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(new.count, old.count)
    Issue.record(
      """
      \(name) differs from its golden at line \(line + 1):
        golden: \(line < old.count ? String(old[line]) : "(end)")
        now:    \(line < new.count ? String(new[line]) : "(end)")
      """, sourceLocation: sourceLocation)
  }

  static var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).map { String($0.dropLast(4)) }.sorted()
    }
  }
}
