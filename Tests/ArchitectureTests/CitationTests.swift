import Foundation
import Testing

/// Comments cite pages of this repository, by section where it helps: `docs/methods.md#quantiles`.
@Suite struct CitationTests {
  /// Citations of pages that never were part of the repository, put together so that this file has none.
  static let foreign: [String] =
    ["METHOD" + "S", "REDESIG" + "N", "TOOLCHAI" + "N"]
    + ["DESIGN", "VISUAL", "WORDS", "SPEED", "PRESETS", "EXAMPLES"].flatMap { [$0 + " §", $0 + "." + "md"] }

  @Test("nothing cites a page outside the repository")
  func foreignPages() throws {
    for file in try Self.texts() {
      for name in Self.foreignPages(in: file.text) { Issue.record("\(file.path) cites \(name), which is not in docs/") }
    }
  }

  @Test("a page of docs that is cited exists, and so does the section")
  func ownPages() throws {
    let sections = try Self.sections()
    for citation in try Self.citations() {
      guard let known = sections[citation.page] else {
        Issue.record("\(citation.path) cites docs/\(citation.page), which is not there")
        continue
      }
      guard let section = citation.section else { continue }
      // What is quoted may be the beginning of a heading.
      let isThere = citation.isQuoted ? known.contains { $0.hasPrefix(section) } : known.contains(section)
      #expect(isThere, "\(citation.path): docs/\(citation.page) has no \(section)")
    }
  }

  @Test("every section of docs/methods.md is cited by the code that does what it says")
  func methods() throws {
    let cited = Set(
      try Self.citations().filter { citation in
        citation.page == "methods.md" && ["Sources/", "Benchmarks/study/"].contains { citation.path.hasPrefix($0) }
      }.compactMap(\.section))
    #expect(try #require(Self.sections()["methods.md"]).subtracting(cited) == ["methods", "sources"])
  }

  @Test("the search finds what it looks for")
  func finds() {
    #expect(Self.foreignPages(in: "(" + "METHOD" + "S §2), COMP_WORDS, SPEED" + " §1").count == 2)
    let found = Self.citations(in: "docs/a.md#b-c). `docs/d.md`, docs/e.md, \"F g\"", path: "x")
    #expect(found.map(\.page) == ["a.md", "d.md", "e.md"])
    #expect(found.map(\.section) == ["b-c", nil, "f-g"])
    #expect(SourceTree.File.address("Resources, `users` and business: other") == "resources-users-and-business-other")
  }

  private static func foreignPages(in text: String) -> [String] { foreign.filter { text.contains($0) } }

  private struct Citation {
    let path: String
    let page: String
    /// As an address.
    let section: String?
    let isQuoted: Bool
  }

  private static func citations() throws -> [Citation] {
    try texts().filter { !$0.path.hasPrefix("docs/") && !$0.path.hasSuffix("CitationTests.swift") }
      .flatMap { citations(in: $0.text, path: $0.path) }
  }

  private static func citations(in text: String, path: String) -> [Citation] {
    guard text.contains("docs/") else { return [] }
    return text.matches(of: /docs\/([\w-]+\.md)(?:#([\w-]+)|, "([^"\n]+)")?/).map { match in
      Citation(
        path: path, page: String(match.1),
        section: match.2.map(String.init) ?? match.3.map { SourceTree.File.address(String($0)) },
        isQuoted: match.3 != nil)
    }
  }

  /// The addresses of the headings of every page.
  private static func sections() throws -> [String: Set<String>] {
    var sections: [String: Set<String>] = [:]
    for page in try SourceTree.files(below: "docs", endings: [".md"]) {
      sections[String(page.path.dropFirst("docs/".count))] = page.headings
    }
    return sections
  }

  private static func texts() throws -> [SourceTree.File] {
    try ["Sources", "Tests", "docs", "Benchmarks", "scripts"].flatMap {
      try SourceTree.files(below: $0, endings: [".swift", ".h", ".c", ".py", ".md", ".sh"])
    }
  }
}
