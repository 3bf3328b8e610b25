package import Records

/// Counts the rows of one of the smaller tables, each once and in any order, whichever engine hands them over.
///
/// What a row means is said here and nowhere else.
package protocol TableFold {
  associatedtype Summary: TableSummary

  static var table: SourceTable { get }

  /// - Parameter choices: what `overflow` of a first reading told to keep, by column.
  init(_ request: TableRequest, keeping choices: [Int: NameChoice])

  mutating func add(_ row: borrowing some StoredRow & ~Copyable)

  /// So many seconds from its time on a row stands for; nil for a moment.
  func length(_ row: borrowing some StoredRow & ~Copyable) -> Double?

  /// What to keep when the rows are read once more, because a column has too many names; empty when none has.
  var overflow: [Int: NameChoice] { get }

  func summary() -> Summary
}

extension TableFold {
  package func length(_ row: borrowing some StoredRow & ~Copyable) -> Double? { nil }
}

extension TableSummary {
  package mutating func adopt(series: Half, _ comparison: Comparison) {}
}

/// What was counted of one of the smaller tables.
package protocol TableSummary: Sendable {
  /// Rows of the table that figures lack.
  var rejections: [Rejection] { get set }
  /// How many of its rows the figures of the period count.
  var rowsOfPeriod: Int { get }

  /// What is kept of a period: enough for a later report to be compared with it when the rows are gone.
  associatedtype Half: Codable & Hashable & Sendable = NothingKept

  /// What a later report needs of this period.
  func half(_ comparison: Comparison) -> Half

  /// Takes what was kept of the reference in place of what rows told of it (docs/architecture.md#halves).
  mutating func adopt(reference: Half, _ comparison: Comparison)

  /// Takes the days of its series, and when things happened last, from what was kept of another earlier period, in place
  /// of what rows told of it.
  mutating func adopt(series: Half, _ comparison: Comparison)

  /// The table's figures, in the order in which reports have them; without those that follow from others.
  func figures(_ comparison: Comparison) -> [CountedFigure]
}
