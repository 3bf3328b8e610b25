import Archive
import Charting
package import Document
import Foundation
import Records
import Templates

/// index.html and index.json: the list of all reports of a folder.
package enum IndexFiles {
  /// - Parameter painter: for the small lines; without fonts they are left out.
  package static func render(
    _ index: ReportIndex, _ reports: [PublishedReport], painter: ReportPainter
  ) throws -> [Artifact] {
    [
      Artifact(path: names[0], bytes: try page(index, painter.painter)),
      Artifact(path: names[1], bytes: try ListingFile(reports: reports.map(ListingFile.ListedReport.init)).bytes()),
    ]
  }

  package static let names = ["index.html", ListingFile.path]

  /// Whether these bytes are a list that Daybook wrote.
  package static func isOwn(_ bytes: [UInt8]) -> Bool {
    let beginning = String(decoding: bytes.prefix(2000), as: UTF8.self)
    return beginning.contains("<meta name=\"generator\" content=\"Daybook\">")
      || String(decoding: bytes.suffix(200), as: UTF8.self).contains("\"schema\" : \"\(ListingFile.currentSchema)\"")
  }

  // MARK: The page

  private static func page(_ index: ReportIndex, _ painter: Painter?) throws -> [UInt8] {
    let template = try Template(Templates.index, file: "index.html.mustache")
    let drawings = painter.map { PageDrawings($0) }
    let context = context(index, drawings)
    return Array(try template.render(context, escape: Markup.escaped).utf8)
  }

  static func context(_ index: ReportIndex, _ drawings: PageDrawings?) -> TemplateValue {
    let headings = index.headings
    let trends = index.trends.enumerated().map { trend($1, number: $0, drawings) }
    return .object([
      "language": .text(index.language), "title": .text(index.title),
      "style": .text(PageTokens.css + Templates.pageStyle + (drawings?.style ?? "")),
      "headings": .object([
        "latest": .text(headings.latest), "days": .text(headings.days),
        "trends": .text(headings.trends), "skip": .text(headings.skip), "missing": .text(headings.missing),
        "week": .text(headings.week),
        "unfinished": .text(headings.unfinished ?? ""),
      ]),
      "legend": .list(
        headings.legend.map { .object(["word": .text($0.word), "tone": .text($0.tone.name)]) }),
      "hasLatest": .flag(!index.latest.isEmpty), "latest": .list(index.latest.map(card)),
      "hasTrends": .flag(!index.trends.isEmpty), "trends": .list(trends), "trendSpan": .text(index.trendSpan),
      "hasMonths": .flag(!index.months.isEmpty), "weekdays": .list(index.weekdays.map(TemplateValue.text)),
      "months": .list(
        index.months.map { month in
          .object([
            "title": .text(month.title), "page": .text(month.page.map(address) ?? ""),
            "weeks": .list(
              month.weeks.map { .object(["cells": .list($0.days.map(cell)), "week": cell($0.week)]) }),
          ])
        }),
      "lists": .list(
        index.lists.map { list in
          .object(["id": .text(list.id), "heading": .text(list.heading), "cards": .list(list.cards.map(card))])
        }),
      "notes": .list(index.notes.map(TemplateValue.text)), "hasNotes": .flag(!index.notes.isEmpty),
      "absent": .list(index.absent.map { .object(["anchor": .text($0.anchor), "text": .text($0.text)]) }),
    ])
  }

  private static func card(_ card: ReportIndex.Card) -> TemplateValue {
    .object([
      "kind": .text(card.kind), "period": .text(card.period), "page": .text(card.page.map(address) ?? ""),
      "state": .text(card.state), "tone": .text(card.tone.name), "remark": .text(card.remark),
      "anchor": .text(card.anchor ?? ""),
      "headline": .list(card.headline.map(TemplateValue.text)),
    ])
  }

  private static func trend(
    _ trend: ReportIndex.TrendLine, number: Int, _ drawings: PageDrawings?
  ) -> TemplateValue {
    func picture(_ theme: Theme) -> Picture {
      sparkline(trend.values, threshold: nil, ink: Tone.neutral.line, theme: theme)
    }
    // One night is no line.
    let svg =
      trend.values.count { $0 != nil } > 1
      ? drawings?.svg(light: picture(.light), dark: picture(.dark), id: "trend\(number)", title: nil) ?? "" : ""
    return .object(["name": .text(trend.name), "value": .text(trend.value), "sparkline": .text(svg)])
  }

  private static func cell(_ cell: ReportIndex.CalendarCell?) -> TemplateValue {
    guard let cell else {
      return .object([
        "isDay": .flag(false), "anchor": .text(""), "page": .text(""), "day": .text(""), "label": .text(""),
        "tone": .text(""),
        "isMissing": .flag(false), "isPartial": .flag(false), "isUnreadable": .flag(false),
      ])
    }
    return .object([
      "isDay": .flag(true), "anchor": .text(cell.anchor ?? ""), "page": .text(cell.page.map(address) ?? ""),
      "day": .text(String(cell.day)),
      "label": .text(cell.label), "tone": .text(cell.tone.name), "isMissing": .flag(cell.kind == .missing),
      "isPartial": .flag(cell.kind == .partial), "isUnreadable": .flag(cell.kind == .unreadable),
    ])
  }

  /// A relative address: names of folders hold digits, letters, dots and hyphens; anything else was put there by hand.
  private static func address(_ path: String) -> String {
    path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? ""
  }
}

extension ListingFile.ListedReport {
  fileprivate init(_ report: PublishedReport) {
    self.init(
      kind: report.kind.id, name: report.name, path: "\(report.kind.id)/\(report.name)",
      summary: report.summary, olderRevisions: report.olderRevisions)
  }
}
