import Charting
import Document

/// Error reports, and what the report rests on.
extension FrontPageDrawing {
  private static let between = 24.0

  mutating func drawErrors() {
    guard let errors = front.errors else { return }
    divider()
    heading(errors.heading)
    if !errors.note.isEmpty {
      paragraph(errors.note, x: left, width: measure, lines: room.lines, size: theme.small, sheet.palette.text)
    }
    drawCounts(errors.counts)
    if room.hasBreakdowns { draw(errors.breakdowns) }
  }

  /// `Resolved 96  +92 %`, beside each other; one that does not fit begins a line, a change that does not is left out.
  private mutating func drawCounts(_ counts: [FrontPage.SummaryTile]) {
    guard !counts.isEmpty else { return }
    let small = theme.small
    var x = left
    for count in counts {
      let value = " " + sheet.fitted(count.value, within: width / 3, small, bold: true)
      let change = count.change.isEmpty ? "" : "  " + count.change
      let valueWidth = sheet.width(value, small, bold: true)
      let name = sheet.fitted(count.name, within: width - valueWidth, small)
      let valueStart = sheet.width(name, small)
      let named = valueStart + valueWidth
      let whole = named + sheet.width(change, small)
      let isWhole = whole <= width
      if x > left, x + (isWhole ? whole : named) > left + width {
        y += theme.lineHeight(small)
        x = left
      }
      let middle = y + theme.lineHeight(small) / 2
      put(name, x: x, middle: middle, size: small, sheet.palette.text)
      put(value, x: x + valueStart, middle: middle, size: small, bold: true, sheet.palette.text)
      if isWhole { put(change, x: x + named, middle: middle, size: small, sheet.palette.secondary) }
      x += (isWhole ? whole : named) + Self.between
    }
    y += theme.lineHeight(small)
  }

  /// A line each: the heading, then the parts; a part that does not fit is left out, never cut.
  private mutating func draw(_ breakdowns: [FrontPage.Breakdown]) {
    let breakdowns = breakdowns.filter { !$0.parts.isEmpty }
    guard !breakdowns.isEmpty else { return }
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

  mutating func drawDataQuality() {
    divider()
    let small = theme.small
    line(
      sheet.fitted(front.dataQuality.heading, within: width, small, bold: true), size: small, bold: true,
      sheet.palette.text)
    for item in front.dataQuality.lines {
      let mark = item.tone == .neutral ? 0 : 9.0
      let indent = mark == 0 ? 0 : mark + 7
      if mark > 0 {
        item.tone.draw(centre: Point(left + mark / 2, y + theme.lineHeight(small) / 2), size: mark, on: &sheet)
      }
      let colour = mark == 0 ? sheet.palette.secondary : sheet.palette.words(in: item.tone.ink)
      paragraph(item.text, x: left + indent, width: measure - indent, lines: 4, size: small, isBalanced: true, colour)
    }
  }
}
