package import Records

/// What a known table holds, at a glance.
package struct TableOverview: Sendable, Hashable {
  /// The database's name of it.
  package let name: String
  package let rows: Int
  /// True when counting stopped there.
  package let isMore: Bool
  /// The times of the earliest and the latest row; nil when no time can be read.
  package let first: Instant?
  package let last: Instant?

  package init(name: String, rows: Int, isMore: Bool, first: Instant?, last: Instant?) {
    self.name = name
    self.rows = rows
    self.isMore = isMore
    self.first = first
    self.last = last
  }
}
