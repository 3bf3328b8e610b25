/// Checks of which no row came any more while others went on, at least one.
package struct SilentChecks: NamesCarrying, Hashable, Encodable, Sendable {
  package struct SilentCheck: Hashable, Encodable, Sendable {
    package let name: String
    /// The moment of its last row.
    package let last: LocalSpan
    package init(_ name: String, last: LocalSpan) {
      self.name = name
      self.last = last
    }
  }

  /// The latest to stop first.
  package let list: [SilentCheck]

  package init(_ list: [SilentCheck]) {
    self.list = list
  }

  package func renamed(_ shown: (String) -> String) -> SilentChecks {
    SilentChecks(list.map { SilentCheck(shown($0.name), last: $0.last) })
  }
}
