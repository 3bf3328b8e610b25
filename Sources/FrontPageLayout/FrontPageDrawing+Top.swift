import Charting
import Document

/// Service, period and state: what is seen first.
extension FrontPageDrawing {
  private static let stateSize = 32.0
  private static let leadSize = 18.0

  mutating func drawState() {
    drawPeriod()
    y += 12
    let size = Self.stateSize
    let mark = 24.0
    let tone = front.state.tone
    let word = sheet.wrapped(front.state.word, within: width - mark - 16, lines: 2, size, bold: true)
    tone.draw(centre: Point(left + mark / 2 + 1, y + theme.lineHeight(size) / 2), size: mark, on: &sheet)
    for part in word { line(part, x: left + mark + 16, size: size, bold: true, sheet.palette.words(in: tone.ink)) }
    drawNote(behind: left + mark + 16 + sheet.width(word.last ?? "", size, bold: true) + 16)
    drawLead()
  }

  /// `Shop · Friday 20 November 2026, UTC`, on two lines where one is too short.
  private mutating func drawPeriod() {
    let body = theme.body
    let service = sheet.fitted(front.service, within: width, body, bold: true)
    let after = sheet.width(service, body, bold: true)
    let period = " · " + front.period
    if after + sheet.width(period, body) <= width {
      let middle = y + theme.lineHeight(body) / 2
      put(period, x: left + after, middle: middle, size: body, sheet.palette.secondary)
      line(service, size: body, bold: true, sheet.palette.text)
    } else {
      line(service, size: body, bold: true, sheet.palette.text)
      paragraph(front.period, x: left, width: width, lines: 2, size: body, sheet.palette.secondary)
    }
  }

  /// On the baseline of the state's word where there is room, else below it.
  private mutating func drawNote(behind x: Double) {
    guard !front.state.note.isEmpty else { return }
    let body = theme.body
    if x + sheet.width(front.state.note, body) <= left + width {
      let baseline = y - theme.lineHeight(Self.stateSize) / 2 + theme.rise(Self.stateSize)
      put(front.state.note, x: x, middle: baseline - theme.rise(body), size: body, sheet.palette.secondary)
    } else {
      y += 4
      paragraph(
        front.state.note, x: left, width: measure, lines: room.lines, size: body, isBalanced: true,
        sheet.palette.secondary)
    }
  }

  private mutating func drawLead() {
    guard !front.lead.isEmpty else { return }
    let size = room.isSmall ? theme.body : Self.leadSize
    y += 8
    for sentence in front.lead {
      paragraph(
        sentence, x: left, width: width, lines: room.lines, size: size, isBalanced: true, sheet.palette.text)
      y += 4
    }
    y -= 4
  }
}
