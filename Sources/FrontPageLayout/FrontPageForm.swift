import Charting
import Document

/// Where a digest is read: it decides width, columns and how much there is room for.
package struct FrontPageForm: Hashable, Sendable {
  /// In points at 1x; the margins of the theme are part of it.
  package var width: Double
  /// What does not fit is left out, in the order of `FrontPageRoom.steps`.
  package var greatestHeight: Double
  package var tileColumns: Int
  /// One below the other, or side by side.
  package var chartColumns: Int
  /// Without margins.
  package var chartHeight: Double
  package var mostCharts: Int

  /// Such as `digest.png`.
  package static let phone = FrontPageForm(
    width: 540, greatestHeight: 1400, tileColumns: 2, chartColumns: 1, chartHeight: 200, mostCharts: 3)
  /// The first page of `digest.pdf`.
  package static let paper = FrontPageForm(
    width: 792, greatestHeight: Paper.body, tileColumns: 3, chartColumns: 2, chartHeight: 224, mostCharts: 2)
}

/// How much of a digest is shown.
///
/// Each step down leaves out what is missed least; the lines on data quality are never touched.
struct FrontPageRoom {
  enum Breakdowns { case bars, text, none }

  var charts: Int
  /// By how much charts are lower than wished.
  var chartCut: Double = 0
  var breakdowns = Breakdowns.bars
  /// Lines that one sentence may take.
  var lines = 3
  var news = 3
  /// Whether the news are as small as the rest.
  var isSmall = false

  /// From the most to the least.
  static func steps(_ form: FrontPageForm) -> [FrontPageRoom] {
    let some = (1...form.mostCharts).reversed().flatMap { charts in
      [
        FrontPageRoom(charts: charts), FrontPageRoom(charts: charts, breakdowns: .text),
        FrontPageRoom(charts: charts, chartCut: 16, breakdowns: .text),
        FrontPageRoom(charts: charts, chartCut: 32, breakdowns: .text),
      ] + (charts <= 2 ? [FrontPageRoom(charts: charts, chartCut: 32, breakdowns: .text, isSmall: true)] : [])
    }
    return some + [
      FrontPageRoom(charts: 1, chartCut: 32, breakdowns: .none, lines: 2, isSmall: true),
      FrontPageRoom(charts: 0, breakdowns: .none, isSmall: true),
      FrontPageRoom(charts: 0, breakdowns: .none, lines: 2, isSmall: true),
      FrontPageRoom(charts: 0, breakdowns: .none, lines: 1, isSmall: true),
      FrontPageRoom(charts: 0, breakdowns: .none, lines: 1, news: 1, isSmall: true),
    ]
  }
}
