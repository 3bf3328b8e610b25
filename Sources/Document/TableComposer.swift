import Analysis
import Records
import Wording

/// The tables of a report.
///
/// Every number is a figure's; a table without rows is left out.
struct TableComposer {
  let composer: Composer
  var analysis: ReportAnalysis { composer.analysis }
  var words: any Words { composer.words }

  init(_ composer: Composer) { self.composer = composer }

  /// One row per figure: value, a week before, change, judgement.
  func figures(_ ids: [FigureID]) -> [Block] { figures("", ids.compactMap { analysis.figures[$0] }) }

  /// The settings' own measures of a section.
  func own(_ section: Section) -> [Block] {
    let measures = analysis.measures.filter { $0.section == section && $0.figure.custom != nil }
    // Where a section has nothing else they are what it is about.
    let isAlone = FigureCatalogue.rows(of: section).allSatisfy { analysis.figures[$0] == nil }
    return figures(isAlone ? "" : words.label(.ownMeasures), measures.compactMap { analysis.figures[$0.figure] })
  }

  private func figures(_ title: String, _ made: [Figure]) -> [Block] {
    // What is told by host stands in a table of its own.
    let found = made.filter { $0.state != .missing(.byGroup) }
    let hasReference = found.contains { analysis.figures[$0.id.of(.reference)] != nil }
    let columns = composer.comparedColumns.enumerated().map { Table.Column($1, isNumeric: (1...3).contains($0)) }
    return table(
      title, hasReference ? columns : Array(columns.prefix(2)),
      found.map { figure in
        let compared = composer.comparison(figure)
        let isOwn = title.isEmpty && figure.id.custom != nil
        let name = isOwn ? composer.title(of: figure.id) : composer.shown(words.name(of: figure.id), 60)
        let cells = [Cell(name), cell(figure)]
        return hasReference
          ? cells
            + [Cell(compared.before), Cell(compared.change?.text ?? ""), Cell(composer.judgement(figure.id))] : cells
      })
  }

  /// One row per dimension of a figure, with the reference period where it has the same.
  func breakdown(_ title: Label, _ id: FigureID) -> [Block] {
    let found = inOrder(analysis.figures.series(id), id)
    let hasReference = !analysis.figures.series(id.of(.reference)).isEmpty
    var columns = [Table.Column(words.label(.name)), Table.Column(words.label(.count), isNumeric: true)]
    if hasReference {
      columns += [
        Table.Column(composer.before, isNumeric: true),
        Table.Column(words.label(.judgement)),
      ]
    }
    return table(
      words.label(title), columns,
      found.map { figure in
        [Cell(composer.shown(named(figure.id), 60)), cell(figure)]
          + (hasReference ? [Cell(composer.comparison(figure).before), Cell(composer.judgement(figure.id))] : [])
      } + others([id], before: hasReference ? id.of(.reference) : nil))
  }

  /// Severities from the worst, statuses as they follow each other; others as they come.
  private func inOrder(_ figures: [Figure], _ id: FigureID) -> [Figure] {
    let order: [String]
    switch id {
    case .reports.bySeverity: order = ReportSeverity.allCases.map(\.rawValue)
    case .reports.byStatus: order = ReportStatus.allCases.map(\.rawValue)
    default: return figures
    }
    let known = order.compactMap { value in figures.first { $0.id.dimension == value } }
    return known + figures.filter { !order.contains($0.id.dimension ?? "") }
  }

  /// A dimension as readers call it.
  private func named(_ id: FigureID) -> String {
    let dimension = id.dimension ?? ""
    return switch id.base {
    case .reports.byCategory: words.category(dimension)
    case .reports.bySeverity: words.severity(stored: dimension)
    case .reports.byStatus: words.status(dimension)
    default: dimension
    }
  }

  /// Requests by path, most expensive first.
  func paths(_ title: Label, _ columns: [(label: Label, id: FigureID)]) -> [Block] {
    let present = columns.filter { !analysis.figures.series($0.id).isEmpty }
    return table(
      words.label(title),
      [Table.Column(words.label(.path))] + present.map { Table.Column(words.label($0.label), isNumeric: true) },
      analysis.figures.series(columns[0].id).map { row in
        [Cell(composer.shown(row.id.dimension ?? "", 60))]
          + present.map { column in
            analysis.figures[column.id.at(row.id.slot)].map(cell) ?? Cell("")
          }
      } + others(present.map(\.id)))
  }

