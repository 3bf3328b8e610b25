import Records
import Statistics
import Summaries

/// The figures of a report while they are made: rounds each once, and gives a reason where there is no value.
struct FigureBuilder {
  private(set) var figures = FigureSet()
  /// The queries that were run: a figure never cites another.
  private let known: Set<OriginID>
  /// Those of which no row could be used: what rests on them alone is not known.
  private let lost: Set<OriginID>
  /// Those whose rows of the reference may be gone: nothing is compared with what is left.
  private let unkept: Set<SourceTable>

  /// What the database cannot have is left out.
  private let omission: Omission

  init(
    origins: [Origin], lost: Set<OriginID> = [], unkept: Set<SourceTable> = [], omission: Omission = Omission()
  ) {
    self.unkept = unkept
    self.omission = omission
    known = Set(origins.map(\.id))
    self.lost = lost
  }

  /// `value` in `unit`, that of the definition when nil; missing for `reason` without a value, and where there are
  /// fewer rows than the figure needs.
  ///
  /// An id that exists already is kept as it is: only names from the database or the settings can meet, and the
  /// built-in figure wins.
  mutating func put(
    _ id: FigureID, _ value: Double?, _ unit: Unit? = nil, n: Int, from origins: [OriginID], parents: [FigureID] = [],
    otherwise reason: MissingReason = .noRows
  ) {
    guard figures[id] == nil else { return }
    if omission.leavesOut(id, value == nil ? reason : nil) { return }
    let unit = unit ?? id.definition.unit
    let origins = origins.filter(known.contains)
    if id.scope == .reference, id.definition.tables.contains(where: unkept.contains) {
      return figures.add(Figure(missing: id, .notKept, unit: unit, origins: origins))
    }
    if !origins.isEmpty, origins.allSatisfy(lost.contains) {
      return figures.add(Figure(missing: id, .failed, unit: unit, origins: origins))
    }
    if n > 0, n < id.definition.leastRows {
      return figures.add(Figure(missing: id, .tooFewRows, unit: unit, n: n, origins: origins))
    }
    guard let value, value.isFinite else {
      return figures.add(Figure(missing: id, value == nil ? reason : .failed, unit: unit, n: n, origins: origins))
    }
    figures.add(
      Figure(id, Rounding.significant15(value), unit: unit, n: n, origins: origins, parents: parents))
  }

  /// Of several hosts or other groups together there is no number.
  mutating func putGrouped(_ id: FigureID, _ unit: Unit? = nil) {
    put(id, nil, unit, n: 0, from: [], otherwise: .byGroup)
  }

  mutating func count(_ id: FigureID, _ value: Int, from origins: [OriginID]) {
    put(id, Double(value), .count, n: value, from: origins)
  }

  /// How many names the others of a breakdown are.
  mutating func otherNames(of id: FigureID, _ names: Int, from origins: [OriginID]) {
    if let figure = id.definition.breakdown?.otherNames { count(figure, names, from: origins) }
  }

  /// part ÷ whole; missing for `reason` when there is no whole.
  mutating func share(
    _ id: FigureID, _ part: Int, of whole: Int, from origins: [OriginID], otherwise reason: MissingReason = .noRows
  ) {
    let value = whole > 0 ? Double(part) / Double(whole) : nil
    put(id, value, .fraction, n: whole, from: origins, otherwise: reason)
  }

  /// The period's figures of a table that could not be read, as far as nothing else gave them.
  mutating func fail(_ table: SourceTable, scopes: [FigureID.Scope] = FigureID.Scope.counted) {
    for id in FigureCatalogue.figures(of: table) {
      for scope in scopes where scope == .current || id.definition.hasBaseline {
        put(id.of(scope), nil, n: 0, from: [], otherwise: .failed)
      }
    }
  }
}
