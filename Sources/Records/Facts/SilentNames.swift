/// Checks or hosts of which no row came any more while others went on, at least one.
package struct SilentNames: NamesCarrying, Hashable, Encodable, Sendable {
  package struct SilentName: Hashable, Encodable, Sendable {
    package let name: String
    /// The moment of its last row.
    package let last: LocalSpan
    package init(_ name: String, last: LocalSpan) {
      self.name = name
      self.last = last
    }
  }

  /// The latest to stop first.
  package let list: [SilentName]

  package init(_ list: [SilentName]) {
    self.list = list
  }

  package func renamed(_ shown: (String) -> String) -> SilentNames {
    SilentNames(list.map { SilentName(shown($0.name), last: $0.last) })
  }
}
