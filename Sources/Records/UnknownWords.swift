/// Rows of a table whose severity or status is none that Daybook understands.
public struct UnknownWords: Hashable, Sendable {
  public enum Column: String, Hashable, Sendable { case severity, status }

  public struct Word: Hashable, Sendable {
    public let text: String
    public let count: Int
    public init(_ text: String, _ count: Int) {
      self.text = text
      self.count = count
    }
  }

  /// What the report calls the table.
  public let source: String
  public let column: Column
  /// Rows with an unknown word, of all looked at; at least 1.
  public let rows: Int
  public let of: Int
  /// The most frequent, most first.
  public let words: [Word]
  /// Rows with words that are not among these.
  public var others: Int { rows - words.reduce(0) { $0 + $1.count } }

  public static let shown = 3

  /// - Parameter words: most first; only the first three are kept.
  public init(source: String, column: Column, rows: Int, of: Int, words: [Word]) {
    self.source = source
    self.column = column
    self.rows = rows
    self.of = of
    self.words = Array(words.prefix(Self.shown))
  }

  /// From 1 % of the rows on a report is not complete.
  public var isNotable: Bool { rows * 100 >= of }

  /// The same with other texts for the words.
  public func worded(_ shown: (String) -> String) -> UnknownWords {
    UnknownWords(
      source: source, column: column, rows: rows, of: of, words: words.map { Word(shown($0.text), $0.count) })
  }
}
