import CCairo
import CPango
package import Charting

extension Painter {
  /// The pictures as the A4 pages of one PDF, each as wide as its page: shapes stay shapes, text stays text that can be
  /// searched and copied, and only the letters used are embedded.
  ///
  /// Throws when a plot that has data has none of its colours.
  package func pdf(of pages: [Picture], _ description: PDFDescription) throws(PaintingError) -> [UInt8] {
    var surface = try PDFSurface()
    surface.describe(description)
    for (index, page) in pages.enumerated() {
      for plot in page.plots where !page.hasInk(in: plot) { throw .blankPlot(title: description.title) }
      let bookmark = index < description.bookmarks.count ? description.bookmarks[index] : ""
      surface.begin(width: page.width, bookmark: bookmark)
      let cairo = unsafe surface.cairo
      for order in page.orders { unsafe draw(order, cairo) }
      surface.endPage()
    }
    return PDFLanguage.added(description.language, to: try surface.finish())
  }
}

extension Picture {
  /// Whether anything is drawn there in one of the plot's colours.
  func hasInk(in plot: Plot) -> Bool {
    orders.contains { order in
      let (colour, points): (Colour, [Point]) =
        switch order {
        case .fill(let rect, let colour): (colour, [Point(rect.x, rect.y), Point(rect.right, rect.bottom)])
        case .shape(let points, let colour), .stroke(let points, _, let colour, _): (colour, points)
        case .disc(let centre, _, let colour), .ring(let centre, _, _, let colour): (colour, [centre])
        case .text(let run): (run.colour, [run.at])
        }
      guard plot.colours.contains(colour) else { return false }
      return points.contains {
        plot.area.x - 1 <= $0.x && $0.x <= plot.area.right + 1 && plot.area.y - 1 <= $0.y
          && $0.y <= plot.area.bottom + 1
      }
    }
  }
}
