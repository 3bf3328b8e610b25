import Charting
import Foundation
import Records
import TestSupport
import Testing

@testable import Document

/// A document written by hand, and its front page: nothing that counts, judges or phrases has a part in it, so that a
/// change of words moves no test of a format.
struct ReportFixture: Sendable, CustomTestStringConvertible {
  var document: Document
  var testDescription: String { document.title }

  /// A report that says nothing yet.
  init(_ span: Period, title: String, period: String, status: String, state: FrontPage.ServiceState) {
    let kind = String(title.drop { $0 != ":" }.dropFirst(2))
    let place = "The whole report lies in \(span.kind.id)/\(span.id), in the folder of the reports."
    document = Document(
      identity: ReportIdentity(
        name: "Shop", tool: "Daybook 0.1.0", revision: 1, errorLink: "https://shop.example.com/admin/errors/{id}/"),
      comparison: Comparison(span), asOf: span.end.adding(seconds: 21_600), status: status,
      figures: FigureSet(), coverage: nil, newestRows: [], rejections: [], deployments: [],
      origins: [
        Origin(id: .table(.reports), query: "SELECT 1 WHERE a >= ?", bounds: ["2026-11-09 00:00:00"], rows: 66)
      ],
      language: "en", openErrors: [], incidents: [], title: title, period: period, state: state.word.lowercased(),
      headline: [], tiles: [], findings: [], recommendations: [], sections: [], dataQuality: .init(data: []),
      definitions: [],
      figureLines: [], charts: [],
      headings: .init(
        scoreCard: "At a glance", findings: "Findings", recommendations: "What to do",
        definitions: "How the figures are counted", dataQuality: "What this report rests on", charts: "Charts",
        contents: "Contents", evidence: "Evidence", allFigures: "All figures", chartData: "Data",
        laterSteps: "More to do",
        skip: "Skip to the report",
        reports: "Reports",
        figureColumns: ["Identifier", "Measure", "Value", "Rows"],
        tileColumns: ["Measure", "Value", "A week before", "Change", "Judgement"]),
      navigation: .init(
        label: "Other reports", previousLabel: "Previous", nextLabel: "Next",
        previous: .init(anchor: "\(span.kind.id)-before", name: "The one before"),
        next: .init(anchor: "\(span.kind.id)-after", name: "The one after"),
        related: [.init(anchor: "monthly-2026-11", name: "November 2026")]),
      frontPage: FrontPage(
        service: "Shop", kind: kind, period: period, state: state, lead: [], news: [],
        comparison: "Against a week before", tiles: [], charts: [], further: [], errors: nil,
        advice: .init(heading: "What to do", lines: []),
        dataQuality: .init(heading: "What this report rests on", lines: [])),
      mail: MailBrief(
        subject: "\(title), \(period)", preheader: "What to do first", charts: [], open: [],
        wholeReport: .init(place: place, label: "The whole report", link: nil), dataQuality: []),
      absences: .init(noRows: "no data", notRecorded: "not recorded"))
  }

  // MARK: Figures

  /// Adds a figure and its line in the list of all; gives the cell that shows it.
  @discardableResult mutating func add(
    _ id: FigureID, _ value: Double, _ text: String, _ unit: Records.Unit = .count, name: String = ""
  ) -> Cell {
    put(Figure(id, value, unit: unit, n: 100, origins: [.table(.reports)]), text, name)
  }

  @discardableResult mutating func missing(
    _ id: FigureID, _ reason: MissingReason, _ text: String, _ unit: Records.Unit, name: String = ""
  ) -> Cell {
    put(Figure(missing: id, reason, unit: unit), text, name)
  }

  /// The row of a section's first table: name, value, a week before, change, judgement.
  mutating func row(
    _ name: String, _ id: String, _ value: Double, _ text: String, _ unit: Records.Unit = .count,
    before: (value: Double, text: String)? = nil, change: String = "", judgement: String = ""
  ) -> [Cell] {
    let cell = add(FigureID(id), value, text, unit, name: name)
    let earlier = before.map { add(FigureID("reference." + id), $0.value, $0.text, unit, name: name + ", before") }
    return [Cell(name), cell, earlier ?? Cell(""), Cell(change), Cell(judgement)]
  }

  private mutating func put(_ figure: Figure, _ text: String, _ name: String) -> Cell {
    let id = figure.id.description
    let anchor = id.addingPercentEncoding(withAllowedCharacters: .urlHostAllowed.union(["{", "}"])) ?? ""
    document.figures.add(figure)
    document.figureLines.append(
      FigureLine(
        figure: figure.id, label: Legible.line(id), anchor: anchor, name: name, value: text,
        rows: figure.value == nil ? "" : "100"))
    return Cell(text, figure: figure.id)
  }

  // MARK: Parts

  mutating func section(
    _ section: Section, _ title: String, _ state: DocumentSection.SectionFill, _ blocks: [Block]
  ) {
    document.sections.append(DocumentSection(section: section, title: title, blocks: blocks, state: state))
  }

  /// A table of `row`s.
  static func measures(_ rows: [[Cell]]) -> Block {
    let titles = ["Measure", "Value", "A week before", "Change", "Judgement"]
    return table("", titles, numbers: 1...3, rows)
  }

  static func table(_ title: String, _ columns: [String], numbers: ClosedRange<Int>, _ rows: [[Cell]]) -> Block {
    let titles = columns.enumerated().map { Table.Column($1, isNumeric: numbers.contains($0)) }
    return .table(Table(title: title, columns: titles, rows: rows))
  }

  /// On the score card and on the front page.
  mutating func tile(
    _ name: String, _ figure: FigureID, _ value: String, before: String = "", change: String = "",
    judgement: String = "", _ tone: Tone = .neutral, trend: Tile.Trend? = nil
  ) {
    document.tiles.append(
      Tile(
        figure: figure, name: name, value: value, before: before, change: change, usual: "",
        judgement: judgement, tone: tone, trend: trend))
    document.frontPage.tiles.append(
      .init(
        name: name, value: value, change: change, judgement: judgement, tone: tone,
        values: trend?.values ?? [], threshold: trend?.threshold, figure: figure))
  }

  /// What a format shows of a finding is its words; the fact behind it is any.
  mutating func finding(
    _ rule: String, _ measure: FigureID, _ severity: (Severity, String), _ text: String, verdict: Verdict? = nil,
    evidence: [(Evidence, EvidenceLine)] = []
  ) {
    document.findings.append(
      .init(
        finding: Finding(
          rule: rule, measure: measure, area: .performance, severity: severity.0, verdict: verdict,
          fact: .recovered(LimitRecovery(measure)),
          evidence: evidence.map(\.0)), severity: severity.1, text: text, evidence: evidence.map(\.1)))
  }

  mutating func advice(_ rule: String, _ subject: String, _ priority: (Severity, String), _ text: String) {
    document.recommendations.append(
      .init(
        recommendation: Recommendation(
          rule: rule, subject: subject, priority: priority.0, advice: .checkSource, evidence: []),
        priority: priority.1, text: text))
    document.frontPage.advice.lines.append(.init(text))
  }

  mutating func honest(_ text: String, _ tone: Tone = .neutral) {
    document.dataQuality.data.append(text)
    document.frontPage.dataQuality.lines.append(.init(text, tone: tone))
    document.mail.dataQuality.append(.init(text, tone: tone))
  }

  mutating func chart(_ name: String, _ title: String) {
    document.charts.append(
      ReportChart(
        name: name, title: title, altText: title + ", in one picture.",
        chart: Chart(title: title, subtitle: "", content: .panels([]))))
    document.mail.charts.append(name)
  }
}
