/// Rows of a table whose severity or status is none that Daybook understands.
public struct UnknownWords: NamesCarrying, Hashable, Encodable, Sendable {
  public enum Column: String, Hashable, Encodable, Sendable { case severity, status }

  public struct Word: Hashable, Encodable, Sendable {
    package let text: String
    package let count: Int
    package init(_ text: String, _ count: Int) {
      self.text = text
      self.count = count
    }
  }

  /// What the report calls the table.
  package let source: String
  package let column: Column
  /// Rows with an unknown word, of all looked at; at least 1.
  package let rows: Int
  package let of: Int
  /// The most frequent, most first.
  package let words: [Word]
  /// Rows with words that are not among these.
  package var others: Int { rows - words.reduce(0) { $0 + $1.count } }

  package static let shown = 3

  /// - Parameter words: most first; only the first three are kept.
  package init(source: String, column: Column, rows: Int, of: Int, words: [Word]) {
    self.source = source
    self.column = column
    self.rows = rows
    self.of = of
    self.words = Array(words.prefix(Self.shown))
  }

  /// From 1 % of the rows on a report is not complete.
  package var isNotable: Bool { rows * 100 >= of }

  /// The same with other texts for the words.
  package func renamed(_ shown: (String) -> String) -> UnknownWords {
    UnknownWords(
      source: source, column: column, rows: rows, of: of, words: words.map { Word(shown($0.text), $0.count) })
  }
}
