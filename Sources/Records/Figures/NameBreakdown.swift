/// Figures by name, of which the largest have figures of their own and all others stand together.
package struct NameBreakdown: Hashable, Sendable {
  /// Such as `requests.by_path`.
  let name: String
  let family: FigureFamily
  package let thing: NamedThing

  init(_ name: String, _ family: FigureFamily, of thing: NamedThing) {
    self.name = name
    self.family = family
    self.thing = thing
  }

  /// How many names stand together.
  package var otherNames: FigureID {
    FigureID(FigureDefinition("\(name).other_names", family, .count, table: nil, [], role: .otherNames(thing)))
  }
}
