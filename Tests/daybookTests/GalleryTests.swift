import Analysis
import Charting
import Document
import Records
import Rendering
import TestSupport
import Testing
import Wording

@testable import daybook

@Suite struct GalleryTests {
  private static let noInter = FontFiles(inter: ["/nonexistent/Inter.otf"], fallback: FontFiles.system.fallback)
  private static let noFont = FontFiles(inter: ["/nonexistent/a"], fallback: ["/nonexistent/b"])

  /// A line from `start` for ten hours, on a scale of one day.
  private static func chart(_ name: String, title: String = "Response time", from start: Int = 0) -> ReportChart {
    let samples = (start..<start + 10).map { LineMark.Sample(Double($0), 1) }
    let panel = Panel(
      x: .span(from: 0, to: 24, ticks: []), y: .amount(AmountScale(format: TickFormat(unit: " s"))),
      marks: [.line(LineMark(samples, ink: .series(1), label: "1 s"))])
    return ReportChart(
      name: name, title: title, altText: title,
      chart: Chart(title: title, subtitle: "by hour", content: .panels([panel])))
  }

  @Test("A picture whose data lie outside its scales is not published, and that is said")
  func blank() {
    let gallery = Gallery([GalleryTests.chart("good"), GalleryTests.chart("blank", from: 30)])
    #expect(gallery.charts.map(\.name) == ["good"] && gallery.pictures.map(\.name) == ["good"])
    #expect(!gallery.isComplete)
    #expect(gallery.notes.said.contains { $0.hasPrefix("The picture blank could not be drawn: ") })
  }

  @Test("Without Inter there are pictures, and a warning that says what to install")
  func substituteFont() {
    let gallery = Gallery([GalleryTests.chart("good")], fonts: GalleryTests.noInter)
    #expect(gallery.pictures.count == 1 && gallery.isComplete)
    #expect(gallery.notes.said.count == 1 && gallery.notes.said[0].contains("install fonts-inter"))
  }

  @Test("Without any font there is no picture, and a warning that says what to install")
  func noFont() {
    let gallery = Gallery([GalleryTests.chart("good")], fonts: GalleryTests.noFont)
    #expect(gallery.pictures.isEmpty && !gallery.isComplete)
    #expect(gallery.notes.said.count == 1 && gallery.notes.said[0].contains("install fonts-inter or fonts-dejavu-core"))
  }

  @Test("A character no font has is named in a warning")
  func missingGlyph() {
    let gallery = Gallery([GalleryTests.chart("good", title: "To the \u{1F680}")])
    #expect(gallery.isComplete && gallery.notes.said.count == 1)
    #expect(gallery.notes.said[0].contains("“\u{1F680}” (U+1F680): question marks stand in its place"))
  }

  @Test("However many texts lack characters, and however often, there is one warning, which does not speak of itself")
  func oneWarning() throws {
    let gallery = Gallery(
      [GalleryTests.chart("a", title: "To the \u{1F680}"), GalleryTests.chart("b", title: "\u{1F525} and \u{1F680}")])
    #expect(gallery.notes == [.missingGlyphs(text: "\u{1F525}\u{1F680}")])
    let note = English().note(gallery.notes[0])
    let drawn = gallery.digest(GalleryTests.digest(note), of: try GalleryTests.document())
    #expect(PictureNote.merged(gallery.notes + drawn.notes) == gallery.notes)
    #expect(
      note
        == "No font of the pictures has “\u{1F525}” (U+1F525), “\u{1F680}” (U+1F680): question marks stand in their place."
    )
    #expect(Russian().note(gallery.notes[0]).contains("стоят вопросительные знаки"))
    let many = PictureNote.missingGlyphs(text: String((0..<9).map { Character(Unicode.Scalar(0x1F600 + $0)!) }))
    #expect(English().note(many).contains("and 4 others") && English().note(many).count < 200)
  }

  private static func digest(_ service: String, _ charts: [ReportChart] = []) -> Digest {
    Digest(
      service: service, kind: "daily report", period: "19 November 2026", state: .init(word: "All well", tone: .good),
      lead: [], news: [], comparison: "", tiles: [], charts: charts.map(\.chart), further: [], errors: nil,
      advice: .init(heading: "What to do", lines: []), honesty: .init(heading: "", lines: [.init("All covered.")]))
  }

  @Test("The digest is a picture and a PDF; what is imperfect about it is said each time it is drawn")
  func digest() throws {
    let gallery = Gallery([GalleryTests.chart("good")])
    let document = try GalleryTests.document()
    let first = gallery.digest(GalleryTests.digest("To the \u{1F680}"), of: document)
    #expect(first.artifacts.map(\.path) == ["digest.png", "digest.pdf"] && first.isComplete)
    #expect(!first.notes.said.isEmpty && first.notes.said.allSatisfy { $0.contains("\u{1F680}") })
    let again = gallery.digest(GalleryTests.digest("To the \u{1F680}"), of: document)
    #expect(again.notes.said == first.notes.said && again.artifacts.map(\.bytes) == first.artifacts.map(\.bytes))
    #expect(gallery.digest(GalleryTests.digest("Shop"), of: document).notes.isEmpty)
  }

  @Test("A digest that came out blank is left out and named; without a font there is none")
  func failingDigest() throws {
    let document = try GalleryTests.document()
    let blank = GalleryTests.digest("Shop", [GalleryTests.chart("blank", from: 30)])
    let drawn = Gallery([]).digest(blank, of: document)
    #expect(drawn.artifacts.isEmpty && !drawn.isComplete)
    #expect(
      drawn.notes.said.map { $0.prefix(40) } == [
        "The picture digest.png could not be draw", "The picture digest.pdf could not be draw",
      ])
    let none = Gallery([], fonts: GalleryTests.noFont).digest(GalleryTests.digest("Shop"), of: document)
    #expect(none.artifacts.isEmpty && none.notes.said.isEmpty)
  }

  private static func document() throws -> Document {
    let period = Period(day: try #require(Day("2026-11-19")), zone: .utc)
    let assessment = Assessment(
      comparison: Comparison(period), asOf: period.end, figures: FigureBook(), findings: [],
      recommendations: [], status: .good, sections: [], coverage: nil, rejections: [], newestOpenErrors: [],
      incidents: [], deployments: [], feedbackComments: [], origins: [], measures: [])
    let identity = ReportIdentity(name: "Shop", tool: "Daybook 0", revision: 1, errorLink: nil)
    return Composer(assessment, words: English(), identity: identity).compose(charts: [])
  }

  @Test("To doctor, a missing font is something wrong")
  func doctor() {
    #expect(FontCheck(GalleryTests.noInter).problems.allSatisfy { $0.contains("install fonts-inter") })
    #expect(FontCheck(GalleryTests.noInter).problems.count == 1)
    #expect(FontCheck(GalleryTests.noFont).problems.allSatisfy { $0.contains("install fonts-inter or fonts-dejavu") })
    #expect(FontCheck(GalleryTests.noFont).problems.count == 1)
  }
}

extension [PictureNote] {
  /// As the command line says them.
  fileprivate var said: [String] { map(English().note) }
}
