/// Where a digest is read: it decides width, columns and how much there is room for.
public struct DigestForm: Hashable, Sendable {
  /// In points at 1x; the margins of the theme are part of it.
  public var width: Double
  /// What does not fit is left out, in the order of `DigestRoom.below`.
  public var greatestHeight: Double
  public var tileColumns: Int
  /// One below the other, or side by side.
  public var chartColumns: Int
  public var chartHeight: Double
  public var mostCharts: Int

  /// `digest.png`
  public static let phone = DigestForm(
    width: 540, greatestHeight: 1400, tileColumns: 2, chartColumns: 1, chartHeight: 240, mostCharts: 3)
  /// The first page of `digest.pdf`, in pixels of CSS (96 an inch).
  public static let paper = DigestForm(
    width: 720, greatestHeight: Paper.body, tileColumns: 3, chartColumns: 2, chartHeight: 240, mostCharts: 2)
}

/// How much of a digest is shown. Each step down leaves out what is missed least; the honesty lines are never touched.
struct DigestRoom {
  var charts: Int
  /// By how much charts are lower than wished.
  var chartCut: Double = 0
  var breakdowns = true
  /// Lines that one sentence may take.
  var lines = 3
  var news = 3

  /// From the most to the least, all below what the form would have.
  static func below(_ form: DigestForm) -> [DigestRoom] {
    let fewer = (1..<max(2, form.mostCharts)).reversed().map { DigestRoom(charts: $0) }
    return fewer.filter { $0.charts >= 2 } + [
      DigestRoom(charts: 2, chartCut: 40), DigestRoom(charts: 1),
      DigestRoom(charts: 1, chartCut: 40, breakdowns: false),
      DigestRoom(charts: 0, breakdowns: false, lines: 2), DigestRoom(charts: 0, breakdowns: false, lines: 1),
      DigestRoom(charts: 0, breakdowns: false, lines: 1, news: 1),
    ]
  }
}
