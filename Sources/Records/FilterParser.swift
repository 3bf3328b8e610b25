extension Filter {
  /// Reads a condition such as `status_code >= 500 and not path in ('/health/', '/ping/')`.
  ///
  /// `not` binds closer than `and`, `and` closer than `or`; keywords in any case. A field is a bare word, or quoted; a
  /// literal is a number, a quoted text, or a bare word, which is text. `'500'` is text, `500` a number. At most
  /// 10,000 bytes, 200 comparisons, 32 levels of brackets and `not`.
  package static func parse(_ text: String) throws(FilterError) -> Filter {
    guard text.utf8.count <= FilterParser.longest else {
      throw FilterError(column: 1, message: "a condition has at most \(FilterParser.longest) bytes")
    }
    var parser = FilterParser(tokens: try FilterScanner.tokens(text))
    return try parser.whole()
  }
}

/// A recursive descent through the tokens.
struct FilterParser {
  static let longest = 10_000
  static let deepest = 32
  static let mostComparisons = 200

  private let tokens: [FilterToken]
  private var position = 0
  private var depth = 0
  private var comparisons = 0

  init(tokens: [FilterToken]) { self.tokens = tokens }

  private var current: FilterToken { tokens[position] }

  mutating func whole() throws(FilterError) -> Filter {
    let filter = try alternatives()
    guard current.kind == .end else { throw unexpected("and, or or the end") }
    return filter
  }

  private mutating func alternatives() throws(FilterError) -> Filter {
    var filter = try conjunction()
    while take(.or) { filter = .or(filter, try conjunction()) }
    return filter
  }

  private mutating func conjunction() throws(FilterError) -> Filter {
    var filter = try term()
    while take(.and) { filter = .and(filter, try term()) }
    return filter
  }

  private mutating func term() throws(FilterError) -> Filter {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw FilterError(column: current.column, message: "more than \(Self.deepest) levels of brackets and not")
    }
    if take(.not) { return .not(try term()) }
    guard take(.open) else { return try comparison() }
    let filter = try alternatives()
    guard take(.close) else { throw unexpected("and, or or )") }
    return filter
  }

  private mutating func comparison() throws(FilterError) -> Filter {
    let field: String
    switch current.kind {
    case .word(let text), .quoted(let text): field = text
    default: throw unexpected("a field name")
    }
    comparisons += 1
    guard comparisons <= Self.mostComparisons else {
      throw FilterError(column: current.column, message: "more than \(Self.mostComparisons) comparisons")
    }
    position += 1
    if case .comparison(let comparison) = current.kind {
      position += 1
      return .compare(field: field, comparison, try literal(after: comparison.rawValue))
    }
    if take(.in) { return .isIn(field: field, try list()) }
    if current.kind == .not, tokens[position + 1].kind == .in {
      position += 2
      return .not(.isIn(field: field, try list()))
    }
    throw unexpected("= != < <= > >= or in after \(field)")
  }

  private mutating func list() throws(FilterError) -> [Filter.Literal] {
    guard take(.open) else { throw unexpected("( after in") }
    var literals = [try literal(after: "(")]
    while take(.comma) { literals.append(try literal(after: "the comma")) }
    guard take(.close) else { throw unexpected("a comma or )") }
    return literals
  }

  private mutating func literal(after what: String) throws(FilterError) -> Filter.Literal {
    let literal: Filter.Literal
    switch current.kind {
    case .number(let value): literal = .number(value)
    case .word(let text), .quoted(let text): literal = .text(text)
    default: throw unexpected("a number or text after \(what)")
    }
    position += 1
    return literal
  }

  private mutating func take(_ kind: FilterToken.TokenKind) -> Bool {
    guard current.kind == kind else { return false }
    position += 1
    return true
  }

  private func unexpected(_ expected: String) -> FilterError {
    FilterError(column: current.column, message: "expected \(expected), found \(current.name)")
  }
}
