/// What a figure is, whatever its period and dimension.
///
/// Listed in docs/figures.md.
package final class FigureDefinition: Sendable {
  /// `requests.duration.p95`; never renamed.
  package let name: String
  package let family: FigureFamily
  /// Rows that name another unit may give a figure another than this.
  package let unit: Unit
  /// The tables its rows are of; empty where none of them stands for it.
  package let tables: [SourceTable]
  /// Whose tables show it.
  package let sections: [Section]
  package let role: FigureRole
  /// Its place on the score card, 1 is the first; nil when it has none.
  package let tile: Int?
  /// On which side it is good to be; nil when that cannot be said.
  package let better: Direction?
  /// Fewer rows than this give no value (docs/methods.md#missing-values).
  package let leastRows: Int
  /// Whether it is also made of the period that this one is compared with.
  package let hasBaseline: Bool
  /// Whether it grows with the length of the period, so that periods of different length are compared per day.
  ///
  /// Told of figures that are compared; those the settings name have an aggregate that says it.
  package let isTotal: Bool
  /// Beside the number of the whole period, if the role has one, it is made by these.
  package let series: [DimensionKind]
  /// Whether 0 means that nothing happened, rather than that something was measured.
  package let isQuietAtZero: Bool
  /// Nil when it is counted from rows.
  package let formula: FigureFormula?
  /// What of the database or of the settings it is named after; nil for all others.
  package let custom: CustomFigure?
  /// The panel of the settings that it is a number of; nil for all others.
  package let panel: PanelFigure?

  init(
    _ name: String, _ family: FigureFamily, _ unit: Unit, table: SourceTable?, also further: [SourceTable] = [],
    _ sections: [Section], role: FigureRole,
    tile: Int? = nil, better: Direction? = nil, leastRows: Int = 1, hasBaseline: Bool = false,
    isTotal: Bool = false, series: [DimensionKind] = [], isQuietAtZero: Bool = true, formula: FigureFormula? = nil,
    custom: CustomFigure? = nil, panel: PanelFigure? = nil
  ) {
    self.name = name
    self.family = family
    self.unit = unit
    tables = [table].compactMap(\.self) + further
    self.sections = sections
    self.role = role
    self.tile = tile
    self.better = better
    self.leastRows = leastRows
    self.hasBaseline = hasBaseline
    self.isTotal = isTotal
    self.series = series
    self.isQuietAtZero = isQuietAtZero
    self.formula = formula
    self.custom = custom
    self.panel = panel
  }

  /// Whether there is one number of the whole period.
  package var isOfPeriod: Bool {
    switch role {
    case .row, .detail, .otherNames: true
    case .breakdown, .series: false
    }
  }

  /// Its number of the whole current period, whether or not there is one.
  package var id: FigureID { FigureID(self) }

  /// Nil where all names have a figure of their own, or none has.
  package var breakdown: NameBreakdown? { if case .breakdown(let breakdown) = role { breakdown } else { nil } }

  /// What it can have between the braces.
  package var dimensions: [DimensionKind] {
    if case .breakdown = role { return [.name] + series }
    return series
  }
}
