package import Charting
import Records

/// Pictures as SVG for one HTML page: text that can be searched and copied, each line as wide as it was laid out, and
/// colours as classes, which follow the reader's light or dark mode.
package final class PageDrawings {
  private let measuring: any TextMeasuring
  private var classes: [ColourPair: Int] = [:]
  private var pairs: [ColourPair] = []

  private struct ColourPair: Hashable {
    let light: Colour
    let dark: Colour
  }

  package init(_ painter: Painter) { measuring = painter.textMeasurer }

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
    for hover in light.hovers {
      text += "<rect \(Self.box(hover.area)) fill=\"transparent\"><title>\(Markup.escaped(hover.text))</title></rect>"
    }
    return text + "</svg>"
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
      return "<rect \(Self.box(rect)) class=\"f\(number(light, dark))\"/>"
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

  /// The page's font may be another than the one measured with: the line keeps its width, so nothing meets.
  private func text(_ run: TextRun, _ colour: Int, halo: Int?) -> String {
    let width = measuring.width(of: run.text, size: run.size, bold: run.bold)
    guard width > 0 else { return "" }
    let x =
      switch run.anchor {
      case .start: run.at.x
      case .middle: run.at.x - width / 2
      case .end: run.at.x - width
      }
    let edge = halo == nil ? "" : " stroke-width=\"6\" stroke-linejoin=\"round\" paint-order=\"stroke\""
    let names = "f\(colour)" + (halo.map { " s\($0)" } ?? "") + (run.bold ? " b" : "")
    return "<text x=\"\(Self.number(x))\" y=\"\(Self.number(run.at.y))\" font-size=\"\(Self.number(run.size))\" "
      + "textLength=\"\(Self.number(width))\" lengthAdjust=\"spacingAndGlyphs\" class=\"\(names)\"\(edge)>"
      + Markup.escaped(run.text) + "</text>"
  }

  private func number(_ light: Colour, _ dark: Colour) -> Int {
    let pair = ColourPair(light: light, dark: dark)
    if let known = classes[pair] { return known }
    classes[pair] = pairs.count
    pairs.append(pair)
    return pairs.count - 1
  }

  private static func box(_ rect: Rect) -> String {
    "x=\"\(number(rect.x))\" y=\"\(number(rect.y))\" width=\"\(number(rect.width))\" height=\"\(number(rect.height))\""
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
