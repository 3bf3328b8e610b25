/// Cuts a filter's text into tokens.
struct FilterScanner {
  /// What ends a bare word, besides blanks.
  private static let marks = Array("()'\",=!<>".unicodeScalars)

  private let characters: [Unicode.Scalar]
  private var position = 0

  static func tokens(_ text: String) throws(FilterError) -> [FilterToken] {
    var scanner = FilterScanner(characters: Array(text.unicodeScalars))
    var tokens: [FilterToken] = []
    repeat { tokens.append(try scanner.next()) } while tokens.last?.kind != .end
    return tokens
  }

  private init(characters: [Unicode.Scalar]) { self.characters = characters }

  private var current: Unicode.Scalar? { position < characters.count ? characters[position] : nil }

  private mutating func next() throws(FilterError) -> FilterToken {
    while let character = current, character.properties.isWhitespace { position += 1 }
    let column = position + 1
    return FilterToken(kind: try kind(), column: column)
  }

  private mutating func kind() throws(FilterError) -> FilterToken.TokenKind {
    guard let character = current else { return .end }
    switch character {
    case "(", ")", ",":
      position += 1
      return character == "(" ? .open : character == ")" ? .close : .comma
    case "'", "\"": return try quoted(character)
    case "=", "!", "<", ">": return try comparison(character)
    default: return try word()
    }
  }

  /// A quotation mark inside is written twice.
  private mutating func quoted(_ mark: Unicode.Scalar) throws(FilterError) -> FilterToken.TokenKind {
    let start = position
    var text = String.UnicodeScalarView()
    position += 1
    while let character = current {
      position += 1
      if character != mark {
        text.append(character)
      } else if current == mark {
        text.append(mark)
        position += 1
      } else {
        return .quoted(StoredText.normalised(Array(String(text).utf8)))
      }
    }
    throw FilterError(column: start + 1, message: "the text that begins with \(mark) has no closing \(mark)")
  }

  private mutating func comparison(_ first: Unicode.Scalar) throws(FilterError) -> FilterToken.TokenKind {
    let column = position + 1
    position += 1
    var text = String(first)
    if let second = current, "=<>".unicodeScalars.contains(second) {
      text.unicodeScalars.append(second)
      position += 1
    }
    if let comparison = Filter.Operator(rawValue: text) { return .comparison(comparison) }
    let meant = ["==": "=", "<>": "!=", "=<": "<=", "=>": ">=", "!": "!= or not"][text]
    throw FilterError(
      column: column,
      message: "\(text) is not a comparison; " + (meant.map { "write \($0)" } ?? "use = != < <= > >= or in"))
  }

  private mutating func word() throws(FilterError) -> FilterToken.TokenKind {
    let start = position
    while let character = current, !character.properties.isWhitespace, !Self.marks.contains(character) { position += 1 }
    let text = StoredText.normalised(Array(String(String.UnicodeScalarView(characters[start..<position])).utf8))
    switch text.lowercased() {
    case "and": return .and
    case "or": return .or
    case "not": return .not
    case "in": return .in
    default: break
    }
    guard FilterNumber.isNumber(text) else { return .word(text) }
    guard let value = FilterNumber.parse(text) else {
      throw FilterError(column: start + 1, message: "the number \(text) is too large")
    }
    return .number(value)
  }
}
