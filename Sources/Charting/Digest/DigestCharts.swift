/// The charts of what moved most, their text in line with the rest.
extension DigestDrawing {
  mutating func drawCharts() {
    let charts = digest.charts.prefix(min(room.charts, form.mostCharts))
    guard !charts.isEmpty else { return }
    divider()
    let columns = charts.count == 1 ? 1 : form.chartColumns
    let between = 24.0
    let wide = (width - between * Double(columns - 1)) / Double(columns)
    y -= 4
    var (top, bottom) = (y, y)
    for (index, chart) in charts.enumerated() {
      let column = index % columns
      if index > 0, column == 0 { top = bottom + 16 }
      let (picture, margin) = picture(of: chart, width: wide)
      sheet.picture.embed(picture, at: Point(left + Double(column) * (wide + between) - margin, top - margin))
      bottom = max(column == 0 ? top : bottom, top + picture.height - 2 * margin)
    }
    y = bottom
  }

  /// The chart, so wide that between its margins it fills `width`.
  private func picture(of chart: Chart, width: Double) -> (Picture, margin: Double) {
    let height = height(of: chart)
    func size(_ margin: Double) -> PictureSize {
      PictureSize(width: width + 2 * margin, height: height + 2 * margin)
    }
    // A narrow picture's own margin is narrower: it decides whether the picture still counts as narrow.
    let narrow = theme.fitting(PictureSize(width: 0, height: 0)).margin
    let margin = theme.fitting(size(narrow)).margin
    let size = size(margin)
    return (layout(chart, size: size, theme: theme, measuring: sheet.measuring), margin)
  }

  /// As the form wants it, less what there is no room for; never so low that names touch or panels have no plot.
  private func height(of chart: Chart) -> Double {
    let low = form.chartHeight - room.chartCut
    guard case .panels(let panels) = chart.content, let panel = panels.first else { return low }
    if panels.count > 1 { return max(low, 240) }
    if case .band(let names) = panel.y { return max(low, 92 + 16 * Double(names.count)) }
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
