package import Records

/// What ends on a day, as last read.
package struct ExpirySummary: TableSummary {
  /// By time.
  package var list: [Expiry] = []
  /// Rows of the table that figures lack.
  package var rejections: [Rejection] = []
  package init() {}
}

extension ExpirySummary {
  package var rowsOfPeriod: Int { list.count }

  /// Over so lately that it still is news, or about to be: within 3 days.
  package func urgent(at end: Instant) -> [Expiry] {
    list.filter { (-Expiry.soon..<Expiry.urgent).contains($0.days(from: end)) }
  }

  /// Within 30 days, but not that soon.
  package func soon(at end: Instant) -> [Expiry] {
    list.filter { (Expiry.urgent..<Expiry.soon).contains($0.days(from: end)) }
  }

  package func figures(_ comparison: Comparison) -> [CountedFigure] {
    let end = comparison.current.end
    return [
      .count(.expiries.known, list.count), .count(.expiries.urgent, urgent(at: end).count),
      .count(.expiries.soon, soon(at: end).count),
    ]
  }
}
