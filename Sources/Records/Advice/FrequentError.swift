/// An error that happens more often, or again.
package struct FrequentError: NamesCarrying, Hashable, Encodable, Sendable {
  package let name: String
  /// How often it happened in the period, and all errors.
  package let count: Int
  package let of: Int

  package init(name: String, count: Int, of: Int) {
    self.name = name
    self.count = count
    self.of = of
  }

  package func renamed(_ shown: (String) -> String) -> FrequentError {
    FrequentError(name: shown(name), count: count, of: of)
  }
}
