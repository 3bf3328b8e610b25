public import Records

/// What a known table holds, at a glance.
public struct TableOverview: Sendable, Hashable {
  /// The database's name of it.
  public let name: String
  public let rows: Int
  /// True when counting stopped there.
  public let isMore: Bool
  /// The times of the earliest and the latest row; nil when no time can be read.
  public let first: Instant?
  public let last: Instant?

  public init(name: String, rows: Int, isMore: Bool, first: Instant?, last: Instant?) {
    self.name = name
    self.rows = rows
    self.isMore = isMore
    self.first = first
    self.last = last
  }
}
