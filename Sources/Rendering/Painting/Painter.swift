import CCairo
import CPango
package import Charting
import Records

/// Paints pictures by Cairo and Pango.
///
/// The fonts are paid for once: use one painter for all pictures of a run, in one thread. The same picture gives the
/// same bytes whatever the machine's locale, zone and font configuration.
package final class Painter {
  let typesetter: Typesetter
  /// The characters that no font has, of what was drawn so far.
  private var missing: Set<Character> = []

  /// What is less than perfect about what was drawn so far: at most one of each kind.
  package var warnings: [PaintingWarning] { warnings(missing) }

  /// Throws when no font is installed.
  package init(fonts: FontFiles = .system) throws(PaintingError) {
    typesetter = try Typesetter(fonts)
  }

  /// For `layout`: what it measures is what is drawn.
  package var textMeasurer: any TextMeasuring { PangoMeasurer(typesetter: typesetter) }

  /// What is less than perfect about what `body` draws, also what was met before.
  package func warnings(while body: () -> Void) -> [PaintingWarning] {
    let before = missing
    missing = []
    body()
    defer { missing.formUnion(before) }
    return warnings(missing)
  }

  private func warnings(_ missing: Set<Character>) -> [PaintingWarning] {
    (typesetter.hasInter ? [] : [.substituteFont])
      + (missing.isEmpty
        ? []
        : [
          .missingGlyphs(
            text: String(missing.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }))
        ])
  }

  /// The picture as a PNG of `scale` pixels a point: indexed colours, the theme's own exactly, edges in steps no eye
  /// tells apart.
  ///
  /// Throws when a plot that has data came out blank.
  package func png(of picture: Picture, scale: Int = 2) throws(PaintingError) -> [UInt8] {
    var raster = try Raster(picture, scale: scale, with: self)
    let exact = Painter.colours(of: picture)
    for bits in IndexedPixels.attempts(height: raster.height) {
      var pixels = IndexedPixels(width: raster.width, height: raster.height, exact: exact, bits: bits)
      var ink = PlotInk(picture.plots, scale: scale)
      var fits = true
      for band in raster.bands where fits {
        let rows = try raster.paint(band)
        ink.count(raster.surface, rows)
        fits = pixels.add(raster.surface, rows: rows.count)
      }
      guard fits else { continue }
      guard ink.isWhole else { throw .blankPlot(title: Painter.firstWords(of: picture)) }
      return PNG.file(pixels)
    }
    preconditionFailure("two bits a channel always fit")
  }

  /// - Parameter top: of the surface, in points below that of the picture.
  func paint(_ picture: Picture, from top: Double, _ surface: borrowing Surface, scale: Int) throws(PaintingError) {
    let cairo = unsafe surface.cairo
    unsafe cairo_identity_matrix(cairo)
    unsafe cairo_scale(cairo, Double(scale), Double(scale))
    unsafe cairo_translate(cairo, 0, -top)
    unsafe set(picture.ground, cairo)
    unsafe cairo_paint(cairo)
    unsafe cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
    let band = top...(top + Double(surface.height) / Double(scale))
    let isWhole = band.lowerBound <= 0 && band.upperBound >= picture.height
    for order in picture.orders where isWhole || reach(of: order).overlaps(band) { unsafe draw(order, cairo) }
    try surface.finish()
  }

  /// The rows that an order may touch, in points.
  private func reach(of order: Picture.Order) -> ClosedRange<Double> {
    func around(_ ys: some Sequence<Double>, _ margin: Double) -> ClosedRange<Double> {
      let (low, high) = ys.reduce((Double.infinity, -Double.infinity)) { (min($0.0, $1), max($0.1, $1)) }
      // A point of smoothing, and of rounding, on top.
      return low <= high ? (low - margin - 1)...(high + margin + 1) : -1...(-1)
    }
    switch order {
    case .fill(let rect, _): return around([rect.y, rect.bottom], 0)
    case .shape(let points, _): return around(points.lazy.map(\.y), 0)
    case .stroke(let points, let width, _, _): return around(points.lazy.map(\.y), width)
    case .disc(let centre, let radius, _): return around([centre.y], radius)
    case .ring(let centre, let radius, let width, _): return around([centre.y], radius + width)
    case .text(let run):
      let ink = typesetter.ink(of: run.text, size: run.size, bold: run.bold)
      return around([run.at.y - ink.above, run.at.y + ink.below], Self.haloWidth)
    }
  }

  func draw(_ order: Picture.Order, _ cairo: OpaquePointer) {
    switch order {
    case .fill(let rect, let colour):
      unsafe set(colour, cairo)
      unsafe cairo_rectangle(cairo, rect.x, rect.y, rect.width, rect.height)
      unsafe cairo_fill(cairo)
    case .shape(let points, let colour):
      unsafe set(colour, cairo)
      unsafe trace(points, cairo)
      unsafe cairo_fill(cairo)
    case .stroke(let points, let width, let colour, let dash):
      unsafe set(colour, cairo)
      unsafe cairo_set_line_width(cairo, width)
      unsafe cairo_set_line_cap(cairo, dash.isEmpty ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
      unsafe cairo_set_dash(cairo, dash, Int32(dash.count), 0)
      unsafe trace(points, cairo)
      unsafe cairo_stroke(cairo)
    case .disc(let centre, let radius, let colour):
      unsafe set(colour, cairo)
      unsafe cairo_new_path(cairo)
      unsafe cairo_arc(cairo, centre.x, centre.y, radius, 0, 2 * .pi)
      unsafe cairo_fill(cairo)
    case .ring(let centre, let radius, let width, let colour):
      unsafe set(colour, cairo)
      unsafe cairo_set_dash(cairo, nil, 0, 0)
      unsafe cairo_set_line_width(cairo, width)
      unsafe cairo_new_path(cairo)
      unsafe cairo_arc(cairo, centre.x, centre.y, radius, 0, 2 * .pi)
      unsafe cairo_stroke(cairo)
    case .text(let run): unsafe draw(run, cairo)
    }
  }

  /// Of the line around the letters, half of it on each side.
  private static let haloWidth = 6.0

  private func draw(_ run: TextRun, _ cairo: OpaquePointer) {
    let width = typesetter.width(of: run.text, size: run.size, bold: run.bold)
    let x =
      switch run.anchor {
      case .start: run.at.x
      case .middle: run.at.x - width / 2
      case .end: run.at.x - width
      }
    if let halo = run.halo {
      unsafe set(halo, cairo)
      unsafe typesetter.outline(
        run.text, size: run.size, bold: run.bold, x: x, baseline: run.at.y, width: Self.haloWidth, on: cairo)
    }
    unsafe set(run.colour, cairo)
    unsafe missing.formUnion(
      typesetter.show(run.text, size: run.size, bold: run.bold, x: x, baseline: run.at.y, on: cairo))
  }

  private func set(_ colour: Colour, _ cairo: OpaquePointer) {
    unsafe cairo_set_source_rgb(
      cairo, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
  }

  private func trace(_ points: [Point], _ cairo: OpaquePointer) {
    unsafe cairo_new_path(cairo)
    for point in points { unsafe cairo_line_to(cairo, point.x, point.y) }
  }

  private static func firstWords(of picture: Picture) -> String {
    for case .text(let run) in picture.orders { return run.text }
    return ""
  }

  private static func colours(of picture: Picture) -> [UInt32] {
    var known: Set<UInt32> = []
    var list: [UInt32] = []
    func add(_ colour: Colour) { if known.insert(colour.hex).inserted { list.append(colour.hex) } }
    add(picture.ground)
    for order in picture.orders {
      switch order {
      case .fill(_, let colour), .shape(_, let colour), .stroke(_, _, let colour, _), .disc(_, _, let colour),
        .ring(_, _, _, let colour):
        add(colour)
      case .text(let run):
        add(run.colour)
        if let halo = run.halo { add(halo) }
      }
    }
    return list
  }
}

private struct PangoMeasurer: TextMeasuring {
  let typesetter: Typesetter

  func width(of text: String, size: Double, bold: Bool) -> Double {
    typesetter.width(of: text, size: size, bold: bold)
  }
}
