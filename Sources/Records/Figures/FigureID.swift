/// The name of one number, the same in every artifact: `family.measure[.aggregate][{dimension}]`.
///
/// The members say what docs/figures.md says: `.requests.duration.p95` is `requests.duration.p95`, of the whole period.
/// `.at` gives one of its series, `.of` the same of another period.
package struct FigureID: Sendable {
  /// Of which period it is.
  package enum Scope: String, Hashable, Sendable, CaseIterable {
    case current = ""
    /// The period that this one is compared with.
    case reference = "reference."
    /// What it usually is in periods like this one (docs/methods.md#usual).
    case usual = "usual."

    /// Those that are counted from rows.
    package static let counted = [Scope.current, .reference]
  }

  package let definition: FigureDefinition
  package let scope: Scope
  /// Which one of a series; nil for the whole period.
  package let slot: FigureDimension?

  init(_ definition: FigureDefinition, _ scope: Scope = .current, _ dimension: FigureDimension? = nil) {
    self.definition = definition
    self.scope = scope
    slot = dimension
  }

  package var family: FigureFamily { definition.family }

  /// The same of that period.
  package func of(_ scope: Scope) -> FigureID { FigureID(definition, scope, slot) }
  /// The same of a day, an hour, a name.
  package func at(_ dimension: FigureDimension?) -> FigureID { FigureID(definition, scope, dimension) }
  package func named(_ name: String) -> FigureID { at(.name(name)) }
  /// What it is a part of: the figure without period and dimension.
  package var base: FigureID { FigureID(definition) }

  /// The name that it is of; nil for any other dimension, and without one.
  package var dimensionName: String? { if case .name(let name)? = slot { name } else { nil } }
  /// What stands between the braces; nil when there are none.
  package var dimension: String? { slot == .others ? nil : slot?.description }
}

extension FigureID: Hashable {
  package static func == (a: FigureID, b: FigureID) -> Bool {
    a.scope == b.scope && a.slot == b.slot
      && (a.definition === b.definition || a.definition.name == b.definition.name)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(definition.name)
    hasher.combine(scope)
    hasher.combine(slot)
  }
}

extension FigureID: EncodedAsText {
  package var description: String {
    let name = scope.rawValue + definition.name
    return switch slot {
    case nil: name
    case .others: name + ".other"
    case let dimension?: "\(name){\(dimension)}"
    }
  }
}

extension FigureID: Comparable {
  package static func < (a: FigureID, b: FigureID) -> Bool { a.description < b.description }
}
