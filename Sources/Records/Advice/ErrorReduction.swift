/// The error rate rose for certain, or was beyond its limit.
package struct ErrorReduction: NamesCarrying, Hashable, Encodable, Sendable {
  /// Of the span, or of the whole period where that is nil; 0 to 1.
  package let rate: Double
  package let span: LocalSpan?
  /// Nil when none stands out.
  package let path: PathShare?

  package init(rate: Double, _ span: LocalSpan?, path: PathShare?) {
    self.rate = rate
    self.span = span
    self.path = path
  }

  package func renamed(_ shown: (String) -> String) -> ErrorReduction {
    ErrorReduction(rate: rate, span, path: path?.renamed(shown))
  }
}
