package import Records

/// Where a source stood when it was looked at, so that rows which come, change or go later are found without reading all.
package struct SourceMark: Codable, Hashable, Sendable {
  /// The highest row id of the metric table; nil where its rows have none.
  package var lastRow: Int64?
  /// What stands in that row, to notice when ids are given anew.
  package var lastContent: String?
  /// For each day, the ids of the first and last row of each metric type.
  package var edges: [String: String]
  /// The earliest row of each metric type that was ever seen, in microseconds since 1970.
  package var firstRows: [String: Int64]
  /// The earliest row of each smaller table, by its name, as it was read last; in microseconds since 1970.
  package var tableStarts: [String: Int64] = [:]

  package init(
    lastRow: Int64? = nil, lastContent: String? = nil, edges: [String: String] = [:], firstRows: [String: Int64] = [:]
  ) {
    self.lastRow = lastRow
    self.lastContent = lastContent
    self.edges = edges
    self.firstRows = firstRows
  }

  /// The same, with rows that were seen earlier and may be gone.
  package func remembering(_ earlier: SourceMark?) -> SourceMark {
    var mark = self
    mark.firstRows.merge(earlier?.firstRows ?? [:], uniquingKeysWith: min)
    return mark
  }
}

/// What of its past a source changed.
package struct SourceChanges: Sendable {
  /// Days on which rows came, changed or went, or may have.
  package var days: Set<Day>
  /// Where the source stands now.
  package var mark: SourceMark
  /// Its first row of all; nil where that is not told.
  package var begins: Instant? { mark.firstRows.values.min().map(Instant.init(microseconds:)) }

  package init(days: Set<Day> = [], mark: SourceMark = SourceMark()) {
    self.days = days
    self.mark = mark
  }
}
