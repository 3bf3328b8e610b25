/// The figures of one report, in the order they were made, each id once.
public struct FigureBook: Sendable {
  public private(set) var figures: [Figure] = []
  private var positions: [FigureID: Int] = [:]

  public init() {}

  /// Adds a figure. An id already present is a programming error.
  public mutating func add(_ figure: Figure) {
    precondition(positions.updateValue(figures.count, forKey: figure.id) == nil, "figure \(figure.id) made twice")
    figures.append(figure)
  }

  /// Where the figure stands in `figures`; nil when there is none.
  public func position(of id: FigureID) -> Int? { positions[id] }
  public subscript(_ id: FigureID) -> Figure? { positions[id].map { figures[$0] } }

  /// All that differ from the figure by a dimension only, in order; without the one of all others together.
  package func series(_ id: FigureID) -> [Figure] {
    figures.filter { $0.id.dimension != nil && $0.id.at(nil) == id }
  }
}

extension FigureBook: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(figures)
  }
}