  /// One row a step, in their order.
  func funnel() -> [Block] {
    let before = analysis.figures.series(.funnel.step.count.of(.reference)).isEmpty ? [] : [composer.before]
    return table(
      words.label(.funnel),
      [
        Table.Column(words.label(.step)), Table.Column(words.label(.requests), isNumeric: true),
        Table.Column(words.label(.ofStepBefore), isNumeric: true),
      ] + before.map { Table.Column($0, isNumeric: true) } + before.map { _ in Table.Column(words.label(.judgement)) },
      analysis.figures.series(.funnel.step.count).map { row in
        let rate = FigureID.funnel.step.rate.at(row.id.slot)
        let compared = [cell(rate.of(.reference)), Cell(composer.judgement(rate))]
        return [Cell(composer.shown(row.id.dimension ?? "", 60)), cell(row), cell(rate)]
          + (before.isEmpty ? [] : compared)
      })
  }

  /// What a table of all paths lacks of all requests; nothing where every request has a path.
  func withoutPath() -> [Block] {
    analysis.figures[.requests.byPath.withoutPath].flatMap { figure in
      figure.value.map { [.paragraph(words.withoutPath(Int(held: $0)))] }
    } ?? []
  }

  /// Several figures that share their dimension, one row per name.
  func named(_ title: Label, _ columns: [(label: Label, id: FigureID)]) -> [Block] {
    table(
      words.label(title),
      [Table.Column(words.label(.name))] + columns.map { Table.Column(words.label($0.label), isNumeric: true) },
      analysis.figures.series(columns[0].id).map { row in
        [Cell(composer.shown(row.id.dimension ?? "", 60))]
          + columns.map { analysis.figures[$0.id.at(row.id.slot)].map(cell) ?? Cell("") }
      } + others(columns.map(\.id)))
  }

  /// The row of what is not named one by one; none when everything is.
  private func others(_ series: [FigureID], before: FigureID? = nil) -> [[Cell]] {
    let found = series.map { analysis.figures[$0.at(.others)] }
    guard found.contains(where: { $0 != nil }), let breakdown = series.first?.definition.breakdown else { return [] }
    let names = analysis.figures[breakdown.otherNames]?.value.map { Int($0) }
    let earlier = before.map { [Cell(analysis.figures[$0.at(.others)].map(words.value) ?? ""), Cell("")] }
    return [[Cell(words.others(names, breakdown.thing))] + found.map { $0.map(cell) ?? Cell("") } + (earlier ?? [])]
  }

  /// The other metric types: rows, mean, a week before, highest and last value.
  func otherMetrics() -> [Block] {
    let own = Set(analysis.measures.map(\.figure))
    let types = analysis.figures.figures.compactMap { figure -> String? in
      if case .metricType(let type, .count)? = figure.id.custom, figure.id.slot == nil, !own.contains(figure.id) {
        type
      } else {
        nil
      }
    }
    let columns =
      [words.label(.rows), words.label(.mean), composer.before]
      + [words.label(.maximum), words.label(.last)]
    return table(
      words.label(.otherMetrics),
      [Table.Column(words.label(.name))] + columns.map { Table.Column($0, isNumeric: true) },
      types.map { type in
        let mean = analysis.figures[.custom(type: type, .mean)]
        return [
          Cell(composer.shown(type, 60)), cell(.custom(type: type, .count)), mean.map(cell) ?? Cell(""),
          Cell(mean.map { composer.comparison($0).before } ?? ""), cell(.custom(type: type, .max)),
          cell(.custom(type: type, .last)),
        ]
      }) + unlisted(.otherMetrics)
  }

  /// By how much a list is cut.
  func unlisted(_ list: CutList) -> [Block] {
    analysis.unlisted[list].map { [.paragraph(words.unlisted($0))] } ?? []
  }

  func comments() -> [Block] {
    table(
      words.label(.feedbackComments),
      [
        Table.Column(words.label(.rating), isNumeric: true), Table.Column(words.label(.category)),
        Table.Column(words.label(.comment)),
      ],
      analysis.feedbackComments.map { comment in
        [
          Cell(comment.rating.map(String.init) ?? ""), Cell(composer.shown(comment.category ?? "", 30)),
          Cell(composer.shown(comment.comment, 160)),
        ]
      })
  }

  func cell(_ id: FigureID) -> Cell { analysis.figures[id].map(cell) ?? Cell("") }

  private func cell(_ figure: Figure) -> Cell { Cell(words.value(figure), figure: figure.id) }

  func table(_ title: String, _ columns: [Table.Column], _ rows: [[Cell]]) -> [Block] {
    // A column nobody filled says nothing.
    let filled = columns.indices.filter { column in column == 0 || rows.contains { !$0[column].text.isEmpty } }
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        Table(title: title, columns: filled.map { columns[$0] }, rows: rows.map { row in filled.map { row[$0] } }))
    ]
  }
}
