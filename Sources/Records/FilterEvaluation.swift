extension Filter {
  /// What a row has in a field.
  package enum FilterValue: Hashable, Sendable {
    case number(Double)
    case text(String)
  }

  /// Whether the condition holds for a row; nil when the row is not in scope.
  ///
  /// A row lacking any field the condition names is not in scope, even where another field alone would decide: it
  /// counts neither as good nor as bad. So is a row whose text is not a number where the condition orders by a number.
  /// Text that is a number compares as one with a number; other text is unequal to every number. Text is ordered by
  /// its UTF-8 bytes.
  package func evaluate(_ lookup: (String) -> FilterValue?) -> Bool? {
    switch self {
    case .compare(let field, let comparison, let literal):
      return lookup(field).flatMap { Self.compare($0, comparison, literal) }
    case .isIn(let field, let literals):
      return lookup(field).map { value in literals.contains { Self.compare(value, .equal, $0) == true } }
    case .and(let a, let b):
      guard let first = a.evaluate(lookup), let second = b.evaluate(lookup) else { return nil }
      return first && second
    case .or(let a, let b):
      guard let first = a.evaluate(lookup), let second = b.evaluate(lookup) else { return nil }
      return first || second
    case .not(let inner):
      return inner.evaluate(lookup).map { !$0 }
    }
  }

  private static func compare(_ value: FilterValue, _ comparison: Operator, _ literal: Literal) -> Bool? {
    switch (value, literal) {
    case (.number(let a), .number(let b)): return holds(a, comparison, b)
    case (.text(let a), .text(let b)):
      switch comparison {
      case .equal: return a == b
      case .notEqual: return a != b
      default: return holds(order(a, b), comparison, 0)
      }
    case (.text(let text), .number(let b)): return numeric(FilterNumber.parse(text), comparison, b)
    case (.number(let a), .text(let text)):
      return numeric(FilterNumber.parse(text), comparison, a, isReversed: true)
    }
  }

  private static func numeric(
    _ parsed: Double?, _ comparison: Operator, _ other: Double, isReversed: Bool = false
  ) -> Bool? {
    guard let parsed else {
      switch comparison {
      case .equal: return false
      case .notEqual: return true
      default: return nil
      }
    }
    return isReversed ? holds(other, comparison, parsed) : holds(parsed, comparison, other)
  }

  private static func order(_ a: String, _ b: String) -> Int {
    a == b ? 0 : a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
  }

  private static func holds<Number: Comparable>(_ a: Number, _ comparison: Operator, _ b: Number) -> Bool {
    switch comparison {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    }
  }
}
