extension Filter: CustomStringConvertible {
  /// The condition in its grammar; parsing it gives the same filter.
  package var description: String { FilterPrinting.text(of: self, within: .or) }
}

/// Writes filters.
enum FilterPrinting {
  /// What a part stands in: the looser binding has to be put in brackets.
  enum Binding: Int {
    case or
    case and
    case not
  }

  static func text(of filter: Filter, within binding: Binding) -> String {
    switch filter {
    case .compare(let field, let comparison, let literal):
      return "\(name(field)) \(comparison.rawValue) \(text(of: literal))"
    case .isIn(let field, let literals):
      return "\(name(field)) in (\(literals.map(text(of:)).joined(separator: ", ")))"
    case .and(let a, let b):
      // A chain grows to the left; a chain on the right keeps its brackets.
      let text = "\(text(of: a, within: .and)) and \(text(of: b, within: .not))"
      return binding == .not ? "(\(text))" : text
    case .or(let a, let b):
      let text = "\(text(of: a, within: .or)) or \(text(of: b, within: .and))"
      return binding == .or ? text : "(\(text))"
    case .not(let inner):
      return "not \(text(of: inner, within: .not))"
    }
  }

  static func text(of literal: Filter.Literal) -> String {
    switch literal {
    case .number(let value): text(of: value)
    case .text(let text): quoted(text)
    }
  }

  static func text(of number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(held: number)) : "\(number)"
  }

  private static func name(_ field: String) -> String {
    let isPlain = field.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (97...122).contains(byte | 0x20) || [0x5F, 0x2E, 0x2D].contains(byte)
    }
    let isKeyword = ["and", "or", "not", "in"].contains(field.lowercased())
    return isPlain && !isKeyword && !field.isEmpty && !FilterNumber.isNumber(field) ? field : quoted(field)
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
