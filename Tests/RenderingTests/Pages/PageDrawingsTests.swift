import Charting
import Testing

@testable import Rendering

@Suite("Pictures in pages")
struct PageDrawingsTests {
  private func drawn(_ charts: [Chart]) throws -> (pictures: [String], definitions: String, style: String) {
    let painter = try Painter()
    let drawings = try PageDrawings(painter)
    let pictures = charts.enumerated().map { number, chart in
      drawings.svg(
        light: layout(chart, measuring: painter.textMeasurer),
        dark: layout(chart, theme: .dark, measuring: painter.textMeasurer), id: "c\(number)", title: chart.title,
        description: "<b>\"quoted\"</b>")
    }
    return (pictures, drawings.definitions, drawings.style)
  }

  @Test("letters are defined once a page and used by all its pictures")
  func shared() throws {
    let charts = [PaintingCharts.lines, PaintingCharts.bars]
    let once = try drawn([charts[0]])
    let twice = try drawn([charts[0], charts[0]])
    #expect(once.definitions == twice.definitions)
    #expect(twice.pictures[0].replacing("c0-", with: "c1-") == twice.pictures[1])
    let all = try drawn(charts)
    let ids = all.definitions.matches(of: #/<path id="([^"]*)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count && !ids.isEmpty)
    for match in all.pictures.joined().matches(of: #/href="#([^"]*)"/#) {
      #expect(ids.contains(String(match.output.1)))
    }
  }

  @Test("an outline is the same wherever its letter is met first, at whatever size, and whatever was painted before")
  func outlines() throws {
    func outlines(_ sizes: [Double], painting: Int? = nil) throws -> [String] {
      let painter = try Painter()
      if let painting {
        _ = try painter.png(of: layout(PaintingCharts.lines, measuring: painter.textMeasurer), scale: painting)
      }
      let glyphs = try GlyphOutlines(painter.typesetter)
      let places = sizes.map { glyphs.places(of: "Response, время 0189", size: $0, bold: false).map(\.x) }
      return glyphs.paths.map(\.data).sorted() + places.map { "\($0)" }.sorted()
    }
    let expected = try outlines([11, 12.5, 22])
    for sizes in [[22, 11, 12.5], [12.5, 22, 11]] {
      for scale in [nil, 1, 2, 3] {
        #expect(try outlines(sizes, painting: scale) == expected, "\(sizes) \(scale ?? 0)")
      }
    }
  }

  @Test("every colour has a light and a dark rule")
  func colours() throws {
    let all = try drawn([PaintingCharts.lines, PaintingCharts.bars])
    let (light, dark) = (all.style.split(separator: "@media")[0], all.style.split(separator: "@media")[1])
    for match in all.pictures.joined().matches(of: #/class="([fs]\d+)"/#) {
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
