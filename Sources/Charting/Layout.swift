/// A picture's size in points; it is painted at twice as many pixels.
public struct PictureSize: Hashable, Sendable {
  public var width: Double
  public var height: Double

  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  public static let full = PictureSize(width: 720, height: 360)
  public static let half = PictureSize(width: 350, height: 240)
}

/// Turns a chart into drawing orders. The same arguments give the same picture.
public func layout(
  _ chart: Chart, size: PictureSize = .full, theme: Theme = .light, measuring: any TextMeasuring
) -> Picture {
  let chart = chart.cleaned()
  let picture = Picture(width: size.width, height: size.height, ground: theme.palette.ground)
  var sheet = Sheet(picture: picture, theme: theme, measuring: measuring)
  let top = Header(chart: chart).draw(on: &sheet)
  switch chart.content {
  case .empty(let sentence): drawEmpty(sentence, from: top, on: &sheet)
  case .panels(let panels): drawPanels(panels, from: top, on: &sheet)
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

private func drawPanels(_ panels: [Panel], from top: Double, on sheet: inout Sheet) {
  let theme = sheet.theme
  var plans = panels.map { PanelPlan($0, on: sheet) }
  guard let last = plans.last else { return }
  let axis = last.axisHeight(theme)
  let between = 2 * theme.gap
  let free =
    sheet.picture.height - theme.margin - axis - top - plans.map(\.topRows).reduce(0, +)
    - between * Double(plans.count - 1)
  let weights = panels.map(\.weight).reduce(0, +)
  var y = top
  for index in plans.indices {
    let height = snapped(max(24, free * panels[index].weight / weights))
    plans[index].settle(height: height, on: sheet)
    y += plans[index].topRows
    plans[index].top = snapped(y)
    y += height + between
  }
  let left = plans.map { $0.leftGutter(sheet) }.max() ?? 0
  let right = plans.map { $0.rightGutter(sheet) }.max() ?? 0
  let x = theme.margin + left.rounded(.up)
  let width = max(24, (sheet.picture.width - theme.margin - right).rounded(.down) - x)
  for (index, plan) in plans.enumerated() {
    let area = Rect(x: x, y: plan.top, width: width, height: plan.height)
    PanelDrawing(plan: plan, area: area, right: right, isLast: index == plans.count - 1, sheet: sheet).draw(on: &sheet)
  }
}
