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
    width: 540, greatestHeight: 1400, tileColumns: 3, chartColumns: 1, chartHeight: 256, mostCharts: 2)
  /// The first page of `digest.pdf`.
  package static let paper = FrontPageForm(
    width: 792, greatestHeight: Paper.body, tileColumns: 3, chartColumns: 2, chartHeight: 248, mostCharts: 2)
}

/// How much of a digest is shown.
///
/// Each step down leaves out what is missed least; the lines on data quality are never touched.
struct FrontPageRoom {
  var charts: Int
  /// By how much charts are lower than wished.
  var chartCut: Double = 0
  var hasBreakdowns = true
  /// Sentences of each kind of news, and things to do.
  var news = 3
  /// At most so many of news that are not the first, which is what got worse.
  var others = 3
  var advice = 3
  /// Whether the first sentences are as small as the rest.
  var isSmall = false
  /// Lines that one sentence may take: more than any takes that Daybook makes, as one cut off says something else.
  var lines = 8

  /// From the most to the least.
  ///
  /// One chart stays for as long as sentences can be left out instead.
  static func steps(_ form: FrontPageForm) -> [FrontPageRoom] {
    let several = stride(from: form.mostCharts, to: 1, by: -1).flatMap { charts in
      [FrontPageRoom(charts: charts), FrontPageRoom(charts: charts, chartCut: 24)]
    }
    return several + [
      FrontPageRoom(charts: 1), FrontPageRoom(charts: 1, chartCut: 24),
      FrontPageRoom(charts: 1, chartCut: 24, hasBreakdowns: false),
      FrontPageRoom(charts: 1, chartCut: 24, hasBreakdowns: false, isSmall: true),
      FrontPageRoom(charts: 1, chartCut: 40, hasBreakdowns: false, isSmall: true),
      FrontPageRoom(charts: 1, chartCut: 24, hasBreakdowns: false, others: 1, isSmall: true),
      FrontPageRoom(charts: 1, chartCut: 40, hasBreakdowns: false, others: 1, isSmall: true),
      FrontPageRoom(charts: 1, chartCut: 40, hasBreakdowns: false, others: 1, advice: 2, isSmall: true),
      FrontPageRoom(charts: 1, chartCut: 24, hasBreakdowns: false, news: 2, others: 1, isSmall: true),
      FrontPageRoom(charts: 1, chartCut: 40, hasBreakdowns: false, news: 2, others: 1, isSmall: true),
      FrontPageRoom(charts: 1, chartCut: 40, hasBreakdowns: false, news: 2, others: 1, advice: 2, isSmall: true),
      FrontPageRoom(charts: 1, chartCut: 52, hasBreakdowns: false, news: 2, others: 1, advice: 2, isSmall: true),
      FrontPageRoom(charts: 1, chartCut: 40, hasBreakdowns: false, news: 2, others: 1, advice: 1, isSmall: true),
      FrontPageRoom(charts: 1, hasBreakdowns: false, news: 1, isSmall: true),
      FrontPageRoom(charts: 1, chartCut: 24, hasBreakdowns: false, news: 1, advice: 2, isSmall: true),
      FrontPageRoom(charts: 1, chartCut: 40, hasBreakdowns: false, news: 1, advice: 1, isSmall: true),
      FrontPageRoom(charts: 0, hasBreakdowns: false, isSmall: true),
      FrontPageRoom(charts: 0, hasBreakdowns: false, news: 2, advice: 2, isSmall: true),
      FrontPageRoom(charts: 0, hasBreakdowns: false, news: 1, advice: 1, isSmall: true),
      FrontPageRoom(charts: 0, hasBreakdowns: false, news: 1, advice: 1, isSmall: true, lines: 2),
      FrontPageRoom(charts: 0, hasBreakdowns: false, news: 1, advice: 1, isSmall: true, lines: 1),
    ]
  }
}
