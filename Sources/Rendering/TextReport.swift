package import Document
import Records

/// report.txt: fit for the body of an e-mail, at most 78 columns wide.
package enum TextReport {
  static let width = 78

  package static func render(
    _ document: Document, templates: TemplateSet = .shipped
  ) throws(TemplateError) -> [UInt8] {
    Array(try templates.template(.text).render(context(document), escape: { $0 }).utf8)
  }

  static func context(_ document: Document) -> TemplateValue {
    let headings = document.headings
    let front = document.frontPage
    return .object([
      "figures": .lookup { document.figureText($0) },
      "title": .text(DisplayWidth.cut(document.title, to: width)),
      "titleRule": .text(rule("=", under: document.title)),
      "period": lines(
        DisplayWidth.wrapped("\(document.period): \(document.state)", to: width)
          + (front.state.note.isEmpty ? [] : DisplayWidth.wrapped(front.state.note, to: width))),
      "lead": lines(front.lead.flatMap { DisplayWidth.wrapped($0, to: width) }),
      "hasOpening": .flag(!front.lead.isEmpty || !front.news.isEmpty),
      "news": lines(front.news.flatMap(news)),
      "hasTiles": .flag(!document.tiles.isEmpty), "scoreCard": heading(headings.scoreCard),
      "tiles": lines(TextTable.lines(tileTable(document), width: width)),
      "hasFindings": .flag(!document.findings.isEmpty), "findingsHeading": heading(headings.findings),
      "findings": lines(document.toldFindings.flatMap { item("[\($0.severity)] \($0.text)") }),
      "hasRecommendations": .flag(!document.recommendations.isEmpty),
      "recommendationsHeading": heading(headings.recommendations),
      "recommendations": lines(
        document.recommendations.enumerated().flatMap { step($0, $1.text, link: $1.link) }),
      "sections": .list(
        document.sections.map { section in
          .object(["heading": heading(section.title), "lines": lines(body(section.blocks))])
        }),
      "hasCharts": .flag(!document.charts.isEmpty), "chartsHeading": heading(headings.charts),
      "charts": lines(document.charts.flatMap { item("charts/\($0.name).png: \($0.title)") }),
      "dataQualityHeading": heading(headings.dataQuality),
      "dataQuality": lines(document.dataQuality.lines.flatMap { item($0) } + dataTables(document)),
      "hasDefinitions": .flag(!document.definitions.isEmpty), "definitionsHeading": heading(headings.definitions),
      "definitions": lines(document.definitions.flatMap { item("\($0.name): \($0.text)") }),
      "tool": .text(document.identity.tool),
    ])
  }

  private static func tileTable(_ document: Document) -> Table {
    Table(
      title: "",
      columns: document.headings.tileColumns.enumerated().map { Table.Column($1, isNumeric: (1...3).contains($0)) },
      rows: document.tiles.map { tile in
        [tile.name, tile.value, tile.before, tile.change, tile.judgement].map { Cell($0) }
      })
  }

  /// The blocks with one empty line between them; pictures are listed behind the sections.
  private static func body(_ blocks: [Block]) -> [String] {
    let blocks = blocks.compactMap { block -> [String]? in
      switch block {
      case .paragraph(let text): DisplayWidth.wrapped(text, to: width)
      case .warning(let text): item(text, bullet: "! ")
      case .table(let table):
        (table.title.isEmpty ? [] : DisplayWidth.wrapped(table.title, to: width))
          + TextTable.lines(table, width: width)
      case .chart: nil
      }
    }
    return Array(blocks.joined(separator: [""]))
  }

  /// Behind the sentences about the data.
  private static func dataTables(_ document: Document) -> [String] {
    let tables = body(document.dataQuality.blocks)
    return tables.isEmpty ? [] : [""] + tables
  }

  /// `Worse: the first`, the others below it.
  static func news(_ news: FrontPage.News) -> [String] {
    news.sentences.enumerated().flatMap { number, sentence in
      item(number == 0 ? "\(news.tag): \(sentence)" : sentence, bullet: number == 0 ? "- " : "  ")
    }
  }

  /// `1. Close …`, and where.
  static func step(_ number: Int, _ text: String, link: String?) -> [String] {
    item(text, bullet: "\(number + 1). ") + (link.map { TextTable.address($0, width) } ?? [])
  }

  static func item(_ text: String, bullet: String = "- ") -> [String] {
    let indent = String(repeating: " ", count: bullet.count)
    return DisplayWidth.wrapped(text, to: width - bullet.count).enumerated().map { ($0 == 0 ? bullet : indent) + $1 }
  }

  static func heading(_ text: String) -> TemplateValue {
    .object(["text": .text(DisplayWidth.cut(text, to: width)), "rule": .text(rule("-", under: text))])
  }

  static func rule(_ mark: String, under text: String) -> String {
    String(repeating: mark, count: min(width, DisplayWidth.of(text)))
  }

  static func lines(_ lines: [String]) -> TemplateValue {
    .list(
      lines.map { line in
        let hasBlanks = line.utf8.last == UInt8(ascii: " ")
        return .text(hasBlanks ? String(line.reversed().drop { $0 == " " }.reversed()) : line)
      })
  }
}
