import Charting
import Document

/// Service, period, state and the news: what is seen in the first seconds.
extension FrontPageDrawing {
  private static let stateSize = 32.0
  private static let newsSize = 18.0

  mutating func drawState() {
    let body = theme.body
    let service = sheet.fitted(front.service, within: width * 0.6, body, bold: true)
    let after = left + sheet.width(service + " ", body, bold: true)
    let height = theme.lineHeight(body)
    put(service, x: left, middle: y + height / 2, size: body, bold: true, sheet.palette.text)
    let kind = sheet.fitted("· " + front.kind, within: left + width - after, body)
    put(kind, x: after, middle: y + height / 2, size: body, sheet.palette.secondary)
    y += height
    paragraph(front.period, x: left, width: width, lines: 2, size: body, sheet.palette.secondary)
    y += 12
    let size = Self.stateSize
    let mark = 24.0
    let tone = front.state.tone
    let word = sheet.wrapped(front.state.word, within: width - mark - 16, lines: 2, size, bold: true)
    tone.draw(centre: Point(left + mark / 2 + 1, y + theme.lineHeight(size) / 2), size: mark, on: &sheet)
    for part in word { line(part, x: left + mark + 16, size: size, bold: true, sheet.palette.words(in: tone.ink)) }
  }

  mutating func drawNews() {
    let size = room.isSmall ? theme.body : Self.newsSize
    y += 12
    for sentence in front.lead {
      paragraph(sentence, x: left, width: width, lines: 3, size: size, isBalanced: true, sheet.palette.text)
      y += 4
    }
    let mark = 11.0
    let widest = front.news.map { sheet.width($0.tag, size, bold: true) }.max() ?? 0
    let text = left + mark + 9 + min(widest, width * 0.3) + 16
    for news in front.news {
      let middle = y + theme.lineHeight(size) / 2
      news.tone.draw(centre: Point(left + mark / 2, middle), size: mark, on: &sheet)
      put(
        sheet.fitted(news.tag, within: width * 0.3, size, bold: true), x: left + mark + 9, middle: middle, size: size,
        bold: true, sheet.palette.words(in: news.tone.ink))
      for sentence in news.sentences.prefix(room.news) {
        paragraph(
          sentence, x: text, width: min(measure, left + width - text), lines: room.lines, size: size, isBalanced: true,
          sheet.palette.text)
        y += 4
      }
      y += 4
    }
    y -= 4
  }
}
