import Document
import Foundation
import Records
import Testing

@testable import Rendering

@Suite("report.eml")
struct MailReportTests {
  static let reports: [(String, ReportFixture)] = [
    ("rich-week", .richWeek), ("quiet-day", .quietDay), ("nothing", .nothing), ("hostile", .hostile),
  ]

  /// One pixel, as any PNG writer would.
  static let pixel = Data(
    base64Encoded:
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")!

  @Test("is ASCII in short lines that end with CRLF, whatever the database holds", arguments: reports)
  func lines(name: String, fixture: ReportFixture) throws {
    let mail = String(decoding: try render(fixture), as: UTF8.self)
    #expect(mail.utf8.allSatisfy { $0 == 13 || $0 == 10 || (0x20..<0x7F).contains($0) })
    let lines = mail.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 78 && !$0.contains("\n") && !$0.contains("\r") })
    #expect(lines.last == "")
  }

  @Test("has the header fields it should, each once, and none more", arguments: reports)
  func fields(name: String, fixture: ReportFixture) throws {
    let mail = String(decoding: try render(fixture), as: UTF8.self)
    let head = mail.components(separatedBy: "\r\n\r\n")[0]
    let names = head.components(separatedBy: "\r\n").filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
    #expect(
      names == [
        "Date", "Subject", "Message-ID", "Auto-Submitted", "Content-Language", "MIME-Version", "Content-Type",
      ])
  }

  @Test(
    "pictures are inside, named by their bytes and shown 600 wide with their text", arguments: [ReportFixture.richWeek])
  func pictures(fixture: ReportFixture) throws {
    let mail = String(decoding: try render(fixture, charts: true), as: UTF8.self)
    let ids = mail.matches(of: #/Content-ID: <([^>]+)>/#).map { String($0.1) }
    #expect(ids.count == 4 && Set(ids).count == 4)
    let page = try #require(Self.page(of: mail))
    for (light, dark) in [(ids[0], ids[1]), (ids[2], ids[3])] {
      #expect(page.contains("<img class=\"soft\" src=\"cid:\(light)\" width=\"600\" height=\"600\" alt=\""))
      #expect(page.contains("<source srcset=\"cid:\(dark)\" media=\"(prefers-color-scheme: dark)\">"))
    }
    #expect(mail.contains(Self.pixel.base64EncodedString().prefix(76)))
    #expect(mail.contains("Content-Type: multipart/related;\r\n type=\"text/html\";\r\n boundary=\"=_"))
  }

  @Test("what to do stands before the numbers in both twins; mail programs show the line beside the subject")
  func order() throws {
    let document = ReportFixture.richWeek.document
    let text = try TemplateSet.shipped.template(.mailText).render(MailText.context(document), escape: { $0 })
    let page = try TemplateSet.shipped.template(.mailPage).render(
      MailPage.context(document, pictures: []), escape: Markup.escaped)
    #expect(page.contains("mso-hide:all;\">\(Markup.escaped(document.mail.preheader))"))
    for twin in [text, page] {
      let places = [document.frontPage.advice.heading, document.frontPage.comparison].map {
        twin.range(of: $0)?.lowerBound ?? twin.endIndex
      }
      #expect(places[0] < places[1] && places[1] < twin.endIndex)
    }
  }

  @Test("without pictures the page stands alone, and says nothing of any")
  func noPictures() throws {
    let mail = String(decoding: try render(.quietDay), as: UTF8.self)
    #expect(!mail.contains("multipart/related") && !mail.contains("cid:") && !mail.contains("<img"))
  }

  @Test("too heavy pictures are left out, the last first")
  func weight() throws {
    let document = ReportFixture.richWeek.document
    let heavy = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let pixel = Array(Self.pixel)
    let mail = try MailReport.render(
      document,
      pictures: [
        MailPicture("errors-by-category", png: pixel, dark: pixel),
        MailPicture("response-time", png: heavy, dark: heavy),
      ])
    #expect(mail.count < MailReport.heaviest)
    let both = try MailReport.render(
      document, pictures: document.mail.charts.map { MailPicture($0, png: heavy, dark: heavy) })
    #expect(both.count < MailReport.heaviest)
    #expect(String(decoding: both, as: UTF8.self).matches(of: #/Content-ID/#).count == 2)
  }

  @Test("the page is no longer than Gmail shows, and holds no markup but its own", arguments: reports)
  func page(name: String, fixture: ReportFixture) throws {
    let page = try #require(Self.page(of: String(decoding: try render(fixture), as: UTF8.self)))
    #expect(page.utf8.count < MailReport.longestPage)
    let known: Set = [
      "html", "head", "meta", "title", "style", "body", "div", "table", "tr", "td", "p", "h1", "h2", "a", "b", "img",
      "picture", "source",
      "span",
      "xml", "o:OfficeDocumentSettings", "o:PixelsPerInch", "!DOCTYPE", "!--", "!",
    ]
    for tag in page.matches(of: #/<\/?([A-Za-z0-9:]+|![A-Za-z-]*)/#) {
      #expect(known.contains(String(tag.1)), "\(tag.1)")
    }
    #expect(!page.contains("javascript:") || name == "hostile")
    for link in page.matches(of: #/href="([^"]*)"/#) { #expect(link.1.hasPrefix("https://shop.example.com/")) }
    // As many cells open as close, so nothing broke out.
    for tag in ["table", "tr", "td", "p", "a"] {
      #expect(page.matches(of: try Regex("<\(tag)[ >]")).count == page.matches(of: try Regex("</\(tag)>")).count)
    }
  }

  @Test("another as-of gives another id")
  func ids() throws {
    let document = ReportFixture.richWeek.document
    let first = try MailReport.render(document, pictures: [])
    var later = document
    later.asOf = later.asOf.adding(seconds: 60)
    #expect(Self.id(of: try MailReport.render(later, pictures: [])) != Self.id(of: first))
  }

  @Test("both twins name the whole report's place, and its address where there is one")
  func wholeReport() throws {
    var document = ReportFixture.quietDay.document
    document.mail.wholeReport.link = "https://reports.example.org/daily/2026-11-19"
    let text = try TemplateSet.shipped.template(.mailText).render(MailText.context(document), escape: { $0 })
    let page = try TemplateSet.shipped.template(.mailPage).render(
      MailPage.context(document, pictures: []), escape: Markup.escaped)
    for twin in [text, page] {
      #expect(twin.contains("The whole report lies in daily/2026-11-19"))
      #expect(twin.contains("https://reports.example.org/daily/2026-11-19"))
    }
  }

  private func render(_ fixture: ReportFixture, charts: Bool = false) throws -> [UInt8] {
    let document = fixture.document
    return try MailReport.render(
      document,
      pictures: charts
        ? document.mail.charts.map {
          MailPicture($0, png: Array(Self.pixel) + Array($0.utf8), dark: Array(Self.pixel) + Array("dark \($0)".utf8))
        } : [])
  }

  private static func id(of mail: [UInt8]) -> String? {
    String(decoding: mail, as: UTF8.self).firstMatch(of: #/Message-ID: <([^>]+)>/#).map { String($0.1) }
  }

  /// The HTML part, decoded.
  private static func page(of mail: String) -> String? {
    guard let start = mail.range(of: "Content-Type: text/html")?.lowerBound else { return nil }
    let part = mail[start...]
    guard let body = part.range(of: "\r\n\r\n")?.upperBound, let end = part[body...].range(of: "\r\n--=_")?.lowerBound
    else { return nil }
    if part[..<body].contains("base64") {
      let data = Data(base64Encoded: String(part[body..<end]).replacing("\r\n", with: ""))
      return data.map { String(decoding: $0, as: UTF8.self) }
    }
    var bytes: [UInt8] = []
    var rest = Array(part[body..<end].replacing("=\r\n", with: "").utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "=") {
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
