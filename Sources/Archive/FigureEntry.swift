/// One figure, and where it comes from.
package struct FigureEntry: Codable, Hashable, Sendable {
  package var id: String
  package var unit: String
  /// Such as `exact`, `estimate`, `missing`.
  package var state: String
  /// Rows it rests on.
  package var n: Int
  @Nullable package var value: FigureNumber?
  /// Why there is no value.
  @Nullable package var reason: String?
  package var origins: [String]
  package var parents: [String]

  package init(
    id: String, unit: String, state: String, n: Int, value: FigureNumber?, reason: String?, origins: [String],
    parents: [String]
  ) {
    self.id = id
    self.unit = unit
    self.state = state
    self.n = n
    self.value = value
    self.reason = reason
    self.origins = origins
    self.parents = parents
  }
}
