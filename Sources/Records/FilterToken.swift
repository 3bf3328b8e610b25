/// One word, mark or quoted text of a filter.
struct FilterToken: Hashable {
  enum TokenKind: Hashable {
    /// A bare word that is no keyword and no number.
    case word(String)
    case number(Double)
    case quoted(String)
    case comparison(Filter.Operator)
    case and
    case or
    case not
    case `in`
    case open
    case close
    case comma
    case end
  }

  let kind: TokenKind
  /// In Unicode scalars, from 1.
  let column: Int

  /// For messages: `found the word 'ui'`.
  var name: String {
    switch kind {
    case .word(let text): "'\(text)'"
    case .number(let value): "the number \(FilterPrinting.text(of: value))"
    case .quoted(let text): "the text '\(text)'"
    case .comparison(let comparison): comparison.rawValue
    case .and: "and"
    case .or: "or"
    case .not: "not"
    case .in: "in"
    case .open: "("
    case .close: ")"
    case .comma: "a comma"
    case .end: "the end"
    }
  }
}
