/// A condition on one row: `field op literal`, joined with and, or, not, brackets (docs/settings.md#conditions).
package indirect enum Filter: Hashable, Sendable {
  package enum Operator: String, Sendable, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  package enum Literal: Hashable, Sendable {
    case number(Double)
    case text(String)
  }

  case compare(field: String, Operator, Literal)
  case isIn(field: String, [Literal])
  case and(Filter, Filter)
  case or(Filter, Filter)
  case not(Filter)

  /// The fields it names, each once, in order of appearance.
  package var fields: [String] {
    switch self {
    case .compare(let field, _, _), .isIn(let field, _): [field]
    case .and(let a, let b), .or(let a, let b): a.fields + b.fields.filter { !a.fields.contains($0) }
    case .not(let inner): inner.fields
    }
  }
}
