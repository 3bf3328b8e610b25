import Charting
import Document
import Rendering
import Testing

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
    #expect(gallery.warnings.contains { $0.hasPrefix("The picture blank could not be drawn: ") })
  }

  @Test("Without Inter there are pictures, and a warning that says what to install")
  func substituteFont() {
    let gallery = Gallery([GalleryTests.chart("good")], fonts: GalleryTests.noInter)
    #expect(gallery.pictures.count == 1 && gallery.isComplete)
    #expect(gallery.warnings.count == 1 && gallery.warnings[0].contains("install fonts-inter"))
  }

  @Test("Without any font there is no picture, and a warning that says what to install")
  func noFont() {
    let gallery = Gallery([GalleryTests.chart("good")], fonts: GalleryTests.noFont)
    #expect(gallery.pictures.isEmpty && !gallery.isComplete)
    #expect(gallery.warnings.count == 1 && gallery.warnings[0].contains("install fonts-inter or fonts-dejavu-core"))
  }

  @Test("A character no font has is named in a warning")
  func missingGlyph() {
    let gallery = Gallery([GalleryTests.chart("good", title: "To the \u{1F680}")])
    #expect(gallery.isComplete && gallery.warnings.count == 1)
    #expect(gallery.warnings[0].contains("To the \u{1F680}"))
  }

  @Test("To doctor, a missing font is something wrong")
  func doctor() {
    #expect(FontCheck(GalleryTests.noInter).problems.allSatisfy { $0.contains("install fonts-inter") })
    #expect(FontCheck(GalleryTests.noInter).problems.count == 1)
    #expect(FontCheck(GalleryTests.noFont).problems.allSatisfy { $0.contains("install fonts-inter or fonts-dejavu") })
    #expect(FontCheck(GalleryTests.noFont).problems.count == 1)
  }
}
