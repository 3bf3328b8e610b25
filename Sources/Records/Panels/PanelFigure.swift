/// Which number of a panel a figure is.
package struct PanelFigure: Hashable, Sendable {
  /// Of the panel in the settings.
  package let panel: String
  /// The unit of its rows where they name one, and so stand apart from those of others.
  package let unit: String?
  /// In the report's language; empty for a panel of a business table, which languages know.
  package let title: String
  package let standard: StandardPanel?
  /// Whether it is called by its unit too, as where there are several.
  package let tellsUnit: Bool

  package init(
    panel: String, unit: String? = nil, title: String, standard: StandardPanel? = nil, tellsUnit: Bool = false
  ) {
    self.panel = panel
    self.unit = unit
    self.title = title
    self.standard = standard
    self.tellsUnit = tellsUnit
  }

  /// What files and figures are named after: `revenue`, `revenue.EUR`.
  package var name: String { unit.map { "\(panel).\($0)" } ?? panel }
}

extension FigureID {
  /// The number of a panel's period, and by day.
  package static func panel(_ figure: PanelFigure, of panel: OwnPanel, unit: Unit) -> FigureID {
    FigureID(
      FigureDefinition(
        "panel.\(figure.name)", .panel, unit, table: nil, [panel.section], role: .detail, better: panel.better,
        hasBaseline: panel.isCompared, isTotal: panel.aggregate.isTotal, series: [.day],
        isQuietAtZero: panel.aggregate.isTotal, panel: figure))
  }

  /// The same by group.
  package static func panelGroups(_ figure: PanelFigure, of panel: OwnPanel, unit: Unit) -> FigureID {
    FigureID(
      FigureDefinition(
        "panel.\(figure.name).by_group", .panel, unit, table: nil, [],
        role: .breakdown(NameBreakdown("panel.\(figure.name).by_group", .panel, of: .group)), better: panel.better,
        hasBaseline: panel.isCompared, isTotal: panel.aggregate.isTotal, isQuietAtZero: panel.aggregate.isTotal,
        panel: figure))
  }

  /// Reads what stands behind `panel.`; nil for what no panel is named.
  static func panel(printed text: String) -> FigureID? {
    let brace = text.firstIndex(of: "{")
    var name = String(text[..<(brace ?? text.endIndex)])
    let inside = brace.map { text[text.index(after: $0)...] }
    guard !name.isEmpty, inside.map({ $0.hasSuffix("}") }) ?? true else { return nil }
    func take(_ suffix: String) -> Bool {
      guard name.hasSuffix(suffix), name.count > suffix.count else { return false }
      name.removeLast(suffix.count)
      return true
    }
    let areOthers = inside == nil && take(".other")
    let areNames = inside == nil && take(".other_names")
    let isByGroup = take(".by_group")
    guard isByGroup || !(areOthers || areNames) else { return nil }
    let figure = PanelFigure(panel: name, title: name)
    let panel = OwnPanel(id: name, titles: [:], source: RowSource(.query("")), columns: [:])
    guard isByGroup else {
      let whole = FigureID.panel(figure, of: panel, unit: .label(""))
      guard let inside else { return whole }
      return FigureDimension(String(inside.dropLast()), .day).map(whole.at)
    }
    let groups = panelGroups(figure, of: panel, unit: .label(""))
    if areNames { return groups.definition.breakdown?.otherNames }
    return areOthers ? groups.at(.others) : inside.map { groups.named(String($0.dropLast())) }
  }
}
