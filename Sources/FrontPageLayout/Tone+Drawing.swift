import Charting
import Document

extension Tone {
  /// Disc, triangle, diamond, ring: told apart without colour, at the size of a letter.
  func draw(centre: Point, size: Double, on sheet: inout Sheet) {
    let (x, y) = (centre.x, centre.y)
    let colour = sheet.palette[ink]
    let half = size / 2
    switch self {
    case .good: sheet.picture.orders.append(.disc(centre, radius: half, colour))
    case .warning:
      let points = [Point(x, y - half), Point(x + half * 1.1, y + half * 0.9), Point(x - half * 1.1, y + half * 0.9)]
      sheet.picture.orders.append(.shape(points, colour))
    case .bad:
      let reach = half * 1.15
      let points = [Point(x, y - reach), Point(x + reach, y), Point(x, y + reach), Point(x - reach, y)]
      sheet.picture.orders.append(.shape(points, colour))
    case .neutral:
      let width = max(1.5, size / 8)
      sheet.picture.orders.append(.ring(centre, radius: half - width / 2, width: width, colour))
    }
  }
}
