import Document
import Foundation
import Records
import Testing

@testable import Rendering

@Suite("What strangers wrote, in JSON and HTML")
struct HostileReportTests {
  private static let fixture = ReportFixture.hostile

  @Test("report.json is valid, without control characters, and reads back what was given")
  func json() throws {
    var fixture = Self.fixture
    // The format leaves nothing to what comes before it: texts as they stand in the database.
    let noon = fixture.document.span.start
    for (number, text) in ReportFixture.hostileTexts.enumerated() {
      fixture.document.openErrors[number] = ErrorReport(
        id: text, title: text, category: text, severity: text, module: text, status: text, createdAt: noon)
      fixture.document.findings[number].text = text
      fixture.document.recommendations[number].text = text
    }
    let bytes = try JSONReport.render(fixture.document)
    #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A })
    let report = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    func texts(_ list: String, _ key: String) throws -> [String] {
      try #require(report[list] as? [[String: Any]]).compactMap { $0[key] as? String }
    }
    for found in [
      try texts("errors_open", "title"), try texts("findings", "text"), try texts("recommendations", "text"),
    ] {
      #expect(found.map { Array($0.utf8) } == ReportFixture.hostileTexts.map { Array($0.utf8) })
    }
  }

  @Test("report.html is made of known tags that close, with quoted attributes; nothing in between is markup")
  func html() throws {
    let page = String(
      decoding: try PageReport.render(Self.fixture.document, pictures: .none), as: UTF8.self
    ).replacing(#/(?s)<style>.*?<\/style>/#, with: "")
    expectLegible(page)
    let known: Set<Substring> = [
      "html", "head", "meta", "title", "body", "div", "header", "main", "footer", "nav", "section", "details",
      "summary",
      "h1", "h2", "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td",
      "a", "b", "span", "code", "svg", "defs", "symbol", "circle", "path", "use",
    ]
    let empty: Set<Substring> = ["meta"]
    var open: [Substring] = []
    var rest = page[...].trimmingPrefix("<!DOCTYPE html>\n")
    while let tag = rest.firstMatch(of: #/<(\/?)([a-z0-9]+)((?: [A-Za-z:-]+(?:="[^"<>]*")?)*)(\/?)>/#) {
      let between = rest[..<tag.range.lowerBound]
      #expect(!between.contains("<") && !between.contains(">"), "\(between.suffix(80))")
      let entities = between.matches(of: #/&(?:amp|lt|gt|quot|#39);/#).count
      #expect(between.count { $0 == "&" } == entities, "\(between)")
      #expect(known.contains(tag.2), "<\(tag.2)>")
      if tag.1 == "/" {
        #expect(open.popLast() == tag.2)
      } else if tag.4.isEmpty, !empty.contains(tag.2) {
        open.append(tag.2)
      }
      rest = rest[tag.range.upperBound...]
    }
    #expect(open.isEmpty && rest == "\n")
  }

  @Test("every text of the database is on the page, escaped", arguments: ReportFixture.legibleTexts)
  func escaped(text: String) throws {
    let page = try PageReport.render(Self.fixture.document, pictures: .none)
    #expect(String(decoding: page, as: UTF8.self).contains(">\(Markup.escaped(text))<"))
  }
}
