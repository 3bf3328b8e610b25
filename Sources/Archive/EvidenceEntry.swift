/// A number that a finding or a recommendation rests on.
package struct EvidenceEntry: Codable, Hashable, Sendable {
  package var name: String
  /// Nil where a statistic is unbounded.
  @Nullable package var value: Double?
  @Nullable package var figure: String?
  /// A unit as figures have it, `change in ` one, or `ratio`; nil for a plain number.
  @Nullable package var unit: String?

  package init(name: String, value: Double?, figure: String?, unit: String? = nil) {
    self.name = name
    self.value = value
    self.figure = figure
    self.unit = unit
  }
}
