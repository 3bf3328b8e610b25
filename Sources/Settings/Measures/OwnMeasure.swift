import Records

/// A measure that only this settings file knows.
struct OwnMeasure {
  let entry: MeasureEntry

  /// Nil after reporting what is missing or contradictory.
  func measure() -> Measure? {
    guard isNamed else {
      entry.report(
        "a measure's name is made of a to z, digits and _, begins with a letter and has at most 40 characters",
        remedy: "Give it such a name")
      return nil
    }
    if !entry.has("from") {
      let nearest = NearestName.of(entry.name, in: StandardMeasures.all.map(\.name))
      entry.report(
        "a measure of your own needs from, the metric type of its rows",
        remedy: nearest.map { "Did you mean the standard measure \($0)?" } ?? "Write from: request_duration, or another"
      )
    }
    if !entry.has("aggregate") {
      let all = Measure.Aggregate.allCases.map(\.rawValue).joined(separator: ", ")
      entry.report("a measure of your own needs aggregate", remedy: "Write one of \(all)")
    }
    guard let source = entry.source, let aggregate = entry.aggregate, let unit = unit(aggregate) else { return nil }
    if aggregate == .share, !entry.has("where") {
      entry.report("a share needs where, which rows to count", remedy: "Write where: \"status_code >= 500\"")
    }
    let better = entry.better ?? .lower
    let limits = MeasureLimits(entry, unit: unit, better: better, standard: nil)
    return Measure(
      name: entry.name, figure: .custom(entry.name), source: source, aggregate: aggregate,
      filter: entry.filter, unit: unit.unit, writtenUnit: unit.name, better: better, warning: limits.warning,
      critical: limits.critical,
      section: entry.section ?? .system, by: entry.by)
  }

  /// Shares, counts and rates have units of their own; all others are in the unit of their rows.
  private func unit(_ aggregate: Measure.Aggregate) -> MeasureUnit? {
    let natural: (unit: Unit, text: String)? =
      switch aggregate {
      case .share: (.fraction, "%")
      case .count: (.count, "count")
      case .rate: (.perSecond, "/s")
      default: nil
      }
    guard let text = entry.unitText else {
      if natural == nil, !entry.has("unit") {
        entry.report("a measure of \(aggregate.rawValue) needs unit", remedy: "Write the unit of its rows, such as ms")
      }
      return natural.map { MeasureUnit.of($0.text) }
    }
    let unit = MeasureUnit.of(text)
    guard let natural, unit.unit != natural.unit else { return unit }
    entry.report(
      at: "unit", "a measure of \(aggregate.rawValue) is not in \(shown(text))",
      remedy: "Write \"\(natural.text)\", or leave the key out")
    return nil
  }

  private var isNamed: Bool {
    guard let first = entry.name.utf8.first, (97...122).contains(first), entry.name.utf8.count <= 40 else {
      return false
    }
    return entry.name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 0x5F }
  }
}
