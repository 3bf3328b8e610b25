import Analysis
import Records
import Wording

/// Tables of the settings' panels.
extension TableComposer {
  /// The numbers of the section's panels, which stand with its own.
  func panelTotals(_ section: Section) -> [FigureID] {
    analysis.panels.filter { $0.panel.section == section && $0.panel.chart != .table }.map(\.total)
      .filter { analysis.figures[$0].map { $0.state != .missing(.failed) } ?? false }
  }

  /// Figures of a section, without what metrics say of orders where a table of orders is told: that is said below.
  func told(_ ids: [FigureID]) -> (shown: [FigureID], elsewhere: [Block]) {
    guard composer.tellsOrders else { return (ids, []) }
    let metrics = ids.filter { $0.family == .business }
    let values = metrics.compactMap { id in
      analysis.figures[id].flatMap { figure in
        figure.value == nil ? nil : (name: words.name(of: id), value: words.value(figure))
      }
    }
    return (
      ids.filter { !metrics.contains($0) },
      values.isEmpty ? [] : [.paragraph(composer.shown(words.elsewhere(values), 400))]
    )
  }

  /// One row a group, the largest first; the rows themselves of a table.
  func panel(_ shown: ShownPanel) -> [Block] {
    shown.listing.map { listing(shown, $0) } ?? groups(shown)
  }

  private func listing(_ shown: ShownPanel, _ listing: PanelListing) -> [Block] {
    guard !listing.rows.isEmpty else {
      return [.paragraph(words.nothing(in: composer.shown(words.name(of: shown.total), 80)))]
    }
    return table(
      composer.shown(words.name(of: shown.total), 80),
      listing.columns.map { Table.Column($0.name, isNumeric: $0.isNumeric) },
      listing.rows.map { row in row.map { Cell(composer.shown($0, 80)) } })
      + (listing.more > 0 ? [.paragraph(words.unlisted(listing.more))] : [])
  }

  private func groups(_ shown: ShownPanel) -> [Block] {
    let found = analysis.figures.series(shown.groups)
    guard !found.isEmpty else { return [] }
    let isCompared = shown.panel.isCompared
    func cells(_ id: FigureID) -> [Cell] {
      [analysis.figures[id].map { Cell(words.value($0), figure: id) } ?? Cell("")]
        + (isCompared
          ? [Cell(analysis.figures[id].map { composer.comparison($0).before } ?? "")] : [])
    }
    let names = shown.groups.definition.breakdown.flatMap { analysis.figures[$0.otherNames]?.value }
    let others =
      analysis.figures[shown.groups.at(.others)] == nil
      ? [] : [[Cell(words.others(names.map { Int(held: $0) }, .group))] + cells(shown.groups.at(.others))]
    return table(
      composer.shown(words.name(of: shown.total), 80),
      [Table.Column(words.label(.name)), Table.Column(words.label(.value), isNumeric: true)]
        + (isCompared ? [Table.Column(composer.before, isNumeric: true)] : []),
      found.map { figure in
        [Cell(composer.shown(words.group(figure.id.dimension ?? "", of: shown.panel.standard), 60))] + cells(figure.id)
      } + others)
  }
}

extension Composer {
  /// Whether a table of orders is told.
  var tellsOrders: Bool {
    analysis.panels.contains { $0.panel.standard == .orders && analysis.figures[$0.total]?.value != nil }
  }

  /// Nil where there are none.
  var listedPanels: [ListedPanel]? {
    let listed = analysis.panels.compactMap { panel in
      panel.listing.map { listing in
        ListedPanel(
          id: panel.panel.id, title: shown(panel.figure.title, 80), section: panel.panel.section,
          listing: PanelListing(
            columns: listing.columns, rows: listing.rows.map { row in row.map { shown($0, 200) } }, more: listing.more))
      }
    }
    return listed.isEmpty ? nil : listed
  }
}
