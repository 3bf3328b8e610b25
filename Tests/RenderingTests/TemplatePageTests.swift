import Document
import Foundation
import Testing

@testable import Rendering

@Suite("docs/templates.md")
struct TemplatePageTests {
  private static let page = try! String(
    contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/templates.md"), encoding: .utf8)

  @Test("names every placeholder of every template, and none that is not", arguments: TemplateSet.Name.allCases)
  func placeholders(name: TemplateSet.Name) throws {
    let start = try #require(Self.page.range(of: "\n## \(name.rawValue)\n")).upperBound
    let section = Self.page[start...].prefix(
      upTo: Self.page.range(of: "\n## ", range: start..<Self.page.endIndex)?.lowerBound ?? Self.page.endIndex)
    var listed: [String] = []
    for row in section.split(separator: "\n") where row.hasPrefix("| `") {
      let cell = row.split(separator: "|")[0]
      listed += cell.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
    let known = TemplatePlaceholders.names(in: TemplateSet.context(of: name, TemplateSample().document))
    #expect(Set(listed).subtracting(known) == [], "not in the template's reach")
    #expect(known.subtracting(listed) == [], "not on the page")
    #expect(listed.count == Set(listed).count, "twice on the page")
  }

  @Test("its example of figures can be rendered")
  func figures() throws {
    let lines = Self.page.split(separator: "\n").filter { $0.hasPrefix("    ") && $0.contains("{{figures.") }
    #expect(lines.count == 2)
    let text = try Template(lines.joined(separator: "\n"), file: "example").render(
      TemplateSet.context(of: .markdown, ReportFixture.richWeek.document), escape: \.self
    )
    #expect(
      text == "    p95 2.14 s (a week before 1.41 s),\n    8 reports about the interface")
  }

  @Test("its example of a mistake is what Daybook says")
  func mistake() throws {
    do {
      _ = try TemplateSet(own: [("report.md.mustache", "a\n\n1234567890{{titel}}")], sample: TemplateSample())
      Issue.record("not found")
    } catch { #expect(Self.page.contains("    templates/\(error)\n")) }
  }
}
