/// Kinds of errors that happened again after a while without them, at least one.
package struct ReturnedErrors: NamesCarrying, Hashable, Encodable, Sendable {
  package struct Returned: NamesCarrying, Hashable, Encodable, Sendable {
    package let name: String
    /// How often it happened in the period.
    package let count: Int
    /// When it had happened last; both ends are the same.
    package let last: LocalSpan

    package init(name: String, count: Int, last: LocalSpan) {
      self.name = name
      self.count = count
      self.last = last
    }

    package func renamed(_ shown: (String) -> String) -> Returned {
      Returned(name: shown(name), count: count, last: last)
    }
  }

  /// The most frequent first.
  package let list: [Returned]

  package init(_ list: [Returned]) { self.list = list }

  package func renamed(_ shown: (String) -> String) -> ReturnedErrors { ReturnedErrors(list.map { $0.renamed(shown) }) }
}
