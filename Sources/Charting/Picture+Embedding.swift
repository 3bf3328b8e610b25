extension Picture {
  /// Draws another picture, its ground left out, with its upper left corner at a place.
  package mutating func embed(_ other: Picture, at place: Point) {
    orders += other.orders.map { $0.moved(by: place) }
    hovers += other.hovers.map { Hover(area: $0.area.moved(by: place), text: $0.text) }
    plots += other.plots.map { Plot(area: $0.area.moved(by: place), colours: $0.colours) }
  }
}

extension Picture.Order {
  fileprivate func moved(by way: Point) -> Picture.Order {
    switch self {
    case .fill(let rect, let colour): .fill(rect.moved(by: way), colour)
    case .shape(let points, let colour): .shape(points.map { $0.moved(by: way) }, colour)
    case .stroke(let points, let width, let colour, let dash):
      .stroke(points.map { $0.moved(by: way) }, width: width, colour, dash: dash)
    case .disc(let centre, let radius, let colour): .disc(centre.moved(by: way), radius: radius, colour)
    case .ring(let centre, let radius, let width, let colour):
      .ring(centre.moved(by: way), radius: radius, width: width, colour)
    case .text(let run):
      .text(
        TextRun(
          text: run.text, at: run.at.moved(by: way), anchor: run.anchor, size: run.size, bold: run.bold,
          colour: run.colour, halo: run.halo))
    }
  }
}

extension Point {
  fileprivate func moved(by way: Point) -> Point { Point(x + way.x, y + way.y) }
}

extension Rect {
  fileprivate func moved(by way: Point) -> Rect { Rect(x: x + way.x, y: y + way.y, width: width, height: height) }
}
