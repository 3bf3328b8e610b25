/// One number with everything needed to trust it.
///
/// Made once, cited by id everywhere.
package struct Figure: Hashable, Encodable, Sendable {
  package enum State: Hashable, Encodable, Sendable {
    case exact
    /// From a sketch of older history; shown with ≈.
    case estimate
    case missing(MissingReason)
  }

  package let id: FigureID
  /// In `unit`, rounded to 15 significant digits; nil exactly when the state is missing.
  package let value: Double?
  package let unit: Unit
  /// How many rows the value rests on.
  package let n: Int
  package let state: State
  /// Where its rows came from; the manifest tells of each.
  package let origins: [OriginID]
  /// Figures this one is computed from.
  package let parents: [FigureID]

  package init(
    _ id: FigureID, _ value: Double, unit: Unit, n: Int, state: State = .exact, origins: [OriginID] = [],
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

  package init(missing id: FigureID, _ reason: MissingReason, unit: Unit, n: Int = 0, origins: [OriginID] = []) {
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
package enum MissingReason: String, Hashable, Encodable, Sendable {
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
  /// The database may have removed rows of what the period is compared with.
  case notKept = "not_kept"
  /// The rows are of several hosts or other groups, which have figures of their own.
  case byGroup = "by_group"
  /// Reading failed; the section says why.
  case failed
}
