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

  public subscript(_ id: FigureID) -> Figure? { positions[id].map { figures[$0] } }
  public subscript(_ name: String, _ dimension: String? = nil) -> Figure? { self[FigureID(name, dimension)] }

  /// All figures of that name that have a dimension, in order.
  public func series(_ name: String) -> [Figure] { figures.filter { $0.id.name == name && $0.id.dimension != nil } }
}
