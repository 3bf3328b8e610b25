import Charting
import Document

/// The plain text of a mail: what the page says, in lines of at most 78 columns.
enum MailText {
  private static let width = TextReport.width

  static func context(_ document: Document) -> TemplateValue {
    let mail = document.mail
    let front = document.frontPage
    return .object([
      "figures": .lookup { document.figureText($0) }, "subject": .text(mail.subject),
      "title": .text(DisplayWidth.cut(document.title, to: width)),
      "titleRule": .text(TextReport.rule("=", under: document.title)),
      "period": TextReport.lines(
        DisplayWidth.wrapped("\(front.period): \(front.state.word)", to: width)
          + (front.state.note.isEmpty ? [] : DisplayWidth.wrapped(front.state.note, to: width))),
      "lead": TextReport.lines(front.lead.flatMap { DisplayWidth.wrapped($0, to: width) }),
      "hasOpening": .flag(!front.lead.isEmpty || !front.news.isEmpty),
      "news": TextReport.lines(front.news.flatMap(TextReport.news)),
      "comparison": TextReport.lines(DisplayWidth.wrapped(front.comparison, to: width)),
      "hasTiles": .flag(!front.tiles.isEmpty),
      "tiles": TextReport.lines(TextTable.lines(table(front.tiles, document), width: width)),
      "hasCharts": .flag(!mail.charts.isEmpty), "chartsHeading": TextReport.heading(document.headings.charts),
      "charts": TextReport.lines(
        mail.charts.compactMap { name in document.charts.first { $0.name == name } }
          .flatMap { TextReport.item($0.altText) }),
      "hasErrors": .flag(front.errors != nil || !mail.open.isEmpty),
      "errorsHeading": TextReport.heading(front.errors?.heading ?? ""),
      "errors": TextReport.lines(front.errors.map { errors($0, document) } ?? []),
      "hasOpenErrors": .flag(!mail.open.isEmpty), "openErrors": TextReport.lines(mail.open.flatMap(open)),
      "hasAdvice": .flag(!front.advice.lines.isEmpty), "adviceHeading": TextReport.heading(front.advice.heading),
      "advice": TextReport.lines(
        front.advice.lines.enumerated().flatMap {
          $1.isRest ? TextReport.item($1.text, bullet: "   ") : TextReport.step($0, $1.text, link: $1.link)
        }),
      "dataQualityHeading": TextReport.heading(front.dataQuality.heading),
      "dataQuality": TextReport.lines(document.mail.dataQuality.flatMap { TextReport.item($0.text) }),
      "wholeReport": TextReport.lines(
        DisplayWidth.wrapped(mail.wholeReport.place, to: width)
          + (mail.wholeReport.link.map { TextTable.address($0, width) } ?? [])),
      "tool": .text(document.identity.tool),
    ])
  }

  /// Without the value of a week before, which the page has no room for either.
  private static func table(_ tiles: [FrontPage.SummaryTile], _ document: Document) -> Table {
    let titles = document.headings.tileColumns
    return Table(
      title: "",
      columns: [0, 1, 3, 4].map { Table.Column($0 < titles.count ? titles[$0] : "", isNumeric: $0 == 1 || $0 == 3) },
      rows: tiles.map { tile in [tile.name, tile.value, tile.change, tile.judgement].map { Cell($0) } })
  }

  private static func errors(_ errors: FrontPage.Errors, _ document: Document) -> [String] {
    var lines = errors.note.isEmpty ? [] : DisplayWidth.wrapped(errors.note, to: width)
    if !errors.counts.isEmpty { lines += TextTable.lines(table(errors.counts, document), width: width) }
    return lines
      + errors.breakdowns.flatMap { breakdown in
        let parts = breakdown.parts.map { "\($0.name) \($0.text)" }.joined(separator: ", ")
        return DisplayWidth.wrapped("\(breakdown.heading): \(parts)", to: width)
      }
  }

  private static func open(_ error: MailBrief.OpenError) -> [String] {
    TextReport.item(error.title) + DisplayWidth.wrapped(error.details, to: width - 2).map { "  " + $0 }
      + (error.link.map { TextTable.address($0, width) } ?? [])
  }
}
