package import Charting
import Records

/// Pictures as SVG for one HTML page: letters as outlines, which the page defines once, and colours as classes, which
/// follow the reader's light or dark mode.
package final class PageDrawings {
  private let outlines: GlyphOutlines
  private var classes: [ColourPair: Int] = [:]
  private var pairs: [ColourPair] = []

  private struct ColourPair: Hashable {
    let light: Colour
    let dark: Colour
  }

  package init(_ painter: Painter) throws(PaintingError) { outlines = try GlyphOutlines(painter.typesetter) }

  /// One picture as an `<svg>` element.
  /// - Parameters:
  ///   - light: laid out in the light theme.
  ///   - dark: the same in the dark theme: equal but for its colours.
  ///   - id: unique in the page.
  ///   - title: what the picture is called; nil for a picture that says nothing to those who cannot see it.
  ///   - description: what it shows, in a sentence.
  package func svg(light: Picture, dark: Picture, id: String, title: String?, description: String = "") -> String {
    var text = "<svg viewBox=\"0 0 \(Self.number(light.width)) \(Self.number(light.height))\""
    if let title {
      text += " role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\"><title id=\"\(id)-t\">\(Markup.escaped(title))</title>"
      text += "<desc id=\"\(id)-d\">\(Markup.escaped(description))</desc>"
    } else {
      text += " aria-hidden=\"true\">"
    }
    for (order, shadow) in zip(light.orders, dark.orders) { text += element(order, shadow) }
    return text + "</svg>"
  }

  /// The outlines that the page's pictures use: to stand in the page once.
  package var definitions: String {
    guard !outlines.paths.isEmpty else { return "" }
    let paths = outlines.paths.map { "<path id=\"\($0.id)\" d=\"\($0.data)\"/>" }.joined()
    return "<svg width=\"0\" height=\"0\" aria-hidden=\"true\" class=\"glyphs\"><defs>\(paths)</defs></svg>"
  }

  /// Rules for the classes of the page's pictures.
  package var style: String {
    func rules(_ colour: (ColourPair) -> Colour) -> String {
      pairs.enumerated().map { ".f\($0){fill:\(Self.hex(colour($1)))}.s\($0){stroke:\(Self.hex(colour($1)))}" }.joined()
    }
    return rules(\.light) + "@media screen and (prefers-color-scheme:dark){" + rules(\.dark) + "}"
  }

  // MARK: Elements

  private func element(_ order: Picture.Order, _ shadow: Picture.Order) -> String {
    switch (order, shadow) {
    case (.fill(let rect, let light), .fill(_, let dark)):
      return "<rect x=\"\(Self.number(rect.x))\" y=\"\(Self.number(rect.y))\" width=\"\(Self.number(rect.width))\" "
        + "height=\"\(Self.number(rect.height))\" class=\"f\(number(light, dark))\"/>"
    case (.shape(let points, let light), .shape(_, let dark)):
      return "<path d=\"\(Self.path(points))z\" class=\"f\(number(light, dark))\"/>"
    case (.stroke(let points, let width, let light, let dash), .stroke(_, _, let dark, _)):
      let dashes = dash.isEmpty ? "" : " stroke-dasharray=\"\(dash.map(Self.number).joined(separator: " "))\""
      let cap = dash.isEmpty ? " stroke-linecap=\"round\"" : ""
      return "<path d=\"\(Self.path(points))\" fill=\"none\" stroke-width=\"\(Self.number(width))\" "
        + "stroke-linejoin=\"round\"\(cap)\(dashes) class=\"s\(number(light, dark))\"/>"
    case (.disc(let centre, let radius, let light), .disc(_, _, let dark)):
      return "<circle cx=\"\(Self.number(centre.x))\" cy=\"\(Self.number(centre.y))\" r=\"\(Self.number(radius))\" "
        + "class=\"f\(number(light, dark))\"/>"
    case (.ring(let centre, let radius, let width, let light), .ring(_, _, _, let dark)):
      return "<circle cx=\"\(Self.number(centre.x))\" cy=\"\(Self.number(centre.y))\" r=\"\(Self.number(radius))\" "
        + "fill=\"none\" stroke-width=\"\(Self.number(width))\" class=\"s\(number(light, dark))\"/>"
    case (.text(let run), .text(let other)):
      let halo = run.halo.flatMap { light in other.halo.map { number(light, $0) } }
      return text(run, number(run.colour, other.colour), halo: halo)
    // Both pictures come of one layout: were they to differ in more than colours, the light one would do.
    default: return element(order, order)
    }
  }

  private func text(_ run: TextRun, _ colour: Int, halo: Int?) -> String {
    let places = outlines.places(of: run.text, size: run.size, bold: run.bold)
    guard !places.isEmpty else { return "" }
    let width = outlines.width(of: run.text, size: run.size, bold: run.bold)
    let x =
      switch run.anchor {
      case .start: run.at.x
      case .middle: run.at.x - width / 2
      case .end: run.at.x - width
      }
    let letters = places.map { "<use href=\"#\($0.id)\"\($0.x == 0 ? "" : " x=\"\($0.x)\"")/>" }.joined()
    return "<g transform=\"translate(\(Self.number(x)) \(Self.number(run.at.y)))scale(\(run.size / 1000))\" "
      + "class=\"f\(colour)\(halo.map { " s\($0)" } ?? "")\""
      + (halo == nil
        ? "" : " stroke-width=\"\(Self.number(6000 / run.size))\" stroke-linejoin=\"round\" paint-order=\"stroke\"")
      + ">"
      + letters + "</g>"
  }

  private func number(_ light: Colour, _ dark: Colour) -> Int {
    let pair = ColourPair(light: light, dark: dark)
    if let known = classes[pair] { return known }
    classes[pair] = pairs.count
    pairs.append(pair)
    return pairs.count - 1
  }

  private static func path(_ points: [Point]) -> String {
    var text = ""
    for (index, point) in points.enumerated() {
      text += "\(index == 0 ? "M" : "L")\(number(point.x)) \(number(point.y))"
    }
    return text
  }

  static func hex(_ colour: Colour) -> String {
    let digits = String(colour.hex, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// At most two decimals.
  static func number(_ value: Double) -> String {
    let hundredths = Int(held: (abs(value) * 100).rounded())
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
