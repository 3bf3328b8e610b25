package import Charting

/// The room an order takes, texts by the fixed-advance measurer.
package enum Boxes {
  package static func box(of order: Picture.Order) -> Rect {
    switch order {
    case .fill(let rect, _): rect
    case .shape(let points, _): around(points, by: 0)
    case .stroke(let points, let width, _, _): around(points, by: width / 2)
    case .disc(let centre, let radius, _): around([centre], by: radius)
    case .ring(let centre, let radius, let width, _): around([centre], by: radius + width / 2)
    case .text(let run): text(run)
    }
  }

  /// From the top of the capitals to the bottom of the descenders.
  private static func text(_ run: TextRun) -> Rect {
    let width = FixedAdvance().width(of: run.text, size: run.size, bold: run.bold)
    let x =
      switch run.anchor {
      case .start: run.at.x
      case .middle: run.at.x - width / 2
      case .end: run.at.x - width
      }
    return Rect(x: x, y: run.at.y - run.size * 0.73, width: width, height: run.size * 0.95)
  }

  private static func around(_ points: [Point], by margin: Double) -> Rect {
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    let (left, top) = (xs.min()! - margin, ys.min()! - margin)
    return Rect(x: left, y: top, width: xs.max()! + margin - left, height: ys.max()! + margin - top)
  }

  package static func overlap(_ a: Rect, _ b: Rect) -> Bool {
    a.x + 0.01 < b.right && b.x + 0.01 < a.right && a.y + 0.01 < b.bottom && b.y + 0.01 < a.bottom
  }
}
