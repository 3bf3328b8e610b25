import Charting
import Document
import Records
import Templates
import TestSupport
import Testing

@testable import Rendering

@Suite struct ReportFingerprintTests {
  private static let week = ReportFixture.richWeek.document

  @Test("The same document has the same fingerprint, 64 hexadecimal digits")
  func same() throws {
    let fingerprint = try ReportFingerprint(of: Self.week).whole
    #expect(try ReportFingerprint(of: Self.week).whole == fingerprint)
    #expect(fingerprint.count == 64 && fingerprint.allSatisfy(\.isHexDigit))
  }

  @Test("Whatever a report says or shows is part of it")
  func changes() throws {
    let changes: [(String, (inout Document) -> Void)] = [
      ("a headline", { $0.headline[0] += "." }), ("a tile's change", { $0.tiles[0].change += "1" }),
      ("a tile's small line", { $0.frontPage.tiles[0].values = [1, nil, 3] }),
      ("a finding's sentence", { $0.findings[0].text += "!" }), ("the order of sections", { $0.sections.reverse() }),
      ("one table less", { $0.sections[0].blocks.removeLast() }), ("the tool", { $0.identity.tool = "Daybook 9" }),
      ("where a link points", { $0.identity.reportLink = "https://reports.example/{kind}/{period}" }),
      ("a picture's mark", { $0.charts[0].chart.title += "'" }), ("a chart less", { $0.charts.removeLast() }),
      ("the mail's subject", { $0.mail.subject = "news" }),
      ("the front page's service", { $0.frontPage.service = "x" }),
      ("what it does not know", { $0.dataQuality.data.append("unknown") }),
      ("a deployment", { $0.deployments.removeAll() }),
      ("the language", { $0.language = "ru" }), ("an origin", { $0.origins.removeLast() }),
      ("the status", { $0.status = "unknown" }), ("the coverage", { $0.coverage = nil }),
      ("a figure", { $0.figures.add(Figure("custom.new", 1, unit: .count, n: 1)) }),
      ("a rejection", { $0.rejections.append(Rejection(source: .untyped, reason: .notANumber, count: 1)) }),
      ("what the mail rests on", { $0.mail.dataQuality.append(.init("unknown")) }),
    ]
    var seen = [try ReportFingerprint(of: Self.week).whole]
    for (what, change) in changes {
      var document = Self.week
      change(&document)
      let fingerprint = try ReportFingerprint(of: document).whole
      #expect(!seen.contains(fingerprint), "\(what)")
      seen.append(fingerprint)
    }
  }

  @Test("Templates, the style of the page, libraries and fonts are part of it")
  func drawnWith() throws {
    let shipped = try ReportFingerprint(of: Self.week, drawnWith: ["cairo 1"]).whole
    #expect(try ReportFingerprint(of: Self.week, drawnWith: ["cairo 2"]).whole != shipped)
    let own = try TemplateSet(own: [("report.txt.mustache", "{{title}}\n")], sample: TemplateSample())
    #expect(try ReportFingerprint(of: Self.week, templates: own, drawnWith: ["cairo 1"]).whole != shipped)
    let style = PageTokens.css + Templates.pageStyle
    func styled(_ style: String) throws -> String {
      try ReportFingerprint(of: Self.week, templates: .shipped, style: style, drawnWith: ["cairo 1"]).whole
    }
    #expect(try styled(style) == shipped)
    #expect(try styled(style + "body{margin:0}") != shipped)
  }

  @Test("Values that no number format holds do not fail it")
  func infinite() throws {
    var document = Self.week
    document.frontPage.tiles[0].values = [.infinity, -.infinity, .nan]
    #expect(try ReportFingerprint(of: document).whole.count == 64)
  }

  @Test("Lost pictures change it, each in its own way; characters that no font has do not")
  func losses() throws {
    let fingerprint = try ReportFingerprint(of: Self.week)
    #expect(fingerprint.without([]) == fingerprint.whole)
    #expect(fingerprint.without([.substituteFont, .missingGlyphs(text: "\u{1F525}")]) == fingerprint.whole)
    let losses = [
      [PictureNote.notDrawn(name: "a", reason: "x")], [.notDrawn(name: "b", reason: "x")], [.noneDrawn(reason: "x")],
    ].map(fingerprint.without)
    #expect(Set(losses + [fingerprint.whole]).count == 4)
  }
}
