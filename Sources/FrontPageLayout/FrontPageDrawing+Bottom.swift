import Charting
import Document

/// Errors, what to do, and what the report rests on.
extension FrontPageDrawing {
  private static let between = 24.0
  private static let countSize = 18.0

  mutating func drawErrors() {
    guard let errors = front.errors else { return }
    divider()
    heading(errors.heading)
    if !errors.note.isEmpty {
      paragraph(errors.note, x: left, width: measure, lines: 2, size: theme.body, sheet.palette.text)
    }
    drawCounts(errors.counts)
    switch room.breakdowns {
    case .bars: drawBars(errors.breakdowns)
    case .text: drawInText(errors.breakdowns)
    case .none: break
    }
  }

  /// Side by side: the number with its change, its name below.
  private mutating func drawCounts(_ counts: [FrontPage.SummaryTile]) {
    guard !counts.isEmpty else { return }
    if front.errors?.note.isEmpty == false { y += 8 }
    let small = theme.small
    let wide = (width - Self.between * Double(counts.count - 1)) / Double(counts.count)
    let top = y
    var bottom = y
    for (index, count) in counts.enumerated() {
      let x = left + Double(index) * (wide + Self.between)
      y = top
      let height = theme.lineHeight(Self.countSize)
      let value = sheet.fitted(count.value, within: wide, Self.countSize, bold: true)
      put(value, x: x, middle: y + height / 2, size: Self.countSize, bold: true, sheet.palette.text)
      let after = sheet.width(value, Self.countSize, bold: true) + 8
      let change = sheet.fitted((count.movement?.arrow ?? "") + " " + count.change, within: wide - after, small)
      // A change cut off says something else.
      if !count.change.isEmpty, change.hasSuffix(count.change) {
        let middle = y + height / 2 + theme.rise(Self.countSize) - theme.rise(small)
        put(change, x: x + after, middle: middle, size: small, sheet.palette.secondary)
      }
      y += height
      paragraph(count.name, x: x, width: wide, lines: 2, size: small, sheet.palette.secondary)
      bottom = max(bottom, y)
    }
    y = bottom
  }

  /// A line each: the heading, then the parts; a part that does not fit is left out, never cut.
  private mutating func drawInText(_ breakdowns: [FrontPage.Breakdown]) {
    let breakdowns = breakdowns.filter { !$0.parts.isEmpty }
    guard !breakdowns.isEmpty else { return }
    y += 8
    let small = theme.small
    let headings = breakdowns.map { sheet.fitted($0.heading, within: width * 0.4, small) }
    let indent = (headings.map { sheet.width($0, small) }.max() ?? 0) + 16
    for (heading, breakdown) in zip(headings, breakdowns) {
      put(heading, x: left, middle: y + theme.lineHeight(small) / 2, size: small, sheet.palette.secondary)
      let words = breakdown.parts.map { "\($0.name)\u{A0}\($0.text)" }
      let fitting = words.indices.map { $0 + 1 }.last {
        sheet.width(words.prefix($0).joined(separator: ", "), small) <= width - indent
      }
      let text = sheet.fitted(words.prefix(fitting ?? 1).joined(separator: ", "), within: width - indent, small)
      line(text, x: left + indent, size: small, sheet.palette.text)
    }
  }

  private mutating func drawBars(_ breakdowns: [FrontPage.Breakdown]) {
    let breakdowns = breakdowns.filter { !$0.parts.isEmpty }.prefix(2)
    guard !breakdowns.isEmpty else { return }
    y += 12
    let wide = (width - Self.between) / 2
    let top = y
    var bottom = y
    for (index, breakdown) in breakdowns.enumerated() {
      y = top
      draw(breakdown, x: left + Double(index) * (wide + Self.between), width: wide)
      bottom = max(bottom, y)
    }
    y = bottom
  }

  /// A name, its number at the right end, and a bar under both from zero to the largest.
  private mutating func draw(_ breakdown: FrontPage.Breakdown, x: Double, width: Double) {
    let small = theme.small
    let title = sheet.fitted(breakdown.heading, within: width, small)
    line(title, x: x, size: small, sheet.palette.secondary)
    y += 4
    let most = max(1, breakdown.parts.map(\.value).max() ?? 1)
    for part in breakdown.parts {
      let height = theme.lineHeight(small)
      let number = sheet.fitted(part.text, within: width / 2, small, bold: true)
      let taken = sheet.width(number, small, bold: true)
      let name = sheet.fitted(part.name, within: width - taken - 12, small)
      put(name, x: x, middle: y + height / 2, size: small, sheet.palette.text)
      put(number, x: x + width, middle: y + height / 2, anchor: .end, size: small, bold: true, sheet.palette.text)
      y += height + 1
      sheet.fill(Rect(x: x, y: y, width: width, height: 3), sheet.palette.grid)
      sheet.fill(Rect(x: x, y: y, width: snapped(width * part.value / most), height: 3), sheet.palette[.series(1)])
      y += 8
    }
    y -= 5
  }

  mutating func drawAdvice() {
    guard !front.advice.lines.isEmpty else { return }
    divider()
    heading(front.advice.heading)
    let isNumbered = front.advice.lines.count > 1
    let indent = isNumbered ? 24.0 : 0
    for (index, item) in front.advice.lines.enumerated() {
      if isNumbered {
        let middle = y + theme.lineHeight(theme.body) / 2
        put("\(index + 1)", x: left, middle: middle, size: theme.body, bold: true, sheet.palette.text)
      }
      paragraph(
        item.text, x: left + indent, width: measure - indent, lines: room.lines, size: theme.body,
        isBalanced: true, sheet.palette.text)
      y += 4
    }
    y -= 4
  }

  mutating func drawDataQuality() {
    divider()
    let small = theme.small
    line(
      sheet.fitted(front.dataQuality.heading, within: width, small, bold: true), size: small, bold: true,
      sheet.palette.text)
    y += 4
    for item in front.dataQuality.lines {
      let mark = item.tone == .neutral ? 0 : 9.0
      let indent = mark == 0 ? 0 : mark + 7
      if mark > 0 {
        item.tone.draw(centre: Point(left + mark / 2, y + theme.lineHeight(small) / 2), size: mark, on: &sheet)
      }
      let colour = mark == 0 ? sheet.palette.secondary : sheet.palette.words(in: item.tone.ink)
      paragraph(item.text, x: left + indent, width: measure - indent, lines: 2, size: small, isBalanced: true, colour)
    }
  }
}
