import Records

extension ReportInput {
  /// Puts in what is known of the past where the source has removed its rows, or may have.
  package mutating func remember(_ past: KnownPast) {
    let comparison = comparison
    for known in past.dayHalves {
      let gone = tableStarts.filter { $0.value >= known.day.end }.keys
      adopt(series: known.halves, of: known.halves.tables.intersection(gone))
    }
    let doubtful = retentions.filter { !$0.isHarmless(comparison) }.map(\.table)
    let gone = tableStarts.filter { $0.value > comparison.baseline.start }.keys
    if let halves = past.halves { adopt(reference: halves, of: halves.tables.intersection(Set(doubtful).union(gone))) }
    let known = keptTables.union(past.baseline == nil ? [] : [.metrics, .requests])
    retentions.removeAll { known.contains($0.table) && !$0.isOfPeriod(comparison) }
  }
}
