package import Document
import Records
import Templates

/// report.html: one file that needs nothing else, no script and no network.
package enum PageReport {
  package static func render(
    _ document: Document, pictures: PagePictures, templates: TemplateSet = .shipped
  ) throws(TemplateError) -> [UInt8] {
    Array(try templates.template(.page).render(context(document, pictures), escape: Markup.escaped).utf8)
  }

  static func context(_ document: Document, _ pictures: PagePictures) -> TemplateValue {
    var anchors = PageAnchors(document)
    let front = document.frontPage
    let lead = front.charts.lazy.map(\.name).first { pictures.charts[$0] != nil }
    let sections = document.sections.map { section($0, document, pictures, beside: lead, &anchors) }
    return .object([
      "figures": .lookup { document.figureText($0) },
      "language": .text(document.language), "title": .text(document.title), "period": .text(document.period),
      "service": .text(front.service), "kind": .text(front.kind), "tool": .text(document.identity.tool),
      "style": .text(PageTokens.css + Templates.pageStyle + pictures.style),
      "state": .object([
        "word": .text(front.state.word), "tone": .text(front.state.tone.name), "note": .text(front.state.note),
      ]),
      "headings": headings(document), "lead": texts(front.lead), "hasNews": .flag(!front.news.isEmpty),
      "news": .list(
        front.news.map {
          .object(["tag": .text($0.tag), "tone": .text($0.tone.name), "sentences": texts($0.sentences)])
        }),
      "comparison": .text(front.comparison), "hasTiles": .flag(!front.tiles.isEmpty),
      "tiles": .list(
        front.tiles.enumerated().map { number, tile in
          self.tile(tile, sparkline: number < pictures.sparklines.count ? pictures.sparklines[number] : "", anchors)
        }),
      "contents": contents(document), "hasFindings": .flag(!document.findings.isEmpty),
      "findings": .list(document.toldFindings.map(finding)),
      "hasRecommendations": .flag(!document.recommendations.isEmpty),
      "recommendations": .list(document.recommendations.map(step)),
      "firstSteps": .list(document.recommendations.prefix(FrontPage.mostAdvice).map(step)),
      "hasLaterSteps": .flag(document.recommendations.count > FrontPage.mostAdvice),
      "laterSteps": .list(document.recommendations.dropFirst(FrontPage.mostAdvice).map(step)),
      "picture": .list(lead.map { [chart($0, document, pictures)] } ?? []),
      "navigation": navigation(document.navigation),
      "files": .list(
        files(hasPictures: !pictures.style.isEmpty).map {
          .object(["address": .text($0.address), "name": .text($0.name)])
        }),
      "sections": .list(sections), "dataQuality": texts(document.dataQuality.lines),
      "hasDataBlocks": .flag(!document.dataQuality.blocks.isEmpty),
      "dataBlocks": .list(
        document.dataQuality.blocks.map {
          block($0, in: document.headings.dataQuality, document, pictures, &anchors)
        }),
      "hasDefinitions": .flag(!document.definitions.isEmpty),
      "definitions": .list(
        document.definitions.map { .object(["name": .text($0.name), "text": .text($0.text)]) }),
      "figureColumns": .list(
        document.headings.figureColumns.enumerated().map {
          .object(["title": .text($1), "isNumeric": .flag($0 >= 2)])
        }),
      "figureRows": .text(figureRows(document, anchors)),
    ])
  }

  private static func texts(_ lines: [String]) -> TemplateValue { .list(lines.map(TemplateValue.text)) }

  private static func headings(_ document: Document) -> TemplateValue {
    let headings = document.headings
    return .object([
      "scoreCard": .text(headings.scoreCard), "findings": .text(headings.findings),
      "recommendations": .text(headings.recommendations), "definitions": .text(headings.definitions),
      "dataQuality": .text(headings.dataQuality), "contents": .text(headings.contents),
      "evidence": .text(headings.evidence),
      "allFigures": .text(headings.allFigures), "chartData": .text(headings.chartData),
      "laterSteps": .text(headings.laterSteps), "skip": .text(headings.skip),
      "reports": .text(headings.reports),
    ])
  }

  private static func navigation(_ navigation: ReportNavigation) -> TemplateValue {
    func link(_ link: ReportNavigation.PeriodLink) -> TemplateValue {
      .object(["anchor": .text(link.anchor), "name": .text(link.name)])
    }
    return .object([
      "label": .text(navigation.label), "previousLabel": .text(navigation.previousLabel),
      "nextLabel": .text(navigation.nextLabel), "previous": link(navigation.previous), "next": link(navigation.next),
      "hasRelated": .flag(!navigation.related.isEmpty), "related": .list(navigation.related.map(link)),
    ])
  }

  /// What else lies in the report's folder.
  private static func files(hasPictures: Bool) -> [(address: String, name: String)] {
    (hasPictures ? [("digest.pdf", "PDF"), ("digest.png", "PNG")] : [])
      + [("report.md", "Markdown"), ("report.txt", "TXT"), ("report.json", "JSON"), ("report.eml", "EML")]
  }

  private static func contents(_ document: Document) -> TemplateValue {
    var entries = document.sections.map { ($0.section.rawValue, $0.title) }
    if !document.findings.isEmpty { entries.insert(("findings", document.headings.findings), at: 0) }
    entries.append(("data-quality", document.headings.dataQuality))
    return .list(entries.map { .object(["anchor": .text($0.0), "title": .text($0.1)]) })
  }

  private static func tile(
    _ tile: FrontPage.SummaryTile, sparkline: String, _ anchors: PageAnchors
  ) -> TemplateValue {
    .object([
      "anchor": .text(tile.figure.map { anchors[$0] } ?? ""), "name": .text(tile.name), "value": .text(tile.value),
      "change": .text(tile.change), "judgement": .text(tile.judgement),
      "tone": .text(tile.tone.name), "sparkline": .text(sparkline),
    ])
  }

  private static func finding(_ finding: ToldFinding) -> TemplateValue {
    .object([
      "severity": .text(finding.severity), "tone": .text(finding.tone.name), "text": .text(finding.text),
      "hasEvidence": .flag(!finding.evidence.isEmpty),
      "evidence": .list(
        finding.evidence.map { .object(["name": .text($0.name), "value": .text($0.value)]) }),
    ])
  }

  private static func step(_ recommendation: Document.RecommendationText) -> TemplateValue {
    .object([
      "priority": .text(recommendation.priority), "text": .text(recommendation.text),
      "link": .text(recommendation.link ?? ""),
    ])
  }

  private static func section(
    _ section: DocumentSection, _ document: Document, _ pictures: PagePictures, beside lead: String?,
    _ anchors: inout PageAnchors
  ) -> TemplateValue {
    // The picture of the first screen stands there alone.
    let blocks = section.blocks.filter { if case .chart(let name) = $0 { name != lead } else { true } }
    return .object([
      "anchor": .text(section.section.rawValue), "title": .text(section.title),
      "blocks": .list(blocks.map { block($0, in: section.title, document, pictures, &anchors) }),
    ])
  }

  private static func block(
    _ block: Block, in section: String, _ document: Document, _ pictures: PagePictures,
    _ anchors: inout PageAnchors
  ) -> TemplateValue {
    var members: [String: TemplateValue] = [
      "paragraph": .flag(false), "warning": .flag(false), "table": .flag(false), "chart": .flag(false),
    ]
    switch block {
    case .paragraph(let text): members["paragraph"] = .object(["text": .text(text)])
    case .warning(let text): members["warning"] = .object(["text": .text(text)])
    case .table(let table): members["table"] = self.table(table, in: section, &anchors)
    case .chart(let name):
      if pictures.charts[name] != nil { members["chart"] = chart(name, document, pictures) }
    }
    return .object(members)
  }

  private static func chart(_ name: String, _ document: Document, _ pictures: PagePictures) -> TemplateValue {
    .object([
      "anchor": .text("chart-" + name), "wide": .text(pictures.charts[name]?.wide ?? ""),
      "narrow": .text(pictures.charts[name]?.narrow ?? ""),
      "data": document.charts.first { $0.name == name }.flatMap(data) ?? .flag(false),
    ])
  }

  /// What a chart is drawn from; the rows are written by hand: a picture may have two hundred of them.
  private static func data(_ chart: ReportChart) -> TemplateValue? {
    guard let data = chart.data else { return nil }
    let rows = data.rows.map { row in
      let cells = row.enumerated().map { number, text in
        number == 0
          ? "<th scope=\"row\">\(Markup.escaped(text))</th>" : "<td class=\"num\">\(Markup.escaped(text))</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    return .object([
      "label": .text(chart.title),
      "columns": .list(
        data.columns.enumerated().map { .object(["title": .text($1), "isNumeric": .flag($0 > 0)]) }),
      "rows": .text(rows.joined(separator: "\n")),
    ])
  }

  private static func table(
    _ table: Table, in section: String, _ anchors: inout PageAnchors
  ) -> TemplateValue {
    .object([
      "title": .text(table.title), "label": .text(table.title.isEmpty ? section : table.title),
      "columns": .list(
        table.columns.map { .object(["title": .text($0.title), "isNumeric": .flag($0.isNumeric)]) }),
      "rows": .list(
        table.rows.map { row in
          .object([
            "cells": .list(
              zip(row, table.columns).enumerated().map { number, entry in
                cell(entry.0, of: entry.1, isHeading: number == 0, &anchors)
              })
          ])
        }),
    ])
  }

  private static func cell(
    _ cell: Cell, of column: Table.Column, isHeading: Bool, _ anchors: inout PageAnchors
  ) -> TemplateValue {
    let tag = isHeading ? "th" : "td"
    let scope = isHeading ? " scope=\"row\"" : ""
    let id = cell.figure.flatMap { anchors.place($0) }.map { " id=\"\(Markup.escaped($0))\"" } ?? ""
    // On a phone, where columns do not fit, it stands before the cell.
    let label = isHeading ? "" : " data-label=\"\(Markup.escaped(column.title))\""
    let figure = cell.figure.map { " data-figure=\"\(Markup.escaped(anchors[$0]))\"" } ?? ""
    let alignment = column.isNumeric ? " class=\"num\"" : ""
    return .object([
      "open": .text("<\(tag)\(scope)\(id)\(label)\(figure)\(alignment)>"), "close": .text("</\(tag)>"),
      "text": .text(cell.text), "link": .text(cell.link ?? ""),
    ])
  }

  /// Written by hand: a week has fifteen hundred of them.
  ///
  /// What a section shows has its anchor there and a link here. The page's style tells numbers by their column.
  private static func figureRows(_ document: Document, _ anchors: PageAnchors) -> String {
    var rows = ""
    for line in document.figureLines {
      let anchor = Markup.escaped(line.anchor)
      let label = Markup.escaped(line.label)
      let id = anchors.isPlaced(line.figure) ? "" : " id=\"\(anchor)\""
      rows += "<tr\(id)><th scope=\"row\">"
      rows += anchors.isPlaced(line.figure) ? "<a href=\"#\(anchor)\">\(label)</a>" : label
      rows += "</th><td>\(Markup.escaped(line.name))</td><td>\(Markup.escaped(line.value))</td>"
      rows += "<td>\(Markup.escaped(line.rows))</td></tr>"
    }
    return rows
  }
}

extension Tone {
  /// As in class names.
  var name: String {
    switch self {
    case .good: "good"
    case .warning: "warning"
    case .bad: "bad"
    case .neutral: "neutral"
    }
  }
}
