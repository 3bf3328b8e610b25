import Foundation

/// The package's own files, read from where this file was compiled.
struct SourceTree {
  struct File: Sendable {
    /// Relative to the package: `Sources/Records/Day.swift`.
    let path: String
    let lines: [Substring]
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// All Swift files below a folder of the package, by path.
  static func swiftFiles(below folder: String) throws -> [File] { try files(below: folder, endings: [".swift"]) }

  /// All files below a folder of the package whose names end so, by path.
  static func files(below folder: String, endings: [String]) throws -> [File] {
    let base = root.appendingPathComponent(folder)
    guard let names = FileManager.default.enumerator(atPath: base.path) else { throw CocoaError(.fileNoSuchFile) }
    // A Python environment that make bench installed is none of ours.
    let wanted = names.compactMap { $0 as? String }.filter { name in
      !name.hasPrefix(".venv/") && endings.contains { name.hasSuffix($0) }
    }
    return try wanted.sorted().map { try file(folder + "/" + $0) }
  }

  /// One file of the package.
  static func file(_ path: String) throws -> File {
    let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    return File(path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
  }

  /// Files of one target; the target named Templates lives in the folder `templates`.
  static func files(of target: String) throws -> [File] {
    try swiftFiles(below: ["Templates", "Presets"].contains(target) ? target.lowercased() : "Sources/" + target)
  }

  static func manifest() throws -> String {
    try String(contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
  }
}

extension SourceTree.File {
  var text: String { lines.joined(separator: "\n") }

  /// The addresses of a page's headings.
  var headings: Set<String> {
    Set(lines.filter { $0.hasPrefix("#") }.map { Self.address(String($0.drop { $0 == "#" || $0 == " " })) })
  }

  /// The address of a heading, as GitHub makes it: `Two shares` → `two-shares`.
  static func address(_ heading: String) -> String {
    String(
      heading.lowercased().filter { $0.isLetter || $0.isNumber || "_- ".contains($0) }.map { $0 == " " ? "-" : $0 })
  }

  /// Modules the file imports: `public import struct Records.Day` → `Records`.
  var imports: [String] {
    lines.compactMap { line in
      var words = line.split(separator: " ")
      while let first = words.first, first.hasPrefix("@") || Self.modifiers.contains(first) { words.removeFirst() }
      guard words.first == "import", words.count > 1 else { return nil }
      words.removeFirst()
      if words.count > 1, Self.kinds.contains(words[0]) { words.removeFirst() }
      return words[0].split(separator: ".").first.map(String.init)
    }
  }

  /// Lines without those that are only a comment, numbered from 1.
  var code: [(number: Int, text: Substring)] {
    lines.enumerated().map { ($0 + 1, $1) }.filter { !$1.trimmingPrefix { $0 == " " }.hasPrefix("//") }
  }

  private static let modifiers: Set<Substring> = ["public", "internal", "private", "fileprivate", "package"]
  private static let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "let", "var", "typealias"]
}
