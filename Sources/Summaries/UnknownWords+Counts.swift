package import Records

extension UnknownWords {
  /// Nil when there are none.
  ///
  /// What stands under `(other)` is counted and not named.
  /// - Parameters:
  ///   - counts: rows by the unknown word.
  ///   - rows: all rows looked at.
  package static func counted(
    _ counts: [String: Int], _ column: WordColumn, of table: SourceTable, rows: Int
  ) -> UnknownWords? {
    let unknown = counts.values.reduce(0, +)
    guard unknown > 0 else { return nil }
    let named = counts.filter { $0.key != NameTable.other }.map { (name: $0.key, count: $0.value) }
    return UnknownWords(
      table, column: column, rows: unknown, of: rows,
      words: Ranking.mostFirst(named).map { Word($0.name, $0.count) })
  }
}
