package import Records
import Summaries

/// A panel of the settings, or what of it is of one unit, as a report shows it.
package struct ShownPanel: Sendable {
  package let panel: OwnPanel
  package let figure: PanelFigure
  package let unit: Unit
  /// The rows of a table; nil for every other chart.
  package let listing: PanelListing?
  /// What pictures of it are named after, unlike that of every other: `panel-revenue-eur`.
  package let name: String
  let part: PanelSummary.Part?
  let summary: PanelSummary?
  /// Why it could not be read; nil where it could.
  let failure: String?

  /// Its number of the period.
  package var total: FigureID { .panel(figure, of: panel, unit: unit) }
  package var groups: FigureID { .panelGroups(figure, of: panel, unit: unit) }

  /// What it is called where there are no words: for messages.
  var source: String { panel.standard?.table.name ?? figure.title }
  var origin: OriginID { panel.standard.map { .table($0.table) } ?? .panel(panel.id) }

  /// All of a report, in the order of the settings.
  static func all(_ input: ReportInput, language: String) -> [ShownPanel] {
    var taken: Set<String> = []
    return input.panels.flatMap { panel, result -> [ShownPanel] in
      let title = panel.standard == nil ? panel.title(language) : ""
      let parts = result.value.map { $0.listing == nil ? $0.parts.map(Optional.init) : [nil] } ?? [nil]
      return parts.map { part in
        let figure = PanelFigure(
          panel: panel.id, unit: part?.unit, title: title, standard: panel.standard, tellsUnit: parts.count > 1)
        return ShownPanel(
          panel: panel, figure: figure, unit: part?.unit.map(unit) ?? panel.unit, listing: result.value?.listing,
          name: name(figure, unlike: &taken), part: part, summary: result.value,
          failure: result.failure)
      }
    }
  }

  private static func unit(_ text: String) -> Unit { Currencies.codes.contains(text) ? .money(text) : .label(text) }

  /// Small letters and digits with single hyphens between.
  private static func name(_ figure: PanelFigure, unlike taken: inout Set<String>) -> String {
    let words = figure.name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let name = (["panel"] + words.map(String.init)).joined(separator: "-")
    var unlike = name
    var number = 2
    // Two pictures are named after it.
    while taken.contains(unlike) || taken.contains(unlike + groupsSuffix) {
      unlike = "\(name)-\(number)"
      number += 1
    }
    taken.formUnion([unlike, unlike + groupsSuffix])
    return unlike
  }

  /// Behind the name of a picture by group.
  package static let groupsSuffix = "-groups"
}
