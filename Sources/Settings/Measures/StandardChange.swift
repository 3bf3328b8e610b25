import Records

/// What a settings file may change of a standard measure: its limits, and where figures for it exist its aggregate.
///
/// Everything else is what docs/figures.md defines; other keys may be repeated, not changed.
struct StandardChange {
  let entry: MeasureEntry
  let standard: Measure

  /// Nil after reporting what cannot be changed.
  func measure() -> Measure? {
    let unit = entry.unitText.map(MeasureUnit.of) ?? MeasureUnit.standard(standard.unit)
    let chosen = entry.aggregate ?? standard.aggregate
    let figures = StandardMeasures.figures(of: standard)
    let figure = figures.first { $0.aggregate == chosen }?.figure
    let usual = figures.map(\.aggregate.rawValue).joined(separator: " or ")
    let isWell = [
      same("from", entry.source, standard.source, standard.source),
      same("where", entry.filter, standard.filter, standard.filter?.description ?? "absent"),
      same("better", entry.better, standard.better, standard.better.rawValue),
      same("section", entry.section, standard.section, standard.section.rawValue),
      same("unit", unit.kind, MeasureUnit.standard(standard.unit).kind, MeasureUnit.standard(standard.unit).kind),
      same("aggregate", figure == nil ? chosen : nil, nil, usual),
    ]
    if let by = entry.by, by != .none, !standard.isGauge {
      entry.report(
        at: "by", "\(standard.name) is not told apart by \(by.written)",
        remedy: "Gauges and measures of your own can be: give one a name, and from: \(standard.source)")
      return nil
    }
    guard !isWell.contains(false), let figure else { return nil }
    let limits = MeasureLimits(entry, unit: unit, better: standard.better, standard: standard)
    return Measure(
      name: standard.name, figure: figure, source: standard.source, aggregate: chosen, filter: standard.filter,
      unit: unit.unit, better: standard.better, warning: limits.warning, critical: limits.critical,
      section: standard.section, by: entry.by)
  }

  private func same<Value: Equatable>(_ key: String, _ written: Value?, _ usual: Value?, _ name: String) -> Bool {
    guard let written, written != usual else { return true }
    entry.report(
      at: key, "\(standard.name) is a standard measure, its \(key) is always \(name)",
      remedy: "Leave the key out, or give a measure of your own another name")
    return false
  }
}
