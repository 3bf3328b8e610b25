import Charting
import Document

/// The news and what to do: tags in one column, sentences along one edge.
extension FrontPageDrawing {
  private static let mark = 11.0
  private static let afterMark = 9.0
  private static let afterTag = 16.0
  private static let number = 20.0

  mutating func drawNews() {
    guard !front.news.isEmpty else { return }
    y += 12
    for (index, news) in front.news.enumerated() {
      if index > 0 { y += 6 }
      let middle = y + theme.lineHeight(theme.body) / 2
      news.tone.draw(centre: Point(left + Self.mark / 2, middle), size: Self.mark, on: &sheet)
      put(
        tag(news.tag), x: left + Self.mark + Self.afterMark, middle: middle, size: theme.body, bold: true,
        sheet.palette.words(in: news.tone.ink))
      let shown = news.sentences.prefix(index == 0 ? room.news : min(room.news, room.others))
      let isCut = shown.count < min(news.sentences.count, news.rest.count)
      drawSentences(shown + (isCut ? [news.rest[shown.count]] : []), at: edge)
    }
  }

  mutating func drawAdvice() {
    let all = front.advice.lines.filter { !$0.isRest }.map(\.text)
    let lines = all.prefix(room.advice)
    guard !lines.isEmpty else { return }
    // How many there are beyond those of the front page the mail says.
    let rest = lines.count < min(all.count, front.advice.rest.count) ? [front.advice.rest[lines.count]] : []
    divider()
    let body = theme.body
    put(
      tag(front.advice.heading), x: left, middle: y + theme.lineHeight(body) / 2, size: body, bold: true,
      sheet.palette.text)
    guard all.count > 1 else { return drawSentences(Array(lines), at: edge) }
    for (index, text) in lines.enumerated() {
      if index > 0 { y += 4 }
      put(
        "\(index + 1)", x: edge, middle: y + theme.lineHeight(body) / 2, size: body, bold: true, sheet.palette.text)
      drawSentences([text], at: edge + Self.number)
    }
    if !rest.isEmpty {
      y += 4
      drawSentences(rest, at: edge)
    }
  }

  private mutating func drawSentences(_ sentences: [String], at x: Double) {
    for (index, sentence) in sentences.enumerated() {
      if index > 0 { y += 4 }
      paragraph(
        sentence, x: x, width: min(measure, left + width - x), lines: room.lines, size: theme.body,
        isBalanced: true, sheet.palette.text)
    }
  }

  /// Where sentences begin: behind the longest tag.
  private var edge: Double {
    let body = theme.body
    let marked = front.news.map { Self.mark + Self.afterMark + sheet.width(tag($0.tag), body, bold: true) }
    let heading = front.advice.lines.isEmpty ? 0 : sheet.width(tag(front.advice.heading), body, bold: true)
    return left + max(marked.max() ?? 0, heading) + Self.afterTag
  }

  private func tag(_ text: String) -> String { sheet.fitted(text, within: width * 0.3, theme.body, bold: true) }
}
