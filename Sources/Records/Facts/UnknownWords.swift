/// Rows of a table whose severity or status is none that Daybook understands.
package struct UnknownWords: NamesCarrying, Hashable, Encodable, Sendable {
  package enum WordColumn: String, Hashable, Encodable, Sendable { case severity, status }

  package struct Word: Hashable, Encodable, Sendable {
    package let text: String
    package let count: Int
    package init(_ text: String, _ count: Int) {
      self.text = text
      self.count = count
    }
  }

  package let table: SourceTable
  package let column: WordColumn
  /// Rows with an unknown word, of all looked at; at least 1.
  package let rows: Int
  package let of: Int
  /// The most frequent, most first.
  package let words: [Word]
  /// Rows with words that are not among these.
  package var others: Int { rows - words.reduce(0) { $0 + $1.count } }

  package static let shown = 3

  /// - Parameter words: most first; only the first three are kept.
  package init(_ table: SourceTable, column: WordColumn, rows: Int, of: Int, words: [Word]) {
    self.table = table
    self.column = column
    self.rows = rows
    self.of = of
    self.words = Array(words.prefix(Self.shown))
  }

  package var figure: FigureID { .coverage.unknownWords.named("\(table.id).\(column.rawValue)") }

  /// From 1 % of the rows on a report is not complete.
  package var isNotable: Bool { rows * 100 >= of }

  /// The same with other texts for the words.
  package func renamed(_ shown: (String) -> String) -> UnknownWords {
    UnknownWords(
      table, column: column, rows: rows, of: of, words: words.map { Word(shown($0.text), $0.count) })
  }
}
