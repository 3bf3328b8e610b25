import Records

/// What a table has to look like to be taken for one of the standard tables.
struct TableKind {
  /// A standard column, and by what one of the table's is known for it.
  struct ColumnWish {
    enum ColumnContent {
      case time
      case text
      /// Texts, each of another row: titles, messages.
      case prose
      case path
      case method
      case httpStatus
      case number
      case key
      /// Few different values, whose meaning has to be found.
      case words
      /// A number from 1 to 5.
      case rating
    }

    let column: String
    let content: ColumnContent
    /// Words of names, the likeliest first.
    let words: [String]
  }

  let table: SourceTable
  /// Words of the table's name.
  let words: Set<String>
  let wishes: [ColumnWish]
  /// Of these it has to have one: without them it is some other table.
  let telling: Set<String>

  init(_ table: SourceTable, _ words: Set<String>, telling: Set<String>, _ wishes: [ColumnWish]) {
    self.table = table
    self.words = words
    self.telling = telling
    self.wishes = wishes
  }
}

extension TableKind.ColumnWish {
  init(_ column: String, _ content: ColumnContent, _ words: String) {
    self.init(column: column, content: content, words: words.split(separator: " ").map(String.init))
  }

  /// Whether what stands in the column can be what is wished.
  func fits(_ found: SampledColumn) -> Bool {
    switch content {
    // Nothing has been closed yet, say: then the name has to do.
    case .time: found.time != nil || (found.filled == 0 && found.isNamedTime)
    case .text: found.isText && found.time == nil
    case .prose: found.isText && found.time == nil
    case .path: found.isMostly { $0.hasPrefix("/") || $0.hasPrefix("http://") || $0.hasPrefix("https://") }
    case .method: found.isMostly { Self.methods.contains($0.uppercased()) }
    case .httpStatus:
      (found.isNumeric && found.numbers.allSatisfy { (100...599).contains($0) })
        || found.isMostly(1) { $0.count == 3 && Int($0).map { (100...599).contains($0) } == true }
    case .number: found.isNumeric && found.time == nil && found.numbers.allSatisfy { $0 >= 0 }
    case .key: found.filled > 0
    case .words: found.time == nil && found.filled > found.others && found.values.count <= Self.mostWords
    case .rating: found.isNumeric && found.numbers.allSatisfy { (1...5).contains($0) }
    }
  }

  /// By its content alone, whatever its name.
  var isPlain: Bool { content == .path || content == .method }

  private static let methods: Set<String> = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]
  /// A column of statuses has no more different values.
  static let mostWords = 20
}
