/// One number with everything needed to trust it. Made once, cited by id everywhere.
public struct Figure: Hashable, Encodable, Sendable {
  public enum State: Hashable, Encodable, Sendable {
    case exact
    /// From a sketch of older history; shown with ≈.
    case estimate
    case missing(MissingReason)
  }

  public let id: FigureID
  /// In `unit`, rounded to 15 significant digits; nil exactly when the state is missing.
  public let value: Double?
  public let unit: Unit
  /// How many rows the value rests on.
  public let n: Int
  public let state: State
  /// Ids of the origins in the manifest.
  public let origins: [String]
  /// Figures this one is computed from.
  public let parents: [FigureID]

  public init(
    _ id: FigureID, _ value: Double, unit: Unit, n: Int, state: State = .exact, origins: [String] = [],
    parents: [FigureID] = []
  ) {
    self.id = id
    self.value = value
    self.unit = unit
    self.n = n
    self.state = state
    self.origins = origins
    self.parents = parents
  }

  public init(missing id: FigureID, _ reason: MissingReason, unit: Unit, n: Int = 0, origins: [String] = []) {
    self.id = id
    value = nil
    self.unit = unit
    self.n = n
    state = .missing(reason)
    self.origins = origins
    parents = []
  }
}

/// Why a figure has no value.
public enum MissingReason: String, Hashable, Encodable, Sendable {
  /// The table or metric type exists and has no row in the period.
  case noRows = "no_rows"
  /// The database has no such table or metric type.
  case notRecorded = "not_recorded"
  /// Rows exist, none has the field the figure needs.
  case noSuchField = "no_such_field"
  /// Fewer rows than the figure's guard asks for (docs/methods.md#missing-values).
  case tooFewRows = "too_few_rows"
  /// Rows exist, all in a unit that cannot be converted into the figure's.
  case otherUnit = "other_unit"
  /// Reading failed; the section says why.
  case failed
}
