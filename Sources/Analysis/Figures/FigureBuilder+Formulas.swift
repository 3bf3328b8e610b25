import Records

extension FigureBuilder {
  /// Adds the figures that follow from those made so far, in the order of the catalogue.
  mutating func derive() {
    for definition in FigureCatalogue.derived {
      guard let formula = definition.formula else { continue }
      for scope in FigureID.Scope.counted where scope == .current || definition.hasBaseline {
        let operands = formula.operands.compactMap { figures[$0.of(scope)] }
        guard operands.count == formula.operands.count else { continue }
        add(definition.id.of(scope), formula, operands[0], operands[1])
      }
    }
  }

  private mutating func add(_ id: FigureID, _ formula: FigureFormula, _ first: Figure, _ second: Figure) {
    var whole = second.value
    var rows = Int(held: second.value ?? 0)
    var unit = id.definition.unit
    var misfit: MissingReason?
    switch formula {
    case .share: break
    case .shareBeside:
      whole = first.value.flatMap { part in second.value.map { part + $0 } }
      rows = Int(held: whole ?? 0)
    case .ratio:
      rows = second.n
      unit = first.unit
      if second.value != nil, second.unit != .count { misfit = .otherUnit }
    }
    let missing = [first, second].compactMap { if case .missing(let reason) = $0.state { reason } else { nil } }
    let value = first.value.flatMap { part in whole.flatMap { $0 > 0 && misfit == nil ? part / $0 : nil } }
    put(
      id, value, unit, n: rows, from: first.origins + second.origins.filter { !first.origins.contains($0) },
      parents: [first.id, second.id],
      otherwise: missing.contains(.notRecorded) ? .notRecorded : misfit ?? missing.first ?? .noRows)
  }
}
