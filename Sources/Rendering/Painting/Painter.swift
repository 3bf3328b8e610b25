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
    let surface = try paint(picture, scale: scale)
    try check(picture, scale: scale, surface)
    let pixels = IndexedPixels(surface, exact: Painter.colours(of: picture))
    return PNG.file(pixels)
  }

  private func paint(_ picture: Picture, scale: Int) throws(PaintingError) -> Surface {
    let surface = try Surface(
      width: Int(held: picture.width).multipliedReportingOverflow(by: scale).partialValue,
      height: Int(held: picture.height).multipliedReportingOverflow(by: scale).partialValue)
    let cairo = unsafe surface.cairo
    unsafe cairo_scale(cairo, Double(scale), Double(scale))
    unsafe set(picture.ground, cairo)
    unsafe cairo_paint(cairo)
    unsafe cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
    for order in picture.orders { unsafe draw(order, cairo) }
    try surface.finish()
    return surface
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
        run.text, size: run.size, bold: run.bold, x: x, baseline: run.at.y, width: 6, on: cairo)
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

  /// Every plot that was given data shows at least some pixels of their colours.
  private func check(_ picture: Picture, scale: Int, _ surface: borrowing Surface) throws(PaintingError) {
    for plot in picture.plots {
      let wanted = plot.colours.map(\.hex)
      if surface.count(of: wanted, in: plot.area, scale: Double(scale), upTo: 4) < 4 {
        throw .blankPlot(title: Painter.firstWords(of: picture))
      }
    }
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
