package import Charting
package import Document
import Records

/// The pictures of report.html: every chart in two widths, since text in a picture does not flow, and the sparklines of
/// the score card.
package struct PagePictures: Sendable {
  struct ChartDrawing: Sendable {
    let wide: String
    let narrow: String
  }

  private(set) var charts: [String: ChartDrawing] = [:]
  /// In the order of the front page's tiles; empty for one without a trend.
  private(set) var sparklines: [String] = []
  private(set) var style = ""

  /// A page without pictures.
  package static let none = PagePictures()

  private init() {}

  /// Places for all charts of a document, without the pictures.
  static func blank(_ document: Document) -> PagePictures {
    var pictures = PagePictures()
    for chart in document.charts { pictures.charts[chart.name] = ChartDrawing(wide: "", narrow: "") }
    return pictures
  }

  /// - Parameters:
  ///   - charts: those that could be drawn; they are told apart by their names.
  ///   - wide: those that are laid out already, full and light, by their names.
  package init(
    _ painter: Painter, charts: [ReportChart], tiles: [FrontPage.SummaryTile], wide: [String: Picture] = [:]
  ) {
    let drawings = PageDrawings(painter)
    func svg(_ chart: ReportChart, _ size: PictureSize, _ suffix: String, light: Picture? = nil) -> String {
      func picture(_ theme: Theme) -> Picture {
        layout(chart.chart, size: size, theme: theme, measuring: painter.textMeasurer)
      }
      return drawings.svg(
        light: light ?? picture(.light), dark: picture(.dark), id: chart.name + suffix, title: chart.title,
        description: chart.altText)
    }
    for chart in charts {
      self.charts[chart.name] = ChartDrawing(
        wide: svg(chart, chart.size(.full), "-w", light: wide[chart.name]),
        narrow: svg(chart, chart.size(.phone), "-n"))
    }
    for (number, tile) in tiles.enumerated() {
      guard tile.values.contains(where: { $0 != nil }) else {
        sparklines.append("")
        continue
      }
      func picture(_ theme: Theme) -> Picture {
        sparkline(
          tile.values, threshold: tile.threshold, usual: tile.usual, trend: tile.line, ink: tile.tone.line,
          endsInValue: tile.endsInValue,
          theme: theme)
      }
      sparklines.append(drawings.svg(light: picture(.light), dark: picture(.dark), id: "spark\(number)", title: nil))
    }
    style = drawings.style
  }
}

extension PictureSize {
  /// For screens of 390 points, with a margin of 16 on both sides.
  static let phone = PictureSize(width: 358, height: 340)
}
