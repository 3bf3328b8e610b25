package import Document
import Records

/// report.md: renders well on GitHub and GitLab, reads well as it is.
package enum MarkdownReport {
  package static func render(
    _ document: Document, templates: TemplateSet = .shipped
  ) throws(TemplateError) -> [UInt8] {
    Array(try templates.template(.markdown).render(context(document), escape: MarkdownEscaping.escaped).utf8)
  }

  /// For the summary of a job, where relative pictures lead nowhere: their alternative texts stand in their places.
  ///
  /// If it is too long, the definitions and then the last sections are left out, and it says where the whole report is.
  package static func summary(
    _ document: Document, templates: TemplateSet = .shipped, atMost limit: Int
  ) throws -> [UInt8] {
    var document = document
    for index in document.sections.indices {
      document.sections[index].blocks = document.sections[index].blocks.compactMap { block in
        guard case .chart(let name) = block else { return block }
        return document.charts.first { $0.name == name }.map { .paragraph($0.altText) }
      }
    }
    // The hours as a picture are said in words above it.
    document.dataQuality.blocks.removeAll { if case .chart = $0 { true } else { false } }
    var text = try render(document, templates: templates)
    guard text.count > limit else { return text }
    document.definitions = []
    document.dataQuality.edition.append(document.mail.wholeReport.place)
    text = try render(document, templates: templates)
    while text.count > limit {
      guard !document.sections.isEmpty else { throw SummaryError.full(limit: limit) }
      document.sections.removeLast()
      text = try render(document, templates: templates)
    }
    return text
  }

  static func context(_ document: Document) -> TemplateValue {
    .object([
      "figures": .lookup { document.figureText($0) },
      "title": .text(document.title), "period": .text(document.period), "state": .text(document.state),
      "tool": .text(document.identity.tool), "headings": headings(document),
      "note": .text(document.frontPage.state.note), "lead": .list(document.frontPage.lead.map(TemplateValue.text)),
      "hasNews": .flag(!document.frontPage.news.isEmpty),
      "news": .list(
        document.frontPage.news.map {
          .object(["tag": .text($0.tag), "sentences": .list($0.sentences.map(TemplateValue.text))])
        }),
      "hasTiles": .flag(!document.tiles.isEmpty),
      "tileColumns": .list(columns(document.headings.tileColumns.enumerated().map { ($1, (1...3).contains($0)) })),
      "tiles": .list(document.tiles.map(tile)),
      "hasFindings": .flag(!document.findings.isEmpty),
      "findings": .list(
        document.toldFindings.map { .object(["severity": .text($0.severity), "text": .text($0.text)]) }),
      "hasRecommendations": .flag(!document.recommendations.isEmpty),
      "recommendations": .list(
        document.recommendations.map {
          .object(["priority": .text($0.priority), "text": .text($0.text), "link": .text($0.link ?? "")])
        }),
      "sections": .list(document.sections.map { section(document, $0) }),
      "dataQuality": .list(document.dataQuality.lines.map(TemplateValue.text)),
      "dataBlocks": .list(document.dataQuality.blocks.map { block(document, $0) }),
      "hasDefinitions": .flag(!document.definitions.isEmpty),
      "definitions": .list(
        document.definitions.map { .object(["name": .text($0.name), "text": .text($0.text)]) }),
    ])
  }

  private static func headings(_ document: Document) -> TemplateValue {
    let headings = document.headings
    return .object([
      "scoreCard": .text(headings.scoreCard),
      "findings": .text(headings.findings), "recommendations": .text(headings.recommendations),
      "definitions": .text(headings.definitions), "dataQuality": .text(headings.dataQuality),
    ])
  }

  private static func tile(_ tile: Tile) -> TemplateValue {
    .object([
      "name": .text(tile.name), "value": .text(tile.value), "before": .text(tile.before),
      "change": .text(tile.change), "judgement": .text(tile.judgement),
    ])
  }

  private static func columns(_ columns: [(title: String, isNumeric: Bool)]) -> [TemplateValue] {
    columns.map { .object(["title": .text($0.title), "rule": .text($0.isNumeric ? "---:" : "---")]) }
  }

  private static func section(_ document: Document, _ section: DocumentSection) -> TemplateValue {
    .object([
      "anchor": .text(section.section.rawValue), "title": .text(section.title),
      "blocks": .list(section.blocks.map { block(document, $0) }),
    ])
  }

  private static func block(_ document: Document, _ block: Block) -> TemplateValue {
    var members: [String: TemplateValue] = [
      "paragraph": .flag(false), "warning": .flag(false), "table": .flag(false), "chart": .flag(false),
    ]
    switch block {
    case .paragraph(let text): members["paragraph"] = .object(["text": .text(text)])
    case .warning(let text): members["warning"] = .object(["text": .text(text)])
    case .table(let table):
      members["table"] = .object([
        "title": .text(table.title), "columns": .list(columns(table.columns.map { ($0.title, $0.isNumeric) })),
        "rows": .list(table.rows.map { row in .object(["cells": .list(row.map(cell))]) }),
      ])
    case .chart(let name):
      guard let chart = document.charts.first(where: { $0.name == name }) else { break }
      members["chart"] = .object([
        "title": .text(chart.title), "alt": .text(chart.altText), "file": .text("charts/\(name).png"),
      ])
    }
    return .object(members)
  }

  private static func cell(_ cell: Cell) -> TemplateValue {
    .object(["text": .text(cell.text), "link": .text(cell.link ?? "")])
  }
}
