import Charting
import Document

/// The HTML of a mail: the front page in nested tables of fixed sizes, for Outlook as well as for phones.
enum MailPage {
  /// Pictures are drawn twice as large as they are shown.
  private static let width = 600
  private static let font =
    "Inter,-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"

  static func context(_ document: Document, pictures: [MailPicture]) -> TemplateValue {
    let mail = document.mail
    let front = document.frontPage
    return .object([
      "figures": .lookup { document.figureText($0) }, "light": MailColours.light, "dark": MailColours.dark,
      "font": .text(font), "language": .text(document.language), "subject": .text(mail.subject),
      "preheader": .text(mail.preheader), "service": .text(front.service), "kind": .text(front.kind),
      "period": glued(front.period),
      "state": toned(
        front.state.tone, ["word": .text(front.state.word), "note": glued(front.state.note)]),
      "lead": .list(front.lead.map(glued)), "hasNews": .flag(!front.news.isEmpty),
      "news": .list(
        front.news.map { toned($0.tone, ["tag": .text($0.tag), "sentences": .list($0.sentences.map(glued))]) }),
      "comparison": .text(front.comparison), "hasTiles": .flag(!front.tiles.isEmpty),
      "tileRows": .list(
        pairs(front.tiles).map { pair in
          .object(["tiles": .list(pair.map { tile($0, isAlone: pair.count == 1) })])
        }),
      "hasCharts": .flag(!pictures.isEmpty), "charts": .list(pictures.map { chart($0, document) }),
      "hasErrors": .flag(front.errors != nil || !mail.open.isEmpty),
      "errorsHeading": .text(front.errors?.heading ?? ""), "errorsNote": glued(front.errors?.note ?? ""),
      "errorCounts": .list((front.errors?.counts ?? []).map { tile($0) }),
      "breakdowns": .list((front.errors?.breakdowns ?? []).map(breakdown)),
      "hasOpenErrors": .flag(!mail.open.isEmpty),
      "openErrors": .list(
        mail.open.map {
          .object(["title": .text($0.title), "details": glued($0.details), "link": .text($0.link ?? "")])
        }),
      "hasAdvice": .flag(!front.advice.lines.isEmpty), "adviceHeading": .text(front.advice.heading),
      "advice": .list(
        front.advice.lines.enumerated().map { number, line in
          .object([
            "number": .text(line.isRest ? "" : String(number + 1)), "text": glued(line.text),
            "link": .text(line.link ?? ""),
          ])
        }),
      "dataQualityHeading": .text(front.dataQuality.heading),
      "dataQuality": .list(document.mail.dataQuality.map { toned($0.tone, ["text": glued($0.text)]) }),
      "wholeReport": .object([
        "place": .text(mail.wholeReport.place), "label": .text(mail.wholeReport.label),
        "link": .text(mail.wholeReport.link ?? ""),
      ]),
      "tool": .text(document.identity.tool),
    ])
  }

  private static func toned(_ tone: Tone, _ members: [String: TemplateValue]) -> TemplateValue {
    .object(MailColours.members(tone).merging(members) { $1 })
  }

  private static func tile(_ tile: FrontPage.SummaryTile, isAlone: Bool = false) -> TemplateValue {
    toned(
      tile.tone,
      [
        "name": .text(tile.name), "value": glued(tile.value), "change": glued(tile.change),
        "judgement": glued(tile.judgement),
        "weight": .text(tile.tone == .neutral ? "400" : "700"),
        "columns": .text(isAlone ? "2" : "1"), "width": .text(isAlone ? "100%" : "50%"),
      ])
  }

  private static func pairs(_ tiles: [FrontPage.SummaryTile]) -> [[FrontPage.SummaryTile]] {
    stride(from: 0, to: tiles.count, by: 2).map { Array(tiles[$0..<min($0 + 2, tiles.count)]) }
  }

  private static func breakdown(_ breakdown: FrontPage.Breakdown) -> TemplateValue {
    .object([
      "heading": .text(breakdown.heading),
      "parts": .list(breakdown.parts.map { .object(["name": .text($0.name), "value": .text($0.text)]) }),
    ])
  }

  private static func chart(_ picture: MailPicture, _ document: Document) -> TemplateValue {
    let chart = document.charts.first { $0.name == picture.name }
    let size = PNG.size(of: picture.png)
    let height = size.map { max(1, ($0.height * width + $0.width / 2) / $0.width) }
    return .object([
      "source": .text("cid:" + picture.contentID), "darkSource": .text("cid:" + picture.darkContentID),
      "alt": .text(chart?.altText ?? picture.name),
      "title": .text(chart?.title ?? picture.name), "width": .text(String(width)),
      "height": .text(String(height ?? width / 2)),
    ])
  }

  /// A number and the short unit behind it stay on one line: `1.49 %`, `2 s`.
  static func glued(_ text: String) -> TemplateValue {
    var result = ""
    var endsInDigit = false
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let isUnit = (1...4).contains(word.count) && word.first?.isNumber == false && word.first != "–"
      if !result.isEmpty { result += endsInDigit && isUnit ? "\u{A0}" : " " }
      result += word
      endsInDigit = word.last?.isNumber == true
    }
    return .text(result)
  }
}
