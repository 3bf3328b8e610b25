package import Records

/// Where a source stood when it was looked at, so that rows which come, change or go later are found without reading all.
package struct SourceMark: Codable, Hashable, Sendable {
  /// The highest row id of the metric table; nil where its rows have none.
  package var lastRow: Int64?
  /// What stands in that row, to notice when ids are given anew.
  package var lastContent: String?
  /// For each day, the ids of the first and last row of each metric type.
  package var edges: [String: String]

  package init(lastRow: Int64? = nil, lastContent: String? = nil, edges: [String: String] = [:]) {
    self.lastRow = lastRow
    self.lastContent = lastContent
    self.edges = edges
  }
}

/// What of its past a source changed.
package struct SourceChanges: Sendable {
  /// Days on which rows came, changed or went, or may have.
  package var days: Set<Day>
  /// Where the source stands now.
  package var mark: SourceMark

  package init(days: Set<Day> = [], mark: SourceMark = SourceMark()) {
    self.days = days
    self.mark = mark
  }
}
