/// The charts of what moved most. They bring their own margins, so that their text stands in line with the rest.
extension DigestDrawing {
  mutating func drawCharts() {
    let charts = digest.charts.prefix(min(room.charts, form.mostCharts))
    guard !charts.isEmpty else { return }
    divider()
    let columns = charts.count == 1 ? 1 : form.chartColumns
    let between = 20.0
    let wide = (form.width - between * Double(columns - 1)) / Double(columns)
    // The divider's air and the charts' own margins would add up.
    y -= theme.margin
    var bottom = y
    for (index, chart) in charts.enumerated() {
      let column = index % columns
      if index > 0, column == 0 { y = bottom - theme.margin + 4 }
      let size = PictureSize(width: wide, height: height(of: chart))
      // A narrow picture's own margin is narrower than the digest's.
      let spare = theme.margin - theme.fitting(size).margin
      let place = Point(left - theme.margin + Double(column) * (wide + between) + spare, y + spare)
      let inner = PictureSize(width: size.width - 2 * spare, height: size.height - 2 * spare)
      let picture = layout(chart, size: inner, theme: theme, measuring: sheet.measuring)
      sheet.picture.embed(picture, at: place)
      bottom = max(column == 0 ? 0 : bottom, y + size.height)
    }
    y = bottom - theme.margin
  }

  /// As the form wants it, less what there is no room for; never so low that names touch or panels have no plot.
  private func height(of chart: Chart) -> Double {
    let low = form.chartHeight - room.chartCut
    guard case .panels(let panels) = chart.content, let panel = panels.first else { return low }
    if panels.count > 1 { return max(low, 280) }
    if case .band(let names) = panel.y { return max(low, 132 + 17 * Double(names.count)) }
    return low
  }
}

extension Picture {
  /// Draws another picture, its ground left out, with its upper left corner at a place.
  mutating func embed(_ other: Picture, at place: Point) {
    orders += other.orders.map { $0.moved(by: place) }
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
          colour: run.colour))
    }
  }
}

extension Point {
  fileprivate func moved(by way: Point) -> Point { Point(x + way.x, y + way.y) }
}

extension Rect {
  fileprivate func moved(by way: Point) -> Rect { Rect(x: x + way.x, y: y + way.y, width: width, height: height) }
}
