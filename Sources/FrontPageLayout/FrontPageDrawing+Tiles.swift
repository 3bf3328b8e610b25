import Charting
import Document

/// The score card: name, value, change, judgement and a small line each.
extension FrontPageDrawing {
  private static let between = 24.0
  private static let line = PictureSize(width: 96, height: 32)

  mutating func drawTiles() {
    guard !front.tiles.isEmpty else { return }
    divider()
    if !front.comparison.isEmpty {
      let text = sheet.fitted(front.comparison, within: width, theme.small)
      line(text, size: theme.small, sheet.palette.secondary)
      y += 12
    }
    let columns = form.tileColumns
    let wide = (width - Self.between * Double(columns - 1)) / Double(columns)
    for start in stride(from: 0, to: front.tiles.count, by: columns) {
      let row = front.tiles[start..<min(start + columns, front.tiles.count)]
      let top = y
      var bottom = top
      for (column, tile) in row.enumerated() {
        y = top
        draw(tile, x: left + Double(column) * (wide + Self.between), width: wide)
        bottom = max(bottom, y)
      }
      y = bottom + (start + columns < front.tiles.count ? 16 : 0)
    }
  }

  private mutating func draw(_ tile: FrontPage.SummaryTile, x: Double, width: Double) {
    let small = theme.small
    let (value, size, hasLine) = value(of: tile, within: width)
    let name = sheet.fitted(tile.name, within: width, small)
    let span = sheet.width(tile.span, small)
    if hasLine, span <= Self.line.width, sheet.width(name, small) + 12 + span <= width {
      let middle = y + theme.lineHeight(small) / 2
      put(tile.span, x: x + width, middle: middle, anchor: .end, size: small, sheet.palette.secondary)
    }
    line(name, x: x, size: small, sheet.palette.secondary)
    let height = theme.lineHeight(24)
    put(value, x: x, middle: y + height / 2, size: size, bold: true, sheet.palette.text)
    if hasLine {
      let picture = sparkline(
        tile.values, threshold: tile.threshold, ink: tile.tone.line, size: Self.line, theme: theme)
      sheet.picture.embed(picture, at: Point(x + width - Self.line.width, y + (height - Self.line.height) / 2))
    }
    y += height
    drawChange(tile, x: x, width: width)
  }

  /// The value as large as fits, beside its line if that leaves room; a number is never cut before the line is given up.
  private func value(of tile: FrontPage.SummaryTile, within width: Double) -> (
    text: String, size: Double, hasLine: Bool
  ) {
    let hasTrend = tile.values.contains { $0 != nil }
    let beside = width - Self.line.width - 12
    for (size, room, hasLine) in [
      (24.0, beside, true), (theme.title, beside, true), (24.0, width, false), (theme.title, width, false),
    ] where !hasLine || hasTrend {
      if sheet.width(tile.value, size, bold: true) <= room { return (tile.value, size, hasLine) }
    }
    return (sheet.fitted(tile.value, within: width, theme.body, bold: true), theme.body, false)
  }

  /// `↑ +3.96 pts ◆ worse, above 1 %`, on a second line where one is too short.
  mutating func drawChange(_ tile: FrontPage.SummaryTile, x: Double, width: Double) {
    let small = theme.small
    let height = theme.lineHeight(small)
    let arrow = tile.change.isEmpty ? "" : (tile.movement.map { $0.arrow + " " } ?? "")
    let change = sheet.fitted(arrow + tile.change, within: width, small)
    put(change, x: x, middle: y + height / 2, size: small, sheet.palette.secondary)
    guard !tile.judgement.isEmpty else {
      y += height
      return
    }
    let mark = tile.tone == .neutral ? 0 : 9.0
    let gap = mark == 0 ? 0 : 5.0
    var place = x + (change.isEmpty ? 0 : sheet.width(change, small) + 12)
    let bold = tile.tone != .neutral
    if !change.isEmpty, place + mark + gap + sheet.width(tile.judgement, small, bold: bold) > x + width {
      y += height
      place = x
    }
    if mark > 0 { tile.tone.draw(centre: Point(place + mark / 2, y + height / 2), size: mark, on: &sheet) }
    let text = sheet.fitted(tile.judgement, within: x + width - place - mark - gap, small, bold: bold)
    let colour = bold ? sheet.palette.words(in: tile.tone.ink) : sheet.palette.secondary
    put(text, x: place + mark + gap, middle: y + height / 2, size: small, bold: bold, colour)
    y += height
  }
}
