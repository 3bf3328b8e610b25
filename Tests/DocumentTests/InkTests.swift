import Document
import Rendering
import Testing
import Wording

@testable import Charting

/// A picture that lost its data is never published: tried with every kind of chart there is.
@Suite struct InkTests {
  static func charts() -> [ReportChart] {
    [ChartsFixture.badDay(), .week(), .jobs(), .hosts()].flatMap { ChartsTests.compose($0) }
      + ReportCharts.compose(ForeseenChartsTests.filling, words: English()).filter { $0.name == "forecast" }
  }

  @Test("The fixtures have a chart of every kind, with data")
  func allKinds() {
    let kinds = Set(InkTests.charts().filter { ChartsTests.sentence($0) == nil }.map(\.name))
    #expect(kinds == Set(ReportCharts.names))
  }

  @Test("Whatever plot of whatever chart has lost its ink, the painter refuses the picture, in every size and theme")
  func blankPlots() throws {
    let painter = try Painter()
    for chart in InkTests.charts() {
      for (size, theme) in [(PictureSize.full, Theme.light), (.half, .dark)] {
        let picture = layout(chart.chart, size: size, theme: theme, measuring: painter.textMeasurer)
        #expect(throws: Never.self) { try painter.png(of: picture) }
        #expect(!picture.plots.isEmpty, "\(chart.name) declares no plot")
        for plot in picture.plots {
          var blank = picture
          blank.orders.removeAll { InkTests.shows($0, plot) }
          #expect(throws: PaintingError.blankPlot(title: InkTests.title(picture)), "\(chart.name)") {
            try painter.png(of: blank)
          }
        }
      }
    }
  }

  private static func title(_ picture: Picture) -> String {
    for case .text(let run) in picture.orders { return run.text }
    return ""
  }

  /// Whether an order puts one of the plot's colours into its area.
  private static func shows(_ order: Picture.Order, _ plot: Picture.Plot) -> Bool {
    func isIn(_ points: [Point]) -> Bool { points.contains { $0.y >= plot.area.y && $0.y <= plot.area.bottom } }
    return switch order {
    case .fill(let rect, let colour):
      plot.colours.contains(colour) && isIn([Point(rect.x, rect.y), Point(rect.x, rect.bottom)])
    case .shape(let points, let colour): plot.colours.contains(colour) && isIn(points)
    case .stroke(let points, _, let colour, _): plot.colours.contains(colour) && isIn(points)
    case .disc(let centre, _, let colour), .ring(let centre, _, _, let colour):
      plot.colours.contains(colour) && isIn([centre])
    case .text(let run): plot.colours.contains(run.colour) && isIn([run.at])
    }
  }
}
