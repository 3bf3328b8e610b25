import Charting
import Document
import Foundation
import Testing

@testable import Rendering

@Suite("report.html")
struct PageReportTests {
  static let reports = ReportGoldenTests.reports

  private func page(_ fixture: ReportFixture) throws -> String {
    String(decoding: try PageReport.render(fixture.document, pictures: .none), as: UTF8.self)
  }

  private func ids(_ page: String) -> [String] { page.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) } }

  @Test("every figure has one anchor, and no id stands twice", arguments: reports)
  func anchors(name: String, fixture: ReportFixture) throws {
    let ids = ids(try page(fixture))
    #expect(Set(ids).count == ids.count)
    for line in fixture.document.figureLines { #expect(ids.contains(Markup.escaped(line.anchor)), "\(line.anchor)") }
  }

  @Test("every link within the page leads somewhere", arguments: reports)
  func links(name: String, fixture: ReportFixture) throws {
    let page = try page(fixture)
    let ids = Set(ids(page))
    for match in page.matches(of: #/href="#([^"]*)"/#) {
      #expect(ids.contains(String(match.output.1)), "\(match.output.1)")
    }
  }

  @Test("three things to do are shown, the others folded below them", arguments: [(3, 0), (5, 2)])
  func laterSteps(count: Int, folded: Int) throws {
    var fixture = ReportFixture.richWeek
    let one = try #require(fixture.document.recommendations.first)
    fixture.document.recommendations = (1...count).map {
      var step = one
      step.text = "Step \($0)"
      return step
    }
    let page = try page(fixture)
    let parts = page.split(separator: "<summary>More to do</summary>")
    #expect(parts.count == (folded > 0 ? 2 : 1))
    #expect(parts[0].matches(of: #/Step \d/#).count == 3)
    #expect(folded == 0 || !parts[0].contains("Step 4") && parts[1].contains("Step 4") && parts[1].contains("Step 5"))
  }

  @Test("nothing is run and nothing is fetched, whatever the database holds", arguments: reports)
  func inert(name: String, fixture: ReportFixture) throws {
    let page = try page(fixture)
    // Only what stands between tags and in attributes as text may hold what a reader wrote.
    let tags = page.matches(of: #/<[^>]*>/#).map { String($0.output) }
    for tag in tags {
      #expect(tag.firstMatch(of: #/(?i)^<\/?(script|iframe|img|link|object|embed|form|base)\b/#) == nil, "\(tag)")
      #expect(tag.firstMatch(of: #/(?i)\son[a-z]+\s*=/#) == nil, "\(tag)")
      #expect(tag.firstMatch(of: #/(?i)\ssrc\s*=/#) == nil, "\(tag)")
    }
    #expect(!page.contains("@import") && !page.contains("url("))
    #expect(page.contains("default-src 'none'"))
  }

  @Test("headings go down one step at a time, and there is one of the first", arguments: reports)
  func headings(name: String, fixture: ReportFixture) throws {
    let levels = try page(fixture).matches(of: #/<h([1-6])/#).map { Int($0.output.1)! }
    #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test("the picture of the first screen stands before the findings, and nowhere else; other files are a link away")
  func firstPicture() throws {
    var document = ReportFixture.richWeek.document
    document.frontPage.charts = document.charts.filter { $0.name == "response-time" }
    let painter = try #require(ReportPainter().painter)
    let pictures = PagePictures(painter, charts: document.charts, tiles: document.frontPage.tiles)
    let page = String(decoding: try PageReport.render(document, pictures: pictures), as: UTF8.self)
    #expect(page.ranges(of: "id=\"chart-response-time\"").count == 1)
    let places = ["id=\"chart-response-time\"", "id=\"findings\"", "id=\"chart-errors-by-category\""].map {
      page.range(of: $0)?.lowerBound ?? page.endIndex
    }
    #expect(places == places.sorted() && places[2] < page.endIndex)
    for file in [
      "../../index.html", "report.json", "report.md", "report.txt", "digest.pdf", "digest.png", "report.eml",
    ] {
      #expect(page.contains("<a href=\"\(file)\">"))
    }
  }
}
