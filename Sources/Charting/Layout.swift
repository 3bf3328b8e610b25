/// A picture's size in points; it is painted at twice as many pixels.
package struct PictureSize: Hashable, Sendable {
  package var width: Double
  package var height: Double

  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  package static let full = PictureSize(width: 720, height: 360)
  package static let half = PictureSize(width: 350, height: 240)
}

/// Turns a chart into drawing orders.
///
/// The same arguments give the same picture.
///
/// `size` is 350 × 240 or more in each direction: less is drawn too, but labels may then lie on each other.
package func layout(
  _ chart: Chart, size: PictureSize = .full, theme: Theme = .light, measuring: any TextMeasuring
) -> Picture {
  let chart = chart.cleaned()
  let picture = Picture(width: size.width, height: size.height, ground: theme.palette.ground)
  var sheet = Sheet(picture: picture, theme: theme.fitting(size), measuring: measuring)
  switch chart.content {
  case .empty(let sentence):
    let top = Header.draw(chart, leaving: 72, atLeast: 72, on: &sheet)
    drawEmpty(sentence, from: top, on: &sheet)
  case .panels(let panels): PanelColumn(panels, on: sheet).draw(under: chart, on: &sheet)
  case .grid(let panels, let columns): PanelGrid(panels, columns: columns, on: sheet).draw(under: chart, on: &sheet)
  }
  return sheet.picture
}

/// A calm field with the sentence in its middle.
private func drawEmpty(_ sentence: String, from top: Double, on sheet: inout Sheet) {
  let theme = sheet.theme
  let (width, height) = (sheet.picture.width, sheet.picture.height)
  let field = Rect(x: theme.margin, y: top, width: width - 2 * theme.margin, height: height - theme.margin - top)
  sheet.fill(field, sheet.palette.surface)
  let lines = sheet.wrapped(sentence, within: field.width - 2 * theme.margin, lines: 3, theme.body)
  let step = theme.lineHeight(theme.body)
  var y = field.y + (field.height - step * Double(lines.count)) / 2 + step / 2
  for line in lines {
    let colour = sheet.palette.text
    sheet.text(
      line, at: Point(width / 2, snapped(y + theme.rise(theme.body))), anchor: .middle, size: theme.body, colour)
    y += step
  }
  sheet.picture.plots.append(Picture.Plot(area: field, colours: [sheet.palette.text]))
}
