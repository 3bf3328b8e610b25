import Charting
import Document

/// The score card: name, value with its line, and one line on how it moved.
extension FrontPageDrawing {
  private static let between = 24.0
  private static let line = PictureSize(width: 52, height: 28)

  mutating func drawTiles() {
    guard !front.tiles.isEmpty else { return }
    divider()
    if !front.comparison.isEmpty {
      paragraph(front.comparison, x: left, width: width, lines: 2, size: theme.small, sheet.palette.secondary)
      y += 8
    }
    let columns = form.tileColumns
    let wide = (width - Self.between * Double(columns - 1)) / Double(columns)
    for start in stride(from: 0, to: front.tiles.count, by: columns) {
      let row = front.tiles[start..<min(start + columns, front.tiles.count)]
      if start > 0 { y += 12 }
      let names = row.map { sheet.wrapped($0.name, within: wide, lines: 2, theme.small) }
      let top = y
      let values = top + theme.lineHeight(theme.small) * Double(names.map(\.count).max() ?? 1)
      for (column, entry) in zip(row, names).enumerated() {
        let x = left + Double(column) * (wide + Self.between)
        y = values - theme.lineHeight(theme.small) * Double(entry.1.count)
        for part in entry.1 { line(part, x: x, size: theme.small, sheet.palette.secondary) }
        draw(entry.0, x: x, width: wide)
      }
    }
  }

  /// Below its name.
  private mutating func draw(_ tile: FrontPage.SummaryTile, x: Double, width: Double) {
    let (value, size, hasLine) = value(of: tile, within: width)
    let height = theme.lineHeight(24)
    put(value, x: x, middle: y + height / 2, size: size, bold: true, sheet.palette.text)
    if hasLine {
      let picture = sparkline(
        tile.values, threshold: tile.threshold, usual: tile.usual, trend: tile.line, ink: tile.tone.line,
        endsInValue: tile.endsInValue,
        size: Self.line, theme: theme)
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
    let beside = width - Self.line.width - 8
    for (size, room, hasLine) in [
      (24.0, beside, true), (theme.title, beside, true), (24.0, width, false), (theme.title, width, false),
    ] where !hasLine || hasTrend {
      if sheet.width(tile.value, size, bold: true) <= room { return (tile.value, size, hasLine) }
    }
    return (sheet.fitted(tile.value, within: width, theme.body, bold: true), theme.body, false)
  }

  /// `+1.1 points, worse`: as many whole parts as fit, never a part of one.
  private mutating func drawChange(_ tile: FrontPage.SummaryTile, x: Double, width: Double) {
    let small = theme.small
    let isJudged = tile.tone != .neutral
    let middle = y + theme.lineHeight(small) / 2
    func wide(_ line: (change: String, judgement: String)) -> Double {
      sheet.width(line.change, small) + sheet.width(line.judgement, small, bold: isJudged)
    }
    if let shown = tile.changeLines.first(where: { wide($0) <= width }) {
      put(shown.change, x: x, middle: middle, size: small, sheet.palette.secondary)
      let colour = isJudged ? sheet.palette.words(in: tile.tone.ink) : sheet.palette.secondary
      put(
        shown.judgement, x: x + sheet.width(shown.change, small), middle: middle, size: small, bold: isJudged, colour)
    }
    y += theme.lineHeight(small)
  }
}

extension FrontPage.SummaryTile {
  /// What may stand below the value, the fullest first.
  fileprivate var changeLines: [(change: String, judgement: String)] {
    let brief = judgement.split(separator: " (", maxSplits: 1).first.map(String.init) ?? judgement
    let whole = change.isEmpty ? [] : [(change + ", ", judgement)]
    return judgement.isEmpty ? [(change, "")] : whole + [("", judgement), ("", brief), (change, "")]
  }
}
