package import Records

/// What a known table holds, at a glance.
package struct TableOverview: Sendable, Hashable {
  package let table: SourceTable
  /// The database's name of it; of a query where it stands.
  package let name: String
  package let rows: Int
  /// True when counting stopped there.
  package let isMore: Bool
  /// The times of the earliest and the latest row; nil when no time can be read.
  package let first: Instant?
  package let last: Instant?

  /// Values that the settings say nothing of, each column with its most frequent ones and their numbers.
  package var unmapped: [String] = []

  package init(_ table: SourceTable, name: String, rows: Int, isMore: Bool, first: Instant?, last: Instant?) {
    self.table = table
    self.name = name
    self.rows = rows
    self.isMore = isMore
    self.first = first
    self.last = last
  }
}
