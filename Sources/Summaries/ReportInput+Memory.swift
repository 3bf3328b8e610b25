package import Records

extension ReportInput {
  /// Puts in what is known of the baseline where the source has removed its rows, or may have.
  /// - Parameter pruned: tables without a row from before the baseline.
  package mutating func remember(_ plan: ReadPlan, without pruned: Set<SourceTable>) {
    let comparison = comparison
    let doubtful = Set(retentions.filter { !$0.isHarmless(comparison) }.map(\.table))
    var known: Set<SourceTable> = plan.past.baseline == nil ? [] : [.metrics, .requests]
    if let halves = plan.past.halves {
      let tables = halves.tables.intersection(pruned.union(doubtful))
      adopt(reference: halves, of: tables)
      known.formUnion(tables)
    }
    retentions.removeAll { known.contains($0.table) && !$0.isOfPeriod(comparison) }
  }
}
