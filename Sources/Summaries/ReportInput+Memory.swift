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
      adopt(series: known.halves, of: gone(by: known.day.end, known.halves))
      adopt(series: known.halves, ofPanels: panelsGone(by: known.day.end, known.halves))
    }
    if let halves = past.halves {
      let doubtful = Set(retentions.filter { !$0.isHarmless(comparison) }.map(\.table))
      let start = comparison.baseline.start.adding(seconds: 1)
      adopt(reference: halves, of: halves.tables.intersection(doubtful).union(gone(by: start, halves)))
      adopt(reference: halves, ofPanels: panelsGone(by: start, halves))
    }
    let known = keptTables.union(past.baseline == nil ? [] : [.metrics, .requests])
    retentions.removeAll { known.contains($0.table) && !$0.isOfPeriod(comparison) }
  }

  /// Tables whose rows begin no earlier, though what was kept tells of some: a young table has lost nothing.
  private func gone(by instant: Instant, _ halves: TableHalves) -> Set<SourceTable> {
    halves.tables.filter { table in tableStarts[table].map { $0 >= instant } ?? false && halves.hasRows(of: table) }
  }

  /// The same of panels, by their ids, and those of which the database may have removed rows.
  private func panelsGone(by instant: Instant, _ halves: TableHalves) -> Set<String> {
    Set(
      panels.compactMap { panel, result in
        guard let summary = result.value, halves.panels[panel.id]?.isEmpty == false else { return nil }
        let isGone = summary.firstRow.map { $0 >= instant } ?? true
        let isDoubtful = summary.keptSince.map { $0 >= instant } ?? false
        return isGone || isDoubtful ? panel.id : nil
      })
  }
}
