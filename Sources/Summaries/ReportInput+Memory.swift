package import Records

extension ReportInput {
  /// Whether any table could not be read.
  package var hasFailed: Bool {
    func failed(_ result: TableResult<some Any>) -> Bool { if case .failed = result { true } else { false } }
    return failed(metrics) || SourceTable.all.contains { failed(self.result(of: $0)) }
  }

  /// Rows of these days by table, without tables that could not be read to the end.
  package func trustedArrivals(_ days: [DaySpan]) -> [String: [Day: Int]] {
    let failed = SourceTable.all.filter { if case .failed = result(of: $0) { true } else { false } }.map(\.name)
    return arrivals.filter { !failed.contains($0.key) }.mapValues { counts in
      Dictionary(zip(days, counts).map { ($0.day, $1) }) { one, _ in one }
    }
  }

  /// Puts in what is known of the past where the source has removed its rows, or may have.
  package mutating func remember(_ past: KnownPast) {
    let comparison = comparison
    stopped = past.stopped
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
