extension Picture {
  /// The picture as text, one order a line, coordinates to a hundredth: what golden tests compare.
  package var listing: String {
    var lines = ["picture \(n(width)) x \(n(height)) \(ground)"]
    for plot in plots {
      lines.append("plot \(list(plot.area)) in " + plot.colours.map(\.description).joined(separator: " "))
    }
    lines += orders.map(line)
    lines += hovers.map { "hover \(list($0.area)) \"\($0.text)\"" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ order: Order) -> String {
    switch order {
    case .fill(let rect, let colour): "fill \(list(rect)) \(colour)"
    case .shape(let points, let colour): "shape \(colour) \(list(points))"
    case .stroke(let points, let width, let colour, let dash):
      "stroke \(n(width)) \(colour)" + (dash.isEmpty ? "" : " dash " + dash.map(n).joined(separator: ","))
        + " \(list(points))"
    case .disc(let centre, let radius, let colour): "disc \(list([centre])) \(n(radius)) \(colour)"
    case .ring(let centre, let radius, let width, let colour):
      "ring \(list([centre])) \(n(radius)) \(n(width)) \(colour)"
    case .text(let run):
      "text \(list([run.at])) \(run.anchor.rawValue) \(n(run.size))\(run.bold ? " bold" : "") \(run.colour)"
        + (run.halo.map { " halo \($0)" } ?? "")
        + " \"\(run.text)\""
    }
  }

  private func list(_ rect: Rect) -> String { "\(n(rect.x)),\(n(rect.y)) \(n(rect.width))x\(n(rect.height))" }
  private func list(_ points: [Point]) -> String { points.map { "\(n($0.x)),\(n($0.y))" }.joined(separator: " ") }

  private func n(_ value: Double) -> String {
    let hundredths = whole((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = (Int(hundredths.magnitude / 100), Int(hundredths.magnitude % 100))
    if rest == 0 { return "\(sign)\(whole)" }
    let digits = rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)"
    return "\(sign)\(whole).\(digits)"
  }
}
