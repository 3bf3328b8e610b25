/// The figures of one report, in the order they were made, each id once.
package struct FigureSet: Sendable {
  package private(set) var figures: [Figure] = []
  private var positions: [FigureID: Int] = [:]

  package init() {}

  /// Adds a figure.
  ///
  /// An id already present is a programming error.
  package mutating func add(_ figure: Figure) {
    precondition(positions.updateValue(figures.count, forKey: figure.id) == nil, "figure \(figure.id) made twice")
    figures.append(figure)
  }

  /// Where the figure stands in `figures`; nil when there is none.
  package func position(of id: FigureID) -> Int? { positions[id] }
  package subscript(_ id: FigureID) -> Figure? { positions[id].map { figures[$0] } }

  /// All that differ from the figure by a dimension only, in order; without the one of all others together.
  package func series(_ id: FigureID) -> [Figure] {
    figures.filter { figure in
      guard let slot = figure.id.slot, slot != .others else { return false }
      return figure.id.at(nil) == id
    }
  }
}

extension FigureSet: Encodable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(figures)
  }
}
