/// What a figure is, whatever its period and dimension. Listed in docs/figures.md.
public final class FigureDefinition: Sendable {
  /// `requests.duration.p95`; never renamed.
  public let name: String
  public let family: FigureFamily
  /// Rows that name another unit may give a figure another than this.
  public let unit: Unit
  /// The table its rows are of; nil when it is of several.
  public let table: SourceTable?
  /// Whose tables show it.
  public let sections: [Section]
  public let role: FigureRole
  /// Its place on the score card, 1 is the first; nil when it has none.
  public let tile: Int?
  /// On which side it is good to be; nil when that cannot be said.
  public let better: Direction?
  /// Fewer rows than this give no value (docs/methods.md#missing-values).
  public let leastRows: Int
  /// Whether it is also made of the period that this one is compared with.
  public let hasBaseline: Bool
  /// Beside the number of the whole period, if the role has one, it is made by these.
  public let series: [DimensionKind]
  /// Whether 0 means that nothing happened, rather than that something was measured.
  public let isQuietAtZero: Bool
  /// Nil when it is counted from rows.
  public let formula: FigureFormula?
  /// What of the database or of the settings it is named after; nil for all others.
  public let custom: CustomFigure?

  init(
    _ name: String, _ family: FigureFamily, _ unit: Unit, table: SourceTable?, _ sections: [Section], role: FigureRole,
    tile: Int? = nil, better: Direction? = nil, leastRows: Int = 1, hasBaseline: Bool = false,
    series: [DimensionKind] = [], isQuietAtZero: Bool = true, formula: FigureFormula? = nil,
    custom: CustomFigure? = nil
  ) {
    self.name = name
    self.family = family
    self.unit = unit
    self.table = table
    self.sections = sections
    self.role = role
    self.tile = tile
    self.better = better
    self.leastRows = leastRows
    self.hasBaseline = hasBaseline
    self.series = series
    self.isQuietAtZero = isQuietAtZero
    self.formula = formula
    self.custom = custom
  }

  /// Whether there is one number of the whole period.
  public var isOfPeriod: Bool {
    switch role {
    case .row, .detail, .otherNames: true
    case .breakdown, .series: false
    }
  }

  /// What it can have between the braces.
  public var dimensions: [DimensionKind] {
    if case .breakdown = role { return [.name] + series }
    return series
  }
}
