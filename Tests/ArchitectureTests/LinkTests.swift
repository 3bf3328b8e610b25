import Foundation
import Testing

/// The pages people read link to each other.
@Suite struct LinkTests {
  @Test("a link of a page leads to a file that is there, and to a heading of it")
  func links() throws {
    for page in try Self.pages() {
      for link in Self.links(in: page.text) {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? page.path : Self.resolved(parts[0], from: page.path)
        let url = SourceTree.root.appending(path: target)
        guard FileManager.default.fileExists(atPath: url.path) else {
          Issue.record("\(page.path) links to \(link), which is not there")
          continue
        }
        guard parts.count == 2, target.hasSuffix(".md") else { continue }
        let headings = try SourceTree.file(target).headings
        #expect(headings.contains(parts[1]), "\(page.path) links to \(link), which is no heading")
      }
    }
  }

  @Test("the search finds what it looks for")
  func finds() {
    #expect(Self.links(in: "[a](b.md#c) ![](d.png) [e](https://f.g) [h](#i)") == ["b.md#c", "d.png", "#i"])
    #expect(Self.resolved("../SECURITY.md", from: "docs/operations.md") == "SECURITY.md")
    #expect(Self.resolved("settings.md", from: "docs/figures.md") == "docs/settings.md")
  }

  private static func pages() throws -> [SourceTree.File] {
    let atRoot = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.path).filter {
      $0.hasSuffix(".md")
    }
    return try atRoot.sorted().map(SourceTree.file) + SourceTree.files(below: "docs", endings: [".md"])
      + SourceTree.files(below: "Benchmarks", endings: [".md"]) + [SourceTree.file("Tests/oracle/README.md")]
  }

  private static func links(in text: String) -> [String] {
    text.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }.filter { !$0.contains("://") }
  }

  private static func resolved(_ link: String, from page: String) -> String {
    var folders = page.split(separator: "/").dropLast()
    for part in link.split(separator: "/") {
      if part == ".." { folders = folders.dropLast() } else if part != "." { folders.append(part) }
    }
    return folders.joined(separator: "/")
  }
}
