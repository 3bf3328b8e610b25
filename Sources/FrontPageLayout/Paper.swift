package import Charting
package import Document

/// A4, in points of a picture.
///
/// Smaller than on a screen, as print is read: 13 are 8.8 pt, 18 are 12.2 pt.
package enum Paper {
  package static let width = 875.0
  package static let height = 1237.5
  static let edge = 41.5
  static let top = 16.0
  /// Two lines and the air around them.
  static let foot = 84.0
  /// What is left for the content.
  ///
  /// Its lower margin may lie over the foot's air.
  static let body = height - top - foot + 24
  static let chart = PictureSize(width: 792, height: 368)
}

/// The digest for paper: itself on the first page, the report's other charts on the following ones, and at the foot of
/// each what it is of and what it rests on.
package func pages(_ front: FrontPage, theme: Theme = .light, measuring: any TextMeasuring) -> [Picture] {
  let clean = front.cleaned()
  let (first, shown) = fitted(clean, form: .paper, theme: theme, measuring: measuring)
  let rest = Array(clean.charts.dropFirst(shown) + clean.further)
  let perPage = 3
  let later = stride(from: 0, to: rest.count, by: perPage).map { start in
    rest.dropFirst(start).prefix(perPage).map {
      layout($0.chart, size: $0.size(Paper.chart), theme: theme, measuring: measuring)
    }
  }
  let count = 1 + later.count
  return ([[first]] + later).enumerated().map { index, pictures in
    var sheet = Sheet(
      picture: Picture(width: Paper.width, height: Paper.height, ground: theme.palette.ground), theme: theme,
      measuring: measuring)
    var y = Paper.top
    for picture in pictures {
      sheet.picture.embed(picture, at: Point(Paper.edge, y))
      y += picture.height
    }
    foot(clean, page: "\(index + 1) / \(count)", isFirst: index == 0, on: &sheet)
    return sheet.picture
  }
}

private func foot(_ front: FrontPage, page: String, isFirst: Bool, on sheet: inout Sheet) {
  let theme = sheet.theme
  let (left, right) = (Paper.edge + theme.margin, Paper.width - Paper.edge - theme.margin)
  let size = theme.small
  var y = Paper.height - Paper.foot + 8
  func put(_ text: String, at x: Double, anchor: TextRun.Anchor = .start, within limit: Double, _ sheet: inout Sheet) {
    let baseline = snapped(y + theme.lineHeight(size) / 2 + theme.rise(size))
    sheet.text(
      sheet.fitted(text, within: limit, size), at: Point(x, baseline), anchor: anchor, size: size,
      sheet.palette.secondary)
  }
  sheet.fill(Rect(x: left, y: y - 8, width: right - left, height: 1), sheet.palette.grid)
  let wide = sheet.width(page, size)
  put(page, at: right, anchor: .end, within: right - left, &sheet)
  put("\(front.service) · \(front.kind) · \(front.period)", at: left, within: right - left - wide - 24, &sheet)
  y += theme.lineHeight(size)
  if !isFirst, let dataQuality = front.dataQuality.lines.first {
    put(dataQuality.text, at: left, within: right - left, &sheet)
  }
}
