/// Title, subtitle and key row; answers where the rest may begin.
struct Header {
  let chart: Chart

  func draw(on sheet: inout Sheet) -> Double {
    let theme = sheet.theme
    let width = sheet.picture.width - 2 * theme.margin
    var y = theme.margin
    for line in sheet.wrapped(chart.title, within: width, lines: 2, theme.title, bold: true) {
      put(line, theme.title, true, sheet.palette.text, &y, &sheet)
    }
    for line in sheet.wrapped(chart.subtitle, within: width, lines: 2, theme.small) {
      put(line, theme.small, false, sheet.palette.secondary, &y, &sheet)
    }
    if !chart.key.isEmpty { y = key(from: y + theme.gap, within: width, on: &sheet) }
    return y + 2 * theme.gap
  }

  private func put(
    _ line: String, _ size: Double, _ bold: Bool, _ colour: Colour, _ y: inout Double, _ sheet: inout Sheet
  ) {
    let height = sheet.theme.lineHeight(size)
    let baseline = snapped(y + height / 2 + sheet.theme.rise(size))
    sheet.text(line, at: Point(sheet.theme.margin, baseline), size: size, bold: bold, colour)
    y += height
  }

  private func key(from top: Double, within limit: Double, on sheet: inout Sheet) -> Double {
    let theme = sheet.theme
    let height = theme.lineHeight(theme.small)
    var y = top
    var x = theme.margin
    for (index, entry) in chart.key.enumerated() {
      let mark = entry.shape == .line ? 16.0 : entry.shape == .mark ? 2.0 : 11.0
      let label = sheet.fitted(entry.label, within: limit - mark - 6, theme.small)
      let wide = mark + 6 + sheet.width(label, theme.small)
      if x > theme.margin, x + wide > theme.margin + limit {
        x = theme.margin
        y += height
      }
      let middle = snapped(y + height / 2)
      switch entry.shape {
      case .square, .step: sheet.fill(Rect(x: x, y: middle - 5.5, width: 11, height: 11), sheet.palette[entry.ink])
      case .line: sheet.fill(Rect(x: x, y: middle - 1, width: 16, height: 2), sheet.palette[entry.ink])
      case .mark: sheet.fill(Rect(x: x, y: middle - 6, width: 2, height: 12), sheet.palette[entry.ink])
      }
      sheet.text(
        label, at: Point(x + mark + 6, snapped(y + height / 2 + theme.rise(theme.small))), size: theme.small,
        sheet.palette.secondary)
      let next = index + 1 < chart.key.count ? chart.key[index + 1].shape : .square
      x = snapped(x + wide + (entry.shape == .step && next == .step ? 12 : 20))
    }
    return y + height
  }
}
