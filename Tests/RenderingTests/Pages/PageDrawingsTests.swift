import Charting
import Testing

@testable import Rendering

@Suite("Pictures in pages")
struct PageDrawingsTests {
  private func drawn(_ charts: [Chart]) throws -> (pictures: [String], style: String) {
    let painter = try Painter()
    let drawings = PageDrawings(painter)
    let pictures = charts.enumerated().map { number, chart in
      drawings.svg(
        light: layout(chart, measuring: painter.textMeasurer),
        dark: layout(chart, theme: .dark, measuring: painter.textMeasurer), id: "c\(number)", title: chart.title,
        description: "<b>\"quoted\"</b>")
    }
    return (pictures, drawings.style)
  }

  @Test("every line of text can be searched, and keeps the width it was laid out with whatever the page's font is")
  func texts() throws {
    let measurer = try Painter().textMeasurer
    let runs = layout(PaintingCharts.lines, measuring: measurer).orders.compactMap {
      if case .text(let run) = $0 { run } else { nil }
    }
    let picture = try drawn([PaintingCharts.lines]).pictures[0]
    let found = picture.matches(of: #/<text [^>]*textLength="([^"]*)"[^>]*>([^<]*)<\/text>/#)
    #expect(found.map { String($0.2) } == runs.map { Markup.escaped($0.text) } && !runs.isEmpty)
    for (match, run) in zip(found, runs) {
      let width = measurer.width(of: run.text, size: run.size, bold: run.bold)
      #expect(String(match.1) == PageDrawings.number(width))
    }
  }

  @Test("what a picture tells under the pointer is a title, escaped, over its area")
  func hovers() throws {
    var picture = Picture(width: 100, height: 50, ground: Palette.light.ground)
    picture.hovers = [.init(area: Rect(x: 10, y: 5, width: 20, height: 40), text: "09:00: <3 & 4 s")]
    let svg = PageDrawings(try Painter()).svg(light: picture, dark: picture, id: "c", title: nil)
    #expect(
      svg.contains(
        "<rect x=\"10\" y=\"5\" width=\"20\" height=\"40\" fill=\"transparent\"><title>09:00: &lt;3 &amp; 4 s</title></rect>"
      ))
  }

  @Test("every colour has a light and a dark rule")
  func colours() throws {
    let all = try drawn([PaintingCharts.lines, PaintingCharts.bars])
    let (light, dark) = (all.style.split(separator: "@media")[0], all.style.split(separator: "@media")[1])
    for match in all.pictures.joined().matches(of: #/class="([fs]\d+)[ "]/#) {
      let rule = ".\(match.output.1){"
      #expect(light.contains(rule) && dark.contains(rule))
    }
  }

  @Test("a description cannot become markup")
  func escaped() throws {
    let picture = try drawn([PaintingCharts.lines]).pictures[0]
    #expect(picture.contains("&lt;b&gt;&quot;quoted&quot;&lt;/b&gt;") && !picture.contains("<b>"))
    #expect(picture.hasPrefix("<svg viewBox=\"0 0 720 360\" role=\"img\""))
  }

  @Test(
    "numbers have at most two decimals and no needless ones",
    arguments: [(0, "0"), (1.5, "1.5"), (-2.25, "-2.25"), (0.004, "0"), (-0.004, "0"), (12.05, "12.05"), (3.999, "4")])
  func numbers(value: Double, text: String) { #expect(PageDrawings.number(value) == text) }
}
