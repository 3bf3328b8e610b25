package import Records

/// A figure as the rows of one of the smaller tables give it, before it is rounded and too few rows are held against it.
package struct CountedFigure: Sendable {
  package let id: FigureID
  /// In the unit of its definition; nil when the rows give none.
  package let value: Double?
  /// How many rows it rests on.
  package let rows: Int
  /// Why there is no value; of no account when there is one.
  package let reason: MissingReason

  init(_ id: FigureID, _ value: Double?, rows: Int, otherwise reason: MissingReason = .noRows) {
    self.id = id
    self.value = value
    self.rows = rows
    self.reason = reason
  }

  static func count(_ id: FigureID, _ count: Int) -> CountedFigure { CountedFigure(id, Double(count), rows: count) }

  /// part ÷ whole.
  static func share(_ id: FigureID, _ part: Int, of whole: Int) -> CountedFigure {
    CountedFigure(id, whole > 0 ? Double(part) / Double(whole) : nil, rows: whole)
  }

  /// Rows by name: the names kept, then what all others hold together, and how many they are where that is known.
  static func counts(_ id: FigureID, _ counts: NameCounts) -> [CountedFigure] {
    let named = counts.map { count(id.named($0.name), $0.count) }
    guard let others = counts.others else { return named }
    return named + [count(id.at(.others), others.count)] + otherNames(of: id, others.names)
  }

  /// How many names the others of a breakdown are; nothing when that is not known.
  static func otherNames(of id: FigureID, _ names: Int?) -> [CountedFigure] {
    guard let names, let figure = id.definition.breakdown?.otherNames else { return [] }
    return [count(figure, names)]
  }
}
